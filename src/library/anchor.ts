/**
 * A place in a text, kept by quoting the words around it, so that it is found again when the text has changed. The three
 * strings are those of the W3C TextQuoteSelector (Web Annotation Data Model, 4.2.4): `exact` begins at the place,
 * `prefix` and `suffix` stand directly before and after it.
 */
export type Anchor = {
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
	/** Where `exact` began, in UTF-16 code units, and how long the text was then. */
	readonly offset: number;
	readonly length: number;
};

/**
 * How well a place was found again.
 * - `exact`: its words and those around it. - `partial`: its words, in other surroundings. - `near`: the words are gone, the
 *   nearest that are left stand here. - `lost`: nothing of it is left; the offset is as far into the text as it was.
 */
export type Exactness = 'exact' | 'partial' | 'near' | 'lost';

export type FoundAnchor = {readonly offset: number; readonly exactness: Exactness};

/** Longest quoted words and longest surroundings on either side, in UTF-16 code units. */
const EXACT = 64;
const CONTEXT = 40;
/** Letters that must agree side by side to count, white space aside: short enough for Chinese, long enough for English. */
const GRAM = 7;
/** Part of the grams that must be left for the words to count as found. */
const ENOUGH = 0.15;
const FEWEST = 3;

/** Quotes the words that begin at the offset. */
export function makeAnchor(text: string, offset: number): Anchor {
	const start = whole(text, Math.max(0, Math.min(text.length, Math.floor(offset))));
	const end = wordEnd(text, start, EXACT);
	return {
		exact: text.slice(start, end),
		prefix: text.slice(whole(text, Math.max(0, start - CONTEXT)), start),
		suffix: text.slice(end, whole(text, Math.min(text.length, end + CONTEXT))),
		offset: start,
		length: text.length,
	};
}

/** Backs out of the middle of a character: a surrogate pair, a base with its marks, a joined emoji. */
function whole(text: string, offset: number): number {
	let at = offset;
	for (let steps = 0; steps < 16 && at > 0 && at < text.length; steps++) {
		const code = text.charCodeAt(at);
		const isLow = code >= 0xdc00 && code <= 0xdfff;
		const isAttached = code === 0x200d || (code >= 0x300 && MARK.test(text.charAt(at)));
		if (!isLow && !isAttached && text.charCodeAt(at - 1) !== 0x200d) return at;
		at--;
	}
	return at;
}

const MARK = /\p{M}/u;

/** The end of the last word that fits into so many code units; of as many as fit where one word is longer. */
function wordEnd(text: string, start: number, most: number): number {
	const end = Math.min(text.length, start + most);
	if (end === text.length || isSpace(text.charCodeAt(end))) return end;
	for (let at = end; at > start + most / 2; at--) if (isSpace(text.charCodeAt(at - 1))) return at - 1;
	return whole(text, end);
}

/** Finds the place again, in time linear in the text. Of several that fit equally well, the one nearest to where it was. */
export function findAnchor(text: string, anchor: Anchor): FoundAnchor {
	const {exact, prefix, suffix, offset, length} = anchor;
	const start = offset - prefix.length;
	const words = prefix + exact + suffix;
	const isThere = start >= 0 && offset <= text.length && text.startsWith(words, start);
	if (isThere && (words !== '' || text.length === length)) return {offset, exactness: 'exact'};
	const pattern = toPattern(anchor);
	const found = pattern === undefined ? undefined : findPattern(text, pattern, offset);
	if (found !== undefined) return found;
	const scaled = length > 0 ? Math.round((Math.max(0, offset) / length) * text.length) : 0;
	return {offset: whole(text, Math.max(0, Math.min(text.length, scaled))), exactness: 'lost'};
}

