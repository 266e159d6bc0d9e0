import type {ThemeName} from '../output/themes.js';
import type {KeyPreset} from './key-presets.js';

/** Who puts right-to-left text in order: the terminal alone, or the terminal with each such run set apart from what is around it. */
export const BIDI_NAMES = ['terminal', 'isolate'] as const;
export type Bidi = (typeof BIDI_NAMES)[number];

/** Columns that the text may be wide. */
export const NARROWEST = 20;
export const WIDEST = 200;

/** What a reader can set. */
export type Config = {
	readonly preset: KeyPreset;
	/** Keys by the name of the command that they are for, as they were written; for `rebind`. */
	readonly keys: ReadonlyMap<string, readonly string[]>;
	readonly theme: ThemeName;
	/** Columns of the text, at most. */
	readonly width: number;
	readonly mouse: boolean;
	readonly bidi: Bidi;
	/** Files and folders to open when none is named; absolute paths. Empty: the bundled articles. */
	readonly sources: readonly string[];
	/** Command lines to run without a shell; `undefined`: what this machine has. */
	readonly clipboard: string | undefined;
	readonly browser: string | undefined;
};

export const DEFAULT_CONFIG: Config = {
	preset: 'less',
	keys: new Map(),
	theme: 'terminal',
	width: 80,
	mouse: false,
	bidi: 'terminal',
	sources: [],
	clipboard: undefined,
	browser: undefined,
};
