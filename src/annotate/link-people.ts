import type {Tokens} from '../text/segment.js';
import {type Gender, genderOfRole} from './lexicon/roles.js';
import {compatibleNames, type PersonName} from './person-name.js';
import type {RoleEvidence} from './role-phrases.js';

/** A name of a person in the text, taken apart. */
export type PersonMention = {
	readonly written: string;
	readonly name: PersonName;
	readonly evidence: RoleEvidence;
	/** First token. */
	readonly first: number;
	/** It stands in the headline. */
	readonly inTitle: boolean;
	/** The gender of the pronoun that follows in the same sentence before any other name. */
	readonly hint: Gender | undefined;
};

/** Persons in order of their first mention; `mentions` are indexes into the list given, in text order. */
export type Person = {
	readonly name: PersonName;
	readonly written: string;
	readonly gender: Gender | undefined;
	readonly mentions: readonly number[];
};

type Draft = {
	name: PersonName;
	written: string;
	/** Signs for her less signs for him. */
	female: number;
	male: number;
	full: number;
	/** Mentions by the bare surname so far. */
	short: number;
	/** Short forms anywhere in the article that can mean nobody else. */
	prior: number;
	inTitle: boolean;
	mentions: number[];
	offices: Set<string>;
};

/** No more than this many bearers of one surname are compared, the latest first, so that the pass stays linear. */
const MAX_BEARERS = 48;

/**
 * Groups mentions by person. Full names are grouped first, wherever they stand, so that a surname in the headline finds
 * the full name below it; then each short form goes to the one bearer it can mean. Where several can, title and gender
 * decide, then who was named last in full nearby, then who is the more prominent.
 */
