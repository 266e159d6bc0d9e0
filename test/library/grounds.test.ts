import {expect, test} from 'vitest';
import type {AnnotatedArticle} from '../../src/annotate/annotation.js';
import {groundsOf} from '../../src/library/grounds.js';
import {linkPeople} from '../../src/library/identity.js';
import {annotated, sampleArticle} from './sample-library.js';

const naming = (id: string, name: string): AnnotatedArticle =>
	annotated(sampleArticle(id, id, undefined, [`“Yes,” ${name} said.`]), [], [['person', name]]);

test('the reasons for which articles name one person are counted, the commonest first', () => {
	const docs = [naming('a', 'Anna Berg'), naming('b', 'Berg'), naming('c', 'Anna Berg'), naming('d', 'anna berg')];
	const [person, ...others] = linkPeople(docs).people;
	expect(others).toEqual([]);
	expect(person && groundsOf(person)).toEqual([
		{grounds: 'same full name', articles: 2},
		{grounds: 'same surname, no other bearer', articles: 1},
	]);
});

test('one article needs no reasons', () => {
	const [person] = linkPeople([naming('a', 'Anna Berg')]).people;
	expect(person && groundsOf(person)).toEqual([]);
});
