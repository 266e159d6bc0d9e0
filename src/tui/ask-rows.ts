import {visible} from '../text/visible.js';
import type {Choice} from './ask-choices.js';
import type {BoxAnswer} from './box-answer.js';
import {markMatches} from './list-rows.js';
import {fitParts, type Part, part, partsWidth} from './parts.js';

/** Columns of the longest choice that is shown whole. */
const LONGEST = 48;

/** The choices side by side, as many as fit, the one that counts among them; with how many quotes each leads to. */
export function choiceParts(
	{choices, counts}: Pick<BoxAnswer, 'choices' | 'counts'>,
	picked: number,
	columns: number,
): readonly Part[] {
	const pieces = choices.map((choice, i) => {
		const count = counts.items[i] === undefined ? '' : ` ${counts.items[i]}`;
		return [
			part(i === picked ? ' ▌' : '  ', 'cursor'),
			...fitParts(labelParts(choice, i === picked), LONGEST),
			part(`${count} `, 'meta'),
		];
	});
	const row: Part[] = [];
	let left = columns - 2;
	for (const [i, piece] of pieces.entries()) {
		const width = partsWidth(piece);
		if (width > left && row.length > 0) {
			if (i > picked) return [...row, part(' …', 'meta')];
			row.length = 0;
			left = columns - 2;
		}
		row.push(...piece);
		left -= width;
	}
	return row;
}

function labelParts({taken, label, spans}: Choice, isPicked: boolean): readonly Part[] {
	const role = isPicked ? 'chosenTitle' : 'plain';
	if (taken.id !== undefined) {
		// Other forms of the name are told where one of them was typed.
		const isNamed = spans.every(({end}) => end <= taken.text.length);
		return markMatches(isNamed ? taken.text : label, spans, role);
	}
	const words = /\s/.test(label) ? 'the words' : 'the word';
	return [part(`${words} `), part(`“${visible(label)}”`, role)];
}
