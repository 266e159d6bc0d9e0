import {describe, expect, test} from 'vitest';
import {annotate} from '../../src/annotate/annotate.js';
import {parseArticle} from '../../src/article/parse-article.js';
import {buildLibrary} from '../../src/library/library.js';
import {sampleLibrary} from '../library/sample-library.js';
import {talks} from '../tui/sample.js';
import {converse, session} from './dialogue.js';

describe('speakers', () => {
	test('are listed with what they are and how much they say', () => {
		const {typeAll, notices} = converse(sampleLibrary());
		expect(typeAll('speakers')).toEqual([
			'4 speakers, the most quoted first.',
			'1. Jens Stoltenberg, NATO Secretary General, 4 quotes, 16 words in 2 articles',
			'2. Sauli Niinistö, President of Finland, 1 quote, 7 words in 1 article',
			'3. António Guterres, UN Secretary-General, 1 quote, 6 words in 1 article',
			'4. Recep Tayyip Erdoğan, 1 quote, 5 words in 1 article',
		]);
		expect(notices()).toEqual(['Reading 3 articles for their quotes']);
		expect(typeAll('speakers name')[1]).toMatch(/^1\. António Guterres/);
	});
	test('a number opens the card: every quote, newest first', () => {
		const {type, typeAll} = converse(sampleLibrary());
		expect(typeAll('speakers', '1')).toEqual([
			'Speaker: Jens Stoltenberg; NATO Secretary General.',
			'4 quotes, 16 words in 2 articles, from 22 March 2021 to 4 April 2023.',
			'Speaks most of: Finland, 1; Russia, 1.',
			'Taken for one person in these articles by: same full name.',
			'1. Quote, Jens Stoltenberg: “Finland is safer,” End of quote. In: Finland joins the Alliance, 4 April 2023.',
			'2. Quote, Jens Stoltenberg: “We follow the Bulgarian case,” End of quote. In: NATO watches a spy case, 22 March 2021.',
			'3. Reported, Jens Stoltenberg: Russian officials had been warned. End of report. In: NATO watches a spy case, 22 March 2021.',
			'4. Quote, Jens Stoltenberg: “Russia is responsible,” End of quote. In: NATO watches a spy case, 22 March 2021.',
		]);
		expect(type('filter spy russia')).toEqual([
			'2 of 4 lines with "spy russia".',
			'1. Reported, Jens Stoltenberg: Russian officials had been warned. End of report. In: NATO watches a spy case, 22 March 2021.',
			'2. Quote, Jens Stoltenberg: “Russia is responsible,” End of quote. In: NATO watches a spy case, 22 March 2021.',
		]);
		expect(type('cite 2')[0]).toBe('“Russia is responsible,”');
		expect(type('q')).toEqual(['Back: Speaker: Jens Stoltenberg.']);
		expect(type('q')).toEqual(['Back: 4 speakers, the most quoted first. You were at 1.']);
	});
	test('a card is opened by a name, with a title too', () => {
		for (const name of ['stoltenberg', 'Jens Stoltenberg', 'mr stoltenberg', 'secretary general stoltenberg'])
			expect(converse(sampleLibrary()).type(`speaker ${name}`)[0]).toMatch(/^Speaker: Jens Stoltenberg/);
		expect(converse(sampleLibrary()).type('speaker niinisto')[0]).toMatch(/^Speaker: Sauli Niinistö/);
		expect(converse(sampleLibrary()).type('speaker stoltenburg')).toEqual([
			'Nobody called stoltenburg is quoted. Did you mean Jens Stoltenberg?',
		]);
		expect(converse(sampleLibrary()).type('speaker xyz')).toEqual([
			'Nobody called xyz is quoted. Type "speakers all" for who is.',
		]);
	});
	test('in an article they are its own, each with the quotes there', () => {
		const {type, typeAll} = converse(talks(1, 6));
		expect(typeAll('speakers')).toEqual([
			'3 speakers in this article.',
			'1. Anna Berg, Minister of Foreign Affairs, 2 quotes',
			'2. Boris Claes, Minister of Foreign Affairs, 2 quotes',
			'3. Carla Díaz, Minister of Foreign Affairs, 2 quotes',
		]);
		expect(type('2')).toEqual([
			'2 quotes in this article.',
			expect.stringMatching(/^1\. Quote, Boris Claes, Minister of Foreign Affairs: .*Statement 1 .*Paragraph 3\.$/),
			// The role is said once.
			expect.stringMatching(/^2\. Quote, Boris Claes: .*Statement 4 .*Paragraph 9\.$/),
		]);
		expect(type('2').slice(0, 2)).toEqual(['Article: Talks in city-0.', 'Paragraph 9, quote 5 of 6.']);
	});
});

