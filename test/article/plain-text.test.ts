import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {parseArticle} from '../../src/article/parse-article.js';
import {outline, shownText} from './outline.js';

const sample = (name: string) => readFileSync(new URL(`samples/${name}`, import.meta.url), 'utf8');
const plain = (source: string) => parseArticle(source, {path: 'pasted.txt'}).article;

describe('a page pasted from a news site, photo first', () => {
	const article = plain(sample('photo-first.txt'));

	test('gives the credit and caption, the byline, the crossheads and the speakers of the quotations their roles', () => {
		expect(outline(article)).toEqual([
			'caption: (credit: Addis press office) Delegates l…',
			'byline: By Diplomatic Correspondent ADDIS GAZETT…',
			'paragraph: Thirty-two African governments have join…',
			'blockquote: “What we require is a single African org…',
			'source: -Emperor Haile Selassie I of Ethiopia',
			'heading 2: Ghana Asks for More Than a Secretariat',
			'paragraph: “A whole continent has imposed a mandate…',
			'heading 2: Africa “reborn”, in the words of the hos…',
			'heading 2: Conference that “cannot close” without a…',
			'blockquote: “Africa has been reborn as a free contin…',
			'source: -Emperor Haile Selassie I of Ethiopia',
		]);
	});

	test('knows who wrote it, for whom and when', () => {
		expect(article).toMatchObject({
			byline: 'Diplomatic Correspondent',
			outlet: 'ADDIS GAZETTE',
			published: '1963-05-25',
			id: 'pasted',
		});
	});

	test('takes its title from the first clause of the first sentence', () => {
		expect(article.title).toBe('Thirty-two African governments have joined in one organisation');
		expect(article.titleSpan && article.text.slice(article.titleSpan.start, article.titleSpan.end)).toBe(article.title);
	});
});

describe('hard-wrapped text', () => {
	const article = plain(sample('wrapped.txt'));

	test('is joined into paragraphs, with its headline, byline and crosshead', () => {
		expect(outline(article, 60)).toEqual(
			[
				'heading 1: FIFTY NATIONS SIGN IN SAN FRANCISCO',
				'byline: By Our Special Correspondent',
				'paragraph: SAN FRANCISCO, 26 June 1945 - The Charter of the United Natio…',
				'paragraph: The host country signed last. Its delegates had waited, as ho…',
				'heading 2: What the Charter says',
				'paragraph: It provides for an Assembly of all the members and for a Coun…',
			].map(line => line.replace(/(: .{60}).*…$/, '$1…')),
		);
	});

	test('shows no indent, and a word cut at the line’s end as one word', () => {
		const shown = article.blocks.map(block => shownText(article.text, block)).join('|');
		expect(shown).not.toMatch(/ {2}/);
		expect(shown).toContain('dele-gates of fifty nations');
	});

	test('takes place and date from the dateline', () => {
		expect(article).toMatchObject({
			place: 'San Francisco',
			published: '1945-06-26',
			title: 'FIFTY NATIONS SIGN IN SAN FRANCISCO',
		});
	});
});

test('a wrapped transcript is one paragraph a turn', () => {
	expect(outline(plain(sample('transcript.txt')), 30)).toEqual([
		'heading 1: Security Council, 25 October 1…',
		'paragraph: STEVENSON: Do you, Ambassador …',
		'paragraph: ZORIN: I am not in an American…',
		'paragraph: STEVENSON: You are in the cour…',
		'paragraph: ZORIN: You will receive your a…',
	]);
});

const LEAD = 'The council met for three hours in the capital and agreed on nothing that was on its list of subjects.';
const MORE = 'It will meet again in the spring, when two of its members will have new governments to answer to.';

