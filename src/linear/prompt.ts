import {cellWidth} from '../text/cell-width.js';
import {columnsOf} from './paper.js';
import {findParagraphs} from './spell-article.js';
import type {LinearState} from './state.js';
import {inThousands} from './words.js';

/** Prompts that name the keys, before they only say where the reader is. */
const HINTS = 8;

/** Columns left for what is typed. */
const ROOM = 12;

export function wantsHint({hints, asking}: LinearState): boolean {
	return hints < HINTS && asking === undefined;
}

/** Where the reader is and what Enter does, on one line: as much of it as fits. */
export function promptOf(state: LinearState): string {
	const columns = columnsOf(state) ?? Number.POSITIVE_INFINITY;
	const prompts = state.asking?.prompts.map(prompt => `${prompt} `) ?? promptsOf(state);
	return prompts.find(prompt => cellWidth(prompt) + ROOM <= columns) ?? '> ';
}

/** The longest first. */
function promptsOf(state: LinearState): readonly string[] {
	const {place, hasMore} = placeOf(state);
	const short = [`${place}${hasMore ? '' : ', end'}: `, `${place}: `];
	if (!wantsHint(state)) return short;
	const leave = state.below.length === 0 ? 'q quits' : 'q back';
	const more = hasMore ? 'Enter continues' : 'End';
	const opens = state.view.kind === 'listing' && state.view.listing.count > 0 ? [', a number opens'] : [];
	return [
		...opens.map(number => `${place}. ${more}${number}, ${leave}, ? commands: `),
		`${place}. ${more}, ${leave}, ? commands: `,
		`${place}. ${more}, ? commands: `,
		`${place}. ${hasMore ? 'Enter, ' : ''}q or ?: `,
		...short,
	];
}

function placeOf({view, pending}: LinearState): {readonly place: string; readonly hasMore: boolean} {
	const isCut = pending.length > 0;
	if (view.kind === 'article') {
		const {count, blocks} = findParagraphs(view.article);
		// Enter may be about to go on with the paragraph just spoken of.
		const at = Math.max(view.next, view.first + 1);
		const place =
			at > blocks.length && view.first >= blocks.length
				? `Source ${at - blocks.length} of ${count - blocks.length}`
				: `Paragraph ${Math.min(at, blocks.length)} of ${blocks.length}`;
		return {place, hasMore: isCut || view.next < count};
	}
	const {
		listing: {name, count},
		first,
		next,
	} = view;
	const range = next > first + 1 ? `${inThousands(first + 1)} to ${inThousands(next)}` : inThousands(next);
	return {
		place: `${name} ${count === 0 ? 'none' : `${range} of ${inThousands(count)}`}`,
		hasMore: isCut || next < count,
	};
}
