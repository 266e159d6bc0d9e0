import {describe, expect, test} from 'vitest';
import {atConfidence, levelLine} from '../../scripts/score/confidence.js';
import {type GoldArticle, type GoldSegment, judge, type QuoteRecord} from '../../scripts/score/outcomes.js';
import {sameName} from '../../scripts/score/same-name.js';
import {countVerdicts, toErrorReport, worstErrors} from '../../scripts/score/worst.js';

const stoltenberg = {name: 'Jens Stoltenberg', aliases: ['Secretary General Jens Stoltenberg'], type: 'person'};

describe('sameName', () => {
	test.each([
		['Jens Stoltenberg', stoltenberg, true],
		['Mr. STOLTENBERG', stoltenberg, true],
		['Jens', stoltenberg, false],
		['Ingrid Stoltenberg', stoltenberg, false],
		['Jose Ramos-Horta', {name: 'José Ramos-Horta', type: 'person'}, true],
		['the United Nations', {name: 'United Nations', type: 'org'}, true],
		['United Nations Security Council', {name: 'United Nations', type: 'org'}, false],
		['the Foreign Ministry spokesman', {name: 'a Foreign Ministry spokesman', type: 'unnamed'}, true],
		['the President', {name: 'the president', type: 'unnamed'}, true],
		['the President', {name: 'the prime minister', type: 'unnamed'}, false],
	])('%s', (given, gold, same) => {
		expect(sameName(given, gold)).toBe(same);
	});
});

const TEXT =
	'Jens Stoltenberg said “we stand united.” He called it a “so-called plan” and read “War and Peace” to Mr Lavrov. “No.”';

function spanOf(words: string): {start: number; end: number} {
	const start = TEXT.indexOf(words);
	return {start, end: start + words.length};
}

function marked(words: string, source: string, rest: Partial<GoldSegment> = {}): GoldSegment {
	const {start, end} = spanOf(source);
	return {...spanOf(words), speech: true, source: [[start, end]], ...stoltenberg, ...rest};
}

function found(words: string, name?: string, mention = name ?? '', confidence = 0.9): QuoteRecord {
	return {
		article: 'a',
		quoted: [spanOf(words)],
		speaker: name === undefined ? null : {name, mention: spanOf(mention)},
		confidence: name === undefined ? null : confidence,
	};
}

function verdicts(segments: readonly GoldSegment[], records: readonly QuoteRecord[]): string[] {
	const gold: GoldArticle = {article: 'a', text: TEXT, segments};
	return judge(gold, records).map(({verdict}) => verdict);
}

describe('judge', () => {
	const united = marked('“we stand united.”', 'Jens Stoltenberg');
	const plan = marked('“so-called plan”', 'He');

	test('tells why a name is wrong', () => {
		expect(verdicts([united], [found('“we stand united.”', 'Jens Stoltenberg')])).toEqual(['right']);
		expect(verdicts([united], [found('“we stand united.”', 'Lavrov')])).toEqual(['mention wrong']);
		expect(verdicts([united], [found('“we stand united.”', 'Lavrov', 'Stoltenberg')])).toEqual(['name wrong: name']);
		expect(verdicts([plan], [found('“so-called plan”', 'Lavrov', 'He')])).toEqual(['name wrong: pronoun']);
		expect(verdicts([united], [found('“we stand united.”')])).toEqual(['unattributed']);
	});

	test('a name where the annotators know none cannot be right', () => {
		const nobody = marked('“No.”', 'He', {name: 'NOSPEAKER', aliases: [], type: 'nospeaker'});
		expect(verdicts([nobody], [found('“No.”', 'NOSPEAKER', 'Lavrov')])).toEqual(['gold names no speaker']);
	});

	test('tells segments not found, cut short and too many apart', () => {
		const title = marked('“War and Peace”', 'He', {speech: false});
		expect(verdicts([united], [])).toEqual(['segment not found']);
		expect(verdicts([united], [found('stand united.”', 'Lavrov')])).toEqual(['segment with other bounds']);
		expect(verdicts([title], [found('“War and Peace”', 'Lavrov')])).toEqual(['extra segment: not speech']);
		expect(verdicts([title], [found('“War and Peace”')])).toEqual(['unattributed']);
		expect(verdicts([], [found('“No.”', 'Lavrov')])).toEqual(['extra segment']);
	});

	test('takes each segment for one of the annotators’ only', () => {
		const twice = [found('“No.”', 'Jens Stoltenberg'), found('“No.”', 'Jens Stoltenberg')];
		expect(verdicts([marked('“No.”', 'Jens Stoltenberg')], twice)).toEqual(['right', 'extra segment']);
	});
});