describe('the first line', () => {
	const cases: ReadonlyArray<readonly [name: string, source: string, title: string, first: string]> = [
		[
			'without a stop is the headline',
			`Council meets for three hours\n\n${LEAD}\n\n${MORE}`,
			'Council meets for three hours',
			'heading 1',
		],
		[
			'in capitals is the headline, stop or not',
			`COUNCIL MEETS, AGREES ON NOTHING.\n${LEAD}`,
			'COUNCIL MEETS, AGREES ON NOTHING',
			'heading 1',
		],
		[
			'with capitals on its words is the headline',
			`Council Meets for Three Hours and Parts.\n\n${LEAD}`,
			'Council Meets for Three Hours and Parts',
			'heading 1',
		],
		[
			'before a dateline is the headline',
			`Council parts without result.\nGENEVA 1996-08-30\n${LEAD}`,
			'Council parts without result',
			'heading 1',
		],
		[
			'that the lead tells again is the headline',
			`Council agrees on nothing in three hours.\n\n${LEAD}`,
			'Council agrees on nothing in three hours',
			'heading 1',
		],
		[
			'keeps the stop of an abbreviation',
			`Council meets in the U.S.\nNEW YORK 1996-08-30\n${LEAD}`,
			'Council meets in the U.S.',
			'heading 1',
		],
		['that is a sentence of its own is a paragraph', `He has left.\n\n${LEAD}`, 'He has left', 'paragraph'],
		['that is long is a paragraph', `${LEAD} ${MORE}\n${MORE}`, LEAD.slice(0, -1), 'paragraph'],
		[
			'that opens with a dateline is a paragraph',
			`GENEVA, 30 August 1996 (Reuters) - ${LEAD}\n${MORE}`,
			LEAD.slice(0, -1),
			'paragraph',
		],
		[
			'that is a question put is a paragraph',
			'Q: Has the council agreed?\nA: It has not.\n',
			'Q: Has the council agreed?',
			'paragraph',
		],
		[
			'that is all there is is a paragraph',
			'Council meets for three hours',
			'Council meets for three hours',
			'paragraph',
		],
	];
	test.each(cases)('%s', (_name, source, title, first) => {
		const article = plain(source);
		expect(article.title).toBe(title);
		expect(outline(article)[0]).toMatch(new RegExp(`^${first}: `));
	});
});

describe('what a web page leaves around its article', () => {
	test('stands over and under the headline as lines of the head', () => {
		const article = plain(
			`Home\nNews\nEurope\nCouncil meets for three hours\nPublished\n29 August 1939\nShare\nBy Clare Hollingworth\nBBC News, Katowice\nImage caption,\nThe hall before the vote\n${LEAD}\nAdvertisement\n${MORE}\n`.replaceAll(
				'\n',
				'\n\n',
			),
		);
		expect(outline(article, 30)).toEqual([
			'byline: Home',
			'byline: News',
			'byline: Europe',
			'heading 1: Council meets for three hours',
			'byline: Published',
			'byline: 29 August 1939',
			'byline: Share',
			'byline: By Clare Hollingworth',
			'byline: BBC News, Katowice',
			'caption: Image caption,',
			'caption: The hall before the vote',
			'paragraph: The council met for three hour…',
			'paragraph: Advertisement',
			'paragraph: It will meet again in the spri…',
		]);
		expect(article).toMatchObject({
			byline: 'Clare Hollingworth',
			outlet: 'BBC News',
			place: 'Katowice',
			published: '1939-08-29',
		});
	});

	test('may be the number of a document', () => {
		const article = plain(`SC/15000\n22 March 2021\n\nCouncil Extends the Mandate of Its Mission\n\n${LEAD}\n`);
		expect(article).toMatchObject({title: 'Council Extends the Mandate of Its Mission', published: '2021-03-22'});
	});
});

describe('how lines make paragraphs', () => {
	const cases: ReadonlyArray<readonly [name: string, source: string, blocks: readonly string[]]> = [
		['blank lines part them', `${LEAD}\n\n${MORE}\n\n\n${LEAD}`, [LEAD, MORE, LEAD]],
		[
			'each line is one where lines are long',
			`${LEAD} ${LEAD}\n${MORE}\n${LEAD} ${MORE}`,
			[`${LEAD} ${LEAD}`, MORE, `${LEAD} ${MORE}`],
		],
		[
			'each line is one where lines are sentences',
			`He came at ten.\nHe saw the minister and the deputy minister.\nHe left.`,
			['He came at ten.', 'He saw the minister and the deputy minister.', 'He left.'],
		],
		[
			'a line that stops in a sentence goes on',
			`The ministry\nrefused to say on Friday where the\nminister was. He is due back on Monday from a visit to three capitals of the region.`,
			[
				'The ministry refused to say on Friday where the minister was. He is due back on Monday from a visit to three capitals of the region.',
			],
		],
		[
			'tabs indent them',
			`\tThe ministry refused to say on Friday where the minister was, and\nwhen he was due.\n\tHe was last seen in one of the three capitals of the region, in\ncompany.`,
			[
				'The ministry refused to say on Friday where the minister was, and when he was due.',
				'He was last seen in one of the three capitals of the region, in company.',
			],
		],
		['a row of stars parts them and is not shown', `${LEAD}\n* * *\n${MORE}`, [LEAD, MORE]],
		[
			'a table keeps its rows',
			'Votes for and against in the council on Friday, by group of members:\nEast 12 3\nWest 9 6\nNorth 4 11\n',
			['Votes for and against in the council on Friday, by group of members:', 'East 12 3', 'West 9 6', 'North 4 11'],
		],
	];
	test.each(cases)('%s', (_name, source, blocks) => {
		const article = plain(source);
		expect(article.blocks.map(block => shownText(article.text, block))).toEqual(blocks);
		expect(article.blocks.map(block => block.kind)).toEqual(blocks.map(() => 'paragraph'));
	});

	test('CRLF, CR and a byte order mark make no difference', () => {
		const source = sample('wrapped.txt');
		const article = plain(source);
		for (const other of [source.replaceAll('\n', '\r\n'), source.replaceAll('\n', '\r'), `\ufeff${source}`]) {
			expect(plain(other)).toEqual(article);
		}
	});
});

