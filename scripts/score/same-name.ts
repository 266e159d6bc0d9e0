/** Who said a segment, as the annotators name them. */
export type GoldName = {
	readonly name?: string;
	readonly aliases?: readonly string[];
	readonly type?: string;
};

/** Words that go before a name and do not tell one person from another. */
const TITLES = new Set(
	(
		'mr mrs ms miss dr sir lord lady dame king queen prince princess pope president vice prime minister secretary ' +
		'chancellor ambassador sen senator rep representative gov governor gen general col colonel maj major lt capt captain ' +
		'sgt chief judge justice prof professor rev former then ex the a an'
	).split(' '),
);

/** The share of all words of two names of which both must have so many, unless a person is named. */
const ALIKE = 0.6;

/**
 * Whether a name that the program gives is that of the annotators, by the rule of the scorer: case, accents, marks and
 * titles aside it is one of the accepted forms; or it is a person's last name with no word that no accepted form has;
 * or, for anybody else, it shares three words in five with an accepted form.
 */
export function sameName(given: string, {name = '', aliases = [], type}: GoldName): boolean {
	const own = nameWords(given);
	const accepted = [name, ...aliases].map(nameWords);
	if (accepted.some(form => form.join(' ') === own.join(' '))) return true;
	if (type !== 'person') return accepted.some(form => alike(form, own) >= ALIKE);
	const last = accepted[0]?.at(-1);
	const known = new Set(accepted.flat());
	return last !== undefined && own.includes(last) && own.every(word => known.has(word));
}

function nameWords(name: string): string[] {
	const plain = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[’']s(?![\p{L}\p{N}])/gu, '');
	const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
	const rest = words.filter(word => !TITLES.has(word));
	return rest.length > 0 ? rest : words;
}

/** Words that both have, of all that either has. */
function alike(a: readonly string[], b: readonly string[]): number {
	const [left, right] = [new Set(a), new Set(b)];
	const shared = [...left].filter(word => right.has(word)).length;
	return shared / Math.max(1, left.size + right.size - shared);
}
