import {nearest} from '../text/nearest.js';
import {isClash, isMoving, isTyped, readKey, takesCharacter} from './key-names.js';
import {KEY_PRESETS, type KeyPreset} from './key-presets.js';
import type {Binding, Where} from './keymap.js';

/** Which keys the reader wants. */
export type KeyChoice = {
	readonly preset: KeyPreset;
	/** Keys by the name of the command they are for (`nextQuote`), as people write them; an empty list takes its keys away. */
	readonly keys: ReadonlyMap<string, readonly string[]>;
};

/** A key that could not be bound as asked; the command has the others, or those it had. */
export type KeyProblem = {
	readonly command: string;
	/** As it was written; `undefined` when the command is what is wrong. */
	readonly key: string | undefined;
	readonly message: string;
};

export type Rebound = {readonly bindings: readonly Binding[]; readonly problems: readonly KeyProblem[]};

/** The one key that never changes: with it a reader gets out, whatever was bound. */
const WAY_OUT = 'ctrl-c';

/** The name of what a binding does, which `keys` of the configuration file calls it by. */
export function commandName({action}: Binding): Binding['action']['type'] {
	return action.type;
}

/**
 * Binds keys anew. The keys given stand in place of the characters and Ctrl keys of their command; arrows, Enter and the like
 * stay with it until another command is given them. A key that some other command had is taken from it, unless that leaves it
 * without any: then, and when two commands are given one key in one place, the key is refused with a problem. `gq` and a `g`
 * alone cannot both be bound. In boxes to type in only keys that type nothing are bound.
 */
export function rebind(bindings: readonly Binding[], {preset, keys}: KeyChoice): Rebound {
	const base = changeKeys(bindings, new Map(Object.entries(KEY_PRESETS[preset]))).bindings;
	return changeKeys(base, keys);
}

/** A binding that is being changed. `wanted`: the keys it is given, by the word that says so; `undefined`: none were asked for. */
type Draft = {
	readonly binding: Binding;
	keys: readonly string[];
	readonly wanted: ReadonlyMap<string, string> | undefined;
};

function changeKeys(bindings: readonly Binding[], changes: ReadonlyMap<string, readonly string[]>): Rebound {
	if (changes.size === 0) return {bindings, problems: []};
	const problems: KeyProblem[] = [];
	const wanted = new Map<string, ReadonlyMap<string, string>>();
	for (const [command, words] of changes) {
		const own = bindings.filter(binding => commandName(binding) === command);
		if (own.length === 0) {
			problems.push({command, key: undefined, message: noCommand(command, bindings)});
			continue;
		}
		const read = readKeys(words, {command, own, problems});
		if (read.size > 0 || words.length === 0) wanted.set(command, read);
	}
	const boxes = placesToTypeIn(bindings);
	const drafts = bindings.flatMap(binding => {
		const command = commandName(binding);
		const places = bindings.filter(other => commandName(other) === command).flatMap(({where}) => where);
		return draft(binding, {
			wanted: wanted.get(command),
			boxes,
			boxesOnly: places.every(place => boxes.has(place)),
		});
	});
	for (const own of drafts) {
		for (const [word, key] of own.wanted ?? []) {
			const message = claim(own, key, {word, drafts, bindings, boxes});
			if (message !== undefined) addOnce(problems, {command: commandName(own.binding), key: word, message});
		}
	}
	for (const own of drafts) restore(own, drafts);
	return {
		bindings: drafts.filter(({keys}) => keys.length > 0).map(({binding, keys}) => withKeys(binding, keys)),
		problems,
	};
}

function noCommand(command: string, bindings: readonly Binding[]): string {
	const name = command.length > 40 ? `${command.slice(0, 39)}…` : command;
	const near = nearest(name, [...new Set(bindings.map(commandName))]);
	return `there is no command “${name}”${near === undefined ? '' : `; did you mean ${near}?`}`;
}

type Reading = {readonly command: string; readonly own: readonly Binding[]; readonly problems: KeyProblem[]};

/** The keys that the words stand for; the word `m` stands for `m*` where the command takes a letter. */
function readKeys(words: readonly string[], {command, own, problems}: Reading): ReadonlyMap<string, string> {
	const keys = new Map<string, string>();
	const wantsCharacter = own.some(binding => binding.keys.some(takesCharacter));
	for (const word of words) {
		const read = readKey(word);
		const complain = (message: string) => addOnce(problems, {command, key: word, message});
		if (read.kind === 'problem') complain(read.message);
		else if (read.key === WAY_OUT) complain(`${word} always quits`);
		else if (wantsCharacter && Array.from(read.key).length === 1) keys.set(word, `${read.key}*`);
		else if (wantsCharacter !== takesCharacter(read.key))
			complain(
				wantsCharacter
					? `${command} waits for a letter after its key, which must be one character`
					: `${command} takes no letter after its key`,
			);
		else keys.set(word, read.key);
	}
	return keys;
}

/** Places where no key that types something is bound, since it is typed there. */
function placesToTypeIn(bindings: readonly Binding[]): ReadonlySet<Where> {
	const places = new Set(bindings.flatMap(({where}) => where));
	for (const {keys, where} of bindings) if (keys.some(isTyped)) for (const place of where) places.delete(place);
	return places;
}

