import {describe, expect, it} from 'vitest';
import {matchesKey, matchesName, nameKey} from '../../src/library/name-match.js';
import {findQuotes, type QuoteQuery} from '../../src/library/query.js';
import {termsOf} from '../../src/library/search-index.js';
import {sampleLibrary} from './sample-library.js';

const library = sampleLibrary();
const words = (query: QuoteQuery) =>
	[...findQuotes(library, query)].map(({doc, quote}) => {
		const content = quote.content[0];
		return content === undefined ? '' : doc.article.text.slice(content.start, content.end);
	});

describe('quotes by and about', () => {
	it('gives every quote of a speaker over all articles, newest first', () => {
		expect(words({by: 'stoltenberg'})).toEqual([
			'“Finland is safer,”',
			'“We follow the Bulgarian case,”',
			'Russian officials had been warned',
			'“Russia is responsible,”',
		]);
	});

	it('answers what X said about Y', () => {
		expect(words({by: 'Stoltenberg', about: 'the Bulgarian case'})).toEqual(['“We follow the Bulgarian case,”']);
		expect(words({by: 'Stoltenberg', about: 'russia'})).toEqual([
			'Russian officials had been warned',
			'“Russia is responsible,”',
		]);
	});

	it('marks the words that speak of the subject', () => {
		const [found] = findQuotes(library, {about: 'finland'});
		expect(found?.about.map(span => found.doc.article.text.slice(span.start, span.end))).toEqual(['Finland']);
	});

	it('takes anyone as the speaker', () => {
		expect(words({about: 'Black Sea'})).toEqual(['“A beacon on the Black Sea,”']);
	});

	it('takes singular and plural alike', () => {
		expect(words({about: 'official'})).toEqual(['Russian officials had been warned']);
	});

	it('filters by kind', () => {
		expect(words({kind: 'indirect'})).toEqual(['Russian officials had been warned']);
	});

	it('finds nothing for an empty subject or an unknown speaker', () => {
		expect(words({about: '…'})).toEqual([]);
		expect(words({by: 'nobody'})).toEqual([]);
	});
});

describe('a name in any of its forms', () => {
	it.each([
		['stoltenberg', 'Jens Stoltenberg', true],
		['STOLTENBERG', 'Jens Stoltenberg', true],
		['J. Stoltenberg', 'Jens Stoltenberg', true],
		['Stoltenberg, Jens', 'Jens Stoltenberg', true],
		['erdogan', 'Recep Tayyip Erdoğan', true],
		['ban ki moon', 'Ban Ki-moon', true],
		['boutros-ghali', 'Boutros Boutros-Ghali', true],
		['UN', 'United Nations', true],
		['stolt', 'Jens Stoltenberg', true],
		['Hillary Clinton', 'Bill Clinton', false],
		['berg', 'Jens Stoltenberg', false],
		['s', 'Jens Stoltenberg', true],
		['je', 'Jens Stoltenberg', false],
		['je stoltenberg', 'Jens Stoltenberg', false],
		['j j', 'Jens Stoltenberg', false],
		['un nations', 'United Nations', false],
		['', 'Jens Stoltenberg', false],
	])('%s and %s: %s', (query, name, fits) => {
		expect(matchesName(query, [name])).toBe(fits);
		// The same by a key that is made once; other forms neither help nor hurt.
		expect(matchesKey(termsOf(query), nameKey([name]))).toBe(fits);
		expect(matchesKey(termsOf(query), nameKey(['Zz', name, 'Yy']))).toBe(fits);
	});
});
