import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {resolveSpeaker, speakerContext} from '../../src/annotate/resolve-speaker.js';
import type {Article} from '../../src/article/article.js';
import {markedNames} from './marked-names.js';

/** The names of the marked speakers, in text order. */
function speakersOf(source: string, fields: Partial<Article> = {}): string[] {
	const {reading, linked, speakers} = markedNames(source, fields);
	const context = speakerContext(reading, linked);
	return speakers.map(span => resolveSpeaker(span, context).name);
}

const cases: ReadonlyArray<readonly [name: string, source: string, speakers: readonly string[]]> = [
	['a surname', '{p|Boyko Borissov} spoke. “No,” said {s|{p|Borissov}}.', ['Boyko Borissov']],
	[
		'a name with its title, role and party',
		'“No,” said {s|Senate Minority Leader {p|Harry Reid} (D-Nev.), who was there}.',
		['Harry Reid'],
	],
	['a name in apposition', '“No,” said {s|{p|Scott}’s niece, state Del. {p|Marcia Price}}.', ['Marcia Price']],
	['a name after a description', '{s|Another critic, {p|Laurence H. Tribe},} said no.', ['Laurence H. Tribe']],
	['a possessive', '{s|{p|Donald Trump}’s} remark that it was “fake”', ['Donald Trump']],
	['a label of a transcript', '{s|{p|WALLACE}}: Why?\nThe host {p|Chris Wallace} smiled.', ['Chris Wallace']],
	[
		'an adjective of a country, which keeps its capital',
		'{s|Bulgarian prosecutors} said so.',
		['Bulgarian prosecutors'],
	],
	['a common noun, which loses the capital of its sentence', '{s|Prosecutors} said so.', ['prosecutors']],
	['a question at a press conference', '{s|Q}: Will you go?', ['questioner']],
	[
		'an office as a label',
		'{o|UN} Secretary-General {p|António Guterres} met the press.\n{s|SECRETARY-GENERAL}: Good morning.\n{s|The Secretary General}: Thank you.',
		['António Guterres', 'António Guterres'],
	],
	['a spokesman as a label', '{p|Stéphane Dujarric} met the press.\n{s|Mr. {p|Dujarric}}: Yes.', ['Stéphane Dujarric']],
	[
		'a label that no tagger saw',
		'{p|Valerian Zorin} came.\n{s|ZORIN}: Yes.\n{s|Mr. Zorin}: No.',
		['Valerian Zorin', 'Valerian Zorin'],
	],
	[
		'one of two who speak in one sentence',
		'“A,” said {s|{p|Boutros Boutros-Ghali}, and {p|Al Gore}} agreed.',
		['Boutros Boutros-Ghali'],
	],
	['somebody’s verdict', 'It was {s|{p|Benjamin Netanyahu}’s verdict} that hurt: “No.”', ['Benjamin Netanyahu']],
	['the reply of somebody', '{p|Zhou} spoke. {p|Nixon}’s reply was short. “Yes,” {s|he} said.', ['Nixon']],
	[
		'he after a question',
		'{p|Igor Ivanov} was there. {p|Boris Petrov} asked him about war. “Never,” {s|he} said.',
		['Igor Ivanov'],
	],
	[
		'he in the next item of a live report',
		'{p|Igor Ivanov} spoke. {p|Ivanov} said it was late. He said it twice.\n\n___\n\nOne questioner asked about {p|Boris Petrov}. The question was short. One questioner claimed it was late.\n\n“Never,” {s|he} said.',
		['Boris Petrov'],
	],
	[
		'she in a story that is quoted with an opening mark alone',
		'{p|Anna Olsen} wrote it. She said it was hers.\n\n"{p|Maria Petrova} thought it was strange. She was sure.\n\n“It is mine,” {s|she} said.',
		['Maria Petrova'],
	],
	[
		'he after a questioner made a claim',
		'{p|Igor Ivanov} was there. One questioner claimed the talks had failed. “Never,” {s|he} said.',
		['Igor Ivanov'],
	],
	[
		'an office that belongs to another, for the one whom the sentence before is about',
		'{p|Lena Olsen} called on {p|Ivan Petrov} to apologize. “It was wrong,” {s|{p|Nilsen}’s former strategist} said.',
		['Lena Olsen'],
	],
	[
		'somebody else’s aide, when the sentence before is about nobody',
		'It rained. “It was wrong,” {s|{p|Nilsen}’s former strategist} said.',
		['Nilsen’s former strategist'],
	],
	['a source line', '“We are ready.”\n-- {s|{o|NATO} Secretary General {p|Jens Stoltenberg}}', ['Jens Stoltenberg']],
	[
		'two who speak together',
		'Senators {p|Charles Grassley} and {p|Patrick Leahy} wrote. {s|{p|Grassley} and {p|Leahy}} said no.',
		['Charles Grassley and Patrick Leahy'],
	],
	['he after a speaker', '“No,” {p|Igor Ivanov} said. “Never,” {s|he} added.', ['Igor Ivanov']],
	[
		'he and she by given name',
		'{p|Angela Merkel} met {p|David Cameron}. “Yes,” {s|she} said. “No,” {s|he} said.',
		['Angela Merkel', 'David Cameron'],
	],
	['she by title where the name tells nothing', 'Mr. {p|Xanu} met Mrs. {p|Qorti}. “Yes,” {s|she} said.', ['Qorti']],
	[
		'he is the one who spoke, not the one spoken of',
		'{p|Igor Ivanov} said that {p|Boris Petrov}’s plan was dead. “It will not work,” {s|he} said.',
		['Igor Ivanov'],
	],
	[
		'he is not in the mind of the quote',
		'{p|Igor Ivanov} came in. “{p|Boris Petrov} is a fool,” {s|he} said.',
		['Igor Ivanov'],
	],
	[
		'he after a long quote',
		'{p|Igor Ivanov} spoke. “One. Two. Three. Four. Five. Six. Seven. Eight. Nine. Ten.”\n“Eleven,” {s|he} said.',
		['Igor Ivanov'],
	],
	[
		'a person without a name takes the pronoun',
		'{p|Igor Ivanov} flew home. A senior diplomat said that the talks had failed. “It is over,” {s|he} added.',
		['senior diplomat'],
	],
	['who', '{p|Mitch McConnell}, now the Senate leader, {s|who} said no, left.', ['Mitch McConnell']],
	[
		'the chief by his office',
		'{o|NATO} Secretary General {p|Jens Stoltenberg} met {o|UN} Secretary-General {p|António Guterres}. “Yes,” said {s|the {o|NATO} chief}.',
		['Jens Stoltenberg'],
	],
	[
		'the senator by an abbreviated title',
		'Sen. {p|Elizabeth Warren} met Gov. {p|Charlie Baker}. “Yes,” {s|the senator} said.',
		['Elizabeth Warren'],
	],
	[
		'the lawmaker by party and state',
		'Rep. {p|Adam Schiff} (D-Calif.) met Rep. {p|Devin Nunes} (R-Ohio). “Yes,” {s|the California congressman} said.',
		['Adam Schiff'],
	],
	[
		'the foreign minister, one of two ministers',
		'Foreign Minister {p|Sergey Lavrov} and Defense Minister {p|Sergey Shoigu} came. “Yes,” {s|the foreign minister} said.',
		['Sergey Lavrov'],
	],
	[
		'an unnamed source',
		'{p|Jens Stoltenberg} left. “Yes,” said {s|a senior administration official}.',
		['senior administration official'],
	],
	['the spokesman whom nobody named', '{p|Jens Stoltenberg} left. “Yes,” {s|the announcer} said.', ['announcer']],
	[
		'a spokesman of somebody',
		'“Yes,” said {s|a spokesman for {p|Jens Stoltenberg}}.',
		['spokesman for Jens Stoltenberg'],
	],
	[
		'somebody’s doctor',
		'Candidate {p|Gary Johnson} ran. “Fit,” said {s|{p|Johnson}’s doctor}.',
		['Gary Johnson’s doctor'],
	],
	[
		'his wife, named elsewhere',
		'{p|Bill Clinton} and his wife, {p|Hillary Clinton}, came. He waved. “Yes,” said {s|his wife}.',
		['Hillary Clinton'],
	],
	['his wife, not named', 'Mr. {p|Lee} came. He waved. “Yes,” said {s|his wife}.', ['Lee’s wife']],
	[
		'a body by its noun',
		'The {o|Association of Flight Attendants} met. “Yes,” {s|the union} wrote.',
		['Association of Flight Attendants'],
	],
	['a newspaper', 'The {o|New York Times} wrote. “Yes,” {s|the newspaper} said.', ['New York Times']],
	['it', 'The {o|IMF} cut its forecast. {s|It} said growth was “weak”.', ['IMF']],
	['they after two people', '{p|Grassley} and {p|Leahy} wrote a letter. “No,” {s|they} wrote.', ['Grassley and Leahy']],
	['a memo of a body', '“Lawful,” as {s|a {o|Homeland Security} memo} put it.', ['Homeland Security']],
	[
		'the statement of whoever issued it',
		'The {o|Security Council} issued a statement. {s|The statement} called the test “grave”.',
		['Security Council'],
	],
	['protesters', '{s|Protesters} shouted “no”.', ['protesters']],
];

