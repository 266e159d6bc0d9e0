import {otherNameGroup, otherNames} from './lexicon/other-names.js';
import {nameKey, nameKeys} from './name-key.js';

/** A name of a body or a place in the text. */
export type NameMention = {
	readonly written: string;
	/** The mention right before it whose acronym this is, as in “the Association of Flight Attendants (AFA)”; -1 for none. */
	readonly expands: number;
};

/** `mentions` are indexes into the list given, in text order. */
export type Named = {readonly written: string; readonly mentions: readonly number[]};

const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'to', 'at', 'a', '&']);
/** Words that open or close too many names to stand for one of them. */
const GENERIC = new Set(
	(
		'national american european international united federal new republican democratic first general north south east west central ' +
		'world house state states department office group company party committee union news people city county university college ' +
		'school center centre institute'
	).split(' '),
);

// Made once: the build writes an expression with `\p` as a call of `RegExp` where it stands.
const CAPITALS = /^\p{Lu}+s?$/u;

export function isAcronym(written: string): boolean {
	const letters = written.replaceAll('.', '').replaceAll('-', '');
	return letters.length >= 2 && letters.length <= 7 && CAPITALS.test(letters);
}

type Draft = {written: string; key: string; words: readonly string[]; group: number | undefined; mentions: number[]};

/**
 * Groups mentions of bodies (or of places) by what they name: the same key, a listed other name, an acronym spelt out in
 * the article, and for bodies a short form: “the Post” for “the New York Post”, “Peabody” for “Peabody Energy”.
 */
export function linkNames(mentions: readonly NameMention[], options: {readonly shortForms: boolean}): Named[] {
	const drafts: Draft[] = [];
	const byKey = new Map<string, number>();
	const byGroup = new Map<number, number>();
	const byInitials = new Map<string, number>();
	const byLast = new Map<string, number>();
	const byFirst = new Map<string, number>();
	const at = new Int32Array(mentions.length).fill(-1);
	const keys = nameKeys(mentions.map(mention => mention.written));

	const open = (m: number): number => {
		const written = (mentions[m] as NameMention).written;
		const key = keys[m] as string;
		const words = key.split(' ');
		const draft = {written, key, words, group: otherNameGroup(key), mentions: []};
		drafts.push(draft);
		const index = drafts.length - 1;
		byKey.set(key, index);
		if (draft.group !== undefined && !byGroup.has(draft.group)) byGroup.set(draft.group, index);
		if (options.shortForms && words.length > 1 && !isAcronym(written)) {
			for (const initials of initialsOf(words)) if (!byInitials.has(initials)) byInitials.set(initials, index);
			for (let from = 1; from < words.length; from++) {
				if (SMALL.has(words[from - 1] as string) || SMALL.has(words[from] as string)) continue;
				const tail = words.slice(from).join(' ');
				if (!GENERIC.has(tail)) byLast.set(tail, index);
			}
			for (let to = 1; to < words.length; to++) {
				const head = words.slice(0, to).join(' ');
				if (!GENERIC.has(head) && !SMALL.has(words[to - 1] as string) && !byFirst.has(head)) byFirst.set(head, index);
			}
		}
		return index;
	};
	const attach = (m: number, index: number) => {
		at[m] = index;
		byKey.set(keys[m] as string, index);
		(drafts[index] as Draft).mentions.push(m);
	};
	const known = (m: number): number | undefined => {
		const key = keys[m] as string;
		const group = otherNameGroup(key);
		return byKey.get(key) ?? (group === undefined ? undefined : byGroup.get(group));
	};

	// Names in full first, wherever they stand, the longest words last to be looked up.
	mentions.forEach((mention, m) => {
		if (isAcronym(mention.written) || !(keys[m] as string).includes(' ')) return;
		attach(m, known(m) ?? open(m));
	});
	mentions.forEach((mention, m) => {
		if (at[m] !== -1) return;
		const key = keys[m] as string;
		let index = known(m);
		if (index === undefined && mention.expands >= 0)
			index = at[mention.expands] === -1 ? undefined : at[mention.expands];
		if (index === undefined && options.shortForms) {
			if (isAcronym(mention.written)) index = byInitials.get(key.replaceAll('-', ''));
			else index = byLast.get(key) ?? byFirst.get(key);
		}
		attach(m, index ?? open(m));
	});

	// A name of several words can itself be the short form of a longer one: “the Security Council”.
	const target = drafts.map((_, index) => index);
	if (options.shortForms) {
		drafts.forEach((draft, index) => {
			if (draft.words.length < 2 || draft.group !== undefined) return;
			const whole = byLast.get(draft.key);
			if (whole !== undefined && whole !== index && (drafts[whole] as Draft).words.length > draft.words.length)
				target[index] = whole;
		});
	}
	const merged: Draft[] = [];
	drafts.forEach((draft, index) => {
		let to = index;
		for (let n = 0; n < 8 && target[to] !== to; n++) to = target[to] as number;
		if (to !== index) (drafts[to] as Draft).mentions.push(...draft.mentions);
		else merged.push(draft);
	});
	return merged
		.map(draft => {
			const own = draft.mentions.sort((a, b) => a - b);
			return {
				written: fullest(
					own.map(m => (mentions[m] as NameMention).written),
					draft.group,
				),
				mentions: own,
			};
		})
		.sort((a, b) => (a.mentions[0] as number) - (b.mentions[0] as number));
}

function initialsOf(words: readonly string[]): string[] {
	const all = words.map(word => word.charAt(0)).join('');
	const main = words
		.filter(word => !SMALL.has(word))
		.map(word => word.charAt(0))
		.join('');
	return all === main ? [all] : [main, all];
}

function fullest(forms: readonly string[], group: number | undefined): string {
	const unique = [...new Set(forms)];
	if (group !== undefined) {
		const keys = unique.map(nameKey);
		for (const name of otherNames(group)) {
			const index = keys.indexOf(name);
			if (index >= 0) return unique[index] as string;
		}
	}
	const spelt = unique.filter(form => !isAcronym(form));
	const pool = spelt.length > 0 ? spelt : unique;
	let best = pool[0] as string;
	for (const form of pool) {
		const more = form.split(/\s+/).length - best.split(/\s+/).length;
		if (more > 0) best = form;
		else if (more === 0 && best === best.toUpperCase() && form !== form.toUpperCase()) best = form;
	}
	return best.replace(/\s+/g, ' ');
}
