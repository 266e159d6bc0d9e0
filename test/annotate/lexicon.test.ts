import {expect, test} from 'vitest';
import {entityLexicon, foldedHash, Known, lookUp, lookUpCapitals} from '../../src/annotate/entity-lexicon.js';
import {readCountries} from '../../src/annotate/lexicon/countries.js';
import {givenNameGender, givenNames} from '../../src/annotate/lexicon/given-names.js';
import {placeForms} from '../../src/annotate/lexicon/place-forms.js';
import {mix} from '../../src/annotate/weights.js';

/** What the lexicon knows of a phrase, word by word. */
function known(...words: string[]): number {
	const hash = words.map(word => foldedHash(word)).reduce((before, word) => mix(before, word) || 1);
	return lookUp(entityLexicon(), hash);
}

test('every country has a name of its own, and most say what their people are called', () => {
	const countries = readCountries();
	expect(countries.length).toBeGreaterThan(190);
	expect(new Set(countries.map(({name}) => name)).size).toBe(countries.length);
	expect(countries.filter(({demonyms}) => demonyms.length > 0).length).toBeGreaterThan(190);
	for (const {name, otherNames, capitals, demonyms} of countries)
		for (const form of [name, ...otherNames, ...capitals, ...demonyms]) {
			expect(form).toBe(form.trim());
			expect(form).not.toBe('');
		}
});

test('a question about a country finds its people and its other names', () => {
	expect(placeForms('russia')).toEqual(expect.arrayContaining(['Russia', 'Russian', 'Russians', 'Russian Federation']));
	expect(placeForms('AMERICAN')).toContain('United States');
	expect(placeForms('the netherlands')).toContain('Dutch');
	expect(placeForms('turkiye')).toContain('Turkish');
	expect(placeForms("cote d'ivoire")).toContain('Ivorian');
	expect(placeForms('Atlantis')).toEqual([]);
});

test('given names tell a gender where they can, with or without their accents', () => {
	expect(givenNames().size).toBeGreaterThan(1500);
	expect(givenNameGender('Jens')).toBe('male');
	expect(givenNameGender('Condoleezza')).toBe('female');
	expect(givenNameGender('François')).toBe('male');
	expect(givenNameGender('FRANCOIS')).toBe('male');
	expect(givenNameGender('Andrea')).toBe('either');
	expect(givenNameGender('Stoltenberg')).toBeUndefined();
});

test('names of several words are found by their words', () => {
	expect(known('Costa', 'Rica') & Known.country).toBeTruthy();
	expect(known('People', "'s", 'Republic', 'of', 'China') & Known.country).toBeTruthy();
	expect(known('International', 'Atomic', 'Energy', 'Agency') & Known.body).toBeTruthy();
	expect(known('International', 'Atomic') & Known.goesOn).toBeTruthy();
	expect(known('RFE', '/', 'RL') & Known.body).toBeTruthy();
	expect(known('Lloyd', "'s", 'of', 'London') & Known.company).toBeTruthy();
	expect(known('International', 'Banana')).toBe(0);
});

test('case, accents and a full stop do not matter, but for acronyms that spell a word', () => {
	expect(foldedHash('Bogotá')).toBe(foldedHash('BOGOTA'));
	expect(foldedHash('U.S.')).toBe(foldedHash('u.s'));
	expect(foldedHash('Sana’a')).toBe(foldedHash("Sana'a"));
	const lexicon = entityLexicon();
	expect(lookUp(lexicon, foldedHash('un')) & Known.body).toBe(0);
	expect(lookUpCapitals(lexicon, foldedHash('UN')) & Known.body).toBeTruthy();
	expect(lookUpCapitals(lexicon, foldedHash('WHO')) & Known.body).toBeTruthy();
});

test('small words inside family names are no names by themselves', () => {
	for (const particle of ['de', 'van', 'la']) expect(known(particle) & (Known.surname | Known.statesman)).toBe(0);
	expect(known('Gaulle') & (Known.surname | Known.statesman)).toBeFalsy();
	expect(known('Stoltenberg') & Known.statesman).toBeTruthy();
});
