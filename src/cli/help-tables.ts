/** What help and the manual say besides the commands and options, once. */

/** A word or a line to type, and what it is. */
export type Row = readonly [left: string, right: string];

export const SUMMARY = 'diplomatic news in the terminal, each quote with its speaker';

export const EXAMPLES: readonly Row[] = [
	['diplo-reader', 'open the reader on the bundled articles; ? shows the keys'],
	['diplo-reader press/ speech.txt', 'open it on your own files and folders'],
	['diplo-reader quotes --by stoltenberg --about russia', 'what did Stoltenberg say about Russia?'],
	['diplo-reader search stoltenburg', 'passages; misspellings are forgiven'],
	['diplo-reader show nato | less', 'an article, its quotes labelled'],
	['curl -s URL | diplo-reader quotes --format json', 'who said what, for another program'],
];

export const SOURCES =
	'SOURCE is a file, a folder with all below it (.md, .markdown, .txt, .text), the id of a bundled article or the start of it, or - for standard input. None: what is piped in, else the sources of the settings, else the bundled articles.';

export const EXIT_CODES: readonly Row[] = [
	['0', 'done'],
	['1', 'nothing found'],
	['2', 'wrong usage, or for config a mistake in the settings'],
	['65', 'a source is not text, is empty or is too large'],
	['66', 'a source is not there or cannot be read'],
	['70', 'a fault of the program'],
	['74', 'the result cannot be written'],
	['130', 'reading by lines was ended with Ctrl-C'],
];

export const EXIT_NOTE =
	'When a source cannot be read, the others are still printed, and the code is that of the first bad one. A closed pipe is no error.';

export const ENVIRONMENT: readonly Row[] = [
	['NO_COLOR, FORCE_COLOR', 'no colour, colour; --color goes before both'],
	['FORCE_HYPERLINK', '1: addresses are links, 0: they are not; else as the terminal is known for'],
	['COLUMNS', 'columns of the terminal'],
	['BROWSER', 'what opens a link, unless the settings say'],
	['INK_SCREEN_READER', 'if true, as --linear'],
	['DIPLO_READER_THEME …', 'settings, before the file: diplo-reader config'],
	['XDG_CONFIG_HOME', 'where diplo-reader/config.yaml is; else ~/.config'],
	['XDG_STATE_HOME', 'where marks, stars and what was read are kept; else ~/.local/state'],
	['XDG_CACHE_HOME', 'where compiled code is kept for a faster start; else ~/.cache'],
	['NODE_DISABLE_COMPILE_CACHE', 'if set, nothing is kept there'],
	['DEBUG', 'if set, errors say where they came from'],
];

export const FILES: readonly Row[] = [
	['~/.config/diplo-reader/config.yaml', 'the settings'],
	['~/.local/state/diplo-reader/state.json', 'marks, stars, what was read and where'],
	['~/.cache/diplo-reader/', 'compiled code and names; may be deleted'],
];
