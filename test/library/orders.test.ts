import {expect, test} from 'vitest';
import {readNames} from '../../src/library/name-index.js';
import {oldestFirst, orderEntities, orderSpeakers} from '../../src/library/orders.js';
import {sampleLibrary} from './sample-library.js';

const names = readNames(sampleLibrary());
const surnames = (named: ReadonlyArray<{readonly name: string}>) => named.map(({name}) => name.split(' ').at(-1));

test('speakers stand by quotes, words, name or date', () => {
	const {speakers} = names;
	expect(surnames(orderSpeakers(speakers, 'quotes'))[0]).toBe('Stoltenberg');
	expect(orderSpeakers(speakers, 'words').map(({words}) => words)).toEqual(
		speakers.map(({words}) => words).sort((a, b) => b - a),
	);
	expect(surnames(orderSpeakers(speakers, 'name'))).toEqual(['Guterres', 'Stoltenberg', 'Erdoğan', 'Niinistö']);
	expect(surnames(orderSpeakers(speakers, 'newest'))).toEqual(['Stoltenberg', 'Niinistö', 'Guterres', 'Erdoğan']);
});

test('entities stand by mentions, by the quotes that mention them, by name or date', () => {
	const {entities} = names;
	expect(surnames(orderEntities(entities, 'mentions'))[0]).toBe('Stoltenberg');
	// “Russia is responsible”, “Finland is safer” and “Turkey will do its part” each name one.
	expect(surnames(orderEntities(entities, 'spoken')).slice(0, 3).sort()).toEqual(['Finland', 'Russia', 'Turkey']);
	expect(surnames(orderEntities(entities, 'name')).slice(0, 2)).toEqual(['Guterres', 'BRUSSELS']);
	expect(orderEntities(entities, 'newest')[0]?.appearances[0]?.doc.article.id).toBe('accession');
});

test('what stands newest first is turned round; those of one date keep their order, undated ones stay last', () => {
	const dates = ['2021 a', '2020 a', '2020 b', '2019 a', '- a', '- b'];
	const dateOf = (date: string) => (date.startsWith('-') ? undefined : date.slice(0, 4));
	expect(oldestFirst(dates, dateOf)).toEqual(['2019 a', '2020 a', '2020 b', '2021 a', '- a', '- b']);
	expect(oldestFirst(['- a'], dateOf)).toEqual(['- a']);
});
