import type {Person} from './identity.js';

/** A reason for which articles are taken to name one person, and how many there are of them. */
export type Ground = {readonly grounds: string; readonly articles: number};

const known = new WeakMap<Person, readonly Ground[]>();

/** Why the articles that name a person are taken to name one, the commonest reason first; none when there is one article. */
export function groundsOf(person: Person): readonly Ground[] {
	let grounds = known.get(person);
	if (grounds === undefined) {
		grounds = countGrounds(person);
		known.set(person, grounds);
	}
	return grounds;
}

function countGrounds({members}: Person): readonly Ground[] {
	const byGrounds = new Map<string, Set<string>>();
	const all = new Set<string>();
	for (const {article, grounds} of members) {
		all.add(article);
		const articles = byGrounds.get(grounds);
		if (articles === undefined) byGrounds.set(grounds, new Set([article]));
		else articles.add(article);
	}
	if (all.size < 2) return [];
	// The article that gave the name is nothing that was joined.
	byGrounds.delete('named here');
	return [...byGrounds]
		.map(([grounds, articles]) => ({grounds, articles: articles.size}))
		.sort((a, b) => b.articles - a.articles);
}
