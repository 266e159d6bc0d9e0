import {describe, expect, test} from 'vitest';
import {annotate} from '../../src/annotate/annotate.js';
import {explainQuotes} from '../../src/annotate/explain.js';
import {parseArticle} from '../../src/article/parse-article.js';
import {buildLibrary} from '../../src/library/library.js';
import {GRAIN, PRIDE} from '../cli/press.js';
import {sampleLibrary} from '../library/sample-library.js';
import {talks} from '../tui/sample.js';
import {converse, session} from './dialogue.js';

const press = () =>
	buildLibrary(
		[GRAIN, PRIDE].map((text, i) => parseArticle(text, {path: i === 0 ? 'grain.md' : 'pride.txt'}).article),
		{annotate},
	);

describe('the list', () => {
	test('is numbered, with dates, and says how to go on', () => {
		const {answer} = converse(sampleLibrary());
		expect(answer().output).toEqual([
			'diplo-reader, 3 articles. A number opens one, ? lists the commands.',
			'1. Finland joins the Alliance, 4 April 2023',
			'2. Grain leaves the Black Sea, 22 July 2022',
			'3. NATO watches a spy case, 22 March 2021',
		]);
		expect(answer().prompt).toBe('Articles 1 to 3 of 3. End, a number opens, q quits, ? commands: ');
	});
	test('says how many quotes an article has, once that is known, and where it is from', () => {
		const {typeAll} = converse(press());
		expect(typeAll('1', 'list')).toEqual([
			'2 articles.',
			'1. A deal for grain, 22 July 2022, Istanbul, 1 quote',
			'2. Erdoğan hosts grain talks, 21 July 2022, Ankara',
		]);
	});
	test('stops after a page, and Enter goes on where it stopped', () => {
		const {answer, type} = converse(talks(30), {paper: {columns: 80, rows: 13}});
		expect(answer().output).toHaveLength(10);
		expect(answer().prompt).toBe('Articles 1 to 9 of 30. Enter continues, q quits, ? commands: ');
		expect(type('')[0]).toMatch(/^10\. Talks in city-9/);
		expect(answer().prompt).toMatch(/^Articles 10 to 19 of 30/);
		expect(type('up')[0]).toMatch(/^1\. /);
		expect(type('end')).toEqual(['30. Talks in city-29, 4 May 2020, Geneva']);
		expect(type('')).toEqual(['That was the last one.']);
		expect(type('50%')[0]).toMatch(/^15\. /);
	});
	test('a number opens what stands behind it; back leads to the same place', () => {
		const {answer, type, typeAll} = converse(talks(30), {paper: {columns: 80, rows: 13}});
		expect(typeAll('', '12')[0]).toBe('Article: Talks in city-11.');
		expect(type('q')).toEqual(['Back: 30 articles. You were at 12.']);
		expect(answer().prompt).toMatch(/^Articles 10 to 19 of 30/);
		expect(type('')[0]).toMatch(/^20\. /);
		expect(type('31')).toEqual(['The numbers here are 1 to 30.']);
		expect(type('0')).toEqual(['The numbers here are 1 to 30.']);
	});
	test('an article is opened by its id and by words of its title', () => {
		expect(converse(sampleLibrary()).type('open istanbul')[0]).toBe('Article: Grain leaves the Black Sea.');
		expect(converse(sampleLibrary()).type('open sea grain')[0]).toBe('Article: Grain leaves the Black Sea.');
		expect(converse(sampleLibrary()).type('open paris')).toEqual([
			'No article is called paris. /paris searches for it.',
		]);
		expect(converse(talks(3)).type('open city')).toEqual([
			'3 articles called city.',
			...[0, 1, 2].map(i => `${i + 1}. Talks in city-${i}, 4 May 2020, Geneva`),
		]);
	});
});

