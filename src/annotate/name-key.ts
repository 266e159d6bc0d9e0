import {fold} from '../text/fold.js';

/** The form in which two spellings of one name are equal: `U.N.` and `UN`, `the Hague` and `The Hague`. */
export function nameKey(written: string): string {
	let key = fold(written);
	if (PUNCTUATION.test(key)) key = key.replaceAll('.', '').replaceAll('&', ' and ').replaceAll("'", '');
	if (key.includes('  ')) key = key.replace(/\s+/g, ' ');
	key = key.trim();
	return key.startsWith('the ') && key.length > 4 ? key.slice(4) : key;
}

/** The key of each name; an article has the same names again and again, and each is worked out once. */
export function nameKeys(names: readonly string[]): string[] {
	const known = new Map<string, string>();
	return names.map(name => {
		let key = known.get(name);
		if (key === undefined) {
			key = nameKey(name);
			known.set(name, key);
		}
		return key;
	});
}

const PUNCTUATION = /[.&']/;
