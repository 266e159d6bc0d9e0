/** What a typed command line is. */
export type CommandLine =
	/** Words to run without a shell. At least one. */
	| {readonly kind: 'argv'; readonly argv: readonly string[]}
	/** It asks for more than words: a pipe, a variable, a pattern. Only a shell can do it, and only after the reader agreed. */
	| {readonly kind: 'shell'; readonly line: string; readonly why: string}
	| {readonly kind: 'problem'; readonly message: string};

/** Characters that mean something to a shell where they are not quoted. */
const OPERATORS = /[|&;<>()$`*?[\]{}#!\n]/;

/**
 * Splits a typed line into words as a POSIX shell does: single quotes, double quotes, backslashes. Nothing in it is expanded;
 * a line that would need it is one for a shell.
 */
export function splitCommand(line: string): CommandLine {
	const words: string[] = [];
	let word: string | undefined;
	let mark: "'" | '"' | undefined;
	for (let at = 0; at < line.length; at++) {
		const char = line.charAt(at);
		if (mark === "'") {
			if (char === "'") mark = undefined;
			else word += char;
		} else if (char === '\\') {
			const next = line.charAt(++at);
			if (next === '') return {kind: 'problem', message: 'nothing stands behind the backslash'};
			// Inside double quotes a backslash is itself before most characters.
			word = (word ?? '') + (mark === '"' && !/["\\$`]/.test(next) ? `\\${next}` : next);
		} else if (mark === '"') {
			if (char === '"') mark = undefined;
			else if (char === '$' || char === '`') return forShell(line, char);
			else word += char;
		} else if (char === "'" || char === '"') {
			mark = char;
			word ??= '';
		} else if (char === ' ' || char === '\t') {
			if (word !== undefined) words.push(word);
			word = undefined;
		} else if (OPERATORS.test(char) || (char === '~' && word === undefined)) return forShell(line, char);
		else word = (word ?? '') + char;
	}
	if (mark !== undefined) return {kind: 'problem', message: `a quotation mark is not closed: ${mark}`};
	if (word !== undefined) words.push(word);
	const [first] = words;
	if (first === undefined || first === '') return {kind: 'problem', message: 'no command'};
	// `LANG=C sort`: only a shell sets variables that way.
	return /^[A-Za-z_]\w*=/.test(line.trimStart()) ? forShell(line, '=') : {kind: 'argv', argv: words};
}

function forShell(line: string, char: string): CommandLine {
	return {kind: 'shell', line, why: char === '\n' ? 'it has two lines' : `it uses ${char}`};
}
