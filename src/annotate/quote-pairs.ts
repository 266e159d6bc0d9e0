import type {Span} from '../text/span.js';
import type {QuoteMark} from './quote-marks.js';

/** A pair of marks in one block; `close` is `undefined` when the block ended first. */
export type MarkPair = {
	readonly open: QuoteMark;
	readonly close: QuoteMark | undefined;
	/** Offset where the words between the marks end. */
	readonly end: number;
	/** Index of the enclosing pair in the same list, -1 for none. */
	readonly parent: number;
};

type Draft = {open: QuoteMark; close: QuoteMark | undefined; end: number; parent: number; dropped: boolean};

/**
 * Pairs the marks of one block with a stack, in one pass. What cannot be paired is dropped (single marks, which are
 * mostly apostrophes) or ends with the block (all others), so an odd mark never reaches the next block.
 * `goesOn`: the next block opens with a quotation mark, as every paragraph of a long quote does.
 */
export function pairMarks(text: string, marks: readonly QuoteMark[], block: Span, goesOn: boolean): MarkPair[] {
	const drafts: Draft[] = [];
	const stack: number[] = [];
	const partners = matchSingles(marks, goesOn);
	const draftOf = new Int32Array(marks.length).fill(-1);
	const depth = {double: 0, single: 0, guillemet: 0, corner: 0};
	let lastClosed: Draft | undefined;

	const open = (at: number) => {
		const mark = marks[at] as QuoteMark;
		draftOf[at] = drafts.length;
		drafts.push({open: mark, close: undefined, end: -1, parent: stack.at(-1) ?? -1, dropped: false});
		stack.push(draftOf[at] as number);
		depth[mark.family]++;
	};
	/** Closes the innermost pair of the family; whatever opened inside it and did not close is dropped. */
	const close = (mark: QuoteMark) => {
		for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
			const draft = drafts[top] as Draft;
			depth[draft.open.family]--;
			if (draft.open.family === mark.family) {
				draft.close = mark;
				draft.end = mark.span.start;
				lastClosed = draft;
				return;
			}
			draft.dropped = true;
		}
	};

	for (let i = 0; i < marks.length; i++) {
		const mark = marks[i] as QuoteMark;
		if (mark.family === 'single') {
			const partner = partners[i] as number;
			if (partner > i) open(i);
			// A single mark never closes over an open mark of another kind.
			else if (partner >= 0 && stack.at(-1) === draftOf[partner]) close(mark);
			continue;
		}
		if (depth[mark.family] > 0 && !reopens(mark)) close(mark);
		else if (mark.opens > 0) {
			// `"“We came,”`: two opening marks of one family at once are one too many.
			const next = marks[i + 1];
			if (next === undefined || next.family !== mark.family || next.span.start > mark.span.end || !reopens(next))
				open(i);
		} else if (lastClosed?.open.family === mark.family && endsInDigit(text, lastClosed)) {
			// `"a 12" pipe," he said`: what seemed to close was the mark of inches.
			lastClosed.close = mark;
			lastClosed.end = mark.span.start;
		}
	}
	return settle(text, drafts, block, goesOn);
}

/** Whether the mark opens a quote inside the open one rather than closing it. */
function reopens(mark: QuoteMark): boolean {
	return mark.opens === 2 && mark.closes < 2;
}

function endsInDigit(text: string, draft: Draft): boolean {
	return draft.close !== undefined && /["”]/.test(text.charAt(draft.end)) && /[0-9]/.test(text.charAt(draft.end - 1));
}

/**
 * For each single mark the index of its partner, -1 for an apostrophe, `marks.length` for a mark whose quote goes on in
 * the next block. A sure closing mark wins; one that may be the apostrophe of `the boys’ club` counts when none follows.
 */
function matchSingles(marks: readonly QuoteMark[], goesOn: boolean): Int32Array {
	const partners = new Int32Array(marks.length).fill(-1);
	let opener = -1;
	let weak = -1;
	const match = (closer: number) => {
		partners[opener] = closer;
		partners[closer] = opener;
		opener = -1;
		weak = -1;
	};
	for (let i = 0; i < marks.length; i++) {
		const mark = marks[i] as QuoteMark;
		if (mark.family !== 'single') continue;
		if (opener >= 0 && mark.closes === 2) match(i);
		else if (opener >= 0 && mark.closes === 1 && mark.opens === 0) {
			if (weak < 0) weak = i;
		} else if (mark.opens > 0) {
			if (opener >= 0 && weak >= 0) match(weak);
			opener = i;
			weak = -1;
		}
	}
	if (opener >= 0 && weak >= 0) match(weak);
	else if (opener >= 0 && goesOn) partners[opener] = marks.length;
	return partners;
}

/** Gives the unclosed pairs an end, leaves the dropped ones out and hands their children to the next pair outward. */
function settle(text: string, drafts: readonly Draft[], block: Span, goesOn: boolean): MarkPair[] {
	const firstChild = new Int32Array(drafts.length).fill(-1);
	for (let i = drafts.length - 1; i >= 0; i--) {
		const draft = drafts[i] as Draft;
		if (draft.close === undefined && draft.open.family === 'single' && !goesOn) draft.dropped = true;
		if (!draft.dropped && draft.parent >= 0 && (drafts[draft.parent] as Draft).open.family === draft.open.family)
			firstChild[draft.parent] = i;
	}
	const kept = new Int32Array(drafts.length).fill(-1);
	/** An unclosed quote that gave way to the one inside it no longer encloses anything. */
	const gaveWay = new Uint8Array(drafts.length);
	const pairs: MarkPair[] = [];
	for (let i = 0; i < drafts.length; i++) {
		const draft = drafts[i] as Draft;
		let parent = draft.parent;
		while (parent >= 0 && ((drafts[parent] as Draft).dropped || gaveWay[parent] === 1))
			parent = (drafts[parent] as Draft).parent;
		draft.parent = parent;
		if (draft.dropped) continue;
		const child = firstChild[i] as number;
		let end = draft.end;
		if (draft.close === undefined) {
			// `“We came. “No way,” he said`: the first was never closed, so it ends where the next begins.
			gaveWay[i] = child >= 0 && !(goesOn && parent < 0) ? 1 : 0;
			end = gaveWay[i] === 1 ? (drafts[child] as Draft).open.span.start : block.end;
			while (end > draft.open.span.end && /\s/.test(text.charAt(end - 1))) end--;
		}
		kept[i] = pairs.length;
		pairs.push({open: draft.open, close: draft.close, end, parent: parent < 0 ? -1 : (kept[parent] as number)});
	}
	return pairs;
}
