/** Line starts and ends of a text, as arrays, so that a file of a million lines allocates two objects. */
export type SourceLines = {
	readonly text: string;
	readonly count: number;
	/** Offset of the first code unit of each line. */
	readonly start: Int32Array;
	/** Offset of the line feed that ends each line, or the text's length. */
	readonly end: Int32Array;
	/** The line without white space at either side; equal for a blank line. */
	readonly from: Int32Array;
	readonly to: Int32Array;
};

/** The source as every offset counts it: no byte order mark, every CRLF and CR turned into LF. */
export function decodedText(source: string): string {
	const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
	return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

export function splitLines(text: string): SourceLines {
	let count = 1;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
	const start = new Int32Array(count);
	const end = new Int32Array(count);
	const from = new Int32Array(count);
	const to = new Int32Array(count);
	let at = 0;
	for (let line = 0; line < count; line++) {
		const stop = line === count - 1 ? text.length : text.indexOf('\n', at);
		start[line] = at;
		end[line] = stop;
		let first = at;
		while (first < stop && isSpace(text.charCodeAt(first))) first++;
		let last = stop;
		while (last > first && isSpace(text.charCodeAt(last - 1))) last--;
		from[line] = first;
		to[line] = last;
		at = stop + 1;
	}
	return {text, count, start, end, from, to};
}

export function isBlank(lines: SourceLines, line: number): boolean {
	return lines.from[line] === lines.to[line];
}

/** White space of any kind, the no-break and ideographic ones included; not the zero-width characters, which are content. */
export function isSpace(code: number): boolean {
	if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
	if (code < 0xa0) return code === 0x85;
	return (
		code === 0xa0 ||
		code === 0x1680 ||
		(code >= 0x2000 && code <= 0x200a) ||
		code === 0x2028 ||
		code === 0x2029 ||
		code === 0x202f ||
		code === 0x205f ||
		code === 0x3000 ||
		code === 0xfeff
	);
}
