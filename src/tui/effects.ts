import type {HandOn} from '../output/hand-on.js';

/** What the reader asked for that lies outside the screen. */
export type Effect =
	/** `what`, for the notice: `quote 3`. */
	| {readonly type: 'copy'; readonly text: string; readonly what: string}
	| HandOn
	| {readonly type: 'mouse'; readonly isOn: boolean};

/** A line to be typed at the foot of the screen. */
export type Prompt = {
	readonly kind: 'pipe' | 'save';
	/** ` Pipe the quote to: `, safe to print. */
	readonly label: string;
	readonly value: string;
	/** What is handed on. */
	readonly text: string;
};

/** A question to be answered with yes or no, and what is done after a yes. */
export type Question = {readonly text: string; readonly effect: HandOn};

/**
 * The world outside the screen, as the command line hands it in. Nothing here rejects; every message is one line, safe to
 * print.
 */
export type Tools = {
	/** Puts a text into the clipboard; says how, truthfully. `write` sends a sequence to the terminal between two frames. */
	readonly copy: (text: string, write: (sequence: string) => void) => Promise<string>;
	/** What a typed command line is: words, or one that only a shell can read. */
	readonly readCommand: (line: string) => CommandKind;
	/** Runs it on the terminal, which must have been given back. */
	readonly pipe: (line: string, text: string, options: {readonly isShell: boolean}) => Promise<string>;
	readonly save: (name: string, text: string, options: {readonly overwrite: boolean}) => SaveAnswer;
	/** `terminal`: the browser runs in the terminal, which must be given back first; `run` starts it. */
	readonly open: (link: string) => Promise<OpenAnswer>;
};

export type CommandKind =
	| {readonly kind: 'argv'}
	/** `why`: what a shell is needed for. */
	| {readonly kind: 'shell'; readonly why: string}
	| {readonly kind: 'wrong'; readonly message: string};

export type OpenAnswer =
	| {readonly kind: 'done'; readonly message: string}
	| {readonly kind: 'terminal'; readonly run: () => Promise<string>};

export type SaveAnswer =
	| {readonly kind: 'done'; readonly message: string}
	/** Something is there already: the message asks whether to replace it. */
	| {readonly kind: 'exists'; readonly message: string};