describe('an article', () => {
	test('is read paragraph by paragraph, its quotes spelled out', () => {
		const {type, answer} = converse(sampleLibrary());
		expect(type('3')).toEqual([
			'Article: NATO watches a spy case.',
			'22 March 2021.',
			'2 paragraphs, 3 quotes by 1 speaker.',
			'BRUSSELS — Quote, Jens Stoltenberg, NATO Secretary General: “We follow the Bulgarian case,” End of quote. Jens Stoltenberg said on Monday.',
			'He added that Russian officials had been warned. Quote, Jens Stoltenberg: “Russia is responsible,” End of quote. Stoltenberg said.',
			'End of the article.',
		]);
		expect(answer().prompt).toBe('Paragraph 2 of 2. End, q back, ? commands: ');
	});
	test('on a terminal it is wrapped at words, with a blank line between paragraphs', () => {
		const {type} = converse(sampleLibrary(), {paper: {columns: 41, rows: 30}});
		const rows = type('3');
		expect(rows.filter(row => row.length > 40)).toEqual([]);
		expect(rows).toContain('BRUSSELS — Quote, Jens Stoltenberg, NATO');
		expect(rows.filter(row => row === '')).toHaveLength(3);
	});
	test('Enter reads on to the end and through the sources, and then says what is next', () => {
		const sources = Array.from({length: 3}, (_, i) => `  - "Facts: page ${i}"`).join('\n');
		const text = `---\ntitle: Talks\nsources:\n${sources}\n---\n\n${'They talked on.\n\n'.repeat(30)}`;
		const library = buildLibrary(
			[text, PRIDE].map(each => parseArticle(each, {path: 'talks.md'}).article),
			{annotate, order: 'given'},
		);
		const {type, answer} = converse(library);
		expect(type('1')).toHaveLength(20);
		expect(answer().prompt).toMatch(/^Paragraph 18 of 30. Enter continues/);
		expect(type('').at(-1)).toBe(
			'End of the article. Enter: its 3 sources. Type "next article" for: Erdoğan hosts grain talks.',
		);
		expect(type('')).toEqual([
			'Source 1 of 3: Facts: page 0',
			'Source 2 of 3: Facts: page 1',
			'Source 3 of 3: Facts: page 2',
			'End of the sources. Type "next article" for: Erdoğan hosts grain talks.',
		]);
		expect(type('next article')[0]).toBe('Article: Erdoğan hosts grain talks.');
		expect(type('J')).toEqual(['No article follows.']);
		expect(type('K')[0]).toBe('Article: Talks.');
		expect(type('q')).toEqual(['Back: 2 articles. You were at 1.']);
	});
	test('] and [ step through its quotes, ) and ( through those of one speaker', () => {
		const {type, typeAll} = converse(talks(1, 6), {paper: {columns: undefined, rows: 6}});
		expect(type(']')).toEqual([
			'2 of 6, paragraph 3. Quote, Boris Claes, Minister of Foreign Affairs: “Statement 1 of city-0 on the treaty,” End of quote.',
		]);
		expect(type(')')[0]).toMatch(/^5 of 6, paragraph 9\. Quote, Boris Claes: “Statement 4/);
		expect(type(')')).toEqual(['No further quote.']);
		expect(type('[')[0]).toMatch(/^4 of 6/);
		expect(type('p')[0]).toMatch(/^3 of 6/);
		expect(type('next')[0]).toMatch(/^4 of 6/);
		expect(typeAll('(')[0]).toMatch(/^1 of 6/);
		// Enter goes on with the paragraph that the quote stands in.
		expect(type('')[0]).toMatch(/^Quote, Anna Berg: “Statement 0/);
	});
	test('its quotes are listed with the numbers they have everywhere', () => {
		const {typeAll} = converse(sampleLibrary());
		expect(typeAll('3', 'quotes')).toEqual([
			'3 quotes in this article.',
			'1. Quote, Jens Stoltenberg, NATO Secretary General: “We follow the Bulgarian case,” End of quote. Paragraph 1.',
			'2. Reported, Jens Stoltenberg: Russian officials had been warned. End of report. Paragraph 2.',
			'3. Quote, Jens Stoltenberg: “Russia is responsible,” End of quote. Paragraph 2.',
		]);
		expect(typeAll('3')[0]).toBe('Article: NATO watches a spy case.');
		expect(typeAll('w')).toContain('Quote 3 of 3, Jens Stoltenberg.');
	});
	test('a search here goes from paragraph to paragraph', () => {
		const {type, typeAll, answer} = converse(talks(1, 6), {paper: {columns: undefined, rows: 9}});
		expect(typeAll('paragraph 4', '/conference')).toEqual([
			'6 matches in 6 paragraphs.',
			'2 of 6: paragraph 4.',
			expect.stringMatching(/^Paragraph 1 goes on/),
		]);
		expect(answer().prompt).toMatch(/^Paragraph 4 of 12\./);
		expect(type('n')[0]).toBe('3 of 6: paragraph 6.');
		expect(typeAll('N', 'N', 'N')).toEqual([
			'From the end again.',
			'6 of 6: paragraph 12.',
			expect.stringMatching(/^Paragraph 5 goes on/),
		]);
		expect(type('/nowhere')).toEqual(['"nowhere" is not in this article. Type "search nowhere" for all articles.']);
		expect(type('/confrence')[0]).toBe('"confrence" is not here; found "conference".');
	});
	test('a paragraph longer than the page is cut, and Enter goes on with it', () => {
		const words = Array.from({length: 400}, (_, i) => `word${i}`).join(' ');
		const library = buildLibrary([parseArticle(`Talks\n\n${words}\n\nThe end.\n`, {path: 'a.txt'}).article], {
			annotate,
		});
		const {answer, type} = converse(library, {paper: {columns: 41, rows: 13}});
		const rows = [...answer().output];
		expect(rows).toHaveLength(10);
		while (!/end[,:]/i.test(answer().prompt)) rows.push(...type(''));
		const printed = rows.join(' ').match(/word\d+/g) ?? [];
		expect(printed).toEqual(words.split(' '));
		expect(rows).toContain('The end.');
	});
});

