import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Article} from '../../src/article/article.js';
import {findAnchor} from '../../src/library/anchor.js';
import {toBibtexText} from '../../src/output/bibtex.js';
import {CITATION_STYLES, toCitation, toCitations} from '../../src/output/citation.js';
import type {CitationSubject} from '../../src/output/citation-facts.js';
import {copyText} from '../../src/output/copy-text.js';
import {visible} from '../../src/text/visible.js';
import {annotated, sampleArticle} from '../library/sample-library.js';

const WORDS = 'NATO is following the Bulgarian investigation closely';
const article: Article = {
	...sampleArticle('nato-sofia-2021', 'NATO backs Sofia', '2021-03-22', [
		'BRUSSELS — It was a long day.',
		`“${WORDS},” Jens Stoltenberg said. Nobody else spoke of 100% & more.`,
		'He added that Russian officials had been warned.',
	]),
	byline: 'Gary Raynaldo',
	outlet: 'Diplomatic Times',
	summary: 'NATO and Bulgaria.',
	sources: ['https://diplomatictimes.net/2021/03/22/spy_ring'],
};
const doc = annotated(
	article,
	[
		{words: `“${WORDS},”`, by: 'Jens Stoltenberg', role: 'NATO Secretary General'},
		{words: 'Russian officials had been warned', by: 'Jens Stoltenberg', kind: 'indirect'},
	],
	[],
);
const accessed = '2026-05-03';
const whole: CitationSubject = {article};
const quoted: CitationSubject = {article, quote: doc.quotes[0], number: 1};
const indirect: CitationSubject = {article, quote: doc.quotes[1], number: 2};

describe('an article', () => {
	test('plain', () => {
		expect(toCitation(whole, 'plain', {accessed})).toBe(
			'Gary Raynaldo, “NATO backs Sofia”, Diplomatic Times, 22 March 2021, https://diplomatictimes.net/2021/03/22/spy_ring, accessed 3 May 2026\n',
		);
	});
	test('Markdown', () => {
		expect(toCitation(whole, 'markdown', {accessed})).toBe(
			'Gary Raynaldo, [*NATO backs Sofia*](<https://diplomatictimes.net/2021/03/22/spy_ring>), Diplomatic Times, 22 March 2021, accessed 3 May 2026\n',
		);
	});
	test('BibTeX', () => {
		expect(toCitation(whole, 'bibtex', {accessed})).toBe(`@article{nato-sofia-2021,
  author       = {Raynaldo, Gary},
  title        = {{NATO backs Sofia}},
  journal      = {Diplomatic Times},
  entrysubtype = {newspaper},
  date         = {2021-03-22},
  year         = {2021},
  month        = mar,
  url          = {https://diplomatictimes.net/2021/03/22/spy_ring},
  urldate      = {2026-05-03},
  abstract     = {NATO and Bulgaria.}
}
`);
	});
	test('RIS', () => {
		expect(toCitation(whole, 'ris', {accessed})).toBe(`TY  - NEWS
ID  - nato-sofia-2021
AU  - Raynaldo, Gary
TI  - NATO backs Sofia
T2  - Diplomatic Times
PY  - 2021
DA  - 2021/03/22/
UR  - https://diplomatictimes.net/2021/03/22/spy_ring
Y2  - 2026/05/03/
AB  - NATO and Bulgaria.
ER  - 
`);
	});
	test('CSL-JSON', () => {
		expect(JSON.parse(toCitation(whole, 'csl', {accessed}))).toEqual([
			{
				id: 'nato-sofia-2021',
				type: 'article-newspaper',
				title: 'NATO backs Sofia',
				author: [{family: 'Raynaldo', given: 'Gary'}],
				'container-title': 'Diplomatic Times',
				issued: {'date-parts': [[2021, 3, 22]]},
				URL: 'https://diplomatictimes.net/2021/03/22/spy_ring',
				accessed: {'date-parts': [[2026, 5, 3]]},
				abstract: 'NATO and Bulgaria.',
				custom: {article: 'nato-sofia-2021', path: 'nato-sofia-2021.md'},
			},
		]);
	});
	test('of which little is known', () => {
		const bare: Article = {
			...article,
			byline: undefined,
			outlet: undefined,
			summary: undefined,
			sources: [],
			published: undefined,
		};
		expect(toCitation({article: bare}, 'plain', {accessed})).toBe('“NATO backs Sofia”, nato-sofia-2021.md\n');
		expect(toCitation({article: {...bare, path: undefined}}, 'bibtex', {accessed})).toBe(
			'@article{nato-sofia-2021,\n  title        = {{NATO backs Sofia}},\n  entrysubtype = {newspaper}\n}\n',
		);
		expect(JSON.parse(toCitation({article: {...bare, path: undefined}}, 'csl'))[0].custom).toEqual({
			article: 'nato-sofia-2021',
			path: null,
		});
	});
	test('a link to a quotation’s source is not given as the article’s own', () => {
		const library: Article = {
			...article,
			sources: ['Quotations of Jens Stoltenberg: Diplomatic Times, https://dt.example/a', 'Facts: https://b.example'],
		};
		for (const style of CITATION_STYLES)
			expect(toCitation({article: library}, style, {accessed})).not.toContain('https:');
		expect(toCitation({...quoted, article: library}, 'plain', {accessed})).toBe(
			`“${WORDS},”\n— Jens Stoltenberg, NATO Secretary General; in Gary Raynaldo, “NATO backs Sofia”, Diplomatic Times, 22 March 2021; source: Diplomatic Times, https://dt.example/a\n`,
		);
		expect(toCitation({...quoted, article: library}, 'bibtex')).not.toMatch(/^ *url/m);
	});
});

