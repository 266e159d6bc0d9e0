import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {annotate} from '../../src/annotate/annotate.js';
import type {AnnotatedArticle} from '../../src/annotate/annotation.js';
import {parseArticle} from '../../src/article/parse-article.js';
import {contains, type Span} from '../../src/text/span.js';
import {growth} from '../text/growth.js';

const read = (text: string): AnnotatedArticle => annotate(parseArticle(text, {path: 'a.txt'}).article);
/** Each quote as kind, words and speaker. */
const said = (text: string) =>
	read(text).quotes.map(({kind, content, attribution}) => [
		kind,
		content.map(({start, end}) => text.slice(start, end)).join(' … '),
		attribution?.speaker.name,
	]);

describe('who said what', () => {
	test('what is cited in other marks than the quote after it is not by who speaks there', () => {
		const found = said(
			'The peer spoke of it. Douglas Hurd reports:\n\n"The end of one long road was in sight then.\n\n' +
				'"Penny thought that it was too long. She wasn’t sure.\n\n“It never ends,” Penny Wong said at once.',
		);
		expect(found.map(([, words, speaker]) => [words, speaker])).toEqual([
			[
				'"The end of one long road was in sight then. … "Penny thought that it was too long. She wasn’t sure.',
				'Douglas Hurd',
			],
			['“It never ends,”', 'Penny Wong'],
		]);
	});

	test('words in marks inside a quote are by whom the words around them name', () => {
		const first =
			'"The end of one long road was in sight. She was held after what Penny Wong called a “rant,” and more of it.';
		const second = '"Adlai Stevenson walked on, shouting, “Never again!”';
		const text = `The peer spoke. Douglas Hurd reports:\n\n${first}\n\n${second}\n\n“It never ends,” Penny Wong said.`;
		expect(said(text).map(([, words, speaker]) => [words, speaker])).toEqual([
			[`${first}\n\n${second}`, 'Douglas Hurd'],
			['“rant,”', 'Penny Wong'],
			['“Never again!”', 'Adlai Stevenson'],
			['“It never ends,”', 'Penny Wong'],
		]);
		const quoted = read(text).quotes[0]?.quoted.map(({start, end}) => text.slice(start, end));
		expect(quoted).toEqual([first.slice(0, first.indexOf('“')), second.slice(0, second.indexOf('“'))]);
	});

	test('“I” in a quote leads to who speaks there, also for the words quoted in it', () => {
		const text = '"So he came to me and I said “never in my life,” and left," Adlai Stevenson said.';
		expect(said(text).map(([, words, speaker]) => [words, speaker])).toEqual([
			['"So he came to me and I said “never in my life,” and left,"', 'Adlai Stevenson'],
			['“never in my life,”', 'Adlai Stevenson'],
		]);
	});

	test('an account set in marks that never close is nobody’s speech, and what it quotes is', () => {
		const text =
			'The evening was noted.\n\n"Adlai Stevenson walked on to the stage, chanting “Peace! Peace!”\n\n“That is right,” Penny Wong said.';
		expect(said(text).map(([, words, speaker]) => [words, speaker])).toEqual([
			['“Peace! Peace!”', 'Adlai Stevenson'],
			['“That is right,”', 'Penny Wong'],
		]);
		expect(read(text).nonSpeech.map(({start, end}) => text.slice(start, end))).toEqual([
			'"Adlai Stevenson walked on to the stage, chanting ',
		]);
	});

	test('the agency that made a picture does not speak the quote above it', () => {
		const found = said(
			'“We need law and order. If we do not have it, we will lose.”\n\nGetty/Instagram.\n\nThe list goes on.',
		);
		expect(found.map(([, , speaker]) => speaker)).toEqual([undefined]);
	});

	test('who saw a draft has not said what stands in it', () => {
		const found = said(
			'In the draft, seen by Reuters on Monday, the leaders “reaffirm their unwavering commitment” to the talks.',
		);
		expect(found.map(([, , speaker]) => speaker)).not.toContain('Reuters');
	});

	test('a turn of a transcript is whole, with words in marks in it', () => {
		const turns = said(
			'SECRETARY-GENERAL: We have just met. It was frank.\n\nQ: Do you think that it will hold?\n\n' +
				'SECRETARY-GENERAL: I am hopeful. “Hope” is a word that I use with care.',
		);
		expect(turns.map(([, words, speaker]) => [words, speaker])).toEqual([
			['We have just met. It was frank.', 'SECRETARY-GENERAL'],
			['Do you think that it will hold?', 'questioner'],
			['I am hopeful. “Hope” is a word that I use with care.', 'SECRETARY-GENERAL'],
		]);
	});

	test('words of a question are not those of who answers it', () => {
		const found = said(
			'Asked whether it would accept “a ceasefire first”, Ban Ki-moon replied: “First, we need guarantees.”',
		);
		expect(found.map(([, words, speaker]) => [words, speaker])).toEqual([
			['“a ceasefire first”', undefined],
			['“First, we need guarantees.”', 'Ban Ki-moon'],
		]);
	});

	test('nobody is credited with words that he denies having said', () => {
		expect(
			said('Ban Ki-moon denied having said that he would “hand over power within a year”.').map(([, , by]) => by),
		).toEqual([undefined]);
		expect(said('Ban Ki-moon denied the claim. “It is a lie,” he said.').at(-1)?.[2]).toBe('Ban Ki-moon');
	});

	test('all who issue a joint statement are named', () => {
		const found = said('“We agree,” France, Germany and Britain said. “We agree,” the statement said.');
		expect(found[0]?.[2]).toBe('France, Germany and Britain');
		expect(found[1]?.[2]).not.toBe('France');
	});

	test('a colleague without a name is not the man whose colleague he is', () => {
		const found = said(
			'“We have waited for this,” Kofi Annan agreed. His Polish colleague laughed. “I can confirm that,” he said.',
		);
		expect(found.at(-1)?.[2]).toMatch(/Polish colleague/);
	});

	test('a minister named before “his minister” is that minister', () => {
		const found = said(
			'Miguel Díaz-Canel spoke. Bruno Rodríguez Parrilla, his foreign minister, said the blockade was “genocide by paperwork”.',
		);
		expect(found.at(-1)?.[2]).toBe('Bruno Rodríguez Parrilla');
	});

	test('an aide is named by whose aide he is', () => {
		const found = said('Aung San Suu Kyi’s lawyer said the claim was “absurd”. “She is in good health,” he said.');
		expect(found.map(([, , speaker]) => speaker)).toEqual(['Aung San Suu Kyi’s lawyer', 'Aung San Suu Kyi’s lawyer']);
	});

	test('words of one speaker are no part of what the speaker before them said', () => {
		const found = said(
			'“Europe cannot be a vassal,” Kofi Annan told students in Geneva. “It can die,” the French president warned.',
		);
		expect(found.map(([, words, speaker]) => [words, speaker])).toEqual([
			['“Europe cannot be a vassal,”', 'Kofi Annan'],
			['“It can die,”', 'French president'],
		]);
	});

	test('a quote split by its speaker is one statement', () => {
		expect(said('“If an agreement is to last,” Jimmy Carter said, “it must serve both nations.”')).toEqual([
			['direct', '“If an agreement is to last,” … “it must serve both nations.”', 'Jimmy Carter'],
		]);
	});

	test('each attribution keeps the words it rests on', () => {
		const text = '“One Cold War was quite enough,” said Robert M. Gates.';
		const attribution = read(text).quotes[0]?.attribution;
		const words = (span: Span | undefined) => span && text.slice(span.start, span.end);
		expect(words(attribution?.speaker.span)).toBe('Robert M. Gates');
		expect(words(attribution?.cue)).toBe('said');
		expect(attribution?.rule).toBe('verb-after-quote');
		expect(attribution?.confidence).toBeGreaterThan(0.7);
	});

	test('nobody is named where nobody is there to name', () => {
		expect(said('“Peace is not a piece of paper.”')).toEqual([
			['direct', '“Peace is not a piece of paper.”', undefined],
		]);
	});

	test('a pasted report: caption, byline, crosshead, quotes over a line with the speaker', () => {
		const text = [
			'(credit: un.org) Secretary-General Kofi Annan speaks in Oslo on Monday (10 December 2001)',
			'By Ida B. Wells THE SAMPLE',
			'The world must look at alleged “new borders” again, UN Secretary-General Kofi Annan said on Monday. He spoke to guests in the city hall.',
			'“Today’s real borders are not between nations, but between powerful and powerless, free and fettered, privileged and humiliated.”',
			'-UN Secretary-General Kofi Annan',
			'Borders “between powerful and powerless”, not nations',
			'“New threats make no distinction between races, nations or regions,” Annan said.',
		].join('\n');
		const doc = read(text);
		const quoted = doc.quotes.filter(({quoted}) => quoted.length > 0);
		expect(quoted.map(({attribution}) => attribution?.speaker.name)).toEqual([
			'Kofi Annan',
			'Kofi Annan',
			'Kofi Annan',
		]);
		expect(quoted.map(({attribution}) => attribution?.speaker.role)).toEqual(Array(3).fill('UN Secretary-General'));
		expect(quoted.map(({attribution}) => attribution?.rule)[0]).toBe('source-line');
		expect(doc.nonSpeech.map(({start, end}) => text.slice(start, end))).toEqual(['“new borders”']);
	});

	test('the turns of a transcript, with and without marks', () => {
		const text =
			'Adlai Stevenson faced Valerian Zorin.\n\nSTEVENSON: Do you deny it?\n\nZORIN: You will receive your answer in due course.';
		expect(said(text)).toEqual([
			['direct', 'Do you deny it?', 'Adlai Stevenson'],
			['direct', 'You will receive your answer in due course.', 'Valerian Zorin'],
		]);
	});
});

