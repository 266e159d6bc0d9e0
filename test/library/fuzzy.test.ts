import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createMatcher, matchTerms} from '../../src/library/fuzzy.js';
import {foldCased, parseTerms} from '../../src/library/fuzzy-terms.js';
import {fold} from '../../src/text/fold.js';

/** The text with what matched in brackets; `undefined` when it does not match. */
function lit(query: string, text: string, options = {}): string | undefined {
	const match = matchTerms(parseTerms(query, options), text);
	if (match === undefined) return undefined;
	let out = '';
	let from = 0;
	for (const {start, end} of match.spans) {
		out += `${text.slice(from, start)}[${text.slice(start, end)}]`;
		from = end;
	}
	return out + text.slice(from);
}

describe('what a query finds', () => {
	const cases: ReadonlyArray<readonly [query: string, text: string, lit: string | undefined]> = [
		['stolt', 'Jens Stoltenberg', 'Jens [Stolt]enberg'],
		['jstolt', 'Jens Stoltenberg', '[J]ens [Stolt]enberg'],
		['secgen', 'UN Secretary-General', 'UN [Sec]retary-[Gen]eral'],
		['bt', 'Stoltenberg', undefined],
		['erdogan', 'Recep Tayyip Erdoğan', 'Recep Tayyip [Erdoğan]'],
		['ERDOĞAN', 'Recep Tayyip Erdoğan', undefined],
		['Erdog', 'Recep Tayyip Erdoğan', 'Recep Tayyip [Erdoğ]an'],
		['walesa', 'Lech Wałęsa', 'Lech [Wałęsa]'],
		['etat', 'conseil d’e\u0301tat', 'conseil d’[e\u0301tat]'],
		['strasse', 'Wilhelmstraße', 'Wilhelm[straße]'],
		["'berg", 'Jens Stoltenberg', 'Jens Stolten[berg]'],
		["'sberg", 'Jens Stoltenberg', undefined],
		["'iran'", 'Iranians in Iran', 'Iranians in [Iran]'],
		["'iran'", 'Iranians', undefined],
		['^jens', 'Jens Stoltenberg', '[Jens] Stoltenberg'],
		['^stolt', 'Jens Stoltenberg', undefined],
		['berg$', 'Jens Stoltenberg', 'Jens Stolten[berg]'],
		['jens$', 'Jens Stoltenberg', undefined],
		['^nato$', 'NATO', '[NATO]'],
		['^nato$', 'NATO allies', undefined],
		['!nato', 'NATO allies', undefined],
		['!nato', 'The Senate voted', 'The Senate voted'],
		['!^nato', 'Allies of NATO', 'Allies of NATO'],
		['grain talks', 'Talks about grain in Ankara', '[Talks] about [grain] in Ankara'],
		['grain oil', 'Talks about grain', undefined],
		['grain | oil', 'Talks about oil', 'Talks about [oil]'],
		['talks grain | oil', 'No oil', undefined],
		['black\\ sea', 'The Black Sea', 'The [Black Sea]'],
		["'black\\ sea", 'A sea, black', undefined],
		['', 'Anything', 'Anything'],
		['  ! ^ ', 'Anything', 'Anything'],
		['oslo |', 'Oslo', '[Oslo]'],
		['$', 'A$', 'A[$]'],
		['和平', '奥斯陆和平条约', '奥斯陆[和平]条约'],
		['😀', 'a 😀 b', 'a [😀] b'],
	];
	it.each(cases)('“%s” in “%s”', (query, text, expected) => {
		expect(lit(query, text)).toBe(expected);
	});

	it('takes pieces for prose, and letters with a quote mark', () => {
		expect(lit('ship', 'She is happy', {exact: true})).toBeUndefined();
		expect(lit("'ship", 'She is happy', {exact: true})).toBeDefined();
	});

	it('lights the better of two places', () => {
		expect(lit('oslo', 'Czechoslovakia and Oslo')).toBe('Czechoslovakia and [Oslo]');
		expect(lit("'oslo", 'Czechoslovakia and Oslo')).toBe('Czechoslovakia and [Oslo]');
	});

	it('sees a piece at the end of a long text', () => {
		const long = `${'word '.repeat(5000)}zeppelin`;
		expect(lit("'zeppelin", long)?.endsWith('[zeppelin]')).toBe(true);
	});

	it('lights nothing but whole characters of the text, whatever it is asked', () => {
		const piece = fc.constantFrom(
			'a',
			'B',
			'ğ',
			'ß',
			'😀',
			'e\u0301',
			' ',
			"'",
			'^',
			'$',
			'!',
			'|',
			'\\',
			'和',
			'\u200d',
		);
		const words = fc.array(piece, {maxLength: 12}).map(parts => parts.join(''));
		fc.assert(
			fc.property(words, words, (query, text) => {
				const spans = matchTerms(parseTerms(query), text)?.spans ?? [];
				let last = 0;
				for (const {start, end} of spans) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					expect(() => encodeURIComponent(text.slice(start, end))).not.toThrow();
					last = end;
				}
				expect(last).toBeLessThanOrEqual(text.length);
			}),
			{seed: 11},
		);
	});

	it('folds capitals unit for unit', () => {
		for (const text of ['ŁÓDŹ', 'Æsir', 'STRAẞE', 'İstanbul', 'ŉ', 'ǅ', 'ﬁ'])
			expect(foldCased(text).length).toBe(fold(text).length);
	});
});