describe('what did X say about Y?', () => {
	const wanted = [
		'2 quotes by Jens Stoltenberg, NATO Secretary General, about russia.',
		'1. Reported, Jens Stoltenberg: Russian officials had been warned. End of report. In: NATO watches a spy case, 22 March 2021.',
		'2. Quote, Jens Stoltenberg: “Russia is responsible,” End of quote. In: NATO watches a spy case, 22 March 2021.',
	];
	test('is asked in words or for short, from anywhere', () => {
		for (const line of [
			'what did Stoltenberg say about russia?',
			'by stoltenberg about russia',
			'quotes about russia by stoltenberg',
		])
			expect(converse(sampleLibrary()).type(line)).toEqual(wanted);
		expect(converse(sampleLibrary()).typeAll('2', 'by stoltenberg about russia')).toEqual(wanted);
	});
	test('its quotes are opened and cited by their numbers', () => {
		const {type, typeAll, answer} = converse(sampleLibrary());
		const cited = typeAll('by stoltenberg about russia', 'cite 2');
		expect(cited[0]).toBe('“Russia is responsible,”');
		expect(cited[1]).toMatch(/^— Jens Stoltenberg; in “NATO watches a spy case”, 22 March 2021/);
		type('copy 2');
		expect(answer().effect).toEqual({type: 'copy', text: cited.join('\n'), what: 'The quote with its citation'});
		expect(type('2')).toEqual([
			'Article: NATO watches a spy case.',
			'Paragraph 2, quote 3 of 3.',
			'He added that Russian officials had been warned. Quote, Jens Stoltenberg: “Russia is responsible,” End of quote. Stoltenberg said.',
			'End of the article.',
		]);
		expect(type('cite')).toEqual(cited);
	});
	test('a sole answer needs no number', () => {
		const {typeAll} = converse(sampleLibrary());
		expect(typeAll('by guterres', 'cite')[0]).toBe('“A beacon on the Black Sea,”');
	});
	test('says what else there is when there is nothing', () => {
		expect(converse(sampleLibrary()).type('by stoltenberg about turkey')).toEqual([
			'No quote by Jens Stoltenberg, NATO Secretary General, about turkey. Type "by stoltenberg" for 4 quotes on other things.',
		]);
		expect(converse(sampleLibrary()).type('by stoltenburg')).toEqual([
			'Nobody called stoltenburg is quoted. Did you mean Jens Stoltenberg?',
		]);
		expect(converse(sampleLibrary()).type('about penguins')).toEqual(['No quote about penguins.']);
	});
	test('reads the articles first, and says so', () => {
		const {type, notices} = converse(sampleLibrary());
		type('about finland');
		expect(notices()).toEqual(['Reading 3 articles for their quotes']);
		type('about russia');
		expect(notices()).toEqual([]);
	});
});

