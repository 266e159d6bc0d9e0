import {describe, expect, it} from 'vitest';
import {annotate} from '../../src/annotate/annotate.js';
import {parseArticle} from '../../src/article/parse-article.js';

/** The words in marks that are taken for speech, and those that are not. */
function judge(text: string): {said: string[]; unsaid: string[]} {
	const doc = annotate(parseArticle(text, {path: 'speech.txt'}).article);
	const words = ({start, end}: {start: number; end: number}) => text.slice(start, end);
	return {
		said: doc.quotes.flatMap(({quoted}) => quoted.map(words)),
		unsaid: doc.nonSpeech.map(words),
	};
}

describe('words in quotation marks that nobody says', () => {
	it('are the stage directions of a quoted transcript', () => {
		const text = [
			'“OKORO: Will the corridor be open by Friday?',
			'“LINDQVIST: We are working day and night to see that it is.',
			'“(CROSSTALK.)',
			'“OKORO: Minister, I asked for a day.',
			'“[Laughter]',
			'“LINDQVIST: Then take Friday.”',
		].join('\n\n');
		const {said, unsaid} = judge(text);
		expect(unsaid).toEqual(['“(CROSSTALK.)', '“[Laughter]']);
		expect(said).toHaveLength(4);
	});

	it('are the values of markup left in a page', () => {
		const text =
			'The minister wrote:\n\n<tweet author="@lindqvist" date="3 March">The corridor opens on Friday.</tweet>';
		expect(judge(text).unsaid).toEqual(['"@lindqvist"', '"3 March"']);
	});

	it('are the lines that invite to follow the writer, but not a speaker who asks to be followed', () => {
		const told = '“I will post the text tonight,” Ana Lindqvist said.\n\n';
		expect(judge(`${told}“Follow Per Holm on Twitter @perholm.”`).unsaid).toEqual([
			'“Follow Per Holm on Twitter @perholm.”',
		]);
		expect(judge(`“Follow me on Twitter @ana_lindqvist,” Ana Lindqvist said.`).said).toHaveLength(1);
	});

	it('are the title of what is shown or read, and a term that the sentence defines', () => {
		expect(judge('He said he had called in to their “Open Harbour” radio show twice.').unsaid).toEqual([
			'“Open Harbour”',
		]);
		expect(
			judge('The fund, they say, may only build in a “frontier district,” which is defined as one with no port.')
				.unsaid,
		).toEqual(['“frontier district,”']);
	});

	it('are not what somebody is taken for', () => {
		expect(judge('Ana Lindqvist, in particular, has been steadily pounding Per Holm as a “con artist”.').said).toEqual([
			'“con artist”',
		]);
		expect(judge('Rodrigo Londoño, known for years as “Timochenko”, answered with an apology.').said).toEqual([]);
		expect(judge('The harbour served as a “frontier district”, which is defined as one with no port.').said).toEqual(
			[],
		);
	});

	it('are the name of an occasion', () => {
		expect(
			judge('Ana Lindqvist stressed her support of the raid during a "Commander-in-Chief Forum" in Oslo.').unsaid,
		).toEqual(['"Commander-in-Chief Forum"']);
		expect(judge('Ana Lindqvist warned him at the “Northern Ports Summit.”').unsaid).toEqual([
			'“Northern Ports Summit.”',
		]);
		expect(judge('“Summit?” Ana Lindqvist said of the conference. “It is a circus.”').said).toHaveLength(2);
	});

	it('are a name that the sentence gives, unless all of it is what somebody said', () => {
		expect(judge('The bridge, known as the “Iron Lady”, was closed for a day.').unsaid).toEqual(['“Iron Lady”']);
		expect(
			judge('A sign that read “Fair Tax Now” hung over the door, and “we are not done,” Ana Lindqvist said.').said,
		).toContain('“we are not done,”');
	});
});

describe('words in quotation marks that somebody says', () => {
	it('open a sentence with the speaker right after, whatever stands between', () => {
		for (const between of [' — ', ', ', ' ', ' – '])
			expect(judge(`“We are proud of them”${between}said Ana Lindqvist in Oslo.`).said).toHaveLength(1);
	});

	it('are a sentence of their own, however they are introduced, where a title is none', () => {
		const text = '“The harbour will never again be a border” was how Ana Lindqvist put it in Oslo.';
		expect(judge(text).said).toEqual(['“The harbour will never again be a border”']);
		expect(judge('“The Harbour That Was Never A Border” ran for two years in Oslo.').said).toEqual([]);
	});
});
