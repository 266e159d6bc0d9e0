import {expect, test} from 'vitest';
import {annotate} from '../../src/annotate/annotate.js';
import {parseArticle} from '../../src/article/parse-article.js';
import {layoutQuoteMap, mapRowsOf, offsetOfMapRow, speakerLetters} from '../../src/layout/quote-map.js';

const doc = (source: string) => annotate(parseArticle(source, {path: 'a.md'}).article);

const filler = (words: number) => `${'The talks went on in the hall by the lake all day. '.repeat(words / 11)}\n\n`;

test('the map shows whose words stand where in the text', () => {
	const article = doc(
		`# Talks\n\n“We shall sign the treaty before the summer comes,” Anna Berg said.\n\n${filler(220)}“We shall not sign anything this year,” Carlos Ruiz said.\n\n${filler(110)}`,
	);
	const letters = layoutQuoteMap(article, 12).map(({letter}) => letter);
	expect(letters[0]).toBe('B');
	expect(letters.join('')).toMatch(/^B+ +R+ +$/);
});

test('two speakers never share a letter', () => {
	const article = doc(
		['Anna Berg', 'Boris Brandt', 'Clara Bauer', 'Dmitri Bondar']
			.map(name => `“We have read the proposal with great care,” ${name} said.`)
			.join('\n\n'),
	);
	const letters = [...speakerLetters(article).values()];
	expect(letters).toHaveLength(4);
	expect(new Set(letters).size).toBe(4);
});

test('words without a speaker are marked as such', () => {
	const article = doc('“We have read the proposal with great care.”\n\nNobody signed it.');
	const row = layoutQuoteMap(article, 4).find(({letter}) => letter !== ' ');
	expect(row).toEqual({speaker: -1, letter: '?'});
});

test('an article without quotes, or without words, has an empty map of the asked height', () => {
	for (const source of ['Nothing was said.', '', '# A title'])
		expect(
			layoutQuoteMap(doc(source), 7)
				.map(({letter}) => letter)
				.join(''),
		).toBe(' '.repeat(7));
});

test('what is in sight lies within the map', () => {
	const article = doc(filler(500));
	const end = article.article.text.length;
	expect(mapRowsOf(article, {start: 0, end: 10}, 20)[0]).toBe(0);
	expect(mapRowsOf(article, {start: end - 10, end}, 20)[1]).toBe(19);
	expect(mapRowsOf(article, {start: -1, end: end * 2}, 20)).toEqual([0, 19]);
});

test('each row leads to the first words that it stands for', () => {
	const article = doc(filler(500));
	for (let row = 0; row < 20; row++) {
		const start = offsetOfMapRow(article, row, 20);
		expect(mapRowsOf(article, {start, end: start + 1}, 20)[0]).toBe(row);
		if (row > 0) expect(mapRowsOf(article, {start: start - 1, end: start}, 20)[0]).toBe(row - 1);
	}
});
