import {describe, expect, it} from 'vitest';
import type {AnnotatedArticle} from '../../src/annotate/annotation.js';
import {findSpokenOf, quotesByOthers} from '../../src/library/cards.js';
import {growAll} from '../../src/library/growing.js';
import {buildLibrary, type Library} from '../../src/library/library.js';
import {createNameIndex, readNames} from '../../src/library/name-index.js';
import {findPassages} from '../../src/library/passages.js';
import {findSpeakers} from '../../src/library/speakers.js';
import {annotated, sampleArticle, sampleLibrary} from './sample-library.js';

/** Articles of one paragraph each, in which Ada Berg or Bo Lund speaks of Norland; the oldest gives her name short. */
function northern(count: number): Library {
	const docs = new Map<string, AnnotatedArticle>();
	const articles = Array.from({length: count}, (_, i) => {
		const speaker = i === 0 ? 'Berg' : i % 3 === 0 ? 'Bo Lund' : 'Ada Berg';
		const date = i === 1 ? undefined : `${2000 + i}-05-01`;
		const article = sampleArticle(`a${i}`, `Article ${i}`, date, [
			`“Norland and Berg agree on point ${i},” ${speaker} said. Norland kept silent.`,
		]);
		const doc = annotated(
			article,
			[{words: `“Norland and Berg agree on point ${i},”`, by: speaker, role: i === 4 ? 'Minister' : 'Envoy'}],
			[
				['person', speaker],
				['place', 'Norland'],
			],
		);
		const second = article.text.lastIndexOf('Norland');
		const mentions = [...doc.mentions, {span: {start: second, end: second + 7}, entity: 'place:norland'}];
		if (speaker === 'Bo Lund') {
			const berg = article.text.indexOf('Berg');
			mentions.push({span: {start: berg, end: berg + 4}, entity: 'person:ada berg'});
		}
		const others =
			speaker === 'Bo Lund' ? [{...doc.entities[0], id: 'person:ada berg', name: 'Ada Berg'} as const] : [];
		docs.set(article.id, {
			...doc,
			entities: [...doc.entities, ...others] as AnnotatedArticle['entities'],
			mentions: mentions.sort((a, b) => a.span.start - b.span.start),
		});
		return article;
	});
	return buildLibrary(articles, {annotate: article => docs.get(article.id) as AnnotatedArticle});
}

const names = readNames(northern(12));
const berg = names.speakers.find(({name}) => name === 'Ada Berg');
const norland = names.entities.find(({name}) => name === 'Norland');
if (berg === undefined || norland === undefined) throw new Error('the sample names both');

describe('the names of a library', () => {
	it('are those of the speakers that a command lists, each one person through all articles', () => {
		const library = northern(12);
		const listed = findSpeakers(library).all.map(({name, words, quotes}) => ({name, words, quotes: quotes.length}));
		expect(names.speakers.map(({name, words, quotes}) => ({name, words, quotes: quotes.length}))).toEqual(listed);
		expect(berg.quotes).toHaveLength(9);
	});

	it('have the role that the newest article gives, and the dates of first and last words', () => {
		expect(berg).toMatchObject({role: 'Envoy', first: '2000-05-01', last: '2011-05-01'});
		expect([...berg.roles].sort()).toEqual(['Envoy', 'Minister']);
	});

	it('have their quotes newest first, undated ones last', () => {
		expect(berg.quotes.map(({doc}) => doc.article.published)).toEqual([
			...[2011, 2010, 2008, 2007, 2005, 2004, 2002, 2000].map(year => `${year}-05-01`),
			undefined,
		]);
	});

	it('count mentions and the articles that have them', () => {
		expect(norland).toMatchObject({kind: 'place', mentions: 24});
		expect(norland.appearances).toHaveLength(12);
		expect(names.entities[0]).toBe(norland);
	});

	it('know a speaker and an entity of one id for the same', () => {
		expect(names.entity(berg.id)?.name).toBe('Ada Berg');
		expect(names.speaker(norland.id)).toBeUndefined();
	});

	it('lead from a quote to its speaker and from a mention to its entity', () => {
		const {doc, quote} = names.speakers.find(({name}) => name === 'Bo Lund')?.quotes[0] ?? (berg.quotes[0] as never);
		expect(names.speakerOf(quote)?.name).toBe('Bo Lund');
		expect(names.entityOf(doc, 'person:ada berg')?.id).toBe(berg.id);
		expect(names.entityOf(doc, 'person:nobody')).toBeUndefined();
	});
});

