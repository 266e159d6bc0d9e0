import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {makeAnchor} from '../../src/library/anchor.js';
import {contentHash} from '../../src/library/content-hash.js';
import {
	allMarks,
	beginReading,
	type Change,
	changeSetting,
	clearMark,
	isNew,
	isRead,
	isStarred,
	lastPosition,
	markNamed,
	noteArticles,
	noteArticlesInSteps,
	type Reading,
	rememberPosition,
	setMark,
	setRead,
	toggleRead,
	toggleStar,
	undo,
	withState,
} from '../../src/library/reading.js';
import {type ArticleIdentity, EMPTY_STATE, noteSeen, recordOf} from '../../src/library/reading-state.js';

const article = (
	id: string,
	text = `The text of ${id}.`,
	path: string | undefined = `/press/${id}.md`,
): ArticleIdentity => ({
	id,
	path,
	hash: contentHash(text),
	title: `About ${id}`,
});
const oslo = article('oslo');
const dayton = article('dayton');
const anchor = makeAnchor('The text of oslo. It goes on.', 12);
const begun = beginReading(EMPTY_STATE, 1000);

describe('by what an article is known again', () => {
	const starred = toggleStar(begun, oslo, 1001).reading;
	it('by its text, when it was moved or renamed', () => {
		expect(isStarred(starred, {...oslo, path: '/archive/1993/oslo-accords.md', id: 'oslo-accords'})).toBe(true);
	});
	it('by its path, when it was changed', () => {
		expect(isStarred(starred, article('oslo', 'The text of oslo, corrected.'))).toBe(true);
	});
	it('by its id, when it was piped in and changed', () => {
		const piped = (text: string): ArticleIdentity => ({...article('speech', text), path: undefined});
		const read = toggleRead(begun, piped('one'), 1).reading;
		expect(isRead(read, piped('one and two'))).toBe(true);
	});
	it('not by its id, when another file has that name', () => {
		expect(isStarred(starred, article('oslo', 'Another article.', '/elsewhere/oslo.md'))).toBe(false);
	});
	it('still, after it was first changed and then moved', () => {
		const changed = article('oslo', 'The text of oslo, corrected.');
		const noted = noteArticles(starred, [changed], 2000);
		expect(isStarred(noted, {...changed, path: '/archive/oslo.md'})).toBe(true);
		expect(noted.state.articles.size).toBe(1);
	});
	it('is not taken for the article that began with the same words', () => {
		const changed = noteArticles(starred, [article('oslo', 'The text of oslo, corrected.')], 2000);
		const template = article('new', 'The text of oslo.');
		expect(isStarred(changed, template)).toBe(false);
		const both = toggleRead(changed, template, 2001).reading;
		expect(isRead(both, template)).toBe(true);
		expect(isRead(both, article('oslo', 'The text of oslo, corrected.'))).toBe(false);
	});
	it('two copies of one text are one article', () => {
		const copies = noteArticles(begun, [oslo, {...oslo, path: '/copy/oslo.md'}], 1);
		expect(copies.state.articles.size).toBe(1);
		expect(recordOf(copies.state, oslo)?.path).toBe(oslo.path);
	});
});

describe('new since last time', () => {
	it('nothing is new in the first session', () => {
		expect(isNew(noteArticles(begun, [oslo, dayton], 1001), oslo)).toBe(false);
	});
	it('what was not there in the session before is new, and old in the next', () => {
		const first = noteArticles(begun, [oslo], 1001);
		const second = noteArticles(beginReading(first.state, 5000), [oslo, dayton], 5001);
		expect([isNew(second, oslo), isNew(second, dayton)]).toEqual([false, true]);
		const third = noteArticles(beginReading(second.state, 9000), [oslo, dayton], 9001);
		expect(isNew(third, dayton)).toBe(false);
	});
	it('an article that was changed or moved is not new', () => {
		const first = noteArticles(begun, [oslo, dayton], 1001);
		const changed = article('oslo', 'The text of oslo, corrected.');
		const moved = {...dayton, path: '/archive/dayton.md'};
		const second = noteArticles(beginReading(first.state, 5000), [changed, moved], 5001);
		expect([isNew(second, changed), isNew(second, moved)]).toEqual([false, false]);
	});
	it('what is starred while the articles are being noted stays starred, and all are noted', () => {
		const many = Array.from({length: 600}, (_, i) => article(`talks-${i}`));
		const steps = noteArticlesInSteps(begun, many, 1001);
		let step = steps.next();
		expect(step.done).toBe(false);
		const starred = toggleStar(begun, many[3] as ArticleIdentity, 1002).reading;
		while (step.done !== true) step = steps.next();
		const noted = step.value(starred);
		expect(isStarred(noted, many[3] as ArticleIdentity)).toBe(true);
		expect(noted.state.articles.size).toBe(many.length);
		expect(step.value(begun).state).toEqual(noteArticles(begun, many, 1001).state);
	});
	it('noting the same articles again changes nothing', () => {
		const noted = noteArticles(begun, [oslo, dayton], 1);
		expect(noteArticles(noted, [oslo, dayton], 2)).toBe(noted);
	});
});