describe('taking something away', () => {
	const source = [
		'---\ntitle: Grain talks\nsources:\n  - Quotations of Berg from https://berg.example/speech',
		'  - Facts from https://facts.example/grain\n---\n',
		'“We will talk,” said Anna Berg, the foreign minister.\n',
		'Nobody knew more.\n',
		'“It is late,” Berg said.\n',
	].join('\n');
	const grain = () => buildLibrary([parseArticle(source, {path: 'grain.md'}).article], {annotate});
	const taken = (line: string, before = 'where') => {
		const {typeAll, answer} = converse(grain());
		typeAll(before, line);
		return answer().effect ?? answer().output;
	};
	test('the keys of the screen copy what they copy there', () => {
		expect(taken('yq', '[')).toMatchObject({text: expect.stringMatching(/^“We will talk,”\n— Anna Berg/)});
		expect(taken('yq')).toEqual(taken('copy quote'));
		expect(taken('yc', '[')).toMatchObject({text: expect.not.stringContaining('talk,'), what: 'The citation'});
		expect(taken('yp', 'paragraph 2')).toEqual({type: 'copy', text: 'Nobody knew more.', what: 'The paragraph'});
		expect(taken('yu')).toEqual({type: 'copy', text: 'https://berg.example/speech', what: 'The link'});
		expect(taken('ya')).toMatchObject({text: expect.stringMatching(/Grain talks[\s\S]*Nobody knew more/)});
	});
	test('paragraphs are taken by their numbers, quotes by theirs', () => {
		expect(taken('copy paragraphs 2 to 3')).toEqual({
			type: 'copy',
			text: 'Nobody knew more.\n\n“It is late,” Berg said.',
			what: 'Paragraphs 2 to 3',
		});
		expect(taken('copy paragraph 4')).toEqual(['The paragraphs here are numbered 1 to 3.']);
		expect(taken('save quote 2 a b.txt')).toEqual({
			type: 'save',
			name: 'a b.txt',
			text: expect.stringMatching(/^“It is late,”\n— Anna Berg/),
			overwrite: false,
		});
		expect(taken('s article')).toEqual([]);
		expect(taken('copy article 2')).toEqual(['A number means a quote; "article" alone is of the whole article.']);
		expect(taken('copy quote 7')).toEqual(['The quotes here are numbered 1 to 2.']);
		expect(taken('cite 2 bibtex')).toContainEqual(expect.stringMatching(/^@/));
	});
	test('the browser opens where the words of the quote come from', () => {
		expect(taken('browse 1')).toEqual({type: 'open', link: 'https://berg.example/speech'});
		const {type} = converse(sampleLibrary());
		expect(type('o 2')).toEqual(['The article gives no link.']);
		expect(type('o x')).toEqual(['"x" is no number: browse, or browse 3.']);
	});
	test('of a list, what stands behind the number is taken', () => {
		const {type, answer} = converse(sampleLibrary());
		type('pipe 2 wc');
		expect(answer().effect).toMatchObject({type: 'pipe', line: 'wc', text: expect.stringContaining('Grain prices')});
		expect(type('save')).toEqual(['Of which one? Put its number behind the command.']);
		expect(type('save paragraph 2')).toEqual(['Paragraphs are numbered in an article; open it first.']);
		type('by guterres');
		type('save');
		expect(answer().prompt).toBe('Save quote 1 as, Enter for istanbul.txt, q for not at all: ');
		expect(type('q')).toEqual(['Nothing was saved.']);
		expect(answer().prompt).toMatch(/^Quotes 1 of 1/);
	});
});

describe('a search of all articles', () => {
	test('lists passages, which open where they stand', () => {
		const {typeAll, type} = converse(sampleLibrary());
		expect(typeAll('/grain')).toEqual([
			'2 passages in 1 article for "grain", best first.',
			'1. Title: Grain leaves the Black Sea, 22 July 2022.',
			'2. “Turkey will do its part,” Recep Tayyip Erdoğan said. Grain prices had risen for a year. In: Grain leaves the Black Sea, 22 July 2022.',
		]);
		expect(type('2').slice(0, 2)).toEqual(['Article: Grain leaves the Black Sea.', 'Paragraph 2.']);
	});
	test('forgives a slip and says so; in an article it takes two strokes', () => {
		const {typeAll} = converse(sampleLibrary());
		expect(typeAll('1', '//frain').slice(0, 2)).toEqual([
			'"frain" is in no article; searched for "grain".',
			'2 passages in 1 article for "frain", best first.',
		]);
		expect(typeAll('search xyzzyx')).toEqual([
			'"xyzzyx" is in no article and was left out.',
			'Nothing found for "xyzzyx".',
		]);
		expect(typeAll('/ ?')).toEqual(['Type a word to look for: /iran']);
	});
});

