import {layoutTimelineRow, type TimelineLine, timelineRowHeight, timelineRows} from '../layout/layout-timeline.js';
import type {Ask} from '../library/ask.js';
import type {Zoom} from '../library/calendar.js';
import type {Growing} from '../library/growing.js';
import type {Names} from '../library/names.js';
import {
	findTimelineEntries,
	fittingZoom,
	type Timeline,
	type TimelineBin,
	type TimelineEntry,
	type TimelineGap,
	toTimeline,
} from '../library/timeline.js';

export type TimelineRow = TimelineBin | TimelineGap;

/** What the picture is of, and how. */
export type PictureOf = Pick<Ask, 'by' | 'about'> & {
	/** `undefined`: the one that fits. */
	readonly zoom: Zoom | undefined;
	readonly columns: number;
	/** Rows of titles and quotes for each stretch of time. */
	readonly detail: number;
	/** More of them for some stretches, by their labels. */
	readonly unfolded: ReadonlyMap<string, number>;
};

export type PictureLine = TimelineLine & {
	readonly row: TimelineRow;
	/** The first line of its stretch of time. */
	readonly isHead: boolean;
};

/** A timeline as a list of lines, laid out where it is looked at. */
export type Picture = {
	readonly timeline: Timeline;
	/** Lines in all. */
	readonly count: number;
	readonly line: (index: number) => PictureLine | undefined;
	/** Index of the line of an entry, or (`isHead`) of the first line of the stretch of time that it lies in; 0 where it is not. */
	readonly indexOf: (entry: TimelineEntry, isHead: boolean) => number;
};

/** How much more is found before a picture that is still growing is drawn anew. */
const GROWTH = 1.5;

type Kept = {
	readonly key: string;
	readonly entries: Growing<TimelineEntry>;
	drawn:
		| {readonly of: PictureOf; readonly count: number; readonly isDone: boolean; readonly picture: Picture}
		| undefined;
};

/** The timeline last shown. */
const kept = new WeakMap<Names, Kept>();

/** What stands on it, to be grown; the same as long as the question is. */
export function timelineEntries(names: Names, {by, about}: Pick<Ask, 'by' | 'about'>): Growing<TimelineEntry> {
	return keptFor(names, {by, about}).entries;
}

function keptFor(names: Names, {by, about}: Pick<Ask, 'by' | 'about'>): Kept {
	const key = JSON.stringify([by, about]);
	let known = kept.get(names);
	if (known?.key !== key) {
		known = {key, entries: findTimelineEntries(names, {by, about}), drawn: undefined};
		kept.set(names, known);
	}
	return known;
}

export function pictureOf(names: Names, of: PictureOf): Picture {
	const known = keptFor(names, of);
	const {entries, drawn} = known;
	const {isDone} = entries;
	if (drawn !== undefined && isSame(drawn.of, of)) {
		if (drawn.isDone === isDone && (isDone || entries.items.length < drawn.count * GROWTH)) return drawn.picture;
	}
	const {items} = entries;
	const picture = draw(items, of);
	known.drawn = {of, count: items.length, isDone, picture};
	return picture;
}

function isSame(a: PictureOf, b: PictureOf): boolean {
	return a.zoom === b.zoom && a.columns === b.columns && a.detail === b.detail && a.unfolded === b.unfolded;
}

function draw(entries: readonly TimelineEntry[], {zoom, columns, detail, unfolded}: PictureOf): Picture {
	const timeline = toTimeline(entries, zoom ?? fittingZoom(entries));
	const rows = timelineRows(timeline);
	const optionsOf = (row: TimelineRow) => ({columns, detail: Math.max(detail, unfolded.get(row.label) ?? 0)});
	/** Index of the first line of each row, and of the line after the last. */
	const starts = new Int32Array(rows.length + 1);
	for (const [i, row] of rows.entries()) starts[i + 1] = (starts[i] as number) + timelineRowHeight(row, optionsOf(row));
	const lines = new Map<number, readonly TimelineLine[]>();
	const linesOf = (at: number): readonly TimelineLine[] => {
		const row = rows[at];
		let known = lines.get(at);
		if (known === undefined && row !== undefined) {
			known = layoutTimelineRow(timeline, row, optionsOf(row));
			// Those in sight, and a few more.
			if (lines.size > MOST_KEPT) lines.clear();
			lines.set(at, known);
		}
		return known ?? [];
	};
	const count = starts[rows.length] as number;
	return {
		timeline,
		count,
		line: index => {
			if (index < 0 || index >= count) return undefined;
			const at = lastAtOrBefore(starts, index);
			const row = rows[at];
			const line = linesOf(at)[index - (starts[at] as number)];
			return row && line && {...line, row, isHead: index === starts[at]};
		},
		indexOf: (entry, isHead) => {
			const {published} = entry.doc.article;
			const at = rows.findIndex(row => row.kind === 'bin' && isIn(row, published));
			if (at < 0) return 0;
			if (isHead) return starts[at] as number;
			// The last of them: the first line of a stretch may stand for its first article too.
			const inside = linesOf(at).findLastIndex(line => line.entry?.doc === entry.doc && line.quote === undefined);
			return (starts[at] as number) + Math.max(0, inside);
		},
	};
}

const MOST_KEPT = 200;

function isIn({start, end}: TimelineBin, date: string | undefined): boolean {
	return date === undefined ? start === '' : start <= date && date <= end;
}

/** The last place that holds no more than the number; they rise. */
function lastAtOrBefore(starts: Int32Array, wanted: number): number {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] as number) <= wanted) low = middle;
		else high = middle - 1;
	}
	return low;
}
