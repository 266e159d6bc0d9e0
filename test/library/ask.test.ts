import {describe, expect, it} from 'vitest';
import {annotate} from '../../src/annotate/annotate.js';
import {parseArticle} from '../../src/article/parse-article.js';
import type {Ask} from '../../src/library/ask.js';
import {growAll} from '../../src/library/growing.js';
import {buildLibrary} from '../../src/library/library.js';
import {readNames} from '../../src/library/name-index.js';
import {findQuotes} from '../../src/library/query.js';
import {createSubject} from '../../src/library/subject.js';
import {findTopics} from '../../src/library/topic.js';
import type {Span} from '../../src/text/span.js';
import {sampleLibrary} from './sample-library.js';

const library = sampleLibrary();
const names = readNames(library);
const ask = (question: Partial<Ask>) =>
	growAll(names.ask({sort: 'date', ...question})).map(({doc, quote}) => {
		const content = quote.content[0];
		return content === undefined ? '' : doc.article.text.slice(content.start, content.end);
	});

describe('what somebody said about something', () => {
	it.each([
		[{by: 'stoltenberg'}],
		[{by: 'Stoltenberg', about: 'russia'}],
		[{about: 'finland'}],
		[{about: 'Black Sea'}],
		[{about: 'official'}],
		[{by: 'nobody'}],
		[{about: '…'}],
		[{}],
	])('%j: the same quotes as on the command line', question => {
		const listed = [...findQuotes(library, question)].map(({doc, quote}) => {
			const content = quote.content[0];
			return content === undefined ? '' : doc.article.text.slice(content.start, content.end);
		});
		expect(ask(question)).toEqual(listed);
	});

	it('takes a blank for anyone and anything', () => {
		expect(ask({by: ' ', about: 'finland'})).toEqual(ask({about: 'finland'}));
		expect(ask({by: ''})).toHaveLength(names.quotes);
	});

	it('takes somebody and something chosen from a list', () => {
		const by = names.complete('speaker', 'stoltenberg', 1).found[0]?.item;
		const about = names.complete('subject', 'russia', 1).found[0]?.item;
		expect(ask({by, about})).toEqual(ask({by: 'stoltenberg', about: 'russia'}));
		expect(ask({by: {id: 'nobody'}})).toEqual([]);
		expect(ask({about: {id: 'nobody'}})).toEqual([]);
	});

	it('marks the words that speak of the subject', () => {
		const [found] = growAll(names.ask({about: 'finland', sort: 'date'}));
		expect(found?.about.map(({start, end}) => found.doc.article.text.slice(start, end))).toEqual(['Finland']);
		expect(found?.where).toBe('quote');
	});

	it('goes on, where that is asked, with what the speaker said in articles that their titles or summaries put on the subject', () => {
		const said = (question: Partial<Ask>) =>
			growAll(names.ask({sort: 'date', isWide: true, ...question})).map(({quote, doc, where, topic}) => {
				const {start, end} = quote.content[0] as Span;
				return [doc.article.text.slice(start, end), where, topic];
			});
		expect(said({by: 'stoltenberg', about: 'alliance'})).toEqual([['“Finland is safer,”', 'article', 'Alliance']]);
		expect(said({by: 'stoltenberg', about: 'russia'}).map(([, where]) => where)).toEqual(['quote', 'quote']);
		expect(said({by: 'niinisto', about: 'nato'})).toEqual([]);
		// Somebody who is the subject does not speak of it by speaking.
		expect(said({by: 'stoltenberg', about: 'stoltenberg'})).toEqual([]);
		expect(said({about: 'alliance'})).toEqual([]);
		const finland = names.complete('subject', 'finland', 1).found[0]?.item;
		expect(said({by: 'niinisto', about: finland})).toEqual([
			['“This is a great day for Finland,”', 'quote', undefined],
		]);
		expect([...findQuotes(library, {by: 'stoltenberg', about: 'alliance'})].map(({topic}) => topic)).toEqual([
			'Alliance',
		]);
	});

	it('keeps an answer for when it is asked again', () => {
		expect(names.ask({about: 'finland ', sort: 'date'})).toBe(names.ask({about: 'finland', sort: 'date'}));
	});
});

const read = (text: string) => annotate(parseArticle(text, {path: 'a.md'}).article);

describe('quotes in order of relevance', () => {
	const doc = read(
		`# Talks in Oslo

“We have not met,” Anna Berg said. Asked about Iran, Anna Berg said: “That is a question for the council.”

“Iran must answer,” Anna Berg said.

“Iran asked and Iran was heard; the rest is for Iran,” Anna Berg said.
`,
	);
	const found = growAll(
		readNames(buildLibrary([doc.article], {annotate: () => doc})).ask({about: 'Iran', sort: 'relevance'}),
	);

	it('have those first that name the subject most, and last those where the article names it beside them', () => {
		const words = found.map(({quote}) => doc.article.text.slice(quote.content[0]?.start, quote.content[0]?.end));
		expect(words[0]).toMatch(/^“Iran asked/);
		expect(words[1]).toMatch(/^“Iran must/);
		expect(words.at(-1)).toMatch(/^“That is a question/);
		expect(found.map(({where}) => where)).toEqual(['quote', 'quote', 'beside']);
	});
});

describe('words beside a quote that say what it is about', () => {
	const cases: ReadonlyArray<readonly [text: string, topics: readonly string[]]> = [
		['Asked about the nuclear programme of Iran, Anna Berg said: “We will wait.”', ['the nuclear programme of Iran']],
		['“We will wait,” Anna Berg said of Iran.', ['Iran']],
		['On Iran, Anna Berg said: “We will wait.”', ['Iran']],
		['“We will wait,” Anna Berg said regarding Iran and its neighbours.', ['Iran and its neighbours']],
		['They spoke about Iran. “We will wait,” Anna Berg said.', []],
		['“We will wait,” said Anna Berg, the ambassador of Iran.', []],
		['“Let us talk about Iran,” Anna Berg said.', []],
	];
	it.each(cases)('%s', (text, topics) => {
		const doc = read(`# Talks in Oslo\n\n${text}\n`);
		const quote = doc.quotes[0];
		const found = quote === undefined ? undefined : findTopics(doc, quote);
		expect(found?.map(({start, end}) => doc.article.text.slice(start, end))).toEqual(topics);
	});

	it('count only where the quote itself does not name the subject', () => {
		const doc = read('# Talks in Oslo\n\nAsked about Iran, Anna Berg said: “Iran must answer.”\n');
		const quote = doc.quotes[0];
		const about = quote === undefined ? [] : createSubject('iran')(doc, quote);
		expect(about.map(({start}) => start)).toEqual([doc.article.text.indexOf('Iran must')]);
	});
});