describe('changes and undo', () => {
	it('says what was done and takes it back, step by step', () => {
		const star = toggleStar(begun, oslo, 1);
		const read = setRead(star.reading, [oslo, dayton], {isRead: true, now: 2});
		const mark = setMark(read.reading, 'a', {article: dayton, anchor, now: 3});
		expect([star.did, read.did, mark.did]).toEqual([
			'Starred: “About oslo”.',
			'Marked as read: 2 articles.',
			'Mark a: “About dayton”.',
		]);
		const one = undo(mark.reading);
		expect(one.did).toBe('Undone: Mark a: “About dayton”.');
		expect(allMarks(one.reading)).toEqual([]);
		const two = undo(one.reading);
		expect([isRead(two.reading, oslo), isRead(two.reading, dayton), isStarred(two.reading, oslo)]).toEqual([
			false,
			false,
			true,
		]);
		const three = undo(two.reading);
		expect(isStarred(three.reading, oslo)).toBe(false);
		expect(undo(three.reading)).toEqual({reading: three.reading, did: undefined});
	});
	it('marking all as read takes back only what it changed', () => {
		const read = toggleRead(begun, oslo, 1).reading;
		const all = setRead(read, [oslo, dayton], {isRead: true, now: 2});
		expect(all.did).toBe('Marked as read: “About dayton”.');
		const back = undo(all.reading).reading;
		expect([isRead(back, oslo), isRead(back, dayton)]).toEqual([true, false]);
	});
	it('what changes nothing is nothing to undo', () => {
		const read = toggleRead(begun, oslo, 1).reading;
		expect(setRead(read, [oslo], {isRead: true, now: 2})).toEqual({reading: read, did: undefined});
		expect(clearMark(read, 'z').did).toBeUndefined();
		for (const letter of ['', 'ab', "'", ' ', 'é', '__proto__'])
			expect(setMark(read, letter, {article: oslo, anchor, now: 2})).toEqual({reading: read, did: undefined});
	});
	it('a mark that moves comes back to where it was', () => {
		const first = setMark(begun, 'a', {article: oslo, anchor, now: 1}).reading;
		const moved = setMark(first, 'a', {article: dayton, anchor, now: 2});
		expect(moved.did).toBe('Moved mark a: “About dayton”.');
		expect(markNamed(moved.reading, 'a')?.article.id).toBe('dayton');
		expect(markNamed(undo(moved.reading).reading, 'a')).toMatchObject({letter: 'a', article: {id: 'oslo'}, anchor});
		const cleared = clearMark(first, 'a');
		expect(markNamed(cleared.reading, 'a')).toBeUndefined();
		expect(markNamed(undo(cleared.reading).reading, 'a')?.article.id).toBe('oslo');
	});
	it('steps of one setting are undone together', () => {
		let {reading}: Change = toggleStar(begun, oslo, 1);
		for (const width of [72, 74, 76])
			reading = changeSetting(reading, 'width', {value: width, did: `Width ${width}.`}).reading;
		expect(reading.state.settings.get('width')).toBe(76);
		const back = undo(reading);
		expect(back.did).toBe('Undone: Width 76.');
		expect(back.reading.state.settings.has('width')).toBe(false);
		expect(undo(back.reading).did).toBe('Undone: Starred: “About oslo”.');
	});
	it('where an article is left is remembered, and is no change to undo', () => {
		const left = rememberPosition(begun, oslo, {anchor, now: 7});
		expect(lastPosition(left, oslo)).toEqual(anchor);
		expect(undo(left).did).toBeUndefined();
		expect(rememberPosition(left, oslo, {anchor, now: 8})).toBe(left);
	});
	it('undo works on what another copy has saved meanwhile', () => {
		const star = toggleStar(begun, oslo, 1).reading;
		const elsewhere = setMark(star, 'q', {article: dayton, anchor, now: 2}).reading.state;
		const back = undo(withState(star, elsewhere)).reading;
		expect(isStarred(back, oslo)).toBe(false);
		expect(markNamed(back, 'q')?.article.id).toBe('dayton');
	});
	it('keeps the last hundred changes', () => {
		let reading = begun;
		for (let i = 0; i < 150; i++) reading = toggleStar(reading, oslo, i).reading;
		expect(reading.history).toHaveLength(100);
	});
	it('a hostile title does not reach the terminal by a notice', () => {
		const {did} = toggleStar(begun, {...oslo, title: `\u001b]0;pwned\u0007\u202e${'x'.repeat(500)}`}, 1);
		expect(did).toMatch(/^Starred: “\^\[\]0;pwned\^G<U\+202E>x+…”\.$/);
	});
	it('any number of changes, all undone, leave what was there', () => {
		const articles = [oslo, dayton, article('helsinki')];
		const change = fc.oneof(
			fc.nat(2).map(i => (r: Reading) => toggleRead(r, articles[i] as ArticleIdentity, 1).reading),
			fc.nat(2).map(i => (r: Reading) => toggleStar(r, articles[i] as ArticleIdentity, 1).reading),
			fc.constantFrom('a', 'b').map(letter => (r: Reading) => clearMark(r, letter).reading),
			fc.tuple(fc.constantFrom('a', 'b'), fc.nat(2)).map(
				([letter, i]) =>
					(r: Reading) =>
						setMark(r, letter, {article: articles[i] as ArticleIdentity, anchor, now: i}).reading,
			),
			fc.nat(4).map(value => (r: Reading) => changeSetting(r, 'width', {value, did: 'Width.'}).reading),
		);
		const noted = noteArticles(begun, articles, 1);
		fc.assert(
			fc.property(fc.array(change, {maxLength: 40}), changes => {
				let reading = changes.reduce((r, step) => step(r), noted);
				while (reading.history.length > 0) reading = undo(reading).reading;
				expect(reading.state).toEqual(noted.state);
			}),
			{seed: 21},
		);
	});
});

