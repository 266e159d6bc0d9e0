import {describe, expect, test} from 'vitest';
import {parseArticle} from '../../src/article/parse-article.js';
import {outline, shownText} from './outline.js';

const markdown = (source: string) => parseArticle(source, {path: 'articles/oslo.md'}).article;
const FRONT = '---\ntitle: Council meets\n---\n\n';
const blocks = (body: string) => outline(markdown(FRONT + body), 200);
/** What a reader sees of one paragraph. */
const shown = (body: string) => {
	const article = markdown(FRONT + body);
	return article.blocks.map(block => shownText(article.text, block)).join(' | ');
};

describe('blocks', () => {
	const cases: ReadonlyArray<readonly [name: string, body: string, blocks: readonly string[]]> = [
		[
			'paragraphs, wrapped',
			'One line\nand the next.\n\nAnother.',
			['paragraph: One line and the next.', 'paragraph: Another.'],
		],
		[
			'headings',
			'## What was agreed\nText.\n\n### In the hall ###\n\nUnder it\n--------\n\nText.',
			[
				'heading 2: What was agreed',
				'paragraph: Text.',
				'heading 3: In the hall',
				'heading 2: Under it',
				'paragraph: Text.',
			],
		],
		['a hashtag is no heading', '#charter was the word of the day.', ['paragraph: #charter was the word of the day.']],
		[
			'a block quote and its speaker',
			'> We have a text,\n> and a good one.\n>\n> — Secretary-General',
			['blockquote: We have a text, and a good one.', 'source: — Secretary-General'],
		],
		[
			'with lazy lines',
			'> We have a text,\nand a good one.\n\nHe left.',
			['blockquote: We have a text, and a good one.', 'paragraph: He left.'],
		],
		[
			'the speaker as the quote’s last line',
			'> We have a text.\n> -- Secretary-General',
			['blockquote: We have a text.', 'source: -- Secretary-General'],
		],
		[
			'the speaker at the end of it',
			'> We have a text. — Secretary-General',
			['blockquote: We have a text.', 'source: — Secretary-General'],
		],
		[
			'the speaker under it',
			'> We have a text.\n\n— Secretary-General\n\nHe left.',
			['blockquote: We have a text.', 'source: — Secretary-General', 'paragraph: He left.'],
		],
		[
			'the speaker written as a list item',
			'> We have a text.\n\n- Secretary-General\n\nHe left.',
			['blockquote: We have a text.', 'source: Secretary-General', 'paragraph: He left.'],
		],
		[
			'the speaker under a quoted paragraph',
			'“We have a text.”\n-Secretary-General\n\nHe left.',
			['blockquote: “We have a text.”', 'source: -Secretary-General', 'paragraph: He left.'],
		],
		[
			'two paragraphs in a quote',
			'> We have a text.\n>\n> It is a good one.',
			['blockquote: We have a text.', 'blockquote: It is a good one.'],
		],
		['a quote in a quote', '> > We have a text.', ['blockquote: We have a text.']],
		[
			'lists',
			'- one\n- two\n  and more\n* three\n\n1. first\n2. second',
			['listItem: one', 'listItem: two and more', 'listItem: three', 'listItem: 1. first', 'listItem: 2. second'],
		],
		[
			'a year at a line’s start is no item',
			'The charter is of the year\n1945. The statute is older.',
			['paragraph: The charter is of the year 1945. The statute is older.'],
		],
		[
			'pictures',
			'Text.\n\n![The hall at noon](hall.jpg "Hall")\n*The hall, before the vote*\n\n![](empty.png)\n\nText.',
			['paragraph: Text.', 'caption: The hall at noon', 'caption: The hall, before the vote', 'paragraph: Text.'],
		],
		[
			'credits',
			'*Photo: press office of the council*\n\nText.\n\n(credit: press office)',
			['caption: Photo: press office of the council', 'paragraph: Text.', 'caption: (credit: press office)'],
		],
		['rules', 'Text.\n\n***\n\nText.\n\n- - -\n\nText.', ['paragraph: Text.', 'paragraph: Text.', 'paragraph: Text.']],
		['comments', 'Text.\n\n<!-- to be\n\nchecked -->\n\nText.', ['paragraph: Text.', 'paragraph: Text.']],
		[
			'an open comment hides nothing',
			'Text.\n\n<!-- to be checked\n\nText.',
			['paragraph: Text.', 'paragraph: <!-- to be checked', 'paragraph: Text.'],
		],
		[
			'code',
			'Text.\n\n```\nARTICLE 2\n# Purposes\n```\n\nText.',
			['paragraph: Text.', 'paragraph: ARTICLE 2 # Purposes', 'paragraph: Text.'],
		],
		['an open fence hides nothing', '```\nText.\n\nText.', ['paragraph: ``` Text.', 'paragraph: Text.']],
		[
			'a table by rows',
			'| For | Against |\n|---|---|\n| 12 | 3 |',
			['paragraph: | For | Against |', 'paragraph: | 12 | 3 |'],
		],
		[
			'the list of sources',
			'## Sources\n\n- The charter, https://www.un.org/\n- The protocol',
			['heading 2: Sources', 'listItem: The charter, https://www.un.org/', 'listItem: The protocol'],
		],
		[
			'a dialogue with dashes',
			'— We have a text.\n\n— Is it a good one?',
			['paragraph: — We have a text.', 'paragraph: — Is it a good one?'],
		],
		[
			'long lines are paragraphs',
			`${'The council met. '.repeat(20)}\n${'It left. '.repeat(30)}`,
			[
				`paragraph: ${'The council met. '.repeat(20).slice(0, 200)}…`,
				`paragraph: ${'It left. '.repeat(30).slice(0, 200)}…`,
			],
		],
	];
	test.each(cases)('%s', (_name, body, expected) => {
		expect(blocks(body)).toEqual(expected);
	});
});

