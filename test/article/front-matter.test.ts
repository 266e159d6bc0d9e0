import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Entry, readFlatMapping} from '../../src/article/flat-yaml.js';
import {parseArticle} from '../../src/article/parse-article.js';
import {readYaml} from '../../src/article/read-yaml.js';
import {outline} from './outline.js';

const read = (source: string) => parseArticle(source, {path: 'articles/oslo.md', yaml: readYaml});
const messages = (source: string) => read(source).problems.map(({line, message}) => `${line}: ${message}`);

describe('front matter', () => {
	test('gives every field', () => {
		const {article, problems} = read(
			[
				'---',
				'title: "A handshake: the South Lawn"',
				'date: 13 September 1993',
				'place: Washington',
				'byline: diplo-reader',
				"outlet: 'The library''s own'",
				'summary: >',
				'  Two men shake hands',
				'  and a third looks on.',
				'sources:',
				'  - Event, the White House',
				'  - "Speech: the text"',
				'---',
				'',
				'Text.',
			].join('\n'),
		);
		expect(problems).toEqual([]);
		expect(article).toMatchObject({
			id: 'oslo',
			title: 'A handshake: the South Lawn',
			published: '1993-09-13',
			place: 'Washington',
			byline: 'diplo-reader',
			outlet: "The library's own",
			summary: 'Two men shake hands and a third looks on.',
			sources: ['Event, the White House', 'Speech: the text'],
		});
		expect(outline(article)).toEqual(['paragraph: Text.']);
	});

	const wrong: ReadonlyArray<readonly [name: string, fields: string, problems: readonly string[]]> = [
		['a date that is none', 'title: A\ndate: 32 May', ['3: date “32 May” is not a date; left undated']],
		['a date of two readings', 'title: A\ndate: 03/04/2021', ['3: date “03/04/2021” is not a date; left undated']],
		[
			'a list where a line should be',
			'title: A\nplace: [Oslo, Bergen]',
			['3: place is a list or a mapping, not a line of text; left out, put it in quotes'],
		],
		[
			'a number where a line should be',
			'title: A\nplace: 1984',
			['3: place is “1984”, not a line of text; left out, put it in quotes'],
		],
		[
			'a mapping among the sources',
			'sources:\n  - The charter\n  - UN: the protocol\ntitle: A',
			['2: sources has an item that is not a line of text; put it in quotes'],
		],
		[
			'a colon in a title',
			'date: 1993-09-13\ntitle: Oslo: a handshake',
			['3: title is not well-formed YAML; read as it stands, put it in quotes'],
		],
		['a field twice', 'title: A\ntitle: B', ['3: field “title” is given twice; the first one counts']],
		['a tag', 'title: !!js/function "x"', ['2: front matter has a YAML tag (!…); read without it']],
		['a tab', 'title: A\nsources:\n\t- x', ['4: front matter is indented with a tab; use spaces']],
	];
	test.each(wrong)('with %s says so with the line, and the rest is read', (_name, fields, problems) => {
		const source = `---\n${fields}\n---\n\nText.`;
		expect(messages(source)).toEqual(problems);
		expect(outline(read(source).article)).toEqual(['paragraph: Text.']);
	});

	test('with a field nobody knows names it, and names that mean something to JavaScript are only names', () => {
		const source = '---\ntitle: A\nauthor: B\n__proto__: {polluted: yes}\nconstructor: C\n---\nText.';
		expect(messages(source).map(message => message.slice(0, 35))).toEqual([
			'3: field “author” is not known; lef',
			'4: field “__proto__” is not known; ',
			'5: field “constructor” is not known',
		]);
		expect(read(source).article.title).toBe('A');
		expect(({} as {polluted?: unknown}).polluted).toBeUndefined();
	});

	test('with a colon in the title keeps title and date', () => {
		expect(read('---\ndate: 1993-09-13\ntitle: Oslo: a handshake\n---\nText.').article).toMatchObject({
			title: 'Oslo: a handshake',
			published: '1993-09-13',
		});
	});

	test('that is not closed ends at the blank line', () => {
		const source = '---\ntitle: A\n\nText.\n\n---\n\nMore text.';
		expect(messages(source)).toEqual(['1: front matter has no closing “---”; taken to end at line 2']);
		expect(outline(read(source).article)).toEqual(['paragraph: Text.', 'paragraph: More text.']);
	});

	const hostile: ReadonlyArray<readonly [name: string, source: string, problem: RegExp]> = [
		['code', '---js\n{title: process.exit(3)}\n---\nText.', /front matter in js is not read/],
		['TOML', '+++\ntitle = "A"\n+++\nText.', /front matter in toml is not read/],
		['a megabyte', `---\ntitle: ${'x'.repeat(1_000_000)}\n---\nText.`, /longer than 64 KB/],
		['brackets without end', `---\ntitle: ${'['.repeat(30_000)}\n---\nText.`, /nested too deep/],
		['dashes without end', `---\nsources:\n${'- '.repeat(30_000)}\n---\nText.`, /nested too deep/],
		['brackets that a mark hides', `---\nsources: ${'["]"'.repeat(15_000)}\n---\nText.`, /nested too deep/],
		['mappings on one line', `---\nsources:\n- ${'a: '.repeat(20_000)}\n---\nText.`, /nested too deep/],
		['dashes with tabs', `---\nsources:\n${'-\t'.repeat(30_000)}\n---\nText.`, /nested too deep/],
		[
			'aliases of aliases',
			`---\na: &a [x, x, x, x, x, x]\n${'bcdefgh'.replace(/./g, (name, at: number) => `${name}: &${name} [${`*${'abcdefg'[at]},`.repeat(9)}]\n`)}title: *h\n---\nText.`,
			/title is a list or a mapping/,
		],
	];
	test.each(hostile)('of %s is refused and the body read', (_name, source, problem) => {
		expect(messages(source).join('\n')).toMatch(problem);
		expect(outline(read(source).article)).toEqual(['paragraph: Text.']);
	});

	const none: ReadonlyArray<readonly [name: string, source: string, blocks: readonly string[]]> = [
		['prose under a rule', '---\n\nText.\n\n---\n\nMore.', ['paragraph: Text.', 'paragraph: More.']],
		[
			'a transcript under a rule',
			'---\nSTEVENSON: You can answer yes or no.\n---\n',
			['paragraph: STEVENSON: You can answer yes or no.'],
		],
		['two rules', '---\n---\nText.', ['paragraph: Text.']],
		['a rule alone', '---', []],
	];
	test.each(none)('is not %s', (_name, source, expected) => {
		expect(outline(read(source).article)).toEqual(expected);
		expect(read(source).problems).toEqual([]);
	});

	test('that needs a YAML reader says so where there is none', () => {
		const {article, problems} = parseArticle('---\ntitle: A\nplace: {city: Oslo}\n---\nText.', {path: 'a.md'});
		expect(article.title).toBe('A');
		expect(problems.map(({message}) => message).join()).toMatch(/more than “field: value” lines/);
	});
});

