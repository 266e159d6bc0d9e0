import {describe, expect, test} from 'vitest';
import {findDate, parseDate} from '../../src/article/date.js';
import {titleFromOpening} from '../../src/article/headline.js';
import {slug, slugOfPath} from '../../src/article/slug.js';

describe('a date', () => {
	const dates: ReadonlyArray<readonly [source: string, iso: string | undefined]> = [
		['22 March 2021', '2021-03-22'],
		['22nd of March, 2021', '2021-03-22'],
		['March 22, 2021', '2021-03-22'],
		['Mar. 22, 2021', '2021-03-22'],
		['Sept. 1, 1939', '1939-09-01'],
		['22-Mar-2021', '2021-03-22'],
		['Monday, 22 March 2021', '2021-03-22'],
		['Mon 22 Mar 2021, 14:05 GMT', '2021-03-22'],
		['2021-03-22', '2021-03-22'],
		['2021-03-22T14:05:00Z', '2021-03-22'],
		['29 February 2020', '2020-02-29'],
		['29 February 2021', undefined],
		['31 April 2021', undefined],
		['32 May 2021', undefined],
		['2021-13-01', undefined],
		['22/03/2021', undefined],
		['03.04.2021', undefined],
		['March 2021', undefined],
		['18-24 April 1955', undefined],
		['Conference of 22 March 2021', undefined],
		['BONN 2021-03-22', undefined],
	];
	test.each(dates)('%s', (source, iso) => {
		expect(parseDate(source)).toBe(iso);
	});

	test('is found in a caption with its place', () => {
		const caption = 'The hall on Monday (22 March 2021)';
		const found = findDate(caption);
		expect(found && caption.slice(found.span.start, found.span.end)).toBe('22 March 2021');
	});
});

describe('a title made of the first sentence', () => {
	const titles: ReadonlyArray<readonly [text: string, title: string]> = [
		['The council met. It left.', 'The council met'],
		['Mr. Annan met the U.S. envoy. He left.', 'Mr. Annan met the U.S. envoy'],
		['Has the council met? It has.', 'Has the council met?'],
		['“We have a text.” He left.', '“We have a text.”'],
		[
			'The council met, and after three hours of talks in the capital of the host country agreed on a text of two pages.',
			'The council met, and after three hours of talks in the capital of the host country agreed…',
		],
		[
			'The council agreed on a text after three hours, said the chairman, who had hoped for less and had feared more.',
			'The council agreed on a text after three hours, said the chairman',
		],
		[
			'The council agreed on a text “of two pages, and of no great weight, as texts go”, and on a date for the next meeting.',
			'The council agreed on a text “of two pages, and of no great weight, as texts go”',
		],
		['The council\nmet.', 'The council met'],
		['', ''],
	];
	test.each(titles)('%s', (text, title) => {
		expect(titleFromOpening(text).title).toBe(title);
	});
});

describe('an id', () => {
	const ids: ReadonlyArray<readonly [path: string, id: string]> = [
		['articles/nato-bulgaria-spy-ring-2021.md', 'nato-bulgaria-spy-ring-2021'],
		['C:\\news\\The “Spy Ring”.txt', 'the-spy-ring'],
		['Élysée/Le Élysée d’hier.md', 'le-elysee-dhier'],
		['a_b.c.txt', 'a_b-c'],
		['договор.md', 'договор'],
		['.md', 'md'],
		['“”.txt', 'article'],
	];
	test.each(ids)('of %s', (path, id) => {
		expect(slugOfPath(path)).toBe(id);
	});

	test('is short, and ends with a word', () => {
		const id = slug('The council of the thirty-two governments met for three hours in the capital of the host country');
		expect(id.length).toBeLessThanOrEqual(80);
		expect(id).toBe('the-council-of-the-thirty-two-governments-met-for-three-hours-in-the-capital-of');
	});
});