describe('why', () => {
	test('tells what decided on the speaker of a quote', () => {
		const {typeAll} = converse(press(), {explain: explainQuotes});
		const told = typeAll('1', 'why');
		expect(told[0]).toMatch(/^Quote 1 of 1\. Quote, António Guterres.*: “The question has not been/);
		expect(told[1]).toMatch(/^Speaker: António Guterres, .*, \d+ percent sure, because a verb of saying/);
		expect(told[2]).toMatch(/^The words that name the speaker: .*Guterres; the words of saying: said\.$/);
		expect(told.some(line => /^António Guterres, \d+ percent, chosen: .*subject of “said”/.test(line))).toBe(true);
		expect(typeAll('why 1')).toEqual(told);
		expect(told.filter(line => line.includes(', 0 percent'))).toEqual([]);
	});
	test('asks which quote is meant', () => {
		const {typeAll} = converse(press(), {explain: explainQuotes});
		expect(typeAll('why')).toEqual(['Of which one? Put its number behind the command.']);
		expect(typeAll('why 1')).toEqual(['Of which quote? "why 3" is of the third, ] goes to the next one.']);
		expect(typeAll('1', 'why 7')).toEqual(['The quotes here are numbered 1 to 1.']);
		expect(typeAll('why me')).toEqual(['Why is followed by the number of a quote: why 3']);
	});
});

describe('what is remembered', () => {
	test('stars and what was read show in the list, and undo takes the last back', () => {
		const {type, typeAll} = converse(sampleLibrary(), {session: session()});
		expect(typeAll('2', 'star')).toEqual(['Starred: “Grain leaves the Black Sea”.']);
		expect(typeAll('list starred')).toEqual([
			'1 starred article.',
			'1. Grain leaves the Black Sea, 22 July 2022, 2 quotes, starred, read',
		]);
		expect(typeAll('list unread')[0]).toBe('2 unread articles.');
		expect(typeAll('read 1')).toEqual(['Marked as read: “Finland joins the Alliance”.']);
		expect(type('undo')).toEqual(['Undone: Marked as read: “Finland joins the Alliance”.']);
		expect(type('U')).toEqual(['Undone: Starred: “Grain leaves the Black Sea”.']);
		expect(type('undo')).toEqual(['Nothing to undo.']);
		expect(type('read all')).toEqual(['Marked as read: 2 articles.']);
	});
	test('an article opens where it was left, and at its beginning once it was read to the end', () => {
		const {type, typeAll} = converse(talks(2, 20), {session: session()});
		typeAll('1', '', 'q');
		const reopened = type('1');
		const [, left] = /You left it at paragraph (\d+)\./.exec(reopened.join('\n')) ?? [];
		expect(Number(left)).toBeGreaterThan(5);
		expect(type('top')[0]).toMatch(/^Quote, Anna Berg.*Statement 0/);
		typeAll('paragraph 40', 'q');
		expect(type('1').join('\n')).toMatch(/Statement 0/);
	});
	test('articles that were not there before are new', () => {
		const before = session();
		const library = sampleLibrary();
		const records = new Map(
			library.articles.slice(1).map(article => {
				const {id, path, hash, title} = before.identify(article);
				return [id, {id, path, hash, title, firstSeen: 5, isRead: false, isStarred: false, position: undefined}];
			}),
		);
		const state = {...before.reading.state, articles: records, lastSession: 10};
		const {answer, type} = converse(library, {session: session(state)});
		expect(answer().output[1]).toBe('1. Finland joins the Alliance, 4 April 2023, new');
		expect(answer().output[2]).not.toContain('new');
		expect(type('list new')).toHaveLength(2);
	});
	test('a mark leads back to its place', () => {
		const {type, typeAll} = converse(talks(2, 20), {session: session()});
		expect(typeAll('1', 'paragraph 21', 'mark a')).toEqual(['Mark a: “Talks in city-0”.']);
		expect(typeAll('q', "'a").slice(0, 2)).toEqual(['Article: Talks in city-0.', 'Paragraph 21.']);
		expect(type('marks')).toEqual(['1 mark.', expect.stringMatching(/^1\. a, in Talks in city-0: “Statement 10/)]);
		expect(type('1').slice(0, 2)).toEqual(['Article: Talks in city-0.', 'Paragraph 21.']);
		expect(type('w')).toContain('Read, marks a.');
		expect(type('go b')).toEqual(['No mark "b". Type "mark" for those there are.']);
		expect(type('mark ab')).toEqual(['A mark is named by one letter or digit: mark a']);
	});
	test('without a session it says that nothing is', () => {
		const {typeAll} = converse(sampleLibrary());
		for (const line of ['star', 'read', 'mark a', 'go a', 'undo'])
			expect(typeAll('1', line)).toEqual(['Nothing can be remembered here.']);
	});
});