describe('a card', () => {
	it('says whom and what a speaker speaks of', () => {
		const spokenOf = findSpokenOf(names, berg);
		spokenOf.step();
		expect(spokenOf.isDone).toBe(true);
		expect(spokenOf.items.map(({entity, quotes}) => [entity.name, quotes])).toEqual([['Norland', 9]]);
	});

	it('has what others say about the speaker', () => {
		expect(quotesByOthers(names, berg.id).map(({doc}) => doc.article.id)).toEqual(['a9', 'a6', 'a3']);
	});

	it('has the sentences that name an entity, with the name marked', () => {
		const passages = growAll(findPassages(norland));
		expect(passages).toHaveLength(24);
		const shown = passages
			.slice(0, 2)
			.map(({doc: {article}, sentence, mentions}) => [
				article.text.slice(sentence.start, sentence.end),
				...mentions.map(({start, end}) => article.text.slice(start, end)),
			]);
		expect(shown).toEqual([
			['“Norland and Berg agree on point 11,” Ada Berg said.', 'Norland'],
			['Norland kept silent.', 'Norland'],
		]);
	});

	it('marks each mention of a sentence that names it twice', () => {
		const doc = annotated(
			sampleArticle('x', 'X', undefined, ['Oslo is Oslo. Bergen is not.']),
			[],
			[['place', 'Oslo']],
		);
		const twice = {...doc, mentions: [...doc.mentions, {span: {start: 8, end: 12}, entity: 'place:oslo'}]};
		const entity = readNames(buildLibrary([doc.article], {annotate: () => twice})).entities[0];
		const [passage, ...more] = entity === undefined ? [] : growAll(findPassages(entity));
		expect(passage?.mentions).toHaveLength(2);
		expect(more).toEqual([]);
	});
});

describe('reading a library step by step', () => {
	it('annotates one article a step at most, and ends', () => {
		const library = northern(40);
		const index = createNameIndex(library);
		let before = 0;
		for (let steps = 0; index.step(); steps++) {
			const read = library.articles.filter(article => library.isAnnotated(article)).length;
			expect(read - before).toBeLessThanOrEqual(1);
			expect(index.done).toBe(read);
			before = read;
			expect(steps).toBeLessThan(1000);
		}
		expect(index.isComplete).toBe(true);
		expect(index.step()).toBe(false);
	});

	it('has answers before the end, which rest on the newest articles', () => {
		const index = createNameIndex(northern(40));
		expect(index.names.speakers).toEqual([]);
		while (index.names.articles === 0) index.step();
		expect(index.isComplete).toBe(false);
		expect(index.names.speakers[0]?.name).toBe('Ada Berg');
		expect(index.names.last).toBe('2039-05-01');
		const early = index.names;
		while (index.step());
		expect(early.quotes).toBeLessThan(index.names.quotes);
		expect(growAll(early.ask({about: 'norland', sort: 'date'}))).toHaveLength(early.quotes);
	});

	it('has nothing to do in an empty library', () => {
		const index = createNameIndex(buildLibrary([], {annotate: () => undefined as never}));
		expect(index.step()).toBe(false);
		expect(index.isComplete).toBe(true);
		expect(growAll(index.names.ask({sort: 'date'}))).toEqual([]);
	});
});

describe('what a field may be filled in with', () => {
	const sample = readNames(sampleLibrary());
	it('comes by what is typed, with what matched', () => {
		const {found, total} = sample.complete('speaker', 'erdo', 5);
		expect(total).toBe(1);
		expect(found[0]?.item.name).toBe('Recep Tayyip Erdoğan');
		const span = found[0]?.spans[0];
		expect(span && found[0]?.item.label.slice(span.start, span.end)).toBe('Erdo');
	});

	it('is the most quoted first while nothing is typed', () => {
		expect(sample.complete('speaker', '', 1).found[0]?.item).toMatchObject({name: 'Jens Stoltenberg', count: 4});
		expect(sample.complete('subject', '', 3).found.map(({item}) => item.name)).toContain('Russia');
	});

	it('is found by another form of the name', () => {
		const doc = annotated(
			sampleArticle('x', 'X', undefined, ['The European Union met.']),
			[],
			[['organization', 'European Union']],
		);
		const withForm = {...doc, entities: doc.entities.map(entity => ({...entity, aliases: ['EU', 'Union']}))};
		const union = readNames(buildLibrary([doc.article], {annotate: () => withForm}));
		expect(union.complete('subject', '^european eu', 1).found[0]?.item.label).toBe('European Union (EU)');
	});
});

describe('a name as typed', () => {
	const doc = annotated(
		sampleArticle('x', 'X', undefined, ['The Arms Trade Treaty and the Trade Union met in Al-Hoceima.']),
		[],
		[
			['organization', 'Arms Trade Treaty'],
			['organization', 'Trade Union'],
			['place', 'Al-Hoceima'],
		],
	);
	const names = readNames(buildLibrary([doc.article], {annotate: () => doc}));

	it.each([
		['trade', ['Arms Trade Treaty', 'Trade Union']],
		['treaties', ['Arms Trade Treaty']],
		['arms treaty', ['Arms Trade Treaty']],
		['treaty arms', []],
		['hoceima', ['Al-Hoceima']],
		['rade', []],
		['', []],
	])('%s', (typed, called) => {
		expect(names.entitiesCalled(typed).map(({name}) => name)).toEqual(called);
	});
});
