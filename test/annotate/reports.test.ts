import {describe, expect, test} from 'vitest';
import {annotate} from '../../src/annotate/annotate.js';
import {parseArticle} from '../../src/article/parse-article.js';
import {sliceSpan} from '../../src/text/span.js';

/** What the text reports without marks, each with who is said to have said it. */
function reported(text: string): string[] {
	const {article} = parseArticle(text, {path: 'a.txt'});
	return annotate(article)
		.quotes.filter(({kind}) => kind === 'indirect')
		.map(
			({attribution, content}) =>
				`${attribution?.speaker.name}: ${content.map(span => sliceSpan(article.text, span)).join(' … ')}`,
		);
}

describe('indirect speech', () => {
	test.each([
		['a word that stands for something said before', 'The minister criticised it.'],
		['a name that somebody mentioned', 'Mikhail Gorbachev quoted Ralph Waldo Emerson.'],
		['a signature', 'Jimmy Carter signed the treaty in Washington.'],
		['what somebody was asked', 'The Reuters news agency was asked how the Russian leader should be read.'],
		['what nobody said', 'No one argued that the talks had failed.'],
		['what is told of things', 'The numbers said the rest.'],
		['what is told of two without a name', 'Two states held out. Both said that the talks had failed.'],
		[
			'what a whole sentence is taken to have said',
			'The prize was shared by John Hume, of the Labour Party, and by a man, in whose letter it had said that he would leave.',
		],
		['a hall that somebody spoke to', 'Kofi Annan told the house.'],
		['a thing that is only named', 'Bill Clinton told a story.'],
	])('is not %s', (_, text) => {
		expect(reported(text)).toEqual([]);
	});

	test('is not what stands in quotation marks already', () => {
		const text =
			'Kennedy told the nation what he knew of the bases on the island. “Within the past week, unmistakable evidence has established the fact,” he said.';
		const {article} = parseArticle(text, {path: 'a.txt'});
		const starts = annotate(article).quotes.map(({content}) => content[0]?.start);
		expect(new Set(starts).size).toBe(starts.length);
		expect(reported(text).filter(words => words.includes('unmistakable'))).toEqual([]);
	});

	test.each([
		[
			'what somebody is quoted as having said',
			'Javier Solana was quoted as saying that the talks would go on.',
			'Javier Solana: that the talks would go on',
		],
		[
			'what somebody said',
			'Javier Solana said that the talks would go on.',
			'Javier Solana: that the talks would go on',
		],
		[
			'what officials fear, and not those before them',
			'The United States watched from a distance and with caution: officials in Washington feared that the gathering would turn to the left.',
			'officials in Washington: that the gathering would turn to the left',
		],
		[
			'what somebody’s letter says',
			'The prize went to David Trimble, whose letter to Tony Blair had said that he would leave.',
			'David Trimble: that he would leave',
		],
		[
			'what a report says',
			'The report said that the harvest had failed in four provinces.',
			'report: that the harvest had failed in four provinces',
		],
	])('is %s', (_, text, wanted) => {
		expect(reported(text)).toEqual([wanted]);
	});
});