describe('people, organizations and places', () => {
	test('are listed by how often they are named, all or of a kind', () => {
		const {typeAll} = converse(sampleLibrary());
		expect(typeAll('entities').slice(0, 2)).toEqual([
			'8 names, the most mentioned first.',
			'1. Jens Stoltenberg, person, 2 mentions in 2 articles',
		]);
		expect(typeAll('places')[0]).toBe('4 places, the most mentioned first.');
		expect(typeAll('entities people')[0]).toMatch(/people, the most mentioned first\.$/);
		expect(typeAll('entities organisations')).toEqual(['0 organizations, the most mentioned first.']);
	});
	test('a name opens its passages; about leads to the quotes that speak of it, by to its own', () => {
		const {type, typeAll} = converse(sampleLibrary());
		expect(typeAll('entity russia')).toEqual([
			'Russia, place.',
			'1 mention in 1 article, 22 March 2021.',
			'Type "about" for 1 quote about Russia.',
			'1 passage:',
			'1. “Russia is responsible,” Stoltenberg said. In: NATO watches a spy case, 22 March 2021.',
		]);
		expect(type('about')).toEqual([
			'1 quote about Russia.',
			'1. Quote, Jens Stoltenberg: “Russia is responsible,” End of quote. In: NATO watches a spy case, 22 March 2021.',
		]);
		expect(type('by')).toEqual(['Nothing that Russia said is quoted.']);
		expect(typeAll('entity stoltenberg').join('\n')).toContain('Type "by" for what is quoted of them.');
		expect(type('by')[0]).toMatch(/^Speaker: Jens Stoltenberg/);
		expect(type('about')).toEqual(['No quote by others is about Jens Stoltenberg.']);
		expect(type('entity rusia')).toEqual(['Nothing called rusia is named. Did you mean Russia?']);
		expect(typeAll('articles', 'by')).toEqual(['Ask like this: by obama about iran; by obama; about iran.']);
	});
	test('in an article they are its own', () => {
		const {type, typeAll} = converse(sampleLibrary());
		expect(typeAll('1', 'entities')).toEqual([
			'3 names in this article, the most mentioned first.',
			'1. Finland, place, 1 mention',
			'2. Jens Stoltenberg, person, 1 mention',
			'3. Sauli Niinistö, person, 1 mention',
		]);
		expect(type('3')).toEqual([
			'1 passage in this article with Sauli Niinistö.',
			'1. “This is a great day for Finland,” Sauli Niinistö said in Brussels. In: Finland joins the Alliance, 4 April 2023.',
		]);
		expect(type('1').slice(0, 2)).toEqual(['Article: Finland joins the Alliance.', 'Paragraph 2.']);
	});
});

