import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {AnnotatedArticle, Quote} from '../../src/annotate/annotation.js';
import {parseArticle} from '../../src/article/parse-article.js';
import {entityRecords, quoteRecord, SCHEMA, toJson, toJsonDocument, toNdjson} from '../../src/output/json.js';

describe('JSON is lossless and safe to print', () => {
	const hostile = fc.string({
		unit: fc.constantFrom(
			'\u001b',
			'\u009b',
			'\u007f',
			'\u0085',
			'\u202e',
			'\u2066',
			'\u200e',
			'\u061c',
			'\u2028',
			'\ufeff',
			'\u{e0041}',
			'“',
			'é',
			'\ud800',
			'\n',
			'👩‍👩‍👧',
			'ن‌م',
		),
	});

	test('what is read back is what was written', () => {
		fc.assert(
			fc.property(fc.oneof(hostile, fc.string({unit: 'binary'})), text => JSON.parse(toJson({text})).text === text),
		);
	});
	test('no control character, bidirectional control or line separator leaves raw', () => {
		fc.assert(
			fc.property(fc.oneof(hostile, fc.string({unit: 'binary'})), text => !hasUnsafe(toJson([text, {[text]: text}]))),
			{examples: [['\u{e0001}'], ['\u{e0fff}'], ['\u0085\u2028\ufffe']]},
		);
	});
	test('Persian joiners and families stay readable', () => {
		expect(toJson('می‌خواهم 👩‍👩‍👧 Erdoğan')).toBe('"می‌خواهم 👩‍👩‍👧 Erdoğan"');
	});
});

describe('documents', () => {
	test('a document of records is one JSON value with its schema', () => {
		const written = [...toJsonDocument('quotes', [{a: 1}, {a: 2}])].join('');
		expect(JSON.parse(written)).toEqual({schema: SCHEMA, type: 'quotes', quotes: [{a: 1}, {a: 2}]});
		expect(JSON.parse([...toJsonDocument('quotes', [])].join(''))).toEqual({
			schema: SCHEMA,
			type: 'quotes',
			quotes: [],
		});
	});
	test('a line of NDJSON is one record with its schema', () => {
		const lines = [...toNdjson([{text: 'a\nb'}, {text: 'c'}])].join('').split('\n');
		expect(lines.pop()).toBe('');
		expect(lines.map(line => JSON.parse(line))).toEqual([
			{schema: SCHEMA, text: 'a\nb'},
			{schema: SCHEMA, text: 'c'},
		]);
	});
});

/** Control characters, bidirectional controls, separators, tags: whatever acts on a terminal instead of standing on it. */
function hasUnsafe(json: string): boolean {
	return [...json].some(char => {
		const code = char.codePointAt(0) ?? 0;
		const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
		const isBidi = code === 0x61c || code === 0x200e || code === 0x200f || (code >= 0x2028 && code <= 0x202e);
		return isControl || isBidi || (code >= 0x2066 && code <= 0x2069) || code === 0xfeff || code >> 12 === 0xe0;
	});
}

const text = 'The chair was brief. “We will talk,” she told the press, “and we will listen.” Nobody asked more.';
const at = (words: string) => ({start: text.indexOf(words), end: text.indexOf(words) + words.length});

function sample(): AnnotatedArticle {
	const {article} = parseArticle(text, {path: 'press/chair.txt'});
	const parts = [at('“We will talk,”'), at('“and we will listen.”')];
	return {
		article,
		entities: [{id: 'person:chair', kind: 'person', name: 'Mary Doe', aliases: ['she'], role: 'chair'}],
		mentions: [
			{span: at('The chair'), entity: 'person:chair'},
			{span: at('she'), entity: 'person:chair'},
		],
		quotes: [
			{
				kind: 'direct',
				content: parts,
				quoted: parts,
				closed: true,
				ambiguous: false,
				attribution: {
					speaker: {span: at('she'), name: 'Mary Doe', role: 'chair', entity: 'person:chair'},
					cue: at('told'),
					rule: 'verb-after-quote',
					confidence: 0.98765,
				},
			},
			{
				kind: 'direct',
				content: parts.slice(0, 1),
				quoted: parts.slice(0, 1),
				closed: true,
				ambiguous: true,
				attribution: undefined,
			},
		],
		nonSpeech: [],
	};
}

describe('records', () => {
	test('a quote says where it stands, in whose words, and on what evidence', () => {
		const doc = sample();
		const record = quoteRecord(doc, doc.quotes[0] as Quote);
		expect(record).toMatchObject({
			type: 'quote',
			article: 'chair',
			path: 'press/chair.txt',
			kind: 'direct',
			content: [at('“We will talk,”'), at('“and we will listen.”')],
			text: '“We will talk,” … “and we will listen.”',
			before: 'The chair was brief. ',
			after: ' Nobody asked more.',
			speaker: {name: 'Mary Doe', role: 'chair', mention: {...at('she'), text: 'she'}},
			cue: {...at('told'), text: 'told'},
			rule: 'verb-after-quote',
			confidence: 0.988,
		});
	});
	test('nobody is named where nobody could be', () => {
		const doc = sample();
		expect(quoteRecord(doc, doc.quotes[1] as Quote)).toMatchObject({
			speaker: null,
			cue: null,
			rule: null,
			confidence: null,
			ambiguous: true,
		});
	});
	test('the words that may say who spoke are told without a name', () => {
		const doc = sample();
		const unsure = {...(doc.quotes[1] as Quote), likeliest: at('she')};
		expect(quoteRecord(doc, unsure)).toMatchObject({
			speaker: {name: null, role: null, mention: {...at('she'), text: 'she'}},
			confidence: null,
		});
	});
	test('an entity carries each of its mentions with the words', () => {
		expect(entityRecords(sample())).toMatchObject([
			{
				type: 'person',
				article: 'chair',
				name: 'Mary Doe',
				mentions: [
					{...at('The chair'), text: 'The chair'},
					{...at('she'), text: 'she'},
				],
			},
		]);
	});
	test('context stays in the paragraph and is cut at a word', () => {
		const long = `${'word '.repeat(60)}“Now,” he said. ${'tail '.repeat(60)}`;
		const source = `First paragraph.\n\n${long}\n\nLast paragraph.`;
		const {article} = parseArticle(source, {path: 'a.txt'});
		const span = {start: article.text.indexOf('“Now,”'), end: article.text.indexOf('“Now,”') + 6};
		const quote = {
			kind: 'direct',
			content: [span],
			quoted: [span],
			closed: true,
			ambiguous: false,
			attribution: undefined,
		} as const;
		const record = quoteRecord({article, entities: [], mentions: [], quotes: [quote], nonSpeech: []}, quote);
		expect(record.before).toMatch(/^word (word )*$/);
		expect(record.after).toMatch(/^ he said\. (tail )*tail$/);
	});
});