describe('flat front matter', () => {
	const word = fc.constantFrom(
		'Oslo',
		'peace',
		'1993',
		'1993-09-13',
		'a: b',
		'#',
		' #x',
		"it's",
		'"',
		"'",
		'é',
		'周恩来',
		'yes',
		'true',
		'null',
		'~',
		'-',
		'- x',
		'>',
		'|',
		'[x]',
		'{a: b}',
		'&a',
		'*a',
		'!t',
		'%',
		'@',
		'`',
		':',
		',',
		'',
		'  ',
		'😀',
		'0x1f',
		'.5',
		'+1',
		'\\n',
		'NO',
	);
	const value = fc
		.array(word, {maxLength: 4})
		.chain(words => fc.constantFrom(words.join(' '), `"${words.join(' ')}"`, `'${words.join(' ')}'`));
	const line = fc.oneof(
		fc
			.tuple(fc.constantFrom('title', 'date', 'place', 'sources', 'x-y', 'null', '1'), value)
			.map(([key, text]) => `${key}: ${text}`),
		value.map(text => `  - ${text}`),
		value.map(text => `- ${text}`),
		value.map(text => `  ${text}`),
		fc.constantFrom('sources:', 'summary: >', 'summary: |', '# comment', '', 'title:'),
	);
	const plain = (entries: readonly Entry[]) =>
		entries.map(({key, value, line}) => [
			key,
			typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value,
			line,
		]);

	test('is read as a YAML reader reads it', () => {
		let flatOnes = 0;
		fc.assert(
			fc.property(fc.array(line, {minLength: 1, maxLength: 6}), lines => {
				const source = `${lines.join('\n')}\n`;
				const flat = readFlatMapping(source);
				if (flat === undefined) return;
				flatOnes++;
				const full = readYaml(source);
				expect(full.errors).toEqual([]);
				expect(plain(flat)).toEqual(plain(full.entries));
			}),
			{numRuns: 2000},
		);
		expect(flatOnes).toBeGreaterThan(50);
	});
});