describe('a large library', () => {
	it('forgets the oldest that hold nothing, never a star, a mark or what is there', () => {
		const old = Array.from({length: 20_000}, (_, i) => article(`old-${i}`));
		let reading = noteArticles(begun, old, 10);
		reading = toggleStar(reading, old[0] as ArticleIdentity, 11).reading;
		reading = setMark(reading, 'a', {article: old[1] as ArticleIdentity, anchor, now: 12}).reading;
		const present = Array.from({length: 500}, (_, i) => article(`new-${i}`));
		const {articles} = noteSeen(reading.state, [old[2] as ArticleIdentity, ...present], 20);
		expect(articles.size).toBe(20_000);
		const state = {...reading.state, articles};
		for (const kept of [old[0], old[1], old[2], ...present])
			expect(recordOf(state, kept as ArticleIdentity)).toBeDefined();
	});
	it('one change more does not search through all of it again', () => {
		const many = Array.from({length: 10_000}, (_, i) => article(`a-${i}`));
		const noted = noteArticles(begun, many, 1);
		const all = setRead(noted, many, {isRead: true, now: 2});
		expect(all.did).toBe('Marked as read: 10000 articles.');
		expect(many.every(one => isRead(all.reading, one))).toBe(true);
	});
});

describe('the name of a text', () => {
	it('differs for texts that differ by a letter, a space or their order', () => {
		const texts = ['', 'a', 'b', 'ab', 'ba', 'a ', ' a', 'a\n', '\0', '\0\0', 'é', 'e\u0301', '和平', '平和'];
		expect(new Set(texts.map(contentHash)).size).toBe(texts.length);
		for (const text of texts) expect(contentHash(text)).toMatch(/^[0-9a-f]{16}$/);
	});
	it('is the same for the same text on every machine', () => {
		expect(contentHash('NATO Secretary General Jens Stoltenberg')).toBe(
			contentHash('NATO Secretary General '.concat('Jens Stoltenberg')),
		);
		expect(contentHash('Oslo')).toMatchInlineSnapshot(`"2e442e2282b991dc"`);
	});
	it('spreads: no two of fifty thousand lines share one', () => {
		const names = new Set(Array.from({length: 50_000}, (_, i) => contentHash(`line ${i}`)));
		expect(names.size).toBe(50_000);
	});
});
