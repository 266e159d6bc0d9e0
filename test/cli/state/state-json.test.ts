import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {prepareStateJson, readStateJson, toStateJson} from '../../../src/cli/state/state-json.js';
import {makeAnchor} from '../../../src/library/anchor.js';
import {contentHash} from '../../../src/library/content-hash.js';
import {beginReading, rememberPosition, setMark, toggleStar} from '../../../src/library/reading.js';
import {type ArticleIdentity, EMPTY_STATE, type ReadingState} from '../../../src/library/reading-state.js';
import {visible} from '../../../src/text/visible.js';

const identity = (title: string, text: string): ArticleIdentity => ({
	id: title.slice(0, 20),
	path: `/press/${title}.md`,
	hash: contentHash(text),
	title,
});

function sample(title = 'Oslo', text = 'The text of the article.'): ReadingState {
	const article = identity(title, text);
	const anchor = makeAnchor(text, 4);
	let reading = beginReading(EMPTY_STATE, 1_700_000_000_000);
	reading = toggleStar(reading, article, 5).reading;
	reading = rememberPosition(reading, article, {anchor, now: 6});
	return setMark(reading, 'a', {article, anchor, now: 7}).reading.state;
}

const read = (text: string): ReadingState => {
	const found = readStateJson(text);
	if (found.kind !== 'state') throw new Error(found.kind);
	expect(found.dropped).toBe(0);
	return found.state;
};
/** The sample’s file with a part of it changed. */
const spoilt = (change: (file: Record<string, Record<string, Record<string, unknown>>>) => void): string => {
	const file = JSON.parse(toStateJson(sample()));
	change(file);
	return JSON.stringify(file);
};
const dropped = (text: string) => {
	const found = readStateJson(text);
	return found.kind === 'state' ? found.dropped : found.kind;
};
const key = [...sample().articles.keys()][0] as string;

describe('the state file', () => {
	test('that of many articles is written with pauses, and a record that changed is written anew', () => {
		let reading = beginReading(EMPTY_STATE, 1);
		for (let i = 0; i < 600; i++) reading = toggleStar(reading, identity(`Oslo ${i}`, `Text ${i}.`), i).reading;
		expect([...prepareStateJson(reading.state)].length).toBeGreaterThan(1);
		expect(read(toStateJson(reading.state))).toEqual(reading.state);
		reading = toggleStar(reading, identity('Oslo 7', 'Text 7.'), 700).reading;
		expect(read(toStateJson(reading.state))).toEqual(reading.state);
	});

	test('gives back what was written', () => {
		expect(read(toStateJson(EMPTY_STATE))).toEqual(EMPTY_STATE);
		expect(read(toStateJson(sample()))).toEqual(sample());
	});
	test('whatever the titles and texts', () => {
		fc.assert(
			fc.property(
				fc.string({unit: 'binary', maxLength: 80}),
				fc.string({unit: 'binary', maxLength: 300}),
				fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.string(), fc.integer(), fc.boolean())),
				(title, text, settings) => {
					const state = {...sample(title, text), settings: new Map(Object.entries(settings))};
					expect(read(toStateJson(state))).toEqual(state);
				},
			),
			{seed: 41},
		);
	});
	test('can be looked at on a terminal: a line an entry, nothing that moves it', () => {
		const text = toStateJson(sample('\u001b[2J\u009b31m\u202eevil\u2028', '\u0007 \u007f \u202e words'));
		expect(visible(text, {keepLineEnds: true})).toBe(text);
		expect(text).not.toContain('\t');
		expect(text.split('\n').filter(line => line.startsWith(`"${key.slice(0, 4)}`)).length).toBeLessThan(2);
		expect(text.endsWith('\n')).toBe(true);
	});
	test.each([
		['', 'is empty'],
		['  \n', 'is empty'],
		['\0'.repeat(512), 'holds zero bytes'],
		[toStateJson(sample()).slice(0, 200), 'is not JSON'],
		['not a state', 'is not JSON'],
		['[]', 'is not a state file'],
		['null', 'is not a state file'],
		['{"version":1}', 'is not a state file'],
		['{"schema":"diplo-reader/state"}', 'has no version'],
		['{"schema":"diplo-reader/state","version":"1"}', 'has no version'],
		['{"schema":"diplo-reader/state","version":0}', 'has no version'],
	])('%j is told from a state', (text, why) => {
		expect(readStateJson(text)).toEqual({kind: 'corrupt', why});
	});
	test('one of a newer program is left alone', () => {
		expect(readStateJson('{"schema":"diplo-reader/state","version":2,"articles":7}')).toEqual({
			kind: 'newer',
			version: 2,
		});
	});
	test('an entry of the wrong type is left out and counted, and the rest is kept', () => {
		const bad: readonly unknown[] = [null, 7, 'x', [], {}, {id: 1}];
		for (const entry of bad) {
			const text = spoilt(file => Object.assign(file.articles as object, {'00000000000000ff': entry}));
			expect(dropped(text)).toBe(1);
			const found = readStateJson(text);
			expect(found.kind === 'state' && found.state).toEqual(sample());
		}
	});
	test.each(['id', 'hash', 'title', 'firstSeen'])('a record without its %s', field => {
		// Its mark is loose then, too.
		expect(dropped(spoilt(file => delete file.articles?.[key]?.[field]))).toBe(2);
	});
	test('numbers out of any calendar and words longer than were ever written', () => {
		const record = (change: object) => spoilt(file => Object.assign(file.articles?.[key] as object, change));
		expect(dropped(record({firstSeen: 1e300}))).toBe(2);
		expect(dropped(record({title: 'x'.repeat(5000)}))).toBe(2);
		expect(dropped(record({hash: '../../etc/passwd'}))).toBe(2);
		expect(dropped(record({at: 'yesterday'}))).toBe(0);
		expect(dropped(record({anchor: {exact: 'x'.repeat(5000)}}))).toBe(0);
		expect(dropped(spoilt(file => Object.assign(file.marks as object, {bb: file.marks?.a})))).toBe(1);
		expect(dropped(spoilt(file => Object.assign(file, {marks: 'none'})))).toBe(1);
	});
	test('names of the language are no names of entries', () => {
		const text = toStateJson(sample()).replace(
			'"settings":{',
			'"settings":{"__proto__":{"polluted":true},"constructor":1,"prototype":2,"width":70',
		);
		const {settings} = read(text);
		expect([...settings]).toEqual([['width', 70]]);
		expect(({} as {polluted?: unknown}).polluted).toBeUndefined();
		expect(read(`{"__proto__":{"version":9},${toStateJson(sample()).slice(1)}`)).toEqual(sample());
	});
	test('never throws, whatever it is given', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), text => {
				expect(['state', 'newer', 'corrupt']).toContain(readStateJson(text).kind);
			}),
			{seed: 42},
		);
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (articles, marks, settings) => {
				const text = JSON.stringify({schema: 'diplo-reader/state', version: 1, articles, marks, settings});
				expect(readStateJson(text).kind).toBe('state');
			}),
			{seed: 43},
		);
	});
});
