import {isCapital, isSmall, isWordChar} from './letters.js';

/** Longest title that is taken from the first sentence as it stands. */
const LONGEST_SENTENCE = 90;
const LONGEST_TITLE = 110;

const SMALL_WORDS = new Set(
	'a an and as at but by for from if in into nor of off on onto or over per so than that the to up via vs with yet is it its’s'.split(
		' ',
	),
);

/** Whether the words are capitalized as in an American headline: `Poll: Voters Abandon Party for Its Rival`. */
export function isTitleCase(line: string): boolean {
	let major = 0;
	let capital = 0;
	for (const word of line.split(/[\s—–-]+/)) {
		const letter = Array.from(word).find(isCased);
		if (letter === undefined || SMALL_WORDS.has(word.toLowerCase().replace(/[^a-z’]/g, ''))) continue;
		major++;
		if (letter !== letter.toLowerCase()) capital++;
	}
	return major >= 3 && capital >= major * 0.8;
}

export function isAllCapitals(line: string): boolean {
	if (line !== line.toUpperCase()) return false;
	return Array.from(line).filter(isCased).length >= 4;
}

function isCased(char: string): boolean {
	return isCapital(char) || isSmall(char);
}

/** The first words of a text as a headline. */
export type OpeningTitle = {
	readonly title: string;
	/** How many UTF-16 code units of the text it took. */
	readonly length: number;
};

/**
 * Makes a headline of a text that has none: the first sentence without its full stop, and of a long sentence the clauses
 * that come first, never cut inside quotation marks or brackets. `text` may hold line ends.
 */
export function titleFromOpening(text: string): OpeningTitle {
	const opening = text.slice(0, 400);
	let depth = 0;
	let straight = false;
	let clause = 0;
	let sentence = 0;
	for (let at = 0; at < opening.length; at++) {
		const char = opening.charAt(at);
		if ('“«„([‘'.includes(char)) depth++;
		else if ('”»)]’'.includes(char) && depth > 0 && !isWordChar(opening.charAt(at + 1))) depth--;
		else if (char === '"') straight = !straight;
		const next = opening.charAt(at + 1);
		const apart = next === '' || /\s/.test(next);
		const open = depth > 0 || straight;
		if (!open && apart && '.!?'.includes(char) && !isAbbreviation(opening, at)) {
			sentence = char === '.' ? at : at + 1;
			break;
		}
		if (char === '”' || char === '"' || char === '»') {
			const before = opening.charAt(at - 1);
			const after = opening
				.slice(at + 1, at + 4)
				.trimStart()
				.charAt(0);
			if (!open && apart && '.!?'.includes(before) && (after === '' || isCapital(after))) {
				sentence = at + 1;
				break;
			}
		}
		if (!open && at >= 24 && at <= LONGEST_TITLE && apart && ',;:'.includes(char)) clause = at;
		if (!open && at >= 24 && at <= LONGEST_TITLE && /\s/.test(char) && '—–'.includes(next)) clause = at;
	}
	const whole = sentence === 0 ? text.length : sentence;
	if (whole <= LONGEST_SENTENCE || (whole <= LONGEST_TITLE && clause === 0)) return cut(text, whole, '');
	if (clause > 0) return cut(text, clause, '');
	const space = opening.slice(0, LONGEST_SENTENCE).search(/\s\S*$/);
	return cut(text, space > 20 ? space : LONGEST_SENTENCE, '…');
}

function cut(text: string, length: number, mark: string): OpeningTitle {
	const kept = text
		.slice(0, length)
		.replace(/[\ud800-\udbff]$/, '')
		.trimEnd();
	return {title: kept.replace(/\s+/g, ' ') + mark, length: kept.length};
}

function isAbbreviation(text: string, stop: number): boolean {
	if (text.charAt(stop) !== '.') return false;
	const word =
		text
			.slice(Math.max(0, stop - 12), stop)
			.split(/[\s("'“‘«]/)
			.at(-1) ?? '';
	return (
		word.length === 1 ||
		word.includes('.') ||
		/^(?:Mr|Mrs|Ms|Dr|Messrs|Prof|Rev|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Maj|Capt|Adm|Hon|Amb|St|Jr|Sr|No|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|vs)$/.test(
			word,
		)
	);
}
