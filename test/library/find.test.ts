import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Article} from '../../src/article/article.js';
import {createFinder} from '../../src/library/find.js';
import {sampleArticle} from './sample-library.js';

const article = sampleArticle('a', 'A', undefined, [
	'Erdoğan met the\nSecretary General. The secretary smiled; “it’s late,” he said.',
	'Grüße aus Straße 5. e\u0301tat',
]);
const find = (query: string, where: Article = article) =>
	createFinder(where)(query).map(span => where.text.slice(span.start, span.end));

describe('find in an article', () => {
	it.each([
		['erdogan', ['Erdoğan']],
		['ERDOGAN', []],
		['Erdogan', ['Erdoğan']],
		['secretary', ['Secretary', 'secretary']],
		['Secretary', ['Secretary']],
		['the secretary general', ['the\nSecretary General']],
		["it's late", ['it’s late']],
		['strasse', ['Straße']],
		['etat', ['e\u0301tat']],
		['', []],
		['(a+)+$', []],
	])('%s', (query, found) => {
		expect(find(query)).toEqual(found);
	});

	it('does not see markup', () => {
		const bold: Article = {
			...article,
			text: 'a **great** day',
			blocks: [
				{
					kind: 'paragraph',
					span: {start: 0, end: 15},
					hidden: [
						{start: 2, end: 4},
						{start: 9, end: 11},
					],
				},
			],
		};
		expect(find('a great day', bold)).toEqual(['a **great** day']);
	});

	it('finds any piece of the text it is given', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('Erdoğan', 'ß', 'ok', '和平', 'e\u0301', '😀', '  ', '\n', '’s', 'ﬁ'), {minLength: 1}),
				fc.nat(),
				fc.nat(),
				(words, from, size) => {
					const piece = words.slice(from % words.length, (from % words.length) + 1 + (size % 5)).join('');
					fc.pre(piece.trim() !== '');
					const found = find(piece, sampleArticle('x', 'X', undefined, [words.join('')]));
					expect(found.length).toBeGreaterThan(0);
				},
			),
			{seed: 7},
		);
	});
});
