import {fold} from '../text/fold.js';

/** The form in which two spellings of one name are equal: `U.N.` and `UN`, `the Hague` and `The Hague`. */
export function nameKey(written: string): string {
	let key = fold(written);
	if (PUNCTUATION.test(key)) key = key.replaceAll('.', '').replaceAll('&', ' and ').replaceAll("'", '');
	if (key.includes('  ')) key = key.replace(/\s+/g, ' ');
	key = key.trim();
	return key.startsWith('the ') && key.length > 4 ? key.slice(4) : key;
}

const PUNCTUATION = /[.&']/;
