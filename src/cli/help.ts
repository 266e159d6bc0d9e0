import wrapAnsi from 'wrap-ansi';
import {COMMANDS, type CommandName, type CommandSpec, commandNamed, OPTIONS, type OptionSpec} from './command-table.js';
import {ENVIRONMENT, EXAMPLES, EXIT_CODES, EXIT_NOTE, type Row, SOURCES, SUMMARY} from './help-tables.js';

/** Help is laid out for the narrowest terminal in common use. Columns. */
const WIDTH = 80;
/** Columns of the left of two. */
const LEFT = 34;

/** Help for one command, or for the program. */
export function helpText(command: CommandName | undefined): string {
	const spec = command === undefined ? undefined : commandNamed(command);
	const lines = spec === undefined || spec.name === 'browse' ? programHelp() : commandHelp(spec);
	return `${lines.join('\n')}\n`;
}

function programHelp(): string[] {
	return [
		`diplo-reader: ${SUMMARY}`,
		'',
		'Examples',
		...rows(EXAMPLES),
		'',
		'Usage',
		...rows(COMMANDS.map(({usage, summary}) => [usage, summary])),
		'',
		...fill(SOURCES),
		'',
		'Options',
		...optionRows(OPTIONS),
		'',
		'Exit code',
		...rows(EXIT_CODES),
		...fill(EXIT_NOTE),
		'',
		'Environment',
		...rows(ENVIRONMENT),
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