describe('what a query finds first', () => {
	const first = (query: string, items: readonly string[]) =>
		createMatcher(items, item => item).search(query, 1).found[0]?.item;
	const cases: ReadonlyArray<readonly [why: string, query: string, worse: string, better: string]> = [
		['the beginning of a word', 'ob', 'Jacob Zuma', 'Barack Obama'],
		['the beginning of the text', 'iran', 'Talks on Iran today', 'Iran talks today'],
		['letters side by side', 'oslo', 'One small loan', 'The Oslo talks'],
		['the whole name', 'iran', 'Iranian Foreign Ministry', 'Iran'],
		['initials', 'unsg', 'Unusual signing', 'United Nations Secretary General'],
	];
	it.each(cases)('%s', (_, query, worse, better) => {
		expect(first(query, [worse, better])).toBe(better);
	});

	it('takes the order of the items where they score alike', () => {
		expect(first('george', ['George Bush', 'George Shultz'])).toBe('George Bush');
		expect(first('george', ['George Shultz', 'George Bush'])).toBe('George Shultz');
	});
});

describe('a query as it is typed', () => {
	const names = [
		'Barack Obama',
		'Ban Ki-moon',
		'Boris Johnson',
		'Angela Merkel',
		'Tony Abbott',
		'Abba Eban',
		'José Barroso',
	];
	const items = names.flatMap(name => [name, `${name} in Oslo`, name.toUpperCase()]);

	it('finds the same as a query asked at once, letter by letter and back', () => {
		const typed = createMatcher(items, item => item);
		for (const query of [
			'b',
			'ba',
			'ba ',
			'ba o',
			'ba os',
			'ba !os',
			'ba',
			'b',
			"'b",
			"'ba",
			'Ba',
			'b | a',
			'b | ab',
			'o$',
			'os$',
			'',
		]) {
			const asked = createMatcher(items, item => item);
			expect(typed.search(query, 100)).toEqual(asked.search(query, 100));
		}
	});

	it('says how many there are beyond the limit', () => {
		const {found, total} = createMatcher(items, item => item).search('oslo', 3);
		expect(found).toHaveLength(3);
		expect(total).toBe(names.length);
	});

	it('gives all items, in order, when nothing is asked', () => {
		const {found, total} = createMatcher(items, item => item).search(' ', 2);
		expect(found.map(({item}) => item)).toEqual(items.slice(0, 2));
		expect(total).toBe(items.length);
	});
});
