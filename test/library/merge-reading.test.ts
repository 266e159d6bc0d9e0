import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {makeAnchor} from '../../src/library/anchor.js';
import {contentHash} from '../../src/library/content-hash.js';
import {mergeReading} from '../../src/library/merge-reading.js';
import {
	beginReading,
	changeSetting,
	clearMark,
	isRead,
	isStarred,
	lastPosition,
	markNamed,
	noteArticles,
	type Reading,
	rememberPosition,
	setMark,
	toggleRead,
	toggleStar,
	withState,
} from '../../src/library/reading.js';
import {type ArticleIdentity, EMPTY_STATE, recordOf} from '../../src/library/reading-state.js';

const article = (id: string): ArticleIdentity => ({
	id,
	path: `/press/${id}.md`,
	hash: contentHash(id),
	title: id,
});
const oslo = article('oslo');
const dayton = article('dayton');
const anchorAt = (offset: number) => makeAnchor('A text long enough for a number of places to stand in.', offset);
const base = noteArticles(beginReading(EMPTY_STATE, 1), [oslo, dayton], 1);
const merged = (ours: Reading, theirs: Reading): Reading =>
	withState(ours, mergeReading(base.state, ours.state, theirs.state));
const marked = (reading: Reading, letter: string, offset: number, now: number) =>
	setMark(reading, letter, {article: oslo, anchor: anchorAt(offset), now}).reading;

describe('two running copies', () => {
	it('both keep their marks, stars and read articles', () => {
		const ours = toggleStar(marked(base, 'a', 3, 10), oslo, 10).reading;
		const theirs = toggleRead(marked(base, 'b', 5, 11), oslo, 11).reading;
		const both = merged(ours, theirs);
		expect(markNamed(both, 'a')?.anchor.offset).toBe(3);
		expect(markNamed(both, 'b')?.anchor.offset).toBe(5);
		expect([isStarred(both, oslo), isRead(both, oslo)]).toEqual([true, true]);
	});
	it('what one takes away stays away, though the other still has it', () => {
		const shared = toggleStar(marked(base, 'a', 3, 2), oslo, 2).reading;
		const ours = clearMark(toggleStar(shared, oslo, 3).reading, 'a').reading;
		const theirs = toggleRead(shared, dayton, 3).reading;
		const state = mergeReading(shared.state, ours.state, theirs.state);
		const both = withState(ours, state);
		expect(markNamed(both, 'a')).toBeUndefined();
		expect([isStarred(both, oslo), isRead(both, dayton)]).toEqual([false, true]);
	});
	it('the later place stands, whoever saves last', () => {
		const early = rememberPosition(marked(base, 'a', 3, 10), oslo, {anchor: anchorAt(4), now: 10});
		const late = rememberPosition(marked(base, 'a', 9, 20), oslo, {anchor: anchorAt(12), now: 20});
		for (const both of [merged(early, late), merged(late, early)]) {
			expect(markNamed(both, 'a')?.anchor.offset).toBe(9);
			expect(lastPosition(both, oslo)?.offset).toBe(12);
		}
	});
	it('a mark that one moved and the other took away is kept', () => {
		const shared = marked(base, 'a', 3, 2);
		const moved = marked(shared, 'a', 9, 5);
		const gone = clearMark(shared, 'a').reading;
		for (const [ours, theirs] of [
			[moved, gone],
			[gone, moved],
		] as const)
			expect(mergeReading(shared.state, ours.state, theirs.state).marks.get('a')?.anchor.offset).toBe(9);
	});
	it('an article that both met for the first time is one', () => {
		const helsinki = article('helsinki');
		const both = merged(noteArticles(base, [helsinki], 7), toggleStar(base, helsinki, 5).reading);
		expect(recordOf(both.state, helsinki)).toMatchObject({firstSeen: 5, isStarred: true});
		expect(both.state.articles.size).toBe(3);
	});
	it('one that another found moved is known where it lies now', () => {
		const moved = {...oslo, path: '/archive/oslo.md'};
		const both = merged(toggleStar(base, oslo, 4).reading, noteArticles(base, [moved], 5));
		expect(recordOf(both.state, moved)).toMatchObject({path: '/archive/oslo.md', isStarred: true});
	});
	it('settings of both are kept, and of one both changed, ours', () => {
		const set = (name: string, value: number) => changeSetting(base, name, {value, did: ''}).reading;
		expect([...merged(set('width', 72), set('measure', 60)).state.settings]).toEqual([
			['measure', 60],
			['width', 72],
		]);
		expect(merged(set('width', 72), set('width', 60)).state.settings.get('width')).toBe(72);
	});
});

type Step = (reading: Reading) => Reading;
const step = (prefix: string): fc.Arbitrary<Step> =>
	fc.oneof(
		fc.nat(8).map(n => (r: Reading) => toggleStar(r, article(`${prefix}${n}`), n).reading),
		fc.nat(8).map(n => (r: Reading) => rememberPosition(r, article(`${prefix}${n}`), {anchor: anchorAt(n), now: n})),
		fc.tuple(fc.constantFrom(...`${prefix}12`), fc.nat(8)).map(
			([l, n]) =>
				(r: Reading) =>
					marked(r, l, n, n),
		),
		fc.constantFrom(...`${prefix}12`).map(l => (r: Reading) => clearMark(r, l).reading),
	);
const play = (steps: readonly Step[], from: Reading): Reading => steps.reduce((r, one) => one(r), from);

describe('merging, whatever was done', () => {
	it('with nobody else it is what we have', () => {
		fc.assert(
			fc.property(fc.array(step('a')), fc.array(step('a')), (before, after) => {
				const shared = play(before, base);
				const ours = play(after, shared);
				expect(mergeReading(shared.state, ours.state, shared.state)).toBe(ours.state);
				expect(mergeReading(shared.state, shared.state, ours.state)).toBe(ours.state);
			}),
			{seed: 31},
		);
	});
	it('what only one of them touched stands as that one left it', () => {
		fc.assert(
			fc.property(fc.array(step('a')), fc.array(step('b')), (mine, others) => {
				const ours = play(mine, base);
				const theirs = play(others, base);
				const {articles, marks} = mergeReading(base.state, ours.state, theirs.state);
				for (const [key, record] of ours.state.articles)
					if (!theirs.state.articles.has(key)) expect(articles.get(key)).toEqual(record);
				for (const [key, record] of theirs.state.articles)
					if (!ours.state.articles.has(key)) expect(articles.get(key)).toEqual(record);
				expect(marks.get('a')).toEqual(ours.state.marks.get('a'));
				expect(marks.get('b')).toEqual(theirs.state.marks.get('b'));
			}),
			{seed: 32},
		);
	});
});