describe('resolveSpeaker', () => {
	it.each(cases)('%s', (_, source, speakers) => {
		expect(speakersOf(source)).toEqual(speakers);
	});
	it('gives the author’s “I” to the byline', () => {
		expect(speakersOf('“No,” {s|I} said.', {byline: 'Gary Raynaldo'})).toEqual(['Gary Raynaldo']);
	});
	it('keeps the role apart from the name', () => {
		const {reading, linked, speakers} = markedNames('“No,” said {s|{o|NATO} chief {p|Jens Stoltenberg}}.');
		const speaker = resolveSpeaker(speakers[0] as {start: number; end: number}, speakerContext(reading, linked));
		expect(speaker).toMatchObject({name: 'Jens Stoltenberg', role: 'NATO chief', entity: 'person:jens stoltenberg'});
	});
	it('is sure of a name, less of a pronoun with two to choose from, and not at all of one with none', () => {
		const {reading, linked, speakers} = markedNames(
			'“No,” said {s|{p|Igor Ivanov}} to {p|Boris Petrov}. “Yes,” {s|he} said. “So,” {s|she} said.',
		);
		const context = speakerContext(reading, linked);
		const [name, pronoun, none] = speakers.map(span => resolveSpeaker(span, context).sureness) as [
			number,
			number,
			number,
		];
		expect(name).toBe(1);
		expect(pronoun).toBeLessThan(name);
		expect(pronoun).toBeGreaterThan(0.5);
		expect(none).toBeLessThan(0.5);
	});
	it('answers for any span of any text', () => {
		const words = fc.constantFrom(
			'he',
			'She',
			'they',
			'it',
			'who',
			'the',
			'a',
			'senator',
			'his',
			'wife',
			'Clinton',
			'said',
			',',
			'“',
			'”',
			'’s',
			'and',
			'of',
			'.',
			'\n',
		);
		fc.assert(
			fc.property(
				fc.array(fc.oneof(words, fc.string({maxLength: 5, unit: 'grapheme'})), {maxLength: 50}),
				fc.nat(200),
				fc.nat(30),
				(parts, from, length) => {
					const {reading, linked} = markedNames(parts.join(' ').replaceAll('{', '('));
					const start = Math.min(from, reading.article.text.length);
					const span = {start, end: Math.min(start + length, reading.article.text.length)};
					const speaker = resolveSpeaker(span, speakerContext(reading, linked));
					expect(speaker.span).toEqual(span);
					expect(speaker.sureness).toBeGreaterThanOrEqual(0);
					expect(speaker.sureness).toBeLessThanOrEqual(1);
				},
			),
			{numRuns: 300},
		);
	});
});
