import {describe, expect, it} from 'vitest';
import type {Hit} from '../../src/library/hit.js';
import {buildLibrary} from '../../src/library/library.js';
import {createSearch, indexAll, type SearchOptions} from '../../src/library/search.js';
import {sampleArticle, sampleLibrary} from './sample-library.js';

const index = indexAll(createSearch(sampleLibrary()));
const search = (query: string, options?: SearchOptions) => index.search(query, options);
const marked = (hit: Hit | undefined) => hit?.matches.map(m => hit.shown.slice(m.start, m.end));

describe('search', () => {
	const cases: ReadonlyArray<readonly [typed: string, article: string]> = [
		['stoltenburg spy', 'brussels'],
		['erdogan', 'istanbul'],
		['ERDOĞAN', 'istanbul'],
		['niinisto', 'accession'],
		['guteres', 'istanbul'],
		['bulgraian', 'brussels'],
		['black sea', 'istanbul'],
		['beac', 'istanbul'],
		['grain prices had risen for a year', 'istanbul'],
	];
	it.each(cases)('“%s” leads to %s', (typed, article) => {
		expect(search(typed).hits[0]?.article.id).toBe(article);
	});

	it('marks the words that matched, as the article spells them', () => {
		expect(marked(search('erdogan').hits[0])).toContain('Erdoğan');
		expect(marked(search('stoltenburg').hits[0])).toEqual(['Stoltenberg']);
	});

	it('opens at the matched words', () => {
		const hit = search('beacon').hits[0];
		expect(hit?.target && hit.article.text.slice(hit.target.start, hit.target.end)).toBe('beacon');
	});

	it('says what it searched for instead of a misspelt word', () => {
		expect(search('stoltenburg').corrected).toEqual([{asked: 'stoltenburg', used: ['stoltenberg']}]);
		expect(search('stoltenberg').corrected).toEqual([]);
	});

	it('wants every word in the article when one article has them all', () => {
		const articles = new Set(search('stoltenberg finland').hits.map(hit => hit.article.id));
		expect([...articles]).toEqual(['accession']);
	});

	it('shows what has most of the words when nothing has all, and says which word was nowhere', () => {
		const result = search('niinisto zzyzx');
		expect(result.hits[0]?.article.id).toBe('accession');
		expect(result.corrected).toEqual([{asked: 'zzyzx', used: []}]);
	});

	it('gives one hit an article when asked, and counts articles beyond the limit', () => {
		const result = search('stoltenberg', {perArticle: true, limit: 1});
		expect(result.hits).toHaveLength(1);
		expect(result.articles).toBe(2);
	});

	it('answers the next query alike, whatever search was given up before or goes on beside it', () => {
		const wanted = search('stoltenberg finland');
		for (let steps = 0; steps < 8; steps++) {
			const left = index.searchInSteps('erdogan black sea');
			for (let i = 0; i < steps; i++) left.next();
			expect(search('stoltenberg finland')).toEqual(wanted);
			left.return({hits: [], articles: 0, corrected: []});
			expect(search('stoltenberg finland')).toEqual(wanted);
		}
	});

	it.each(['(a+)+$', '[', '*', '"OR" NEAR/2', '%s', '', '   ', '\u001b[2J', '\\', 'x'.repeat(10_000), '日本'])(
		'takes %j literally',
		query => {
			expect(() => search(query)).not.toThrow();
		},
	);

	it('finds part of a text written without spaces', () => {
		const library = buildLibrary([sampleArticle('oslo', 'Oslo', undefined, ['和平条约在奥斯陆签署'])], {
			annotate: article => ({article, entities: [], mentions: [], quotes: [], nonSpeech: []}),
		});
		expect(indexAll(createSearch(library)).search('奥斯陆').hits[0]?.field).toBe('passage');
	});

	it('cuts a long passage around the words and opens the article at them', () => {
		const filler = 'The delegates spoke of trade and of tariffs. '.repeat(40);
		const library = buildLibrary([sampleArticle('a', 'A', undefined, [`${filler}Then came the zeppelin. ${filler}`])], {
			annotate: article => ({article, entities: [], mentions: [], quotes: [], nonSpeech: []}),
		});
		const hit = indexAll(createSearch(library)).search('zeppelin').hits[0];
		expect(hit?.shown.length).toBeLessThan(300);
		expect(hit?.shown).toMatch(/^….*Then came the zeppelin\..*…$/);
		expect(marked(hit)).toEqual(['zeppelin']);
		expect(hit?.target?.start).toBe(filler.length + 'Then came the '.length);
	});

	it('sees what is indexed so far', () => {
		const half = createSearch(sampleLibrary());
		expect(half.search('finland').hits).toEqual([]);
		while (half.done < half.total / 2) half.step();
		expect(half.search('beacon').hits).toHaveLength(1);
		expect(half.search('erdogan').hits.every(hit => hit.field === 'passage')).toBe(true);
	});

	it('finds the same in steps, and leaves out what is indexed between them', () => {
		const growing = createSearch(sampleLibrary());
		for (let i = 0; i < growing.total / 2; i++) growing.step();
		const before = growing.search('the beacon').hits.map(hit => hit.shown);
		const steps = growing.searchInSteps('the beacon');
		let step = steps.next();
		let pauses = 0;
		for (; step.done !== true; step = steps.next()) {
			pauses++;
			growing.step();
		}
		expect(pauses).toBeGreaterThan(0);
		expect(growing.done).toBeGreaterThan(growing.total / 2);
		expect(step.value.hits.map(hit => hit.shown)).toEqual(before);
	});
});
