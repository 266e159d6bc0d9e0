/** A span of a marked text: `{q:Jens Stoltenberg|“We will talk,”}` has kind `q`, label `Jens Stoltenberg`. */
export type Mark = {readonly kind: string; readonly label: string; readonly start: number; readonly end: number};

/** Takes the marks out of a text: `{kind|words}` or `{kind:label|words}`. Marks do not nest. */
export function readMarked(source: string): {readonly text: string; readonly marks: readonly Mark[]} {
	const marks: Mark[] = [];
	let text = '';
	let from = 0;
	for (const match of source.matchAll(/\{(\w)(?::([^|{}]*))?\|([^{}]*)\}/g)) {
		text += source.slice(from, match.index);
		const words = match[3] ?? '';
		marks.push({kind: match[1] ?? '', label: match[2] ?? '', start: text.length, end: text.length + words.length});
		text += words;
		from = match.index + match[0].length;
	}
	return {text: text + source.slice(from), marks};
}
