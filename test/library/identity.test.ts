import {describe, expect, it} from 'vitest';
import type {AnnotatedArticle, Entity} from '../../src/annotate/annotation.js';
import {linkPeople} from '../../src/library/identity.js';
import {rolesAgree} from '../../src/library/role-agreement.js';
import {annotated, sampleArticle} from './sample-library.js';

type Named = readonly [name: string, role?: string | undefined, aliases?: readonly string[]];

/** An article that names the given persons. */
function articleOf(id: string, people: readonly Named[]): AnnotatedArticle {
	const doc = annotated(sampleArticle(id, id, undefined, ['Nothing.']), [], []);
	const entities = people.map(
		([name, role, aliases = []]): Entity => ({id: `person:${name.toLowerCase()}`, kind: 'person', name, aliases, role}),
	);
	return {...doc, entities};
}

/** `Jens Stoltenberg: a, b` for each person of the library. */
function peopleOf(...docs: readonly AnnotatedArticle[]): string[] {
	return linkPeople(docs).people.map(
		person => `${person.name}: ${person.members.map(member => member.article).join(', ')}`,
	);
}

const cases: ReadonlyArray<
	readonly [name: string, first: readonly Named[], second: readonly Named[], people: readonly string[]]
> = [
	['one full name', [['Jens Stoltenberg']], [['Jens Stoltenberg']], ['Jens Stoltenberg: a, b']],
	['case and accents aside', [['Recep Tayyip Erdoğan']], [['RECEP TAYYIP ERDOGAN']], ['Recep Tayyip Erdoğan: a, b']],
	['two with one surname', [['Bill Clinton']], [['Hillary Clinton']], ['Bill Clinton: a', 'Hillary Clinton: b']],
	['a middle initial', [['Paul Ryan']], [['Paul D. Ryan']], ['Paul D. Ryan: a, b']],
	['a short form', [['Joe Biden']], [['Joseph R. Biden']], ['Joseph R. Biden: a, b']],
	[
		'father and son',
		[['George H. W. Bush'], ['George W. Bush']],
		[['George Bush']],
		['George H. W. Bush: a', 'George W. Bush: a', 'George Bush: b'],
	],
	[
		'a bare surname with the office',
		[['Vladimir Putin', 'Russian President']],
		[['Putin', 'President']],
		['Vladimir Putin: a, b'],
	],
	['a bare surname with no role', [['Dmitry Medvedev', 'president']], [['Medvedev']], ['Dmitry Medvedev: a, b']],
	[
		'a bare surname with another office',
		[['Boris Johnson', 'Prime Minister']],
		[['Johnson', 'Senator']],
		['Boris Johnson: a', 'Johnson: b'],
	],
	[
		'a bare surname that two bear',
		[['Bill Clinton'], ['Hillary Clinton']],
		[['Clinton']],
		['Bill Clinton: a', 'Hillary Clinton: a', 'Clinton: b'],
	],
	[
		'a bare surname that two bear, with the office of one',
		[
			['Bill Clinton', 'President'],
			['Hillary Clinton', 'Secretary of State'],
		],
		[['Clinton', 'Secretary of State']],
		['Bill Clinton: a', 'Hillary Clinton: a, b'],
	],
	[
		'one office of two bodies',
		[['Jens Stoltenberg', 'NATO Secretary General']],
		[['Ban Ki-moon', 'UN Secretary-General']],
		['Jens Stoltenberg: a', 'Ban Ki-moon: b'],
	],
	[
		'the own script, where an article gives both',
		[['Volodymyr Zelensky', undefined, ['Володимир Зеленський']]],
		[['Зеленський Володимир'], ['Володимир Зеленський']],
		['Volodymyr Zelensky: a, b', 'Зеленський Володимир: b'],
	],
	['mononyms', [['Sukarno', 'President']], [['Sukarno', 'Indonesian President']], ['Sukarno: a, b']],
];

describe('linkPeople', () => {
	it.each(cases)('%s', (_, first, second, people) => {
		expect(peopleOf(articleOf('a', first), articleOf('b', second))).toEqual(people);
	});
	it('says on what grounds', () => {
		const {people} = linkPeople([
			articleOf('a', [['Jens Stoltenberg', 'NATO Secretary General']]),
			articleOf('b', [['Jens Stoltenberg', 'NATO chief']]),
			articleOf('c', [['Stoltenberg', 'Secretary General']]),
		]);
		expect(people).toHaveLength(1);
		expect(people[0]?.members.map(member => member.grounds)).toEqual([
			'named here',
			'same full name',
			'same surname and role, no other bearer',
		]);
		expect(people[0]?.roles).toEqual(['NATO Secretary General', 'NATO chief', 'Secretary General']);
		expect(people[0]?.forms).toEqual(['Jens Stoltenberg', 'Stoltenberg']);
	});
	it('finds the person of an entity', () => {
		const {personOf} = linkPeople([articleOf('a', [['Kofi Annan']]), articleOf('b', [['Kofi Annan']])]);
		expect(personOf('b', 'person:kofi annan')?.name).toBe('Kofi Annan');
		expect(personOf('a', 'person:kofi annan')).toBe(personOf('b', 'person:kofi annan'));
		expect(personOf('c', 'person:kofi annan')).toBeUndefined();
	});
	it('gives each person an id of his own', () => {
		const {people} = linkPeople([
			articleOf('a', [['Lee', 'judge'], ['Ann Lee'], ['Bob Lee']]),
			articleOf('b', [['Lee', 'senator']]),
		]);
		expect(new Set(people.map(person => person.id)).size).toBe(people.length);
	});
});

describe('rolesAgree', () => {
	const agreeing: ReadonlyArray<readonly [a: string, b: string, agree: boolean]> = [
		['NATO Secretary General', 'Secretary General of NATO', true],
		['NATO Secretary General', 'UN Secretary-General', false],
		['Sen.', 'Senator', true],
		['President', 'Russian President', true],
		['French President', 'Russian President', false],
		['Foreign Minister', 'Prime Minister', false],
		['Bulgarian Prime Minister', 'Prime Minister', true],
	];
	it.each(agreeing)('%s, %s: %s', (a, b, agree) => {
		expect(rolesAgree(a, b)).toBe(agree);
		expect(rolesAgree(b, a)).toBe(agree);
	});
});