describe('the line under a quotation', () => {
	const QUOTED = '“We have a text, and it is a good one.”';
	const cases: ReadonlyArray<readonly [name: string, lines: readonly string[], kinds: readonly string[]]> = [
		['names its speaker after a dash', [QUOTED, '— The ambassador of the host country'], ['blockquote', 'source']],
		['may have two hyphens', [QUOTED, '-- Secretary-General'], ['blockquote', 'source']],
		['may have one and no space', [QUOTED, '-Secretary-General'], ['blockquote', 'source']],
		['may stand after a blank line', [QUOTED, '', '– Secretary-General'], ['blockquote', 'source']],
		[
			'belongs to all the paragraphs of the speech',
			['“We have a text.', '“It is a good one.”', '— Secretary-General'],
			['blockquote', 'blockquote', 'source'],
		],
		[
			'leaves a quotation with its own speaker a paragraph',
			['“We have a text,” she said. “It is a good one.”', '— From our correspondent'],
			['paragraph', 'source'],
		],
		[
			'is a paragraph when it is a sentence',
			[QUOTED, '— No, said the other, it is a poor one.'],
			['paragraph', 'paragraph'],
		],
		[
			'is a paragraph where nothing was quoted',
			['The text is a good one.', '— Secretary-General'],
			['paragraph', 'paragraph'],
		],
		['may be the end of the same line', [`${QUOTED} — Secretary-General`], ['blockquote', 'source']],
		['is no item of a list', [QUOTED, '- one thing', '- another'], ['paragraph', 'listItem', 'listItem']],
	];
	test.each(cases)('%s', (_name, lines, kinds) => {
		const article = plain(`${LEAD}\n\n${lines.join('\n')}\n\n${MORE}\n`);
		expect(article.blocks.map(block => block.kind)).toEqual(['paragraph', ...kinds, 'paragraph']);
	});

	test('is a line of its own for the annotator, without the quotation', () => {
		const article = plain(`${LEAD}\n\n${QUOTED} — Secretary-General\n`);
		expect(outline(article, 80).slice(1)).toEqual([`blockquote: ${QUOTED}`, 'source: — Secretary-General']);
	});
});

describe('a short line between paragraphs', () => {
	const cases: ReadonlyArray<readonly [line: string, kind: string]> = [
		['A third meeting in the spring', 'heading'],
		['Ministers “very concerned” about the vote', 'heading'],
		['“A GOOD TEXT”', 'heading'],
		['REACTION FROM CAPITALS.', 'heading'],
		['The ministers left at noon.', 'paragraph'],
		['The chairman then asked:', 'paragraph'],
		['“We have a text,” she said.', 'paragraph'],
		['and so on', 'paragraph'],
		['Photo: press office of the council', 'caption'],
		['The hall on the last day (Photo: press office)', 'caption'],
		['• three members against', 'listItem'],
		['1. three members against', 'listItem'],
	];
	test.each(cases)('%s: %s', (line, kind) => {
		const article = plain(`${LEAD} ${MORE}\n${line}\n${MORE} ${LEAD}\n`);
		expect(article.blocks[1]?.kind).toBe(kind);
	});

	test('is no heading when nothing follows', () => {
		expect(outline(plain(`${LEAD} ${MORE}\nRead more\n`))).toContain('paragraph: Read more');
	});
});