const piece = fc.oneof(
	fc.constantFrom('“', '”', '"', '‘', '’', '«', '»', '\n\n', '\n', ' ', '. ', ', ', ': ', '— ', '> ', '## '),
	fc.constantFrom(
		'Kofi Annan',
		'he',
		'said',
		'according to',
		'NATO',
		'the president',
		'WALLACE:',
		'Q:',
		'that',
		'Oslo',
	),
	fc.constantFrom('\u001b[2J', '\u202e', '\0', 'e\u0301', '和平', '😀', 'ﬁ'),
	fc.string({unit: 'binary', maxLength: 4}),
);

test('whatever the text, spans lie in it, quoted words in their content, mentions in order', () => {
	fc.assert(
		fc.property(fc.array(piece, {maxLength: 80}), fc.constantFrom('a.txt', 'a.md'), (pieces, path) => {
			const {article} = parseArticle(pieces.join(' '), {path});
			const {quotes, mentions, nonSpeech, entities} = annotate(article);
			const isInside = ({start, end}: Span) => 0 <= start && start < end && end <= article.text.length;
			let before = 0;
			for (const {content, quoted, attribution} of quotes) {
				expect(content.length).toBeGreaterThan(0);
				expect([...content, ...quoted].every(isInside)).toBe(true);
				for (const [i, part] of content.entries()) expect(part.start).toBeGreaterThanOrEqual(content[i - 1]?.end ?? 0);
				for (const part of quoted) expect(content.some(whole => contains(whole, part))).toBe(true);
				expect(content[0]?.start).toBeGreaterThanOrEqual(before);
				before = content[0]?.start ?? 0;
				if (attribution === undefined) continue;
				expect(isInside(attribution.speaker.span)).toBe(true);
				expect(attribution.cue === undefined || isInside(attribution.cue)).toBe(true);
				expect(attribution.speaker.name).not.toBe('');
				expect(attribution.confidence).toBeGreaterThan(0);
				expect(attribution.confidence).toBeLessThanOrEqual(1);
			}
			expect(nonSpeech.every(isInside)).toBe(true);
			let end = 0;
			for (const {span, entity} of mentions) {
				expect(span.start).toBeGreaterThanOrEqual(end);
				expect(isInside(span)).toBe(true);
				expect(entities.some(({id}) => id === entity)).toBe(true);
				end = span.end;
			}
		}),
		{numRuns: 300},
	);
});