describe('the time axis', () => {
	test('tells the years in which there is something, and how long there is nothing', () => {
		const {type, typeAll} = converse(sampleLibrary());
		expect(typeAll('timeline years')).toEqual([
			'Time axis by years: 3 articles, 7 quotes.',
			'1. 2021, 1 article, 3 quotes: NATO watches a spy case, 22 March 2021',
			'2. 2022, 1 article, 2 quotes: Grain leaves the Black Sea, 22 July 2022',
			'3. 2023, 1 article, 2 quotes: Finland joins the Alliance, 4 April 2023',
		]);
		expect(type('2')).toEqual(['1 article, 2022.', '1. Grain leaves the Black Sea, 22 July 2022, 2 quotes']);
		type('q');
		expect(type('+').slice(0, 3)).toEqual([
			'Time axis by quarters: 3 articles, 7 quotes.',
			'1. first quarter of 2021, 1 article, 3 quotes: NATO watches a spy case, 22 March 2021',
			expect.stringMatching(/^2\. after 1 year and 3 months with nothing, third quarter of 2022/),
		]);
		expect(type('finer')[1]).toMatch(/^1\. March 2021/);
		expect(type('finer')[1]).toMatch(/^1\. week of 22 March 2021/);
		expect(type('finer')[1]).toMatch(/^1\. 22 March 2021/);
		expect(type('finer')).toEqual(['There is nothing finer than days.']);
		expect(type('coarser')[0]).toMatch(/by weeks/);
		// Zooming is no way to go back through.
		expect(type('q')).toEqual(['Back: 3 articles.']);
		expect(type('finer')).toEqual(['That is for the time axis: timeline.']);
	});
	test('is of a speaker and a subject when asked', () => {
		const {type, typeAll} = converse(sampleLibrary());
		expect(typeAll('timeline by stoltenberg about russia years')).toEqual([
			'Time axis by years by Jens Stoltenberg, NATO Secretary General, about russia: 1 article, 2 quotes.',
			'1. 2021, 1 article, 2 quotes: NATO watches a spy case, 22 March 2021',
		]);
		expect(type('1')[0]).toBe('2 quotes by Jens Stoltenberg, NATO Secretary General, about russia, 2021.');
		expect(type('1')[0]).toBe('Article: NATO watches a spy case.');
		expect(type('timeline by nobody')).toEqual(['Nobody called nobody is quoted. Type "speakers all" for who is.']);
		expect(type('timeline about penguins')).toEqual(['Nothing about penguins to be put on a time axis.']);
		expect(type('timeline of finland')[0]).toMatch(/^Ask like this: timeline;/);
	});
});

test('what nobody could be named for is listed on its own', () => {
	const library = sampleLibrary();
	const [first] = library.articles;
	const bare = {
		...library,
		doc: (article: typeof first & object) => {
			const doc = library.doc(article);
			return {...doc, quotes: doc.quotes.map((quote, i) => (i === 0 ? {...quote, attribution: undefined} : quote))};
		},
	};
	const rows = converse(bare).type('quotes unattributed');
	expect(rows[0]).toBe('3 unattributed quotes.');
	expect(rows[1]).toBe(
		'1. Quote, unattributed: “Finland is safer,” End of quote. In: Finland joins the Alliance, 4 April 2023.',
	);
});

test('the next unread article of the list is a step away', () => {
	const {typeAll, type} = converse(talks(5, 2), {session: session()});
	typeAll('2', 'q', 'read 3', '1');
	expect(type('next unread')[0]).toBe('Article: Talks in city-3.');
	expect(type('gu')[0]).toBe('Article: Talks in city-4.');
	expect(type('gu')).toEqual(['No unread article follows.']);
	expect(type('previous unread')).toEqual(['No unread article comes before.']);
});

