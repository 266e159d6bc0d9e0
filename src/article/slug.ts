/** Longest slug, in UTF-16 code units. */
const LONGEST = 80;

/**
 * A name for links and the command line: `NATO’s “spy ring”, 2021.md` gives `natos-spy-ring-2021-md`. Lower case, accents
 * dropped, letters of other scripts kept; `fallback` when nothing is left.
 */
export function slug(name: string, fallback = 'article'): string {
	const start = name.slice(0, LONGEST * 4);
	const plain = /^[ -~]*$/.test(start)
		? start
				.replace(/'/g, '')
				.toLowerCase()
				.replace(/[^a-z0-9_]+/g, '-')
		: start
				.normalize('NFKD')
				.replace(/\p{M}|['’‘]/gu, '')
				.toLowerCase()
				.replace(/[^\p{L}\p{N}_]+/gu, '-');
	const cut = plain.slice(0, LONGEST + 1);
	const whole = cut.length > LONGEST ? cut.slice(0, Math.max(cut.lastIndexOf('-'), LONGEST / 2)) : cut;
	return whole.replace(/^-|-$/g, '').replace(/[\ud800-\udbff]$/, '') || fallback;
}

/** The slug of a file's name without its folder and extension. */
export function slugOfPath(path: string): string {
	const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
	const dot = name.lastIndexOf('.');
	return slug(dot > 0 ? name.slice(0, dot) : name);
}