describe('texts of any size and make', () => {
	test.each([
		['opening marks', '“', 7_500],
		['straight marks', '"', 7_500],
		['quotes in a row', '“a” ', 1_500],
		['quotes with a speaker', '“We agree,” Kofi Annan said.\n\n', 300],
		['one sentence without an end', 'Kofi Annan said that he said ', 500],
	])('%s: time in line with their number', (_, part, times) => {
		expect(growth(part.repeat(times), read)).toBeLessThan(40);
	});

	test('one quote full of quotes: time in line with their number', () => {
		expect(growth(`"${'She said “no” and '.repeat(600)}`, read)).toBeLessThan(40);
	});

	test('60,000 opening marks', () => {
		expect(() => read('“'.repeat(60_000))).not.toThrow();
	});

	test('one quote of 300 KB', () => {
		const text = `“${'We will not yield. '.repeat(16_000)}” Kofi Annan said.`;
		expect(read(text).quotes.map(({attribution}) => attribution?.speaker.name)).toContain('Kofi Annan');
	});

	test('12,000 quotes', () => {
		expect(read('“We agree,” Kofi Annan said.\n\n'.repeat(12_000)).quotes).toHaveLength(12_000);
	});

	test.each(['', ' ', '\n', '“', '””', '.', 'a'])('%j', text => {
		expect(() => read(text)).not.toThrow();
	});
});