describe('marks inside a paragraph', () => {
	const cases: ReadonlyArray<readonly [source: string, shown: string]> = [
		['a *good* text', 'a good text'],
		['a **good** and __final__ text', 'a good and final text'],
		['***all*** of _it_', 'all of it'],
		['**a *good* text**', 'a good text'],
		['**a *good***', 'a good'],
		['*two\nlines*', 'two lines'],
		['f*** off, 5*3*2 and snake_case_name', 'f*** off, 5*3*2 and snake_case_name'],
		['a * alone', 'a * alone'],
		['*never closed', '*never closed'],
		['the [charter](https://www.un.org/charter_(1945) "Charter") of 1945', 'the charter of 1945'],
		['the [charter][un] of 1945\n\n[un]: https://www.un.org/', 'the charter of 1945'],
		['“[The] charter [sic] is (mostly) [a] text”', '“[The] charter [sic] is (mostly) [a] text”'],
		['see <https://www.un.org/> today', 'see https://www.un.org/ today'],
		['the `veto` in ``a ` b``', 'the veto in a ` b'],
		['an ![icon](i.png) here', 'an icon here'],
		['\\*not emphasis\\* and \\[not a link\\]', '*not emphasis* and [not a link]'],
		['a <b>bold</b> word<br/> and a < b', 'a bold word and a < b'],
		['before <!-- note --> after', 'before  after'],
		['a break\\\nhere', 'a break here'],
	];
	test.each(cases)('%s', (source, expected) => {
		expect(shown(source)).toBe(expected);
	});
});

describe('the title', () => {
	test('of the front matter stands over a first heading with the same words', () => {
		const article = markdown(`${FRONT}# Council *meets*\n\nText.`);
		expect(article.title).toBe('Council meets');
		expect(article.titleSpan).toEqual(article.blocks[0]?.span);
		expect(outline(article)).toEqual(['heading 1: Council meets', 'paragraph: Text.']);
	});

	test('of the front matter leaves another heading a heading', () => {
		const article = markdown(`${FRONT}# The first day\n\nText.`);
		expect(article.title).toBe('Council meets');
		expect(article.titleSpan).toBeUndefined();
	});

	test('is the first heading when the front matter has none', () => {
		const article = markdown('# Council meets\n\nBy Clare Hollingworth\n\nGENEVA, 30 August 1996 — Text.');
		expect(article).toMatchObject({
			title: 'Council meets',
			byline: 'Clare Hollingworth',
			place: 'Geneva',
			published: '1996-08-30',
		});
		expect(outline(article)).toEqual([
			'heading 1: Council meets',
			'byline: By Clare Hollingworth',
			'paragraph: GENEVA, 30 August 1996 — Text.',
		]);
	});

	test('is the front matter’s, and so are date and place, whatever the dateline says', () => {
		const article = markdown(
			'---\ntitle: Council meets\ndate: 1996-08-31\nplace: Bern\n---\nGENEVA, 30 August 1996 — Text.',
		);
		expect(article).toMatchObject({title: 'Council meets', place: 'Bern', published: '1996-08-31'});
	});
});

test('a Markdown file without Markdown is read as the newspaper text it is', () => {
	const article = markdown(
		'Council meets for hours\nBy Clare Hollingworth\nThe council met for *three* hours in the capital.\nIt parted with a date for the next meeting and without a text.\n',
	);
	expect(outline(article, 30)).toEqual([
		'heading 1: Council meets for hours',
		'byline: By Clare Hollingworth',
		'paragraph: The council met for three hour…',
		'paragraph: It parted with a date for the …',
	]);
});

test('text from standard input is Markdown when it has a Markdown heading', () => {
	const {article} = parseArticle('# Council meets\n\nIt met for **hours**.');
	expect(outline(article)).toEqual(['heading 1: Council meets', 'paragraph: It met for hours.']);
	expect(article).toMatchObject({path: undefined, id: 'council-meets'});
});
