/** ASCII characters that troff takes for something else, or shows as another. */
const ESCAPES: Readonly<Record<string, string>> = {
	'\\': '\\e',
	"'": '\\(aq',
	'"': '\\(dq',
	'`': '\\(ga',
	'^': '\\(ha',
	'~': '\\(ti',
};

/** Words of ours as they stand, in a line of troff: nothing in them is a request or an escape. Line ends become spaces. */
export function roff(text: string): string {
	const escaped = text
		.replace(/\s+/g, ' ')
		// A hyphen inside a word may be one; in an option, a path or a name of a variable it is a minus, or it could not be copied.
		.replace(/\S*[/$~]\S*|(?<![\p{L}\p{N}])-+\S*/gu, word => word.replaceAll('-', '\0'))
		.replace(/[\\'"`^~]/g, char => ESCAPES[char] ?? char)
		.replaceAll('\0', '\\-')
		.replace(
			/[^\x20-\x7e]/gu,
			char => `\\[u${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
		);
	return /^[.]/.test(escaped) ? `\\&${escaped}` : escaped;
}

/** Words to be typed as they stand: bold, every hyphen a minus. */
export function literal(text: string): string {
	return `\\fB${roff(text).replace(/(?<!\\)-/g, '\\-')}\\fR`;
}

/** A section with its lines. */
export function section(name: string, lines: readonly string[]): readonly string[] {
	return [`.SH ${name}`, ...lines];
}

type Pairs = ReadonlyArray<readonly [left: string, right: string]>;

/** Pairs of what is typed and what it is, the second indented under or beside the first. */
export function pairs(rows: Pairs): readonly string[] {
	return rows.flatMap(([left, right]) => ['.TP', literal(left), roff(right)]);
}

/** The same without lines between them, and the second from a column on. */
export function table(rows: Pairs, column: number): readonly string[] {
	const lines = rows.flatMap(([left, right]) => [`.TP ${column}`, literal(left), roff(right)]);
	return ['.PD 0', ...lines, '.PD'];
}

/** A paragraph. */
export function paragraph(text: string): readonly string[] {
	return ['.PP', roff(text)];
}
