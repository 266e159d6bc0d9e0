import {nameKey} from '../name-key.js';
import {readCountries} from './countries.js';
import {ACRONYMS} from './organizations.js';

/**
 * Other names in common use for one body or newspaper, beside the acronyms in `organizations.ts` and the countries in
 * `countries.ts`; the fullest first. Drawn up for this program; lines to be corrected by hand.
 */
const SAME: readonly string[] = [
	'New York City, NYC',
	'Washington D.C., Washington DC, D.C.',
	'Kyiv, Kiev',
	'Department of Homeland Security, Homeland Security',
	'Department of State, State Department, U.S. State Department, US State Department',
	'Department of Defense, Defense Department, Pentagon',
	'Department of Justice, Justice Department, U.S. Justice Department',
	'Department of the Treasury, Treasury Department',
	'Republican Party, Grand Old Party, Republicans',
	'Democratic Party, Democrats',
	'British Broadcasting Corporation, BBC',
	'Wall Street Journal, WSJ',
	'New York Times, NYT',
	'International Court of Justice, World Court',
];
/** Names in those lists that news also gives to something else. */
const UNSURE = new Set(
	[
		'Korea',
		'West Germany',
		'United Germany',
		'Mainland China',
		'Red China',
		'Communist China',
		'North Atlantic Council',
	].map(nameKey),
);

type Groups = {readonly of: ReadonlyMap<string, number>; readonly names: ReadonlyArray<readonly string[]>};

let groups: Groups | undefined;

function read(): Groups {
	const of = new Map<string, number>();
	const names: string[][] = [];
	const enter = (forms: readonly string[]) => {
		const keys = [...new Set(forms.map(nameKey))].filter(key => key !== '' && !UNSURE.has(key));
		let group = keys.map(key => of.get(key)).find(known => known !== undefined);
		if (group === undefined) {
			group = names.length;
			names.push([]);
		}
		const list = names[group] as string[];
		for (const key of keys) {
			if (of.has(key)) continue;
			of.set(key, group);
			list.push(key);
		}
	};
	for (const line of SAME) enter(line.split(','));
	for (const line of ACRONYMS.split('\n')) {
		const equals = line.indexOf('=');
		if (equals > 0) enter([...line.slice(equals + 1).split(','), line.slice(0, equals)]);
	}
	for (const {name, otherNames} of readCountries()) enter([name, ...otherNames]);
	return {of, names};
}

/** A number that is the same for two names of one thing, given by their `nameKey`; `undefined` for a name that is not listed. */
export function otherNameGroup(key: string): number | undefined {
	groups ??= read();
	return groups.of.get(key);
}

/** Every listed name of the thing by its `nameKey`, the fullest first. */
export function otherNames(group: number): readonly string[] {
	groups ??= read();
	return groups.names[group] ?? [];
}