/** The quoted words without white space, as code units that are to be found, and the grams they are made of. */
type Pattern = {
	readonly units: Uint16Array;
	/** Where each gram stands in the words, counted from the anchored place: below 0 in the prefix. More than once if it comes again. */
	readonly places: ReadonlyMap<number, readonly number[]>;
	/** From the first word to the last, in code units. */
	readonly width: number;
	/** Units in a gram. */
	readonly size: number;
	readonly grams: number;
	/** Of the grams that differ: one for each hash, and for each gram the next of the same hash, or -1. */
	readonly first: ReadonlyMap<number, number>;
	readonly next: Int32Array;
	/** Grams that differ; those among them that lie in `exact`. */
	readonly different: number;
	readonly inExact: readonly number[];
};

function toPattern({exact, prefix, suffix}: Anchor): Pattern | undefined {
	const words = prefix + exact + suffix;
	const units = new Uint16Array(words.length);
	const place = new Int32Array(words.length);
	let count = 0;
	for (let at = 0; at < words.length; at++) {
		const code = words.charCodeAt(at);
		if (isSpace(code)) continue;
		units[count] = plain(code);
		place[count++] = at - prefix.length;
	}
	if (count === 0) return undefined;
	const size = Math.min(GRAM, count);
	const grams = count - size + 1;
	const first = new Map<number, number>();
	const next = new Int32Array(grams).fill(-1);
	const same = Int32Array.from({length: grams}, (_, g) => g);
	let different = 0;
	const inExact: number[] = [];
	const places = new Map<number, number[]>();
	for (let g = 0; g < grams; g++) {
		let hash = 0;
		for (let i = 0; i < size; i++) hash = (Math.imul(hash, BASE) + (units[g + i] as number)) | 0;
		const chained = first.get(hash) ?? -1;
		for (let other = chained; other >= 0; other = next[other] as number)
			if (agree(units, g, other, size)) same[g] = other;
		if (same[g] === g) {
			different++;
			next[g] = chained;
			first.set(hash, g);
		}
		const gram = same[g] as number;
		const start = place[g] as number;
		const known = places.get(gram);
		if (known === undefined) places.set(gram, [start]);
		else known.push(start);
		if (start >= 0 && (place[g + size - 1] as number) < exact.length) inExact.push(gram);
	}
	return {
		units: units.subarray(0, count),
		places,
		width: (place[count - 1] as number) - (place[0] as number) + 1,
		size,
		grams,
		first,
		next,
		different,
		inExact: [...new Set(inExact)],
	};
}

const BASE = 0x01000193;

function agree(units: Uint16Array, a: number, b: number, size: number): boolean {
	for (let i = 0; i < size; i++) if (units[a + i] !== units[b + i]) return false;
	return true;
}

/** The window with the most different grams: text from one offset to another. */
type Window = {readonly from: number; readonly to: number; readonly distinct: number};

/** Slides a window a little larger than the quoted words over the text; the fullest is where they stand now. */
function findPattern(text: string, pattern: Pattern, was: number): FoundAnchor | undefined {
	const window = fullestWindow(text, pattern, was);
	if (window === undefined) return undefined;
	const met = new Set<number>();
	const votes = new Map<number, Vote>();
	meetGrams(text, {pattern, from: window.from, to: window.to}, (gram, offset) => {
		met.add(gram);
		for (const away of pattern.places.get(gram) ?? []) {
			// A gram at the place or behind it knows better than one ahead of it.
			const distance = away >= 0 ? away : 0.5 - away;
			const vote = votes.get(offset - away);
			if (vote === undefined) votes.set(offset - away, {count: 1, distance});
			else {
				vote.count++;
				vote.distance = Math.min(vote.distance, distance);
			}
		}
	});
	const found = winner(votes, was);
	const hasWords = pattern.inExact.length > 0 && pattern.inExact.every(gram => met.has(gram));
	return {
		offset: whole(text, Math.max(0, Math.min(text.length, found))),
		exactness: met.size === pattern.different ? 'exact' : hasWords ? 'partial' : 'near',
	};
}

/** How many grams say that the place is at one offset, and how near to it the nearest of them stands. */
type Vote = {count: number; distance: number};

