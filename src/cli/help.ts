import wrapAnsi from 'wrap-ansi';
import {COMMANDS, type CommandName, type CommandSpec, commandNamed, OPTIONS, type OptionSpec} from './command-table.js';

/** Help is laid out for the narrowest terminal in common use. Columns. */
const WIDTH = 80;
/** Columns of the left of two. */
const LEFT = 34;

type Row = readonly [left: string, right: string];

/** Help for one command, or for the program. */
export function helpText(command: CommandName | undefined): string {
	const spec = command === undefined ? undefined : commandNamed(command);
	const lines = spec === undefined || spec.name === 'browse' ? programHelp() : commandHelp(spec);
	return `${lines.join('\n')}\n`;
}

function programHelp(): string[] {
	return [
		'diplo-reader: diplomatic news in the terminal, each quote with its speaker',
		'',
		'Examples',
		...rows([
			['diplo-reader', 'open the reader on the bundled articles; ? shows the keys'],
			['diplo-reader press/ speech.txt', 'open it on your own files and folders'],
			['diplo-reader quotes --by stoltenberg --about russia', 'what did Stoltenberg say about Russia?'],
			['diplo-reader search stoltenburg', 'passages; misspellings are forgiven'],
			['diplo-reader show nato | less', 'an article, its quotes labelled'],
			['curl -s URL | diplo-reader quotes --format json', 'who said what, for another program'],
		]),
		'',
		'Usage',
		...rows(COMMANDS.map(({usage, summary}) => [usage, summary])),
		'',
		...fill(
			'SOURCE is a file, a folder with all below it (.md, .markdown, .txt, .text), the id of a bundled article or the start of it, or - for standard input. None: what is piped in, else the bundled articles.',
		),
		'',
		'Options',
		...optionRows(OPTIONS),
		'',
		'Exit code',
		...rows([
			['0', 'done'],
			['1', 'nothing found'],
			['2', 'wrong usage'],
			['65', 'a source is not text, is empty or is too large'],
			['66', 'a source is not there or cannot be read'],
			['70', 'a fault of the program'],
			['74', 'the result cannot be written'],
		]),
		...fill(
			'When a source cannot be read, the others are still printed, and the code is that of the first bad one. A closed pipe is no error.',
		),
		'',
		'Environment',
		...rows([
			['NO_COLOR, FORCE_COLOR', 'no colour, colour; --color goes before both'],
			['COLUMNS', 'columns of the terminal'],
			['XDG_CONFIG_HOME', 'where diplo-reader/config.yaml is; else ~/.config'],
			['DIPLO_READER_THEME …', 'settings, before the file: diplo-reader config'],
			['DEBUG', 'if set, errors say where they came from'],
			['XDG_CACHE_HOME', 'where compiled code is kept for a faster start; else ~/.cache'],
			['NODE_DISABLE_COMPILE_CACHE', 'if set, nothing is kept'],
		]),
		'',
		'More on a command: diplo-reader COMMAND --help',
	];
}

function commandHelp({usage, summary, notes, options, examples}: CommandSpec): string[] {
	return [
		`${usage}: ${summary}`,
		'',
		'Examples',
		...rows(examples),
		'',
		...notes.flatMap(note => [...fill(note), '']),
		'Options',
		...optionRows(OPTIONS.filter(({name}) => options.includes(name))),
		'',
		'Exit codes, sources and environment: diplo-reader --help',
	];
}

function optionRows(options: readonly OptionSpec[]): string[] {
	return rows(
		options.map(({name, short, value, choices, help}) => [
			`${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
			choices === undefined ? help : `${help}: ${choices.join(', ')}`,
		]),
	);
}

/** Two columns; where the left is too long for its own, the right stands under it. */
function rows(pairs: readonly Row[]): string[] {
	const width = Math.min(LEFT, Math.max(...pairs.map(([left]) => left.length)));
	return pairs.flatMap(([left, right]) => {
		const [first = '', ...rest] = fill(right, WIDTH - width - 4);
		const below = rest.map(line => ' '.repeat(width + 4) + line);
		if (left.length > width) return [`  ${left}`, `${' '.repeat(width + 4)}${first}`, ...below];
		return [`  ${left.padEnd(width)}  ${first}`, ...below];
	});
}

/** Wraps our own words. */
function fill(text: string, width = WIDTH): string[] {
	return wrapAnsi(text, width).split('\n');
}