type Drafting = {
	readonly wanted: ReadonlyMap<string, string> | undefined;
	readonly boxes: ReadonlySet<Where>;
	/** The command works in boxes and nowhere else. */
	readonly boxesOnly: boolean;
};

/** Parts a binding into what is for pages and what is for boxes, where the keys it is given differ. */
function draft(binding: Binding, {wanted, boxes, boxesOnly}: Drafting): readonly Draft[] {
	if (wanted === undefined || binding.keys.includes(WAY_OUT)) return [{binding, keys: binding.keys, wanted: undefined}];
	const keys = wanted.size === 0 ? [] : binding.keys.filter(isMoving);
	const forBoxes = new Map([...wanted].filter(([, key]) => !isTyped(key)));
	const inBoxes = binding.where.filter(place => boxes.has(place));
	if (boxesOnly || inBoxes.length === 0 || forBoxes.size === wanted.size) return [{binding, keys, wanted}];
	const boxed = {...binding, where: inBoxes};
	const inBox: Draft =
		forBoxes.size === 0
			? {binding: boxed, keys: binding.keys, wanted: undefined}
			: {binding: boxed, keys, wanted: forBoxes};
	const onPages = binding.where.filter(place => !boxes.has(place));
	return onPages.length === 0 ? [inBox] : [{binding: {...binding, where: onPages}, keys, wanted}, inBox];
}

type Claim = {
	readonly word: string;
	readonly drafts: readonly Draft[];
	readonly bindings: readonly Binding[];
	readonly boxes: ReadonlySet<Where>;
};

/** Gives a draft a key and takes it from the others; the answer says why not. */
function claim(own: Draft, key: string, {word, drafts, bindings, boxes}: Claim): string | undefined {
	if (own.keys.includes(key)) return undefined;
	const command = commandName(own.binding);
	if (isTyped(key) && own.binding.where.every(place => boxes.has(place)))
		return `“${word}” is typed where ${command} works; give it a Ctrl key`;
	const half = drafts
		.filter(({binding}) => commandName(binding) === command && isBeside(binding, own.binding))
		.flatMap(({keys}) => keys)
		.find(other => other !== key && isClash(other, key));
	if (half !== undefined) return cannotBoth(word, half);
	const rivals = drafts.filter(
		({binding, keys}) =>
			commandName(binding) !== command && isBeside(binding, own.binding) && keys.some(other => isClash(other, key)),
	);
	const given = rivals.find(({wanted, keys}) =>
		[...(wanted?.values() ?? [])].some(other => isClash(other, key) && keys.includes(other)),
	);
	if (given !== undefined) return `“${word}” is given to ${commandName(given.binding)} too`;
	const isElsewhere = bindings.some(binding => commandName(binding) === command && binding.keys.includes(key));
	// Enter is a line down in an article, and opens it in the list: it goes on doing so.
	if (rivals.length > 0 && isElsewhere && !own.binding.keys.includes(key)) return undefined;
	const losers = rivals.filter(
		({keys, wanted}) => (wanted === undefined || wanted.size === 0) && keys.every(other => isClash(other, key)),
	);
	if (losers.length > 0) return taken(word, key, losers);
	for (const rival of rivals) rival.keys = rival.keys.filter(other => !isClash(other, key));
	own.keys = [...own.keys.filter(other => !isMoving(other)), key, ...own.keys.filter(isMoving)];
	return undefined;
}

function taken(word: string, key: string, losers: readonly Draft[]): string {
	const names = [...new Set(losers.map(({binding}) => commandName(binding)))];
	const some = names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(' and ');
	const other = losers[0]?.keys[0] ?? key;
	return other === key
		? `“${word}” is the only key of ${some}; give ${names.length === 1 ? 'it' : 'them'} another one`
		: `${cannotBoth(word, other)}; give ${some} another key`;
}

function cannotBoth(word: string, other: string): string {
	return `“${word}” and “${other}” cannot both be bound, since one begins the other`;
}

/** Gives a command that got none of its keys those it had, as far as they are free. */
function restore(own: Draft, drafts: readonly Draft[]): void {
	const wanted = [...(own.wanted?.values() ?? [])];
	if (wanted.length === 0 || wanted.some(key => own.keys.includes(key))) return;
	own.keys = own.binding.keys.filter(key =>
		drafts.every(
			({binding, keys}) =>
				commandName(binding) === commandName(own.binding) ||
				!isBeside(binding, own.binding) ||
				!keys.some(other => isClash(other, key)),
		),
	);
}

function isBeside(a: Binding, b: Binding): boolean {
	return a.where.some(place => b.where.includes(place));
}

function withKeys(binding: Binding, keys: readonly string[]): Binding {
	return keys === binding.keys ? binding : {...binding, keys};
}

function addOnce(problems: KeyProblem[], problem: KeyProblem): void {
	if (
		!problems.some(
			({command, key, message}) => command === problem.command && key === problem.key && message === problem.message,
		)
	)
		problems.push(problem);
}
