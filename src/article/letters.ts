/**
 * What a character is, told without `\p{…}` in a regular expression: compiling one takes a millisecond, and a short
 * command reads a few articles in that time.
 */

/** A capital letter of any script that has them. */
export function isCapital(char: string): boolean {
	const code = char.charCodeAt(0);
	if (code < 128) return code >= 65 && code <= 90;
	return char !== char.toLowerCase();
}

/** A small letter of any script that has them. */
export function isSmall(char: string): boolean {
	const code = char.charCodeAt(0);
	if (code < 128) return code >= 97 && code <= 122;
	return char !== char.toUpperCase() && char === char.toLowerCase();
}

/** A letter, a figure or part of a word in any script; false for '' and for punctuation. */
export function isWordChar(char: string): boolean {
	const code = char.charCodeAt(0);
	if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
	if (code < 0xc0 || char === '') return code === 0xaa || code === 0xb5 || code === 0xba;
	if (code === 0xd7 || code === 0xf7) return false;
	return !((code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f) || code >= 0xff00);
}

const NOT_IN_A_NAME = /[\s\d!-&(-,/:-@[-`{-~“”„«»…—–•]/;

/** `Stoltenberg`, `O’Brien`, `Ki-moon`, `J.`: a capital, then letters, full stops, apostrophes and hyphens. */
export function isCapitalWord(word: string): boolean {
	return isCapital(word.charAt(0)) && !NOT_IN_A_NAME.test(word);
}

/** `TIMES`, `U.S.`, `AT&T`: two characters or more, capitals only. */
export function isCapitalsWord(word: string): boolean {
	return (
		word.length >= 2 &&
		isCapital(word.charAt(0)) &&
		word === word.toUpperCase() &&
		!/[\s!"#$%()*+,/:;<=>?@[\]]/.test(word)
	);
}

const PARTICLES = new Set(
	'de del della di da dos du van von der den ter la le al el bin ibn ben bint abu y e and &'.split(' '),
);
const JOINED_PARTICLE = /^(?:al|el|d|l|ad|as)[-'’]/;

/** Whether all the words may stand in people’s names: `Gary Raynaldo`, `Ursula von der Leyen and Emmanuel Macron`. */
export function isName(words: string): boolean {
	const all = words.split(' ');
	if (all.length > 12) return false;
	return all.every(word => PARTICLES.has(word) || isCapitalWord(word.replace(JOINED_PARTICLE, '')));
}

/** Whether the words are one person’s name, of two to four words. */
export function isFullName(words: string): boolean {
	const count = words.split(' ').length;
	return count >= 2 && count <= 4 && isCapitalWord(words.slice(0, words.indexOf(' '))) && isName(words);
}

/** Whether the line at `at` starts with a dash and a capital: `— Ban Ki-moon`, `-NATO Secretary General`. */
export function startsWithDashAndCapital(text: string, at: number): boolean {
	const first = text.charAt(at);
	if (!'—–―-'.includes(first) || first === '') return false;
	let next = at + 1;
	if (first === '-' && text.charAt(next) === '-') next++;
	for (let spaces = 0; spaces < 2 && text.charAt(next) === ' '; spaces++) next++;
	return isCapital(text.charAt(next));
}