describe('a quote', () => {
	test('plain: its exact words, who said them, where and when', () => {
		expect(toCitation(quoted, 'plain', {accessed})).toBe(
			`“${WORDS},”\n— Jens Stoltenberg, NATO Secretary General; in Gary Raynaldo, “NATO backs Sofia”, Diplomatic Times, 22 March 2021, https://diplomatictimes.net/2021/03/22/spy_ring, accessed 3 May 2026\n`,
		);
	});
	test('Markdown: a block quotation', () => {
		expect(toCitation(quoted, 'markdown')).toBe(
			`> “${WORDS},”\n>\n> — **Jens Stoltenberg, NATO Secretary General**; in Gary Raynaldo, *NATO backs Sofia*, Diplomatic Times, 22 March 2021, <https://diplomatictimes.net/2021/03/22/spy_ring>\n`,
		);
	});
	test('what was only reported does not pass for the speaker’s own words', () => {
		expect(toCitation(indirect, 'plain')).toMatch(
			/^Russian officials had been warned\n— Jens Stoltenberg \(reported, not word for word\); in /,
		);
	});
	test('without a speaker it says so', () => {
		const [quote] = doc.quotes;
		const nobody = {article, quote: quote === undefined ? undefined : {...quote, attribution: undefined}};
		expect(toCitation(nobody, 'plain')).toContain('\n— unattributed; in Gary');
		expect(JSON.parse(toCitation(nobody, 'csl'))[0].custom.quote.speaker).toBeNull();
	});
	test('a block quotation gets the marks that it has no need of in the article', () => {
		const quote = {...(doc.quotes[1] as NonNullable<(typeof doc.quotes)[1]>), kind: 'direct' as const};
		expect(toCitation({article, quote}, 'plain')).toMatch(
			/^“Russian officials had been warned”\n— Jens Stoltenberg; in/,
		);
	});
	test('BibTeX and RIS keep the words in a note', () => {
		expect(toCitation(quoted, 'bibtex')).toContain(
			`  annote       = {Jens Stoltenberg, NATO Secretary General: “${WORDS},”}`,
		);
		expect(toCitation(quoted, 'ris')).toContain(`\nN1  - Jens Stoltenberg, NATO Secretary General: “${WORDS},”\n`);
		expect(toCitation(quoted, 'bibtex')).toMatch(/^@article\{nato-sofia-2021-q1,/);
	});
	test('CSL-JSON carries a TextQuoteSelector by which the words are found again', () => {
		const [{custom}] = JSON.parse(toCitation(quoted, 'csl'));
		const [part] = custom.quote.parts;
		expect(custom.quote).toMatchObject({
			kind: 'direct',
			speaker: {name: 'Jens Stoltenberg', role: 'NATO Secretary General'},
		});
		expect(part.selector).toEqual({
			type: 'TextQuoteSelector',
			exact: `“${WORDS},”`,
			prefix: 'BRUSSELS — It was a long day. ',
			suffix: ' Jens Stoltenberg said. Nobody else',
		});
		expect(article.text.slice(part.start, part.end)).toBe(part.selector.exact);
		const moved = `A new lead.\n\n${article.text.replace(' — ', ' - ')}`;
		const {offset, exactness} = findAnchor(moved, {...part.selector, offset: part.start, length: article.text.length});
		expect(moved.slice(offset, offset + part.selector.exact.length)).toBe(part.selector.exact);
		expect(exactness).toBe('exact');
	});
	test('markup is no part of the words, in any style', () => {
		const text = 'X\n\n> **Never** again\n> war, and _peace_.';
		const marked: Article = {
			...article,
			text,
			blocks: [
				{kind: 'paragraph', span: {start: 0, end: 1}, hidden: []},
				{
					kind: 'blockquote',
					span: {start: 3, end: text.length},
					hidden: [
						[3, 5],
						[5, 7],
						[12, 14],
						[21, 23],
						[32, 33],
						[38, 39],
					].map(([start = 0, end = 0]) => ({start, end})),
				},
			],
		};
		const said = doc.quotes[0] as NonNullable<(typeof doc.quotes)[0]>;
		const quote = {...said, content: [{start: 3, end: text.length}], quoted: []};
		expect(JSON.parse(toCitation({article: marked, quote}, 'csl'))[0].custom.quote.parts[0].selector).toEqual({
			type: 'TextQuoteSelector',
			exact: 'Never again war, and peace.',
			prefix: 'X ',
			suffix: '',
		});
		expect(toCitation({article: marked, quote}, 'plain')).toMatch(/^“Never again war, and peace\.”\n/);
	});
});

describe('several citations are one file', () => {
	const all = (style: (typeof CITATION_STYLES)[number]) => [...toCitations([whole, quoted], style)].join('');
	test('of each style', () => {
		expect(JSON.parse(all('csl'))).toHaveLength(2);
		expect(JSON.parse([...toCitations([], 'csl')].join(''))).toEqual([]);
		expect(all('bibtex').match(/^@article\{/gm)).toHaveLength(2);
		expect(all('ris').match(/^ER {2}- $/gm)).toHaveLength(2);
		expect([...toCitations([whole, whole], 'plain')].join('').trimEnd().split('\n')).toHaveLength(2);
	});
	test('articles in other scripts have keys that differ', () => {
		const key = (id: string) => /\{(.*),/.exec(toCitation({article: {...article, id}}, 'bibtex'))?.[1] ?? '';
		const keys = ['和平', '平和', 'мир', 'Grüße aus Oslo', 'oslo', 'a/b', '…', 'a{b},c', 'a#b%c~d'].map(key);
		expect(new Set(keys).size).toBe(keys.length);
		for (const each of keys) expect(each).toMatch(/^[A-Za-z0-9-]+$/);
	});
});

/** The fields of a BibTeX file, read by counting braces as BibTeX does. */
function readBibtex(file: string): Map<string, string>[] {
	const entries: Map<string, string>[] = [];
	let at = 0;
	for (;;) {
		at = file.indexOf('@article{', at);
		if (at < 0) return entries;
		at = file.indexOf(',', at) + 1;
		const fields = new Map<string, string>();
		for (;;) {
			const name = /^\s*([a-z]+)\s*=\s*/.exec(file.slice(at));
			if (name === null) break;
			at += name[0].length;
			const start = at;
			let depth = 0;
			while (at < file.length && (depth > 0 || !/[,}]/.test(file[at] as string))) {
				if (file[at] === '{') depth++;
				else if (file[at] === '}') depth--;
				at++;
			}
			fields.set(name[1] as string, file.slice(start, at));
			if (file[at] === ',') at++;
		}
		const end = /^\s*\}\n/.exec(file.slice(at));
		if (end === null) throw new Error(`entry does not end at ${file.slice(at, at + 40)}`);
		entries.push(fields);
	}
}

/** What TeX prints of a field. */
const printed = (field: string): string =>
	field.replace(
		/\\(textbackslash|textbraceleft|textbraceright|textasciitilde|textasciicircum)\{\}|\\([#$%&_])|[{}]/g,
		(_all, command: string | undefined, char: string | undefined) =>
			command === undefined
				? (char ?? '')
				: ({textbackslash: '\\', textbraceleft: '{', textbraceright: '}', textasciitilde: '~', textasciicircum: '^'}[
						command
					] as string),
	);

/** A control character, a bidirectional one or a separator. */
function isUnsafe(char: string): boolean {
	const code = char.codePointAt(0) as number;
	return (
		(code < 32 && code !== 10) ||
		(code >= 0x7f && code < 0xa0) ||
		(code >= 0x2028 && code <= 0x202e) ||
		(code >= 0x2066 && code <= 0x2069)
	);
}

describe('whatever an article says', () => {
	const hostile = fc
		.array(
			fc.oneof(
				fc.constantFrom(
					'{',
					'}',
					'\\',
					'"',
					'@article{',
					'%',
					'$',
					'&',
					'#',
					'_',
					'^',
					'~',
					' and ',
					',',
					'\n',
					'\r\n',
					'ER  - ',
					'\nTY  - BOOK',
					'\u001b[2J',
					'\u009b',
					'\u202e',
					'\u2028',
					'\0',
					'*',
					'](x)',
					'<b>',
					'`',
				),
				fc.string({unit: 'binary', maxLength: 8}),
			),
			{maxLength: 12},
		)
		.map(parts => parts.join(''));
	const subject = fc
		.record({
			title: hostile,
			byline: fc.option(hostile, {nil: undefined}),
			outlet: fc.option(hostile, {nil: undefined}),
			summary: fc.option(hostile, {nil: undefined}),
			path: fc.option(hostile, {nil: undefined}),
			speaker: hostile,
			source: hostile,
		})
		.map(({speaker, source, ...fields}) => {
			const quote = doc.quotes[0] as NonNullable<(typeof doc.quotes)[0]>;
			const attribution = quote.attribution;
			if (attribution === undefined) throw new Error('unattributed');
			const said = {
				...quote,
				attribution: {...attribution, speaker: {...attribution.speaker, name: speaker, role: source}},
			};
			return {article: {...article, ...fields, sources: [source]}, quote: said, number: 1};
		});

	test('BibTeX reads back field by field', () => {
		fc.assert(
			fc.property(subject, one => {
				const [fields, ...others] = readBibtex(toCitation(one, 'bibtex'));
				expect(others).toEqual([]);
				expect(printed(fields?.get('title') ?? '')).toBe(visible(one.article.title.replace(/\s+/g, ' ').trim()));
				expect(fields?.get('journal') === undefined).toBe(one.article.outlet === undefined);
				if (one.article.outlet !== undefined)
					expect(printed(fields?.get('journal') ?? '')).toBe(visible(one.article.outlet.replace(/\s+/g, ' ').trim()));
				expect(fields?.get('year')).toBe('{2021}');
				expect(printed(fields?.get('annote') ?? '')).toContain(`: “${WORDS},”`);
			}),
			{seed: 51},
		);
	});
	test('no word can open or close a brace', () => {
		fc.assert(
			fc.property(hostile, words => {
				let depth = 0;
				for (const char of toBibtexText(words)) {
					if (char === '{') depth++;
					if (char === '}') depth--;
					expect(depth).toBeGreaterThanOrEqual(0);
				}
				expect(depth).toBe(0);
			}),
			{seed: 52},
		);
	});
	test('RIS is one record of one-line tags', () => {
		fc.assert(
			fc.property(subject, one => {
				const lines = toCitation(one, 'ris').split('\n');
				expect(lines.pop()).toBe('');
				expect(lines.filter(line => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
				expect(lines.filter(line => line.startsWith('TY  - '))).toEqual(['TY  - NEWS']);
				expect(lines.indexOf('ER  - ')).toBe(lines.length - 1);
				for (const line of lines.filter(each => each.startsWith('AU  - '))) expect(line).not.toContain('*');
			}),
			{seed: 53},
		);
	});
	test('CSL-JSON gives back the very words', () => {
		fc.assert(
			fc.property(subject, one => {
				const [item] = JSON.parse(toCitation(one, 'csl'));
				expect(item.title).toBe(one.article.title);
				expect(item['container-title']).toBe(one.article.outlet);
				expect(item.custom.quote.speaker.name).toBe(one.quote.attribution.speaker.name);
			}),
			{seed: 54},
		);
	});
	test.each(CITATION_STYLES)('nothing unsafe leaves in %s', style => {
		fc.assert(
			fc.property(subject, one => {
				const text = toCitation(one, style, {accessed});
				// JSON keeps every character, those that move or hide text as escapes.
				if (style === 'csl') expect([...text].filter(isUnsafe)).toEqual([]);
				else expect(visible(text, {keepLineEnds: true})).toBe(text);
				expect(text).not.toContain('\t');
			}),
			{seed: 55},
		);
	});
});

describe('what the keys copy', () => {
	test('each says what it is', () => {
		const block = article.blocks[1] as NonNullable<(typeof article.blocks)[1]>;
		expect(copyText({kind: 'quote', doc, number: 1})).toEqual({
			text: toCitation(quoted, 'plain').trimEnd(),
			what: 'quote 1',
		});
		expect(copyText({kind: 'citation', article, style: 'ris'})?.text).toMatch(/^TY {2}- NEWS\n(?:.*\n)*ER {2}- $/);
		expect(copyText({kind: 'paragraph', article, block})?.text).toBe(
			`“${WORDS},” Jens Stoltenberg said. Nobody else spoke of 100% & more.`,
		);
		expect(copyText({kind: 'link', article, quote: undefined})?.text).toBe(article.sources[0]);
		expect(copyText({kind: 'article', doc})?.text).toContain('[Jens Stoltenberg, NATO Secretary General] “NATO');
	});
	test('a selection ends where it was made to end, paragraph by paragraph', () => {
		const span = {start: article.text.indexOf('It was'), end: article.text.indexOf('following')};
		expect(copyText({kind: 'selection', article, span})?.text).toBe('It was a long day.\n\n“NATO is');
	});
	test('without a quote, a link or words there is nothing', () => {
		expect(copyText({kind: 'quote', doc, number: 9})).toBeUndefined();
		expect(
			copyText({kind: 'link', article: {...article, sources: ['Facts: a book']}, quote: undefined}),
		).toBeUndefined();
		expect(copyText({kind: 'selection', article, span: {start: 5, end: 5}})).toBeUndefined();
	});
	test('no line end that would send what is pasted, and no escape that would run it', () => {
		const hostile: Article = {...article, title: 'a\u001b[201~rm -rf\n'};
		for (const request of [
			{kind: 'citation', article: hostile},
			{kind: 'quote', doc: {...doc, article: hostile}, number: 1},
			{kind: 'article', doc: {...doc, article: hostile}},
		] as const) {
			const text = copyText(request)?.text ?? '';
			expect(text).toContain('^[[201~rm -rf');
			expect(text.endsWith('\n')).toBe(false);
			expect(visible(text, {keepLineEnds: true})).toBe(text);
		}
	});
});
