import type {Request} from './args.js';
import type {LoadedConfig} from './config/load-config.js';
import type {Io} from './io.js';

/** What a command that prints is given. */
export type CommandContext = {
	readonly request: Request;
	readonly io: Io;
	readonly settings: LoadedConfig;
	readonly write: (text: string) => Promise<void>;
	/** Plain output carries colour. */
	readonly color: boolean;
	/** Plain output is laid out for people in so many columns; `undefined`: one record a line for other programs. */
	readonly columns: number | undefined;
};

/** Prints, and returns the exit code. */
export type Command = (context: CommandContext) => Promise<number>;
