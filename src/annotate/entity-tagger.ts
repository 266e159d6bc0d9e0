import type {Block} from '../article/article.js';
import {TokenKind, type Tokens} from '../text/segment.js';
import type {EntityKind} from './annotation.js';
import type {RawMention} from './raw-mention.js';

/** What the tagger may know beside the words. */
export type EntityContext = {
	/** The kind of block that each region of the tokens was cut from, one a region; paragraphs when it is not given. */
	readonly regionKinds?: ReadonlyArray<Block['kind']>;
};

const PLACES = new Set(
	'russia ukraine bulgaria france germany britain china japan israel egypt iran iraq syria turkey poland cuba india moscow washington london paris berlin brussels geneva sofia vienna oslo cairo'.split(
		' ',
	),
);
const ORGANIZATION_HEADS = new Set(
	'nato un eu osce ministry council union party parliament commission committee agency organization organisation university institute bank court congress senate association federation department bureau'.split(
		' ',
	),
);
const NOT_NAMES = new Set(
	'the a an this that these those he she it they we i you in on at but and or if when while after before as for his her its their our my there here what who how why where with by from since however monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mr mrs ms dr president prime minister secretary general ambassador russian american european'.split(
		' ',
	),
);

/** Finds the names of persons, organizations and places, in text order and not overlapping. */
export function findEntityMentions(tokens: Tokens, _context: EntityContext = {}): RawMention[] {
	const mentions: RawMention[] = [];
	for (let i = 0; i < tokens.count; i++) {
		if (!isNamePart(tokens, i)) continue;
		let last = i;
		while (last + 1 < tokens.count && tokens.sentence[last + 1] === tokens.sentence[i] && isNamePart(tokens, last + 1))
			last++;
		const words = tokens.text.slice(tokens.start[i], tokens.end[last]).toLowerCase().split(/\s+/);
		const kind: EntityKind = words.some(word => ORGANIZATION_HEADS.has(word))
			? 'organization'
			: words.some(word => PLACES.has(word))
				? 'place'
				: 'person';
		mentions.push({
			span: {start: tokens.start[i] as number, end: tokens.end[last] as number},
			kind,
			confidence: 0.5,
			first: i,
			last,
		});
		i = last;
	}
	return mentions;
}

function isNamePart(tokens: Tokens, i: number): boolean {
	if (tokens.kind[i] !== TokenKind.word) return false;
	const word = tokens.text.slice(tokens.start[i], tokens.end[i]);
	const initial = word.charAt(0);
	return initial !== initial.toLowerCase() && !NOT_NAMES.has(word.toLowerCase());
}