describe('levels of confidence', () => {
	const records = [
		found('“we stand united.”', 'Jens Stoltenberg', 'Jens Stoltenberg', 0.95),
		found('“so-called plan”', 'Lavrov', 'He', 0.5),
	];
	const segments = [
		marked('“we stand united.”', 'Jens Stoltenberg'),
		marked('“so-called plan”', 'He'),
		marked('“No.”', 'He'),
		marked('“War and Peace”', 'He', {type: 'nospeaker'}),
	];
	const outcomes = judge({article: 'a', text: TEXT, segments}, records);

	test('names less sure than the level are left out, the quotes stay', () => {
		const kept = atConfidence(records, 0.5);
		expect(kept.map(({speaker}) => speaker?.name)).toEqual(['Jens Stoltenberg', 'Lavrov']);
		const fewer = atConfidence(records, 0.51);
		expect(fewer.map(({speaker}) => speaker?.name)).toEqual(['Jens Stoltenberg', null]);
		expect(fewer.map(({speaker}) => speaker?.mention)).toEqual(records.map(({speaker}) => speaker?.mention));
		expect(fewer.map(({quoted}) => quoted)).toEqual(records.map(({quoted}) => quoted));
	});

	test('what is shown, left unattributed and not found adds up to all with a known speaker', () => {
		const scores = {endToEndName: {precision: 0.5, recall: 1 / 3}, speakerName: {right: 1, of: 3}};
		expect(levelLine(0.3, scores, outcomes)).toMatchObject({precisionOfKnown: 1 / 2, coverage: 2 / 3, unattributed: 0});
		expect(levelLine(0.9, scores, outcomes)).toMatchObject({
			precisionOfKnown: 1,
			coverage: 1 / 3,
			unattributed: 1 / 3,
		});
	});
});

describe('the worst errors', () => {
	const segments = [marked('“we stand united.”', 'Jens Stoltenberg'), marked('“so-called plan”', 'He')];
	const records = [
		found('“so-called plan”', 'Lavrov', 'He', 0.6),
		found('“we stand united.”', 'Lavrov', 'Lavrov', 0.8),
		found('“War and Peace”', 'Lavrov', 'Lavrov', 0.7),
		found('“No.”'),
	];
	const outcomes = judge({article: 'a\u001b[2J', text: TEXT, segments}, records);

	test('come surest first, without those that show no name', () => {
		expect(worstErrors(outcomes, 20).map(({confidence}) => confidence)).toEqual([0.8, 0.7, 0.6]);
		expect(worstErrors(outcomes, 1).map(({quote}) => quote)).toEqual(['“we stand united.”']);
	});

	test('are counted by cause, all of them', () => {
		expect(Object.fromEntries(countVerdicts(outcomes))).toEqual({
			'mention wrong': 1,
			'name wrong: pronoun': 1,
			'extra segment': 1,
			unattributed: 1,
		});
	});

	test('say where, what was got and what was meant, and send nothing raw to the terminal', () => {
		const report = toErrorReport(worstErrors(outcomes, 20));
		expect(report).toContain(`at ${TEXT.indexOf('“so-called')}: “so-called plan”`);
		expect(report).toContain('got Lavrov from “He”, gold Jens Stoltenberg');
		expect(report).toContain('got Lavrov, gold nobody');
		expect(report).not.toContain('\u001b');
	});
});
