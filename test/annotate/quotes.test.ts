import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {scanQuotes} from '../../src/annotate/quotes.js';
import {parseArticle} from '../../src/article/parse-article.js';
import {growth} from '../text/growth.js';

const scan = (text: string) => {
	const {article} = parseArticle(text, {path: 'a.txt'});
	return scanQuotes(article).map(segment => ({...segment, words: text.slice(segment.span.start, segment.span.end)}));
};
const outermost = (text: string) => scan(text).flatMap(({words, level}) => (level === 0 ? [words] : []));

describe('what stands between quotation marks', () => {
	const cases: ReadonlyArray<readonly [name: string, text: string, found: readonly string[]]> = [
		['straight marks', 'He said "no" twice.', ['"no"']],
		['curly marks', 'He said “no” twice.', ['“no”']],
		['guillemets', 'He said «no» twice.', ['«no»']],
		['guillemets with spaces', 'Il a dit « non » hier.', ['« non »']],
		['guillemets pointing inward', 'Er sagte »nein« gestern.', ['»nein«']],
		['German marks', 'Er sagte „nein“ gestern.', ['„nein“']],
		['Swedish marks', 'Han sade ”nej” igen.', ['”nej”']],
		['Japanese brackets', '彼は「いいえ」と言った。', ['「いいえ」']],
		['single marks', 'He said ‘no, never’ twice.', ['‘no, never’']],
		['single marks around an apostrophe', 'She said ‘we don’t know’ and left.', ['‘we don’t know’']],
		['a quote split by its speaker', '“We can,” she said, “and we will.”', ['“We can,”', '“and we will.”']],
		['an apostrophe of possession', 'The ministers’ aides and the boys’ club met.', []],
		['an apostrophe for a century', 'It was the summer of ’68, not the ’90s.', []],
		['inches and feet', 'A desk 6\' 2" long and 30" high.', []],
		['no marks', 'Nobody said a word.', []],
	];
	test.each(cases)('%s', (_, text, found) => {
		expect(outermost(text)).toEqual(found);
	});

	test('a quote inside a quote knows the one around it', () => {
		const [outer, inner] = scan('“He told me ‘never’ and left,” she said.');
		expect(outer).toMatchObject({words: '“He told me ‘never’ and left,”', level: 0, parent: -1});
		expect(inner).toMatchObject({words: '‘never’', level: 1, parent: 0});
	});

	test('a quote over paragraphs opens each of them and is closed in the last', () => {
		const found = scan('“The first part of it.\n\n“The second part of it.\n\n“The end,” he said.');
		expect(found.map(({closed, continues}) => [closed, continues])).toEqual([
			[false, false],
			[false, true],
			[true, true],
		]);
	});

	test('a mark that is never closed ends with its paragraph and spoils no other', () => {
		const found = scan('“We will see, he said.\n\nThe hall was full.\n\n“Yes,” she said.');
		expect(found.map(({words, closed}) => [words, closed])).toEqual([
			['“We will see, he said.', false],
			['“Yes,”', true],
		]);
	});
});

const piece = fc.oneof(
	fc.constantFrom('“', '”', '"', '‘', '’', "'", '«', '»', '„', '「', '」', '``', "''", '\n\n', '\n', ' ', '. ', ', '),
	fc.constantFrom('no', 'we', 'Oslo', 'said', 'don’t', "6'", '’90s', 'Ł', '和平'),
	fc.string({unit: 'binary', maxLength: 4}),
);

test('segments lie in the text, in order, an outer one before those inside it', () => {
	fc.assert(
		fc.property(fc.array(piece, {maxLength: 60}), pieces => {
			const {article} = parseArticle(pieces.join(''), {path: 'a.txt'});
			const found = scanQuotes(article);
			for (const [i, {span, inner, parent, level}] of found.entries()) {
				expect(span.start).toBeGreaterThanOrEqual(found[i - 1]?.span.start ?? 0);
				expect(inner.start).toBeGreaterThan(span.start);
				expect(inner.end).toBeGreaterThan(inner.start);
				expect(inner.end).toBeLessThanOrEqual(span.end);
				expect(span.end).toBeLessThanOrEqual(article.text.length);
				const outer = found[parent];
				expect(outer === undefined).toBe(level === 0);
				if (outer !== undefined) {
					expect(outer.span.start).toBeLessThanOrEqual(span.start);
					expect(outer.span.end).toBeGreaterThanOrEqual(span.end);
				}
			}
		}),
		{numRuns: 400},
	);
});

test.each(['“', '"', '‘a ', '“a” ', '“‘', '«a ', "'a' ", '“a\n\n'])(
	'runs of %j take time in line with their number',
	mark => {
		const scanAll = (text: string) => scanQuotes(parseArticle(text, {path: 'a.txt'}).article);
		expect(growth(mark.repeat(7_500), scanAll)).toBeLessThan(40);
	},
);
