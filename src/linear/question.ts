import type {Asked} from './quote-list.js';

const ANYONE = /^(?:any(?:one|body)|some(?:one|body)|every(?:one|body)|all|who)$/i;
const ANYTHING = /^(?:any(?:thing)?|everything)$/i;

const QUESTIONS: ReadonlyArray<readonly [form: RegExp, by: number, about: number]> = [
	[/^what (?:was|is|were|has been|had been) said (?:about|of|on) (.+)$/i, 0, 1],
	[/^who (?:said|says|spoke|speaks|talked|talks)(?: (?:any|some)thing| what)? (?:about|of|on) (.+)$/i, 0, 1],
	[
		/^what (?:did|do|does|has|have|had) (.+?) (?:say|said|says|tell|told|think|thought)(?: (?:about|of|on|concerning|regarding) (.+))?$/i,
		1,
		2,
	],
	[/^by (.+?) about (.+)$/i, 1, 2],
	[/^about (.+?) by (.+)$/i, 2, 1],
	[/^by (.+)$/i, 1, 0],
	[/^about (.+)$/i, 0, 1],
];

/**
 * Reads `by obama about iran`, either part alone, and the question in words, “What did Obama say about Iran?”; `undefined` for
 * anything else.
 */
export function readQuestion(line: string): Asked | undefined {
	const words = line
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/ ?[?!.]+$/, '');
	for (const [form, by, about] of QUESTIONS) {
		const found = form.exec(words);
		if (found === null) continue;
		const part = (index: number, none: RegExp) => {
			const word = index === 0 ? undefined : found[index];
			return word === undefined || none.test(word) ? undefined : word;
		};
		return {by: part(by, ANYONE), about: part(about, ANYTHING)};
	}
	return undefined;
}