describe('the head of the article', () => {
	const cases: ReadonlyArray<readonly [head: string, fields: Record<string, string | undefined>]> = [
		['By Clare Hollingworth', {byline: 'Clare Hollingworth', outlet: undefined}],
		['By Clare Hollingworth DAILY TELEGRAPH', {byline: 'Clare Hollingworth', outlet: 'DAILY TELEGRAPH'}],
		['By Clare Hollingworth, The Daily Telegraph', {byline: 'Clare Hollingworth', outlet: 'The Daily Telegraph'}],
		['By Clare Hollingworth | 29 August 1939', {byline: 'Clare Hollingworth', published: '1939-08-29'}],
		['BY CLARE HOLLINGWORTH', {byline: 'CLARE HOLLINGWORTH'}],
		['By Clare Hollingworth in Katowice', {byline: 'Clare Hollingworth', place: 'Katowice'}],
		['By Clare Hollingworth and Hugh Carleton Greene', {byline: 'Clare Hollingworth and Hugh Carleton Greene'}],
		['Clare Hollingworth, Daily Telegraph', {byline: 'Clare Hollingworth', outlet: 'Daily Telegraph'}],
		[
			'Clare Hollingworth\nKATOWICE 1939-08-29',
			{byline: 'Clare Hollingworth', place: 'Katowice', published: '1939-08-29'},
		],
		['KATOWICE, Poland, 29 August 1939', {place: 'Katowice, Poland', published: '1939-08-29'}],
		['KATOWICE (Reuters)', {place: 'Katowice', outlet: 'Reuters'}],
		['FARMINGTON HILLS, Mich.\n1996-08-30', {place: 'Farmington Hills, Mich.', published: '1996-08-30'}],
		['Published: 29 August 1939 14:05 GMT', {published: '1939-08-29'}],
		['Monday, August 28, 1939', {published: '1939-08-28'}],
		['Reuters', {outlet: 'Reuters'}],
		['Clare Hollingworth in Katowice and agencies', {byline: 'Clare Hollingworth', place: 'Katowice'}],
	];
	test.each(cases)('%s', (head, fields) => {
		const article = plain(`Council meets for three hours\n${head}\n${LEAD}\n${MORE}`);
		expect({
			byline: article.byline,
			outlet: article.outlet,
			place: article.place,
			published: article.published,
		}).toMatchObject(fields);
		const shown = article.blocks.filter(block => block.kind === 'byline').map(block => shownText(article.text, block));
		expect(shown).toEqual(head.split('\n'));
	});

	const datelines: ReadonlyArray<readonly [opening: string, place: string | undefined, published: string | undefined]> =
		[
			['BRUSSELS, 22 March 2021 — ', 'Brussels', '2021-03-22'],
			['BRUSSELS, 22 March — ', 'Brussels', undefined],
			['WASHINGTON (AP) — ', 'Washington', undefined],
			['LONDON, Aug 30 (Reuters) - ', 'London', undefined],
			['NEW YORK -- ', 'New York', undefined],
			['N’DJAMENA, Chad, 2021-03-22 - ', 'N’Djamena, Chad', '2021-03-22'],
			['Geneva, 22 March 2021 – ', 'Geneva', '2021-03-22'],
			['NATO — ', undefined, undefined],
			['It is late — ', undefined, undefined],
		];
	test.each(datelines)('the lead opens “%s”', (opening, place, published) => {
		const article = plain(`Council meets for three hours\n\n${opening}${LEAD}\n\n${MORE}`);
		expect({place: article.place, published: article.published}).toEqual({place, published});
		expect(outline(article, 500)[1]).toBe(`paragraph: ${opening}${LEAD}`);
	});

	test.each(['By Monday the talks had failed', 'By and large it was a good day', 'Bypassing the council'])(
		'“%s …” is no byline',
		line => {
			const article = plain(`${line}, and everybody went home with nothing but a date for the next round.\n${LEAD}`);
			expect(article.byline).toBeUndefined();
			expect(article.blocks[0]?.kind).toBe('paragraph');
		},
	);

	test('a quotation that opens an article gives its title without the marks of an e-mail', () => {
		const article = plain('> The council met for\n> three hours.\n\n— Secretary-General\n');
		expect(article.title).toBe('The council met for three hours');
		expect(outline(article)).toEqual(['blockquote: The council met for three hours.', 'source: — Secretary-General']);
	});

	test('a signature at the end is no paragraph', () => {
		const article = plain(`Council meets\n${LEAD}\n${MORE}\n-- Clare Hollingworth, Katowice Newsroom 40-1 3120264\n`);
		expect(article.byline).toBe('Clare Hollingworth');
		expect(article.blocks.at(-1)?.kind).toBe('byline');
	});
});
