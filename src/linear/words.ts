import type {Article} from '../article/article.js';
import {writtenDate} from '../output/citation-text.js';
import {visible} from '../text/visible.js';

/** `1 quote`, `12,000 quotes`. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
	return `${inThousands(count)} ${count === 1 ? noun : nouns}`;
}

/** `10,000`. */
export function inThousands(count: number): string {
	return `${count}`.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(words: readonly string[], last = 'and'): string {
	return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** The one behind it, round the end. */
export function nextOf<T>(all: readonly T[], one: T): T {
	return all[(all.indexOf(one) + 1) % all.length] as T;
}

/** A string from outside as part of a line. */
export function shown(text: string): string {
	return visible(text.replace(/\s+/g, ' ').trim());
}

/** `26 June 1963`, as it is spoken; empty for an undated article. */
export function spokenDate(iso: string | undefined): string {
	const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso ?? '');
	if (parts === null) return '';
	const number = (part: string | undefined) => (part === undefined ? undefined : Number(part));
	return writtenDate({year: Number(parts[1]), month: number(parts[2]), day: number(parts[3])});
}

/** `A wall in Berlin, 26 June 1963, Berlin`, as far as known. */
export function articleName({title, id, published, place}: Article): string {
	return [title.trim() === '' ? id : title, spokenDate(published), place ?? ''].map(shown).filter(Boolean).join(', ');
}

/** With a capital. */
export function sentenceStart(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** With a full stop unless the words end with a mark of their own. */
export function sentence(words: string): string {
	return /[.!?:…]["'”’)]?$/.test(words) ? words : `${words}.`;
}

/** `, from 3 May 2015 to 26 June 2016`, as it is said behind a number; empty when nothing is dated. */
export function spokenStretch(first: string | undefined, last: string | undefined): string {
	if (first === undefined || last === undefined) return '';
	return first === last ? `, ${spokenDate(first)}` : `, from ${spokenDate(first)} to ${spokenDate(last)}`;
}
