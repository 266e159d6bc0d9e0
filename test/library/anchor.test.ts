import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {findAnchor, makeAnchor} from '../../src/library/anchor.js';

const SPEECH = `BRUSSELS, 22 March 2021 — NATO threw its weight behind Bulgaria on Monday.

"We are, of course, following closely the Bulgarian investigation," NATO Secretary General Jens Stoltenberg said. He was speaking a day before foreign ministers were due to gather there.

The press conference was meant for larger plans: the NATO 2030 initiative and the coming summit. The answer on Bulgaria was a short statement of support for an ally, with a warning to Moscow attached.

Bulgarian prosecutors had announced three days earlier that six people were charged or held on suspicion of spying for Russia.`;

/** Where the words that stood at the place are found after the change, and how surely. */
function foundAfter(
	words: string,
	change: (text: string) => string,
): {readonly at: string; readonly exactness: string} {
	const anchor = makeAnchor(SPEECH, SPEECH.indexOf(words));
	const changed = change(SPEECH);
	const {offset, exactness} = findAnchor(changed, anchor);
	return {at: changed.slice(offset, offset + words.length), exactness};
}

describe('a place in an article that changed', () => {
	it('quotes the words at the place and those around them', () => {
		const offset = SPEECH.indexOf('The answer on');
		const {exact, prefix, suffix} = makeAnchor(SPEECH, offset);
		expect(exact).toBe('The answer on Bulgaria was a short statement of support for an');
		expect(prefix + exact + suffix).toBe(SPEECH.slice(offset - prefix.length, offset + exact.length + suffix.length));
		expect(prefix.length).toBeGreaterThan(20);
		expect(suffix.length).toBeGreaterThan(20);
	});
	it('is where it was in an unchanged text', () => {
		expect(foundAfter('The answer on', text => text)).toEqual({at: 'The answer on', exactness: 'exact'});
	});
	it('moves with its words when a paragraph is put before it', () => {
		const correction = 'CORRECTION: an earlier version gave another date.\n\n';
		expect(foundAfter('The answer on', text => correction + text)).toEqual({at: 'The answer on', exactness: 'exact'});
	});
	it('is found in a text that was wrapped anew', () => {
		const wrapped = (text: string) => text.replace(/(.{30}\S*) /g, '$1\n');
		expect(foundAfter('The answer on', wrapped)).toEqual({
			at: 'The answer on'.replace(' on', ' on'),
			exactness: 'exact',
		});
	});
	it('is found when the marks were made curly and the dashes short', () => {
		const set = (text: string) =>
			`${text
				.replace(/"(?=\w)/g, '“')
				.replaceAll('"', '”')
				.replaceAll('—', '–')}\n\nEnds`;
		expect(foundAfter('"We are, of', text => `1. ${set(text)}`)).toEqual({at: '“We are, of', exactness: 'exact'});
	});
	it('is found by its words when what stood before and behind them is gone', () => {
		const changed = (text: string) =>
			`Something else altogether. ${text.slice(text.indexOf('The answer on'), text.indexOf(' ally,'))}. And nothing more.`;
		expect(foundAfter('The answer on', changed)).toEqual({at: 'The answer on', exactness: 'partial'});
	});
	it('comes near when the words themselves were written anew', () => {
		const rewritten = (text: string) =>
			text.replace('The answer on Bulgaria was', 'His reply about Sofia made').slice(60);
		expect(foundAfter('The answer on', rewritten)).toEqual({at: 'His reply abo', exactness: 'near'});
	});
	it('comes to the end of what is left when its paragraph was cut out', () => {
		const cut = (text: string) => text.replace(/The press conference[^\n]*\n\n/, '');
		const {at, exactness} = foundAfter('The press conference', cut);
		expect(at).toBe('Bulgarian prosecutor');
		expect(exactness).toBe('near');
	});
	it('stays as far into the text when nothing of it is left', () => {
		const {offset, exactness} = findAnchor('x'.repeat(SPEECH.length), makeAnchor(SPEECH, 400));
		expect({offset, exactness}).toEqual({offset: 400, exactness: 'lost'});
		const half = makeAnchor(SPEECH, SPEECH.length / 2);
		expect(findAnchor('y'.repeat(1000), half).offset).toBeCloseTo(500, -1);
	});
	it('takes the nearest of several that fit equally well', () => {
		const chorus = `${'“No comment,” the minister said once more to all of the reporters who had asked him. '.repeat(12)}`;
		const anchor = makeAnchor(chorus, chorus.indexOf('the minister', 600));
		const longer = `Day two. ${chorus}`;
		const {offset} = findAnchor(longer, anchor);
		expect(longer.slice(offset, offset + 12)).toBe('the minister');
		expect(Math.abs(offset - anchor.offset)).toBeLessThan(chorus.length / 12);
	});
	it('tells one of two equal sentences by its surroundings', () => {
		const text = `Annan: no comment was given at the time of writing.\n\nBan: no comment was given at the time of writing.\n`;
		const second = text.indexOf('no comment', 20);
		const anchor = makeAnchor(text, second);
		const swapped = `${text.slice(text.indexOf('Ban'))}\nThen more was said, and much of it.\n\n${text}`;
		const {offset} = findAnchor(swapped, anchor);
		expect(swapped.slice(offset - 5, offset)).toBe('Ban: ');
	});
	it('quotes no half of a character', () => {
		const text = '🇪🇺 Ode an die Freude 👩‍👩‍👧 e\u0301te\u0301 '.repeat(20);
		for (let offset = 0; offset < 200; offset++) {
			const {exact, prefix, suffix} = makeAnchor(text, offset);
			for (const part of [exact, prefix, suffix]) {
				expect(part).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
				expect(part).not.toMatch(/^[\p{M}\u200d]/u);
			}
		}
	});
	it.each([
		['', 0],
		['', 7],
		['   \n ', 2],
		['a', 0],
		['a', 1],
		['和平', 1],
	])('%j at %i', (text, offset) => {
		const anchor = makeAnchor(text, offset);
		expect(findAnchor(text, anchor)).toEqual({offset: anchor.offset, exactness: 'exact'});
		expect(findAnchor('', anchor).offset).toBe(0);
	});
});

