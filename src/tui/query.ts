import {visible} from '../text/visible.js';

/** Longest query, in UTF-16 code units: more is a paste gone astray. */
const LIMIT = 200;

/**
 * A query as the search boxes keep it: one line, and only characters that show. What has no shape (control characters,
 * zero-width and bidirectional ones) is left out, since a search sees through it anyway; so the query is safe to print.
 */
export function cleanQuery(text: string): string {
	const line = text.slice(0, LIMIT * 4).replace(/\s+/g, ' ');
	if (visible(line) === line) return line.slice(0, LIMIT);
	let out = '';
	for (const char of line) {
		const next = out + char;
		// A joiner or a mark is judged by what stands before it, so the whole is looked at each time.
		if (visible(next) === next) out = next;
		if (out.length >= LIMIT) break;
	}
	return out;
}

/** The query without its last word. */
export function withoutLastWord(query: string): string {
	const trimmed = query.trimEnd();
	return trimmed.slice(0, trimmed.lastIndexOf(' ') + 1);
}
