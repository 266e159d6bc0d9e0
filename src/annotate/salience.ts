/** Where a person was last named outside quotation marks, and how often so far. */
export type PersonTrace = {
	/** Index into `Linked.entities`; from its length on, persons that the article does not name. */
	readonly person: number;
	/** Token of the latest mention, pronouns included; -1 when only quoted words named the person so far. */
	token: number;
	/** Counted over sentences and blocks that hold words outside quotation marks. */
	sentence: number;
	region: number;
	place: Place;
	/** How many persons the sentence had named before. */
	order: number;
	byPronoun: boolean;
	/** The latest mention stood beside a verb of saying as the one who said. */
	spoke: boolean;
	/** It stood beside a verb of asking: whoever answers is somebody else. */
	asked: boolean;
	/** Sentence of the latest mention inside quotation marks; -1 for none. */
	quotedSentence: number;
	count: number;
	/** The latest mention was the first, with a title before it or an apposition after. */
	introduced: boolean;
	/** The first person that its region named, as long as the region lasts. */
	opensRegion: boolean;
};

/** The part that a mention plays in its sentence, as far as the words beside it show. */
export type Place = 'subject' | 'object' | 'oblique' | 'owner';

export type PronounSite = {
	readonly sentence: number;
	readonly region: number;
	/** `own`: “his speech”; `object`: “told him”. */
	readonly case: 'subject' | 'object' | 'own' | 'self';
	/** Stands beside a verb of saying as the one who says. */
	readonly says: boolean;
	/** Says what stands in quotation marks right before: “…,” she said. */
	readonly afterQuote: boolean;
	/** The first word of its sentence, or right after a closing quotation mark. */
	readonly opensSentence: boolean;
	readonly opensRegion: boolean;
	/** Person that the last “he” or “she” meant; -1 for none. */
	readonly lastPronoun: number;
	/** Person that spoke last; -1 for none. */
	readonly lastSpeaker: number;
	/** Person named most often so far; -1 for none. */
	readonly leading: number;
};

const KIND_NAMES = ['quotes', 'says', 'subject', 'object', 'own'] as const;
const NEAR_NAMES = ['same', 'last', 'far'] as const;

function buildNames(): string[] {
	const names: string[] = [];
	const gaps = ['0', '1', '2', '3', '4', '6', '9', 'never'];
	const kinds = KIND_NAMES;
	for (const kind of kinds) for (const gap of gaps) names.push(`${kind}:gap${gap}`);
	for (const kind of kinds) for (const blocks of ['0', '1', '2', '3']) names.push(`${kind}:blocks${blocks}`);
	for (const kind of kinds)
		for (const near of NEAR_NAMES)
			for (const place of ['subject', 'object', 'oblique', 'owner']) names.push(`${kind}:${near}:${place}`);
	for (const near of ['same', 'last', 'far'])
		for (const order of ['first', 'second', 'later']) names.push(`${near}:${order}`);
	for (const kind of kinds)
		names.push(
			`${kind}:pronoun-before`,
			`${kind}:pronoun-object`,
			`${kind}:last-pronoun`,
			`${kind}:last-speaker-same`,
			`${kind}:last-speaker-last`,
			`${kind}:last-speaker-far`,
			`${kind}:fresh`,
			`${kind}:fresh-rank0`,
			`${kind}:in-quote`,
			`${kind}:spoke`,
			`${kind}:asked`,
			`${kind}:spoke-same`,
			`${kind}:spoke-last`,
			`${kind}:led-last`,
			`${kind}:chain`,
			`${kind}:leading`,
			`${kind}:opens-block`,
			`${kind}:rank0`,
			`${kind}:rank1`,
			`${kind}:rank2`,
		);
	for (const count of ['1', '2', '3', '5']) names.push(`count${count}`);
	names.push('opening:subject-before', 'opening:same', 'opens-region:last-region-first', 'in-title');
	return names;
}

/** Names of the features, in the order of the weights. */
export const ANTECEDENT_FEATURES: readonly string[] = buildNames();
const INDEX = new Map(ANTECEDENT_FEATURES.map((name, index) => [name, index]));

const gapOf = (distance: number): string =>
	distance <= 3 ? String(distance) : distance < 6 ? '4' : distance < 9 ? '6' : '9';