const words = fc.constantFrom(
	'NATO',
	'said',
	'“We',
	'agree,”',
	'the',
	'Erdoğan',
	'和平',
	'😀',
	'e\u0301',
	'\n\n',
	'-',
	'a',
	'a',
);
const text = fc.array(words, {minLength: 1, maxLength: 80}).map(list => list.join(' '));

describe('whatever the text', () => {
	it('finds every place of an unchanged text where it was', () => {
		fc.assert(
			fc.property(fc.oneof(text, fc.string({unit: 'binary', maxLength: 200})), fc.nat(), (source, at) => {
				const anchor = makeAnchor(source, at % (source.length + 1));
				expect(findAnchor(source, anchor)).toEqual({offset: anchor.offset, exactness: 'exact'});
			}),
			{seed: 11},
		);
	});
	it('finds the words after anything was put before and behind the text', () => {
		fc.assert(
			fc.property(text, fc.nat(), fc.string({maxLength: 60}), fc.string({maxLength: 60}), (source, at, head, tail) => {
				// Words that stand nowhere else.
				const here = `${source} unmistakable words of ${at} that nobody else has ever said ${source}`;
				const anchor = makeAnchor(here, source.length + 1);
				const changed = `${head}\n${here}\n${tail}`;
				const {offset, exactness} = findAnchor(changed, anchor);
				expect(changed.slice(offset, offset + anchor.exact.length)).toBe(anchor.exact);
				expect(exactness).toBe('exact');
			}),
			{seed: 12},
		);
	});
	it('answers a place in the text for any anchor and any text', () => {
		const anchors = fc.record({
			exact: fc.string({unit: 'binary', maxLength: 80}),
			prefix: fc.string({maxLength: 40}),
			suffix: fc.string({maxLength: 40}),
			offset: fc.integer({min: -5, max: 1e6}),
			length: fc.integer({min: -5, max: 1e6}),
		});
		fc.assert(
			fc.property(fc.oneof(text, fc.string({unit: 'binary', maxLength: 300})), anchors, (source, anchor) => {
				const {offset} = findAnchor(source, anchor);
				expect(offset).toBeGreaterThanOrEqual(0);
				expect(offset).toBeLessThanOrEqual(source.length);
				expect(Number.isInteger(offset)).toBe(true);
			}),
			{seed: 13},
		);
	});
});