describe('another order', () => {
	test('of speakers and names goes round, and back leads to what was before the list', () => {
		const {type, typeAll} = converse(sampleLibrary());
		expect(typeAll('speakers', 'order')[0]).toBe('4 speakers, with the most words first.');
		expect(type('order').slice(0, 2)).toEqual(['4 speakers, by name.', expect.stringMatching(/^1\. António Guterres/)]);
		expect(typeAll('order', 'order')[0]).toBe('4 speakers, the most quoted first.');
		expect(type('q')).toEqual(['Back: 3 articles.']);
		expect(typeAll('places', 'order')[0]).toBe('4 places, the most spoken of first.');
		expect(converse(sampleLibrary()).type('order')).toEqual(['This has one order only.']);
	});
	test('of quotes is by date or by relevance', () => {
		const said = (date: string, words: string) => `---\ntitle: Talks\ndate: ${date}\n---\n\n${words}\n`;
		const texts = [
			said('2020-01-01', '“The grain treaty holds, and the grain treaty will hold,” said Anna Berg.'),
			said('2024-01-01', 'Asked about the grain treaty, Anna Berg said: “We will see what comes of it in the end.”'),
		];
		const articles = texts.map((text, i) => parseArticle(text, {path: `${i}.md`}).article);
		const {type} = converse(buildLibrary(articles, {annotate}));
		const newest = type('about grain treaty');
		expect(newest[1]).toContain('We will see');
		const relevant = type('order');
		expect(relevant[0]).toBe('2 quotes about grain treaty, the most relevant first.');
		expect(relevant[1]).toContain('will hold');
		expect(type('order')).toEqual(newest);
	});
});

describe('the map of an article', () => {
	test('says who speaks in which paragraphs, and a number leads there', () => {
		const {type, typeAll} = converse(talks(1, 4));
		expect(type('map')).toEqual([
			'8 paragraphs, and who speaks in them.',
			'1. Paragraph 1: Anna Berg, 1 quote',
			'2. Paragraph 2: nobody',
			'3. Paragraph 3: Boris Claes, 1 quote',
			'4. Paragraph 4: nobody',
			'5. Paragraph 5: Carla Díaz, 1 quote',
			'6. Paragraph 6: nobody',
			'7. Paragraph 7: Anna Berg, 1 quote',
			'8. Paragraph 8: nobody',
		]);
		expect(type('5').slice(0, 2)).toEqual(['Article: Talks in city-0.', 'Paragraph 5, quote 3 of 4.']);
		expect(typeAll('q', '4').slice(0, 2)).toEqual(['Article: Talks in city-0.', 'Paragraph 4.']);
	});
	test('takes paragraphs together in which the same ones speak', () => {
		expect(converse(sampleLibrary()).typeAll('3', 'map')).toEqual([
			'2 paragraphs, and who speaks in them.',
			'1. Paragraphs 1 to 2: Jens Stoltenberg, 3 quotes',
		]);
		expect(converse(sampleLibrary()).type('map')).toEqual(['The map is of an article: a number opens one.']);
	});
});

describe('jump', () => {
	test('finds articles, speakers, names and commands by a few letters, best first', () => {
		const {type} = converse(sampleLibrary());
		const found = type('jump stolt');
		expect(found[0]).toMatch(/^\d+ places for "stolt", best first\.$/);
		expect(found).toContain('1. Speaker: Jens Stoltenberg, NATO Secretary General, 4 quotes');
		expect(found.some(line => /^\d+\. Name: Jens Stoltenberg, .*, 2 mentions$/.test(line))).toBe(true);
		expect(type('1')[0]).toBe('Speaker: Jens Stoltenberg; NATO Secretary General.');
	});
	test('goes straight to the only one, and knows the terms of fzf', () => {
		const {type} = converse(sampleLibrary());
		expect(type("jump 'spy 'case")[0]).toBe('Article: NATO watches a spy case.');
		expect(type('jump ^grain sea$')[0]).toBe('Article: Grain leaves the Black Sea.');
		expect(type('jump ^timeline')[0]).toMatch(/^Time axis by /);
		expect(type('jump qqqq')).toEqual(['Nothing is called "qqqq". /qqqq searches for it.']);
		expect(type('jump')).toEqual([expect.stringMatching(/^Jump to what\?/)]);
	});
});
