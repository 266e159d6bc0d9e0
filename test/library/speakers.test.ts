import {describe, expect, it} from 'vitest';
import type {AnnotatedArticle} from '../../src/annotate/annotation.js';
import {buildLibrary} from '../../src/library/library.js';
import {findQuotes} from '../../src/library/query.js';
import {findSpeakers} from '../../src/library/speakers.js';
import {annotated, sampleArticle, sampleLibrary} from './sample-library.js';

describe('speakers of a library', () => {
	const speakers = findSpeakers(sampleLibrary());

	it('are one through all articles, the most quoted first', () => {
		const [first] = speakers.all;
		expect(first?.name).toBe('Jens Stoltenberg');
		expect(first?.quotes).toHaveLength(4);
		expect(first?.articles).toEqual(['accession', 'brussels']);
		expect(first?.role).toBe('NATO Secretary General');
	});

	it('have the grounds on which the articles were joined', () => {
		expect(speakers.all[0]?.person?.members.map(member => member.grounds)).toContain('same full name');
	});

	it('have their words counted', () => {
		expect(speakers.all.find(({name}) => name === 'António Guterres')?.words).toBe(6);
	});
});

describe('names that are short in one article', () => {
	const long = sampleArticle('long', 'Long', '2022-01-01', ['“We agree,” Recep Tayyip Erdoğan said.']);
	const short = sampleArticle('short', 'Short', '2022-01-02', [
		'“We do not,” Erdoğan said. The Foreign Ministry said “no”.',
	]);
	const other = sampleArticle('other', 'Other', '2022-01-03', ['The Foreign Ministry said “never”.']);
	const docs = new Map<string, AnnotatedArticle>([
		[
			'long',
			annotated(long, [{words: '“We agree,”', by: 'Recep Tayyip Erdoğan'}], [['person', 'Recep Tayyip Erdoğan']]),
		],
		[
			'short',
			annotated(
				short,
				[
					{words: '“We do not,”', by: 'Erdoğan'},
					{words: '“no”', by: 'Foreign Ministry'},
				],
				[['person', 'Erdoğan']],
			),
		],
		['other', annotated(other, [{words: '“never”', by: 'Foreign Ministry'}], [])],
	]);
	const library = buildLibrary([long, short, other], {annotate: article => docs.get(article.id) as AnnotatedArticle});

	it('are found by a form that another article gives', () => {
		expect([...findQuotes(library, {by: 'Recep Tayyip'})].map(({doc}) => doc.article.id)).toEqual(['short', 'long']);
	});

	it('do not make one body of two ministries', () => {
		expect(findSpeakers(library).all.filter(({name}) => name === 'Foreign Ministry')).toHaveLength(2);
	});
});
