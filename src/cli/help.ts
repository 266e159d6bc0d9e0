import {COMMANDS, type CommandName, type CommandSpec, commandNamed, OPTIONS, type OptionSpec} from './command-table.js';

/** Help for one command, or for the program. */
export function helpText(command: CommandName | undefined): string {
	const spec = command === undefined ? undefined : commandNamed(command);
	return spec === undefined || spec.name === 'browse' ? programHelp() : commandHelp(spec);
}

function programHelp(): string {
	return `${[
		'diplo-reader: diplomatic news in the terminal, every quote labelled with its speaker',
		'',
		'Examples',
		...rows([
			['diplo-reader', 'open the reader on the bundled articles (? shows the keys)'],
			['diplo-reader press/ speech.txt', 'open it on your own files and folders'],
			['diplo-reader quotes --by stoltenberg --about russia', 'what did Stoltenberg say about Russia?'],
			['diplo-reader search erdogan', 'passages, misspellings forgiven'],
			['diplo-reader show nato-bulgaria | less', 'an article with its quotes labelled'],
			['curl -s URL | diplo-reader quotes - --format json', 'who said what, for another program'],
		]),
		'',
		'Usage',
		...rows(COMMANDS.map(({usage, summary}) => [usage, summary] as const)),
		'',
		'SOURCE is a file, a folder with all below it (.md, .markdown, .txt), the id of a bundled article or the start of it,',
		'or - for standard input. None: what is piped in, else the bundled articles.',
		'',
		'Options',
		...optionRows(OPTIONS),
		'',
		...CLOSING,
	].join('\n')}\n`;
}

function commandHelp({usage, summary, notes, options, examples}: CommandSpec): string {
	return `${[
		`${usage}: ${summary}`,
		'',
		'Examples',
		...rows(examples),
		'',
		...notes.flatMap(note => [...fill(note), '']),
		'Options',
		...optionRows(OPTIONS.filter(({name}) => options.includes(name))),
		'',
		'Exit: 0 done, 1 nothing found. More: diplo-reader --help',
	].join('\n')}\n`;
}

const CLOSING = [
	'Exit',
	'  0 done   1 nothing found   2 wrong usage   65 bad data   66 no such input   70 internal error   74 cannot write',
	'  When one source cannot be read, the others are still printed and the code is that of the first bad one.',
	'',
	'Environment',
	'  NO_COLOR, FORCE_COLOR   as on no-color.org and force-color.org; --color goes before both',
	'  COLUMNS                 the width of the terminal, where it cannot be asked for',
	'  DEBUG                   any value: where an error came from',
];

function optionRows(options: readonly OptionSpec[]): string[] {
	return rows(
		options.map(({name, short, value, choices, help}) => [
			`${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${choices?.join('|') ?? value}`}`,
			help,
		]),
	);
}

/** Two columns; a left part too long for its column has the right part under it. */
function rows(pairs: ReadonlyArray<readonly [left: string, right: string]>): string[] {
	const width = Math.min(52, Math.max(...pairs.map(([left]) => left.length)));
	return pairs.flatMap(([left, right]) =>
		left.length > width ? [`  ${left}`, `  ${' '.repeat(width)}  ${right}`] : [`  ${left.padEnd(width)}  ${right}`],
	);
}

/** Wraps our own ASCII words at 100 columns. */
function fill(text: string): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		if (line.length + word.length + 1 > 100) {
			lines.push(line);
			line = word;
		} else line = line === '' ? word : `${line} ${word}`;
	}
	return [...lines, line];
}