const id = (name: string): number => INDEX.get(name) as number;
// Looked up once: the scoring loop runs for every pronoun and every person near it.
const GAP = KIND_NAMES.map(kind => Array.from({length: 11}, (_, n) => id(`${kind}:gap${n > 9 ? 'never' : gapOf(n)}`)));
const BLOCKS = KIND_NAMES.map(kind => ['0', '1', '2', '3'].map(n => id(`${kind}:blocks${n}`)));
const PLACE = KIND_NAMES.map(kind =>
	NEAR_NAMES.map(near => ({
		subject: id(`${kind}:${near}:subject`),
		object: id(`${kind}:${near}:object`),
		oblique: id(`${kind}:${near}:oblique`),
		owner: id(`${kind}:${near}:owner`),
	})),
);
const ORDER = NEAR_NAMES.map(near => ['first', 'second', 'later'].map(order => id(`${near}:${order}`)));
const TAIL = KIND_NAMES.map(kind => ({
	pronoun: id(`${kind}:pronoun-before`),
	pronounObject: id(`${kind}:pronoun-object`),
	lastPronoun: id(`${kind}:last-pronoun`),
	lastSpeaker: NEAR_NAMES.map(near => id(`${kind}:last-speaker-${near}`)),
	fresh: id(`${kind}:fresh`),
	freshRank0: id(`${kind}:fresh-rank0`),
	inQuote: id(`${kind}:in-quote`),
	spoke: id(`${kind}:spoke`),
	asked: id(`${kind}:asked`),
	spokeSame: id(`${kind}:spoke-same`),
	spokeLast: id(`${kind}:spoke-last`),
	ledLast: id(`${kind}:led-last`),
	chain: id(`${kind}:chain`),
	leading: id(`${kind}:leading`),
	opensBlock: id(`${kind}:opens-block`),
	rank: [id(`${kind}:rank0`), id(`${kind}:rank1`), id(`${kind}:rank2`)],
}));
const COUNT = ['1', '2', '3', '5'].map(count => id(`count${count}`));
const OPENING_SUBJECT = id('opening:subject-before');
const OPENING_SAME = id('opening:same');
const OPENS_REGION = id('opens-region:last-region-first');
const IN_TITLE = id('in-title');

function kindOf(site: PronounSite): number {
	if (site.case === 'own') return 4;
	if (site.case !== 'subject') return 3;
	if (!site.says) return 2;
	return site.afterQuote ? 0 : 1;
}

/** Writes the features that hold into `out` and returns how many; `rank` is 0 for the person named last. */
export function antecedentFeatures(
	site: PronounSite,
	trace: PersonTrace,
	rank: number,
	inTitle: boolean,
	out: Int32Array,
): number {
	let n = 0;
	const kind = kindOf(site);
	const tail = TAIL[kind] as (typeof TAIL)[number];
	if (trace.token < 0) {
		out[n++] = (GAP[kind] as number[])[10] as number;
	} else {
		const distance = site.sentence - trace.sentence;
		const near = distance === 0 ? 0 : distance === 1 ? 1 : 2;
		out[n++] = (GAP[kind] as number[])[Math.min(9, distance)] as number;
		out[n++] = (BLOCKS[kind] as number[])[Math.min(3, site.region - trace.region)] as number;
		out[n++] = ((PLACE[kind] as (typeof PLACE)[number])[near] as (typeof PLACE)[number][number])[trace.place];
		out[n++] = (ORDER[near] as number[])[Math.min(2, trace.order)] as number;
		if (trace.byPronoun)
			out[n++] = trace.place === 'object' || trace.place === 'oblique' ? tail.pronounObject : tail.pronoun;
		if (trace.introduced && near < 2) {
			out[n++] = tail.fresh;
			if (rank === 0) out[n++] = tail.freshRank0;
		}
		if (trace.asked && near < 2) out[n++] = tail.asked;
		if (trace.spoke) {
			out[n++] = tail.spoke;
			if (near === 0) out[n++] = tail.spokeSame;
			if (near === 1) out[n++] = tail.spokeLast;
		}
		if (near === 1 && trace.place === 'subject') {
			if (trace.order === 0) out[n++] = tail.ledLast;
			if (trace.byPronoun) out[n++] = tail.chain;
		}
		if (trace.opensRegion && trace.region === site.region) out[n++] = tail.opensBlock;
		if (site.opensSentence && near === 1 && trace.place === 'subject') out[n++] = OPENING_SUBJECT;
		if (site.opensSentence && near === 0) out[n++] = OPENING_SAME;
		if (site.opensRegion && trace.opensRegion) out[n++] = OPENS_REGION;
	}
	if (rank < 3) out[n++] = tail.rank[rank] as number;
	if (site.lastPronoun === trace.person) out[n++] = tail.lastPronoun;
	if (site.lastSpeaker === trace.person) {
		const distance = site.sentence - trace.sentence;
		out[n++] = tail.lastSpeaker[distance === 0 ? 0 : distance === 1 ? 1 : 2] as number;
	}
	if (site.leading === trace.person) out[n++] = tail.leading;
	out[n++] = COUNT[trace.count >= 5 ? 3 : trace.count >= 3 ? 2 : trace.count >= 2 ? 1 : 0] as number;
	if (trace.quotedSentence >= 0 && site.sentence - trace.quotedSentence <= 1) out[n++] = tail.inQuote;
	if (inTitle) out[n++] = IN_TITLE;
	return n;
}

export function antecedentScore(features: Int32Array, count: number, weights: ArrayLike<number>): number {
	let sum = 0;
	for (let i = 0; i < count; i++) sum += weights[features[i] as number] ?? 0;
	return sum;
}
