import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readClauseWords} from '../../src/annotate/said-clause-words.js';
import {loadSaidClauseModel, readSaidClauses, type SaidClause} from '../../src/annotate/said-clauses.js';
import {segment} from '../../src/text/segment.js';
import type {Span} from '../../src/text/span.js';

/** The clauses of a text of one paragraph, with everything in curly marks taken for quoted. */
function read(text: string): SaidClause[] {
	const tokens = segment(text, [{span: {start: 0, end: text.length}, hidden: []}]);
	const quoted = [...text.matchAll(/“[^“”]*”/g)].map(m => ({start: m.index, end: m.index + m[0].length}));
	return readSaidClauses(readClauseWords(tokens, quoted, loadSaidClauseModel().clusters));
}

const inWords = (text: string) =>
	read(text).map(({source, cue, content}) => {
		const words = ({start, end}: Span) => text.slice(start, end);
		return [source && words(source), words(cue), ...content.map(words)];
	});

const sentences: ReadonlyArray<
	readonly [what: string, text: string, source: string, cue: string, ...content: string[]]
> = [
	[
		'a clause with “that”, the day left out',
		'NATO Secretary General Jens Stoltenberg said on Monday that the alliance was ready to talk.',
		'NATO Secretary General Jens Stoltenberg',
		'said',
		'that the alliance was ready to talk',
	],
	[
		'“according to” before',
		'According to the ministry, two diplomats were expelled in March.',
		'the ministry',
		'According to',
		'two diplomats were expelled in March',
	],
	[
		'“according to” after',
		'Three ships were sunk, according to a statement by the navy.',
		'a statement by the navy',
		'according to',
		'Three ships were sunk',
	],
	[
		'what was said comes first',
		'The talks will resume in Geneva next week, two officials said.',
		'two officials',
		'said',
		'The talks will resume in Geneva next week',
	],
	[
		'the speaker in the middle',
		'The deal, Mr. Guterres warned, would not hold.',
		'Mr. Guterres',
		'warned',
		'The deal',
		'would not hold',
	],
	[
		'auxiliary and adverb belong to the cue',
		'Moscow has repeatedly denied the charges.',
		'Moscow',
		'has repeatedly denied',
		'the charges',
	],
	[
		'a promise',
		'The president promised to withdraw the troops by June.',
		'The president',
		'promised',
		'to withdraw the troops by June',
	],
	[
		'who was told is no part of what was said',
		'Borissov told reporters on Monday that the network had been broken up.',
		'Borissov',
		'told',
		'that the network had been broken up',
	],
	[
		'a question',
		'She asked whether the embargo would be lifted.',
		'She',
		'asked',
		'whether the embargo would be lifted',
	],
	[
		'the speaker with what is said of him',
		'The ambassador, who spoke on condition of anonymity, said the vote was close.',
		'The ambassador, who spoke on condition of anonymity',
		'said',
		'the vote was close',
	],
	[
		'marks around a part: the content is wider than they are',
		'Merkel called the annexation “a clear breach of international law.”',
		'Merkel',
		'called',
		'the annexation “a clear breach of international law.”',
	],
	[
		'a quote that goes on after its speaker',
		'“It is a matter of trust,” Kerry said. “We do not have it yet.”',
		'Kerry',
		'said',
		'“It is a matter of trust,”',
		'“We do not have it yet.”',
	],
];

describe('said clauses', () => {
	it.each(sentences)('%s', (_what, text, source, cue, ...content) => {
		expect(inWords(text)).toContainEqual([source, cue, ...content]);
	});

	it.each([
		'The summit will open on Friday in Vienna.',
		'Rain fell on the capital throughout the night.',
		'The treaty was signed in 1987 by two presidents.',
	])('nobody says anything in “%s”', text => {
		expect(inWords(text)).toEqual([]);
	});

	it('gives both verbs of one subject to that subject', () => {
		expect(inWords('Kerry praised the agreement and accused Tehran of delay.').map(([source]) => source)).toEqual([
			'Kerry',
			'Kerry',
		]);
	});

	it('does not take a noun of what was found for the one who adds to it', () => {
		const text = 'The report found that sanctions had failed, adding that more would not help.';
		expect(inWords(text)).toContainEqual(['The report', 'adding', 'that more would not help']);
	});

	it('tells a clause in marks from one without', () => {
		expect(read('“We will talk,” Lavrov said.').map(({hasQuote}) => hasQuote)).toEqual([true]);
		expect(read('Lavrov said that they would talk.').map(({hasQuote}) => hasQuote)).toEqual([false]);
	});

	it('is surer of “said” with a name than of a verb that may mean many things', () => {
		const [said] = read('Mr. Lavrov said that Moscow would answer.');
		const [sees] = read('She sees the vote as a test of the union.');
		expect(said?.confidence).toBeGreaterThan(0.9);
		expect(sees?.confidence ?? 0).toBeLessThan(said?.confidence ?? 0);
	});

	it('keeps every span in the text and contents apart and in order, whatever it is given', () => {
		const word = fc.constantFrom(
			...'he said that “ ” " , . according to the minister told , who added : ? and not Şimşek 12 （ '.split(' '),
			'\u{1f600}',
			'é',
			'\n',
			'',
		);
		fc.assert(
			fc.property(fc.array(word, {maxLength: 80}), words => {
				const text = words.join(' ');
				let last = 0;
				for (const {cue, source, content, confidence} of read(text)) {
					for (const {start, end} of [cue, ...(source ? [source] : []), ...content]) {
						expect(start).toBeLessThan(end);
						expect(start).toBeGreaterThanOrEqual(0);
						expect(end).toBeLessThanOrEqual(text.length);
					}
					expect(content.length).toBeGreaterThan(0);
					for (let i = 1; i < content.length; i++)
						expect((content[i] as Span).start).toBeGreaterThanOrEqual((content[i - 1] as Span).end);
					expect(cue.start).toBeGreaterThanOrEqual(last);
					last = cue.start;
					expect(confidence).toBeGreaterThanOrEqual(0);
					expect(confidence).toBeLessThanOrEqual(1);
				}
			}),
		);
	});

	it('reads the same sentence alike wherever it stands', () => {
		const sentence = 'Moscow has repeatedly denied the charges. ';
		const clauses = read(sentence.repeat(50));
		expect(clauses).toHaveLength(50);
		expect(new Set(clauses.slice(1, -1).map(({cue, content}) => cue.start - (content[0]?.start ?? 0))).size).toBe(1);
	});

	it('gets through tens of thousands of cues in one sentence and keeps only as many as a sentence can hold', () => {
		expect(read('he said that '.repeat(20_000)).length).toBeLessThanOrEqual(60);
		expect(read(', '.repeat(60_000))).toEqual([]);
		expect(read('“'.repeat(60_000))).toEqual([]);
		expect(read('')).toEqual([]);
	});
});
