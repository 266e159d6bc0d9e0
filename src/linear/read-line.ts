import {nearest} from '../text/nearest.js';
import {listed, shown} from './words.js';

/** How a command is called. */
export type CommandName = {
	readonly name: string;
	readonly also: readonly string[];
	/** What stands behind the name is handed over as it was typed. */
	readonly isVerbatim?: boolean;
};

/** What a typed line means. */
export type Typed<C> =
	| {readonly kind: 'enter'}
	| {readonly kind: 'number'; readonly number: number}
	| {readonly kind: 'percent'; readonly percent: number}
	/** `/words` and `//words`. */
	| {readonly kind: 'search'; readonly query: string; readonly isEverywhere: boolean}
	| {readonly kind: 'command'; readonly command: C; readonly argument: string}
	/** Safe to print. */
	| {readonly kind: 'unknown'; readonly message: string};

/** Longest line that is read, in UTF-16 code units: more is a paste gone astray. */
const LONGEST = 300;

/** Reads a line: a number, a search, a command by its name, another name of it, or the beginning of its name. */
export function readLine<C extends CommandName>(typed: string, commands: readonly C[]): Typed<C> {
	const line = typed.slice(0, LONGEST).replace(/\s+/g, ' ').trim().replace(/^:\s?/, '');
	if (line === '') return {kind: 'enter'};
	const number = /^#?(\d{1,9})\.?$/.exec(line)?.[1];
	if (number !== undefined) return {kind: 'number', number: Number(number)};
	const percent = /^(\d{1,3}) ?%$/.exec(line)?.[1];
	if (percent !== undefined) return {kind: 'percent', percent: Math.min(100, Number(percent))};
	if (line.startsWith('/')) {
		const isEverywhere = line.startsWith('//');
		return {kind: 'search', query: line.replace(/^\/+/, '').trim(), isEverywhere};
	}
	// `'a`, `ma` and `go a`: the letter of a mark may stand close.
	const close = /^(['m]) ?([a-zA-Z0-9])$/.exec(line);
	const [word, argument] = line.startsWith('|')
		? ['|', '']
		: close === null
			? splitAtSpace(line)
			: [close[1] === 'm' ? 'mark' : 'go', close[2] as string];
	const command =
		commands.find(({name, also}) => name === word || also.includes(word)) ??
		commands.find(({name, also}) => name === word.toLowerCase() || also.includes(word.toLowerCase()));
	const begun = command === undefined ? commands.filter(({name}) => name.startsWith(word.toLowerCase())) : [command];
	if (begun.length === 1) {
		const [only] = begun as [C];
		return {kind: 'command', command: only, argument: only.isVerbatim === true ? behind(word, typed) : argument};
	}
	return {kind: 'unknown', message: unknown(line, word, begun, commands)};
}

function behind(word: string, typed: string): string {
	return typed.slice(typed.indexOf(word) + word.length).trim();
}

function splitAtSpace(line: string): readonly [word: string, argument: string] {
	const space = line.indexOf(' ');
	return space < 0 ? [line, ''] : [line.slice(0, space), line.slice(space + 1)];
}

function unknown(line: string, word: string, begun: readonly CommandName[], commands: readonly CommandName[]): string {
	if (begun.length > 1)
		return `"${shown(word)}" could be ${listed(
			begun.map(({name}) => name),
			'or',
		)}; type more of it.`;
	const names = commands.flatMap(({name, also}) => [name, ...also.filter(each => each.length > 2)]);
	const near = nearest(word, names);
	const guess = near === undefined ? '' : ` Did you mean ${near}?`;
	return `No command "${shown(word)}".${guess} /${shown(line)} searches for it; ? lists the commands.`;
}