export function linkPeople(
	mentions: readonly PersonMention[],
	tokens: Tokens,
	genderOfGiven: (word: string) => Gender | undefined,
): Person[] {
	const drafts: Draft[] = [];
	const draftOf = new Int32Array(mentions.length).fill(-1);
	const byKey = new Map<string, number>();
	const bySurname = new Map<string, number[]>();
	const byWord = new Map<string, number[]>();

	const index = (map: Map<string, number[]>, key: string, draft: number) => {
		const known = map.get(key);
		if (known === undefined) map.set(key, [draft]);
		else if (!known.includes(draft, Math.max(0, known.length - MAX_BEARERS))) known.push(draft);
	};
	const learn = (draft: Draft, mention: PersonMention) => {
		const courtesy = genderOfRole(mention.evidence.courtesy);
		if (courtesy === 'female') draft.female += 4;
		if (courtesy === 'male') draft.male += 4;
		for (const word of mention.evidence.roleWords) {
			const told = genderOfRole(word);
			// A role may hold somebody else’s: “the king’s daughter”. It tells less than a title.
			if (told === 'female') draft.female += 1;
			if (told === 'male') draft.male += 1;
		}
		for (const word of mention.evidence.roleWords) draft.offices.add(word);
		if (mention.hint === 'female') draft.female += 0.4;
		if (mention.hint === 'male') draft.male += 0.4;
		draft.inTitle ||= mention.inTitle;
	};
	const attach = (at: number, mentionIndex: number) => {
		const draft = drafts[at] as Draft;
		const mention = mentions[mentionIndex] as PersonMention;
		draft.mentions.push(mentionIndex);
		draftOf[mentionIndex] = at;
		learn(draft, mention);
	};
	const open = (mention: PersonMention): number => {
		const {name} = mention;
		const draft: Draft = {
			name,
			written: mention.written,
			female: 0,
			male: 0,
			full: 0,
			short: 0,
			prior: 0,
			inTitle: false,
			mentions: [],
			offices: new Set(),
		};
		const told = (name.given.length > 0 ? name.given : name.words)
			.map(genderOfGiven)
			.find(gender => gender !== undefined);
		// A lone word may be a surname that is also a given name: it tells less.
		const weight = name.given.length > 0 ? 2 : 1;
		if (told === 'female') draft.female += weight;
		if (told === 'male') draft.male += weight;
		drafts.push(draft);
		return drafts.length - 1;
	};
	const indexWords = (at: number, name: PersonName) => {
		index(bySurname, name.surname, at);
		for (const word of name.words) index(byWord, word, at);
		if (name.surname.includes(' ')) for (const word of name.surname.split(' ')) index(byWord, word, at);
		index(byWord, name.surname, at);
		if (name.nickname !== '') index(byWord, name.nickname, at);
	};

	// Full names.
	mentions.forEach((mention, m) => {
		const {name} = mention;
		if (name.words.length < 2) return;
		const key = `${name.words.join(' ')} ${name.suffix}`;
		let at = byKey.get(key);
		if (at === undefined) {
			const bearers = bySurname.get(name.surname) ?? byWord.get(name.words.at(-1) as string);
			if (bearers !== undefined) {
				for (let b = bearers.length - 1; b >= Math.max(0, bearers.length - MAX_BEARERS); b--) {
					const draft = drafts[bearers[b] as number] as Draft;
					if (!compatibleNames(draft.name, name)) continue;
					at = bearers[b] as number;
					break;
				}
			}
			if (at === undefined) at = open(mention);
			byKey.set(key, at);
			const draft = drafts[at] as Draft;
			if (isFuller(name, mention.written, draft)) {
				draft.name = name;
				draft.written = mention.written;
			}
			indexWords(at, name);
		}
		attach(at, m);
		(drafts[at] as Draft).full++;
	});

	// “Mr. Obama” where only Michelle Obama is named in full: a person of his own.
	for (const [key, told] of tellingShortForms(mentions)) {
		const surname = key.slice(0, key.indexOf('|'));
		const candidates = (byWord.get(surname) ?? []).slice(-MAX_BEARERS);
		if (candidates.length === 0) continue;
		const clashes = candidates.every(at => {
			const gender = genderOf(drafts[at] as Draft);
			return gender !== undefined && gender !== told.gender;
		});
		if (!clashes) continue;
		const at = open(told.mention);
		(drafts[at] as Draft)[told.gender] += 4;
		for (const word of told.mention.evidence.roleWords) (drafts[at] as Draft).offices.add(word);
		indexWords(at, told.mention.name);
	}

	// How often a title or a role leaves one bearer of a surname alone: who “Mr. Obama” is, “President Obama” is too.
	mentions.forEach((mention, m) => {
		if (draftOf[m] !== -1) return;
		const told = genderOfMention(mention);
		if (told === undefined) return;
		const bearers = (byWord.get(mention.name.surname) ?? [])
			.slice(-MAX_BEARERS)
			.map(at => drafts[at] as Draft)
			.filter(draft => draft.name.surname === mention.name.surname);
		const fitting = bearers.filter(draft => genderOf(draft) === told);
		if (bearers.length > 1 && fitting.length === 1) (fitting[0] as Draft).prior++;
	});

	// Short forms, in text order, beside the latest mention of each person so far.
	const latest: number[] = [];
	const latestOf = (at: number): number => latest[at] ?? -1;
	const touch = (at: number, token: number) => {
		latest[at] = token;
	};
	mentions.forEach((mention, m) => {
		const done = draftOf[m] as number;
		if (done >= 0) {
			touch(done, mention.first);
			return;
		}
		const word = mention.name.surname;
		const candidates = byWord.get(word) ?? [];
		let best = -1;
		let bestScore = Number.NEGATIVE_INFINITY;
		const told = genderOfMention(mention);
		for (let c = Math.max(0, candidates.length - MAX_BEARERS); c < candidates.length; c++) {
			const at = candidates[c] as number;
			const draft = drafts[at] as Draft;
			const score = shortFormScore(draft, mention, told, latestOf(at), tokens);
			if (score > bestScore) {
				bestScore = score;
				best = at;
			}
		}
		if (best < 0 || bestScore < -50) {
			best = open(mention);
			indexWords(best, mention.name);
		}
		attach(best, m);
		if (mention.name.surname === (drafts[best] as Draft).name.surname) (drafts[best] as Draft).short++;
		touch(best, mention.first);
	});

	return drafts
		.filter(draft => draft.mentions.length > 0)
		.map(draft => ({
			name: draft.name,
			written: lordly(draft, mentions),
			gender: genderOf(draft),
			mentions: [...draft.mentions].sort((a, b) => a - b),
		}))
		.sort((a, b) => (a.mentions[0] as number) - (b.mentions[0] as number));
}

/** “Lord Halifax” has no other name in the article: the style of a peer is part of it. */
function lordly({name, written, mentions: own}: Draft, mentions: readonly PersonMention[]): string {
	if (name.given.length > 0) return written;
	for (const m of own) {
		const style = PEERS[mentions[m]?.evidence.courtesy ?? ''];
		if (style !== undefined) return `${style} ${written}`;
	}
	return written;
}

