/**
 * Whether `text.slice(from, to)` is a line of one mark, three times or more, spaces between them allowed: `***`, `- - -`.
 * `marks` holds the marks that count.
 */
export function isRuleLine(text: string, from: number, to: number, marks: string): boolean {
	const mark = text.charAt(from);
	if (to - from < 3 || to - from > 400 || !marks.includes(mark)) return false;
	let count = 0;
	for (let at = from; at < to; at++) {
		const char = text.charAt(at);
		if (char === mark) count++;
		else if (char !== ' ' && char !== '\t') return false;
	}
	return count >= 3;
}

/** Whether the line is a run of two or more `=` or `-`, as under a heading. */
export function isUnderline(text: string, from: number, to: number): boolean {
	const mark = text.charAt(from);
	if ((mark !== '=' && mark !== '-') || to - from < 2 || to - from > 400) return false;
	for (let at = from; at < to; at++) if (text.charAt(at) !== mark) return false;
	return true;
}

/** Whether the line parts a table’s head from its rows: `|---|:--|`. */
export function isTableRule(row: string): boolean {
	return /^[|:\s-]{3,2000}$/.test(row) && row.includes('|') && row.includes('--');
}