function winner(votes: ReadonlyMap<number, Vote>, was: number): number {
	let most = 0;
	for (const {count} of votes.values()) most = Math.max(most, count);
	let best = Number.NaN;
	for (const [offset, {count, distance}] of votes) {
		// A single gram may be a word that comes again; a few in a row are the words.
		if (count < Math.min(FEWEST, most)) continue;
		const leader = votes.get(best);
		if (leader !== undefined && distance > leader.distance) continue;
		const isLevel = leader !== undefined && distance === leader.distance;
		if (isLevel && count < leader.count) continue;
		if (isLevel && count === leader.count && Math.abs(offset - was) >= Math.abs(best - was)) continue;
		best = offset;
	}
	return best;
}

function fullestWindow(text: string, pattern: Pattern, was: number): Window | undefined {
	const {places, different} = pattern;
	const span = Math.max(48, pattern.width) * 1.25;
	const counts = new Int32Array(pattern.grams);
	// The grams in the window, as a queue: gram and offset by turns.
	let queue: number[] = [];
	let first = 0;
	let distinct = 0;
	let away = 0;
	let best: Window | undefined;
	const fewest = Math.max(Math.min(FEWEST, different), Math.ceil(different * ENOUGH));
	meetGrams(text, {pattern, from: 0, to: text.length}, (gram, offset, end) => {
		queue.push(gram, offset);
		if (counts[gram] === 0) distinct++;
		counts[gram] = (counts[gram] as number) + 1;
		for (; offset - (queue[first + 1] as number) > span; first += 2) {
			const oldest = queue[first] as number;
			counts[oldest] = (counts[oldest] as number) - 1;
			if (counts[oldest] === 0) distinct--;
		}
		if (first > 8192) {
			queue = queue.slice(first);
			first = 0;
		}
		if (distinct < (best?.distinct ?? fewest)) return;
		const distance = Math.abs(offset - (places.get(gram)?.[0] ?? 0) - was);
		if (best !== undefined && distinct === best.distinct && distance >= away) return;
		away = distance;
		// With what may follow: a second copy of the same words can be the better one.
		best = {from: queue[first + 1] as number, to: Math.min(text.length, end + pattern.width), distinct};
	});
	return best;
}

type Stretch = {readonly pattern: Pattern; readonly from: number; readonly to: number};

/**
 * Reads a stretch of the text once, with a rolling hash (Karp and Rabin), and tells of each gram of the pattern in it, from
 * its first unit to behind its last.
 */
function meetGrams(
	text: string,
	{pattern, from, to}: Stretch,
	meet: (gram: number, start: number, end: number) => void,
): void {
	const {units, size, first, next} = pattern;
	// A ring of the last units read and where they stand.
	const ringUnits = new Uint16Array(size);
	const ringOffsets = new Int32Array(size);
	let top = 1;
	for (let i = 0; i < size; i++) top = Math.imul(top, BASE);
	let hash = 0;
	let slot = 0;
	let read = 0;
	for (let at = from; at < to; at++) {
		const code = text.charCodeAt(at);
		if (isSpace(code)) continue;
		const unit = plain(code);
		// The unit that leaves the gram; nothing at first.
		hash = (Math.imul(hash, BASE) + unit - Math.imul(ringUnits[slot] as number, top)) | 0;
		ringUnits[slot] = unit;
		ringOffsets[slot] = at;
		slot = slot + 1 === size ? 0 : slot + 1;
		if (++read < size) continue;
		for (let gram = first.get(hash) ?? -1; gram >= 0; gram = next[gram] as number) {
			let i = 0;
			while (i < size && ringUnits[(slot + i) % size] === units[gram + i]) i++;
			if (i === size) meet(gram, ringOffsets[slot] as number, at + 1);
		}
	}
}

function isSpace(code: number): boolean {
	return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || code === 0x3000;
}

/** Small and capital letters of English, straight and curly marks, dashes of any length are taken for one another. */
function plain(code: number): number {
	if (code < 0x80) return code >= 65 && code <= 90 ? code + 32 : code;
	if (code === 0x2018 || code === 0x2019 || code === 0x2bc) return 39;
	if (code === 0x201c || code === 0x201d || code === 0x201e) return 34;
	return code >= 0x2010 && code <= 0x2015 ? 45 : code;
}
