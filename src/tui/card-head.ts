import {wrapString} from '../layout/wrap.js';
import {findSpokenOf} from '../library/cards.js';
import {groundsOf} from '../library/grounds.js';
import type {Person} from '../library/identity.js';
import type {Names} from '../library/names.js';
import type {LibrarySpeaker} from '../library/speakers.js';
import {visible} from '../text/visible.js';
import {counted, inThousands} from './cells.js';
import {type Part, part, partsWidth} from './parts.js';

/** Words on as many rows as they need, at most so many; the last one is cut by who draws it. */
export function wordRows(
	words: string,
	columns: number,
	most: number,
	role: Part['role'] = 'plain',
): (readonly Part[])[] {
	const rows = wrapString(words, Math.max(1, columns - 2));
	return rows
		.slice(0, most)
		.map((row, i) => [part(' '), part(i === most - 1 && rows.length > most ? `${row} …` : row, role)]);
}

/** `Speaks most of Russia 5, Finland 3`: as many as fit, each with how many quotes mention it; nothing while it is counted. */
export function spokenOfRow(names: Names, speaker: LibrarySpeaker, columns: number): readonly Part[] | undefined {
	const spokenOf = findSpokenOf(names, speaker);
	if (!spokenOf.isDone || spokenOf.items.length === 0) return undefined;
	const row: Part[] = [part(' Speaks most of ', 'meta')];
	for (const [i, {entity, quotes}] of spokenOf.items.entries()) {
		const next = [
			part(i === 0 ? '' : ', ', 'meta'),
			part(visible(entity.name), 'speaker'),
			part(` ${inThousands(quotes)}`, 'meta'),
		];
		if (i > 0 && partsWidth(row) + partsWidth(next) > columns - 1) break;
		row.push(...next);
	}
	return row;
}

/** By which other names the library knows somebody, and on what grounds it takes them for one; empty for a single name. */
export function formsWords(
	{
		name,
		forms,
		person,
	}: {readonly name: string; readonly forms: readonly string[]; readonly person: Person | undefined},
	articles: number,
): string {
	const others = forms.filter(form => form !== name);
	if (others.length === 0) return '';
	const also = `Also ${others.map(form => visible(form)).join(', ')}.`;
	if (person === undefined)
		return articles < 2 ? also : `${also} Joined over ${counted(articles, 'article')}: same name.`;
	const grounds = groundsOf(person);
	if (grounds.length === 0) return also;
	const reasons = grounds.map(each => (grounds.length === 1 ? each.grounds : `${each.grounds} (${each.articles})`));
	const members = new Set(person.members.map(({article}) => article)).size;
	return `${also} Joined over ${counted(members, 'article')}: ${reasons.join('; ')}.`;
}

export type ShownSide = {readonly label: string; readonly count: number; readonly isUp: boolean};

/** What a card lists and what else it could, as a rule between head and list: the one that is up has a bar before it. */
export function sidesRow(sides: readonly ShownSide[], columns: number): readonly Part[] {
	const parts = sides.flatMap(({label, count, isUp}): Part[] => [
		part('─', 'rule'),
		part(isUp ? '▌' : ' ', 'cursor'),
		part(`${label} ${inThousands(count)} `, isUp ? 'heading' : 'meta'),
	]);
	return [...parts, part('─'.repeat(Math.max(0, columns - partsWidth(parts))), 'rule')];
}