describe('the conversation', () => {
	test('ends with q at the beginning, with quit anywhere', () => {
		const {type, typeAll, answer} = converse(sampleLibrary());
		expect(typeAll('1', 'q')).toEqual(['Back: 3 articles. You were at 1.']);
		expect(type('back')).toEqual(['This is where you began; q quits.']);
		expect(answer().isDone).toBe(false);
		type('q');
		expect(answer().isDone).toBe(true);
		const deep = converse(sampleLibrary());
		deep.typeAll('1', 'quotes', '1', 'quit');
		expect(deep.answer().isDone).toBe(true);
	});
	test('a single article is open from the start, and q ends it', () => {
		const {answer, type} = converse(talks(1));
		expect(answer().output[0]).toBe('Article: Talks in city-0.');
		type('q');
		expect(answer().isDone).toBe(true);
	});
	test('the prompt names the keys until they are known', () => {
		const {type, answer} = converse(sampleLibrary());
		for (let i = 0; i < 10; i++) type('where');
		expect(answer().prompt).toBe('Articles 1 to 3 of 3, end: ');
	});
	test('? names what can be typed here, and help all everything', () => {
		const {type, typeAll} = converse(sampleLibrary(), {paper: {columns: undefined, rows: 200}});
		expect(type('?')).toContain('A number: opens what stands behind it.');
		expect(typeAll('1', '?')).toContain('why, or why 3: why the quote has this speaker.');
		const all = type('help all').join('\n');
		for (const name of ['articles', 'paragraph', 'reported', 'width', 'undo']) expect(all).toContain(name);
		expect(type('help cite')).toEqual([
			'cite, cite 3, or cite 3 bibtex: prints a citation of the quote, or of the article when there is no quote.',
		]);
		expect(type('help nonsense')).toEqual(['No such command. Type "help all" for those there are.']);
	});
	test('a long answer stops after a page; any other line drops the rest', () => {
		const {type, answer} = converse(sampleLibrary(), {paper: {columns: 80, rows: 9}});
		const first = type('help all');
		expect(first.length).toBeLessThan(7);
		expect(answer().prompt).toContain('Enter continues');
		const second = type('');
		expect(second.length).toBeGreaterThan(2);
		expect(first).not.toContain(second[0]);
		expect(type('where')).toEqual(['3 articles.', 'Articles 1 to 3 of 3.']);
		expect(type('')).toEqual(['That was the last one.']);
	});
	test('width and page can be chosen', () => {
		const {type} = converse(sampleLibrary(), {paper: {columns: 80, rows: 24}});
		expect(type('width')[0]).toMatch(/^Lines are wrapped at 79 columns\. width 60, width off/);
		type('width 30');
		expect(type('3').filter(row => row.length > 30)).toEqual([]);
		expect(type('width off')).toEqual(['Each paragraph is one line, however long.']);
		expect(type('again').some(row => row.length > 80)).toBe(true);
		expect(type('page 5')).toEqual(['It stops after about 5 rows.']);
		expect(type('help all').length).toBeLessThan(6);
		expect(type('page off')).toEqual(['Nothing stops before its end.']);
		expect(type('help all').length).toBeGreaterThan(20);
	});
	test('what is typed is shown safely', () => {
		const {type} = converse(sampleLibrary());
		for (const line of [
			'\u001b[2J',
			'/\u001b]0;x\u0007',
			'open \u009b1m',
			'by \u001b[1m',
			'about \u202e',
			'go \u001b',
			'cite \u001b',
		])
			expect(type(line).join('\n')).not.toMatch(/[^\n\P{Cc}]|\u202e/u);
	});
});
