import {COMMANDS, type CommandSpec, commandNamed, OPTIONS, type OptionSpec} from '../command-table.js';

/** A word that may stand where the cursor is. */
export type Candidate = {readonly value: string; readonly help: string};

/** What may stand where the cursor is. */
export type Wanted = {
	/** Where the word that is being typed has already `--by=`, that; it is no part of what was typed. */
	readonly lead: string;
	readonly typed: string;
	/** Words of the tables. */
	readonly words: readonly Candidate[];
	/** Speakers or entities of the sources named so far. */
	readonly names: 'speakers' | 'entities' | undefined;
	/** Ids of bundled articles, files and folders. */
	readonly hasSources: boolean;
	readonly sources: readonly string[];
};

/**
 * Says what may stand in place of the last word, which may be empty. `words`: those after the program's name, without their
 * quotation marks.
 */
export function wantedAt(words: readonly string[]): Wanted {
	const before = readWords(words.slice(0, -1));
	const {command, literal, option, positionals} = before;
	const last = words.at(-1) ?? '';
	const spec = command ?? (COMMANDS[0] as CommandSpec);
	const sources = spec.name === 'search' ? positionals.slice(1) : positionals;
	const none: Wanted = {lead: '', typed: last, words: [], names: undefined, hasSources: false, sources};
	if (option !== undefined) return {...none, ...valuesOf(option)};
	const [, lead, flag = '', typed = ''] = /^(--([a-z]+)=)(.*)$/s.exec(last) ?? [];
	if (lead !== undefined && !literal) {
		const known = OPTIONS.find(({name, value}) => name === flag && value !== undefined);
		return known === undefined ? none : {...none, lead, typed, ...valuesOf(known)};
	}
	if (!literal && last.startsWith('-') && last !== '-') return {...none, words: optionsOf(spec, before.given)};
	if (spec.words !== undefined)
		return positionals.length > 0 ? none : {...none, words: spec.words.map(value => ({value, help: ''}))};
	// The query: what is named is what one looks for.
	if (spec.name === 'search' && positionals.length === 0) return {...none, names: 'entities'};
	const isFirst = command === undefined && positionals.length === 0 && !literal;
	return {...none, words: isFirst ? commandWords() : [], hasSources: true};
}

type Before = {
	readonly command: CommandSpec | undefined;
	/** After `--`. */
	readonly literal: boolean;
	/** An option that waits for its value. */
	readonly option: OptionSpec | undefined;
	readonly positionals: readonly string[];
	readonly given: ReadonlySet<string>;
};

function readWords(words: readonly string[]): Before {
	const positionals: string[] = [];
	const given = new Set<string>();
	let command: CommandSpec | undefined;
	let option: OptionSpec | undefined;
	let literal = false;
	for (const word of words) {
		if (option !== undefined) option = undefined;
		else if (literal || word === '-' || !word.startsWith('-')) {
			const named = literal || command !== undefined || positionals.length > 0 ? undefined : commandNamed(word);
			if (named === undefined || named.name === 'browse') positionals.push(word);
			else command = named;
		} else if (word === '--') literal = true;
		else {
			const [flag = '', value] = word.split('=', 2);
			const known = OPTIONS.find(({name, short}) => flag === `--${name}` || flag === `-${short}`);
			if (known !== undefined) given.add(known.name);
			if (known?.value !== undefined && value === undefined) option = known;
		}
	}
	return {command, literal, option, positionals, given};
}

function valuesOf({name, choices}: OptionSpec): Pick<Wanted, 'words' | 'names'> {
	const names = name === 'by' ? 'speakers' : name === 'about' ? 'entities' : undefined;
	return {words: (choices ?? []).map(value => ({value, help: ''})), names};
}

function optionsOf({options}: CommandSpec, given: ReadonlySet<string>): readonly Candidate[] {
	return OPTIONS.filter(({name}) => options.includes(name) && !given.has(name)).map(({name, help}) => ({
		value: `--${name}`,
		help,
	}));
}

function commandWords(): readonly Candidate[] {
	return COMMANDS.filter(({name}) => name !== 'browse').map(({name, summary}) => ({value: name, help: summary}));
}
