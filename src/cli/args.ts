import type {AskSort} from '../library/ask.js';
import type {Zoom} from '../library/calendar.js';
import type {ThemeName} from '../output/themes.js';
import {nearest} from '../text/nearest.js';
import {COMMANDS, type CommandName, type CommandSpec, type Format, OPTIONS, type OptionSpec} from './command-table.js';
import {CliError, ExitCode} from './exit-code.js';

/** What the command line asks for. */
export type Request = {
	readonly command: CommandName;
	/** The command stood on the command line; false when browsing is only the default. */
	readonly named: boolean;
	readonly by: string | undefined;
	readonly about: string | undefined;
	readonly kind: 'direct' | 'mixed' | 'indirect' | undefined;
	/** Only quotes without a speaker. */
	readonly unattributed: boolean;
	readonly type: 'person' | 'organization' | 'place' | undefined;
	/** Which quote of the article, from 1. */
	readonly quote: number | undefined;
	readonly style: 'plain' | 'markdown' | 'bibtex' | 'ris' | 'csl' | undefined;
	readonly limit: number | undefined;
	/** In which order the quotes come; `undefined`: as the articles stand. */
	readonly sort: AskSort | undefined;
	readonly zoom: Zoom | undefined;
	readonly format: Format | undefined;
	/** Columns. */
	readonly width: number | undefined;
	readonly color: 'auto' | 'always' | 'never' | undefined;
	readonly theme: ThemeName | undefined;
	readonly mouse: boolean;
	/** What was copied in the reader is printed when it ends. */
	readonly print: boolean;
	/** Read by typing commands. */
	readonly linear: boolean;
	readonly query: string | undefined;
	readonly sources: readonly string[];
	readonly help: boolean;
	readonly version: boolean;
};

type Values = Map<string, string>;

/** Throws `CliError` 2 for wrong usage, with the nearest right word. Options may stand anywhere; after `--` come only sources. */
export function parseArgs(argv: readonly string[]): Request {
	const values: Values = new Map();
	const positionals: Array<{readonly word: string; readonly literal: boolean}> = [];
	for (let i = 0; i < argv.length; i++) {
		const word = argv[i] as string;
		if (word === '--') {
			for (const rest of argv.slice(i + 1)) positionals.push({word: rest, literal: true});
			break;
		}
		if (word === '-' || !word.startsWith('-')) {
			positionals.push({word, literal: false});
			continue;
		}
		const equals = word.startsWith('--') ? word.indexOf('=') : -1;
		const flag = equals < 0 ? word : word.slice(0, equals);
		const option = optionFor(flag);
		if (option.value === undefined) {
			if (equals >= 0) throw usage(`${flag} takes no value`);
			values.set(option.name, '');
			continue;
		}
		const value = equals < 0 ? argv[++i] : word.slice(equals + 1);
		if (value === undefined) throw usage(`${flag} needs a value: ${flag} ${option.choices?.join('|') ?? option.value}`);
		values.set(option.name, checked(option, value));
	}
	const first = positionals[0];
	const spec = first === undefined || first.literal ? undefined : COMMANDS.find(c => c.name === first.word);
	const command = spec === undefined || spec.name === 'browse' ? undefined : spec;
	const rest = positionals.slice(command === undefined ? 0 : 1).map(({word}) => word);
	// `explain speech.txt 2`: the second quote.
	if (command?.name === 'explain' && rest.length > 1 && /^\d{1,6}$/.test(rest.at(-1) ?? '') && !values.has('quote'))
		values.set('quote', rest.pop() as string);
	const wantsHelp = values.has('help') || values.has('version');
	checkBelongs(values, command ?? (COMMANDS[0] as CommandSpec));
	checkWords(rest, command);
	if (values.has('by') && values.has('unattributed')) throw usage('--by and --unattributed rule each other out');
	const query = command?.name === 'search' ? rest.shift() : undefined;
	if (command?.name === 'search' && !wantsHelp && (query === undefined || query.trim() === ''))
		throw usage('search needs something to look for: diplo-reader search QUERY');
	return {
		command: command?.name ?? 'browse',
		named: command !== undefined,
		by: values.get('by'),
		about: values.get('about'),
		kind: values.get('kind') as Request['kind'],
		unattributed: values.has('unattributed'),
		type: values.get('type') as Request['type'],
		quote: wholeNumber(values, 'quote'),
		style: values.get('style') as Request['style'],
		limit: wholeNumber(values, 'limit'),
		sort: values.get('sort') as Request['sort'],
		zoom: values.get('zoom') as Request['zoom'],
		format: values.get('format') as Request['format'],
		width: wholeNumber(values, 'width'),
		color: values.get('color') as Request['color'],
		theme: values.get('theme') as Request['theme'],
		mouse: values.has('mouse'),
		print: values.has('print'),
		linear: values.has('linear'),
		query,
		sources: rest,
		help: values.has('help'),
		version: values.has('version'),
	};
}

/** Whether a word that is no source was perhaps meant as a command: the command, or `undefined`. */
export function commandLike(word: string): string | undefined {
	return nearest(
		word,
		COMMANDS.slice(1).map(command => command.name),
	);
}

export function usage(message: string): CliError {
	return new CliError(ExitCode.usage, `${message} (see diplo-reader --help)`);
}

function optionFor(flag: string): OptionSpec {
	const option = OPTIONS.find(({name, short}) => flag === `--${name}` || (short !== undefined && flag === `-${short}`));
	if (option !== undefined) return option;
	const near = nearest(
		flag.replace(/^-+/, ''),
		OPTIONS.map(({name}) => name),
	);
	throw usage(`no option ${flag}${near === undefined ? '' : `; did you mean --${near}?`}`);
}

function checked({name, choices, value: placeholder}: OptionSpec, value: string): string {
	if (choices !== undefined && !choices.includes(value)) {
		const near = nearest(value, choices);
		throw usage(
			`--${name} ${value}: not one of ${choices.join(', ')}${near === undefined ? '' : `; did you mean ${near}?`}`,
		);
	}
	if (value.trim() === '') throw usage(`--${name} needs a value: --${name} ${placeholder}`);
	return value;
}

function checkBelongs(values: Values, command: CommandSpec): void {
	for (const name of values.keys()) {
		if (command.options.some(option => option === name)) continue;
		const owners = COMMANDS.filter(({options}) => options.some(option => option === name)).map(c => c.name);
		const here = command.name === 'browse' ? 'without a command' : `with ${command.name}`;
		throw usage(`--${name} means nothing ${here}; it goes with ${owners.join(' and ')}`);
	}
}

function checkWords(rest: readonly string[], command: CommandSpec | undefined): void {
	if (command?.words === undefined) return;
	const wrong = rest.find((word, i) => i > 0 || !command.words?.includes(word));
	if (wrong !== undefined) throw usage(`${command.name} takes no ${wrong}: ${command.usage}`);
}

function wholeNumber(values: Values, name: string): number | undefined {
	const value = values.get(name);
	if (value === undefined) return undefined;
	if (!/^[1-9]\d{0,5}$/.test(value)) throw usage(`--${name} ${value}: not a whole number from 1`);
	return Number(value);
}
