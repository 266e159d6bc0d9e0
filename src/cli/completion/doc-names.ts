import type {AnnotatedArticle} from '../../annotate/annotation.js';
import {fold} from '../../text/fold.js';
import {visible} from '../../text/visible.js';

/** A name, what is said of it in a few words, and how often it speaks or is named. */
export type Named = readonly [name: string, help: string, count: number];

/** Who speaks in an article and whom and what it names: no more than completing a word needs. */
export type NamesOfArticle = {readonly speakers: readonly Named[]; readonly entities: readonly Named[]};

export function namesOfArticle({entities, mentions, quotes}: Omit<AnnotatedArticle, 'article'>): NamesOfArticle {
	const spoken = countBy(quotes.map(({attribution}) => attribution?.speaker.entity));
	const mentioned = countBy(mentions.map(({entity}) => entity));
	return {
		speakers: entities.flatMap(({id, name, role = ''}): Named[] => {
			const count = spoken.get(id) ?? 0;
			return count === 0 ? [] : [[name, role, count]];
		}),
		entities: entities.map(({id, name, kind, role}): Named => [name, role ?? kind, mentioned.get(id) ?? 0]),
	};
}

function countBy(ids: ReadonlyArray<string | undefined>): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const id of ids) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
	return counts;
}

/**
 * The names of many articles, each once, the most frequent first. A surname by itself counts for the one full name that ends
 * with it. What a terminal would not show as it is, and so nobody could type, is left out.
 */
export function joinNames(lists: Iterable<readonly Named[]>): readonly Named[] {
	const byKey = new Map<string, Named>();
	for (const list of lists) {
		for (const [name, help, count] of list) {
			if (visible(name, {showLineEnds: true}) !== name) continue;
			const key = fold(name);
			const known = byKey.get(key);
			// A dateline shouts: ANKARA.
			const isPlainer = known !== undefined && known[0] === known[0].toUpperCase();
			if (known === undefined) byKey.set(key, [name, help, count]);
			else byKey.set(key, [isPlainer ? name : known[0], known[1] || help, known[2] + count]);
		}
	}
	for (const [short, full] of fullNames(byKey)) {
		const [[, , count], [name, help, more]] = [byKey.get(short) as Named, byKey.get(full) as Named];
		byKey.set(full, [name, help, more + count]);
		byKey.delete(short);
	}
	return [...byKey.values()].sort((a, b) => b[2] - a[2]);
}

/** Names that are the end of exactly one other name, with that, the shortest first. */
function fullNames(names: ReadonlyMap<string, Named>): ReadonlyMap<string, string> {
	const found = new Map<string, string | undefined>();
	for (const key of names.keys()) {
		for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) {
			const end = key.slice(at + 1);
			if (names.has(end)) found.set(end, found.has(end) ? undefined : key);
		}
	}
	const sure = [...found].filter((pair): pair is [string, string] => pair[1] !== undefined);
	return new Map(sure.sort(([a], [b]) => a.length - b.length));
}

/** The names of which a word begins with what was typed, accents and case aside; those that begin so themselves first. */
export function matchingNames(names: readonly Named[], typed: string): readonly Named[] {
	const wanted = fold(typed);
	const found = names.filter(([name]) => ` ${fold(name)}`.includes(` ${wanted}`));
	const begins = ([name]: Named) => fold(name).startsWith(wanted);
	return [...found.filter(begins), ...found.filter(name => !begins(name))];
}
