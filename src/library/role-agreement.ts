import {isRoleNoun, ROLE_MODIFIERS, TITLES} from '../annotate/lexicon/roles.js';
import {fold} from '../text/fold.js';

type RoleWords = {
	readonly offices: readonly string[];
	/** `foreign`, `prime`: which of the ministers. */
	readonly charges: readonly string[];
	readonly bodies: readonly string[];
};

const EMPTY = new Set('of the for at in to and a an by on from'.split(' '));
const CHARGES = new Set(
	'prime foreign defense defence finance interior home justice trade energy health education labor labour environment agriculture transport treasury commerce vice deputy attorney press'.split(
		' ',
	),
);
/** Other writings of the bodies whose offices meet most often in diplomatic news. */
const SAME: Readonly<Record<string, string>> = {
	us: 'american',
	un: 'nations',
	uk: 'british',
	eu: 'european',
	russia: 'russian',
	france: 'french',
	germany: 'german',
	israel: 'israeli',
	egypt: 'egyptian',
	finland: 'finnish',
	turkey: 'turkish',
	ukraine: 'ukrainian',
	china: 'chinese',
	india: 'indian',
};

/**
 * Whether two roles, as two articles give them, may be one person's: an office in common, and no bodies that differ.
 * `NATO Secretary General` and `Secretary General of NATO` agree; `NATO Secretary General` and `UN Secretary-General` do not.
 */
export function rolesAgree(a: string, b: string | undefined): boolean {
	if (b === undefined) return false;
	const one = wordsOf(a);
	const other = wordsOf(b);
	if (!one.offices.some(office => other.offices.includes(office))) return false;
	if (!meet(one.charges, other.charges)) return false;
	return meet(one.bodies, other.bodies);
}

/** A word in common, or nothing said on one side. */
function meet(one: readonly string[], other: readonly string[]): boolean {
	return one.length === 0 || other.length === 0 || one.some(word => other.includes(word));
}

const known = new Map<string, RoleWords>();
const MOST_KNOWN = 4096;

/** One role is compared with many others. */
function wordsOf(role: string): RoleWords {
	let words = known.get(role);
	if (words === undefined) {
		words = readWords(role);
		if (known.size === MOST_KNOWN) known.clear();
		known.set(role, words);
	}
	return words;
}

function readWords(role: string): RoleWords {
	const offices: string[] = [];
	const charges: string[] = [];
	const bodies: string[] = [];
	for (const raw of fold(role)
		.replaceAll("'s", '')
		.split(/[^\p{L}\p{N}.]+/u)) {
		const word = raw.replaceAll('.', '');
		if (word === '' || EMPTY.has(word)) continue;
		const title = TITLES.get(word);
		if (title !== undefined) offices.push(title);
		else if (isRoleNoun(word)) offices.push(word);
		else if (CHARGES.has(word)) charges.push(word.replace('defence', 'defense').replace('labour', 'labor'));
		else if (SAME[word] !== undefined) bodies.push(SAME[word]);
		else if (!ROLE_MODIFIERS.has(word)) bodies.push(word);
	}
	return {offices, charges, bodies};
}