const PEERS: Readonly<Record<string, string>> = {lord: 'Lord', lady: 'Lady', dame: 'Dame'};

/** Surnames whose titles or pronouns tell a gender, by surname and title. */
function tellingShortForms(
	mentions: readonly PersonMention[],
): Map<string, {readonly gender: Gender; readonly mention: PersonMention}> {
	const votes = new Map<string, {sum: number; mention: PersonMention}>();
	for (const mention of mentions) {
		if (mention.name.words.length !== 1) continue;
		const {courtesy, roleWords} = mention.evidence;
		const title = courtesy !== '' ? courtesy : (roleWords.at(-1) ?? '');
		const key = `${mention.name.surname}|${title}`;
		let vote = votes.get(key);
		if (vote === undefined) {
			vote = {sum: 0, mention};
			votes.set(key, vote);
		}
		const told = genderOfRole(courtesy);
		vote.sum += told === 'female' ? 3 : told === 'male' ? -3 : 0;
		vote.sum += mention.hint === 'female' ? 1 : mention.hint === 'male' ? -1 : 0;
	}
	const telling = new Map<string, {readonly gender: Gender; readonly mention: PersonMention}>();
	for (const [key, {sum, mention}] of votes)
		if (Math.abs(sum) >= (key.endsWith('|') ? 2 : 1)) telling.set(key, {gender: sum > 0 ? 'female' : 'male', mention});
	return telling;
}

function genderOf(draft: Draft): Gender | undefined {
	if (draft.female > draft.male) return 'female';
	if (draft.male > draft.female) return 'male';
	return undefined;
}

function genderOfMention(mention: PersonMention): Gender | undefined {
	const courtesy = genderOfRole(mention.evidence.courtesy);
	if (courtesy !== undefined) return courtesy;
	for (const word of mention.evidence.roleWords) {
		const told = genderOfRole(word);
		if (told !== undefined) return told;
	}
	return undefined;
}

/** More words win; with equal words the one that spells a given name out. */
function isFuller(name: PersonName, written: string, draft: Draft): boolean {
	if (name.words.length !== draft.name.words.length) return name.words.length > draft.name.words.length;
	if (name.suffix !== '' && draft.name.suffix === '') return true;
	if (draft.name.suffix !== '' && name.suffix === '') return false;
	const letters = (words: readonly string[]) => words.reduce((sum, word) => sum + word.length, 0);
	if (letters(name.words) !== letters(draft.name.words)) return letters(name.words) > letters(draft.name.words);
	// “MERKEL” in a transcript against “Merkel”.
	return draft.written === draft.written.toUpperCase() && written !== written.toUpperCase();
}

/** How well a short form goes with a person; below -50 it cannot be meant. */
function shortFormScore(
	draft: Draft,
	mention: PersonMention,
	told: Gender | undefined,
	latest: number,
	tokens: Tokens,
): number {
	const word = mention.name.surname;
	const gender = genderOf(draft);
	if (told !== undefined && gender !== undefined && told !== gender) return -100;
	let score = 0;
	const {name} = draft;
	if (name.surname === word) score += 10;
	else if (name.given[0] === word || name.nickname === word) {
		// “Mr. Vladimir” is not how the press writes.
		if (mention.evidence.courtesy !== '' && mention.evidence.courtesy !== 'sir') return -100;
		score += 6;
	} else if (name.surname.split(' ').includes(word)) score += 7;
	else if (name.words.at(-1) === word) score += 5;
	else score += name.words.length > 2 ? 3 : 1;
	let agreeing = 0;
	for (const role of mention.evidence.roleWords) if (draft.offices.has(role)) agreeing++;
	score += agreeing;
	if (agreeing === 0 && mention.evidence.roleWords.length > 0 && draft.offices.size > 0) score -= 2;
	if (mention.hint !== undefined && gender !== undefined && mention.hint !== gender) score -= 2.5;
	// Who is never named in full is who the bare surname means.
	if (draft.full === 0) score += 2.5;
	score += Math.min(4, draft.full) * 0.5;
	if (draft.inTitle) score += 1;
	// A bare surname keeps its bearer; another of the name comes in by his full name each time.
	score += Math.min(3, Math.max(draft.short, draft.prior)) * 0.7;
	if (latest >= 0) {
		score += 1;
		if ((tokens.sentence[mention.first] as number) - (tokens.sentence[latest] as number) <= 1) score += 0.7;
	}
	return score;
}
