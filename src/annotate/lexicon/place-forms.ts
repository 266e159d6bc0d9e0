import {fold} from '../../text/fold.js';
import {readCountries} from './countries.js';

let formsOf: Map<string, readonly string[]> | undefined;

function read(): Map<string, readonly string[]> {
	const table = new Map<string, readonly string[]>();
	for (const {name, otherNames, demonyms} of readCountries()) {
		const forms = [name, ...otherNames, ...demonyms];
		for (const form of forms) {
			const key = fold(form);
			table.set(key, table.has(key) ? [...(table.get(key) as readonly string[]), ...forms] : forms);
		}
	}
	return table;
}

/**
 * All words by which English names the same country and its people, so that a question about `russia` finds
 * `Russian` and `the Russian Federation` too: the country's name, its other names and its adjectives. Empty when the
 * words name no country. Case and accents do not matter; `the` before a name may be given or left out.
 */
export function placeForms(name: string): readonly string[] {
	formsOf ??= read();
	const key = fold(name.trim());
	return formsOf.get(key) ?? formsOf.get(key.replace(/^the /, '')) ?? [];
}
