import type {Line, RunStyle} from '../layout/line.js';
import type {Asked} from '../library/ask.js';
import {ZOOMS, type Zoom} from '../library/calendar.js';
import {visible} from '../text/visible.js';
import {openAt, openAtQuote} from './article-commands.js';
import {counted} from './cells.js';
import type {Size} from './geometry.js';
import type {Command} from './keymap.js';
import {type Part, part} from './parts.js';
import {readingWords, skippedWords, titleParts} from './reading-words.js';
import type {State} from './state.js';
import type {Role} from './theme.js';
import {type Picture, type PictureLine, type PictureOf, pictureOf, timelineEntries} from './timeline-picture.js';
import {emptyView, type QuoteAt, type ViewBase, type ViewModule} from './view.js';
import {choose} from './views.js';

/** Articles and quotes on a time axis, of everybody or of a speaker, of everything or of a subject. */
export type TimelineView = ViewBase & {
	readonly kind: 'timeline';
	/** `undefined`: the finest one that is taken in at a glance. */
	readonly zoom: Zoom | undefined;
	/** Whom and what the boxes stand for as long as nothing is typed in them: somebody, something that was chosen. */
	readonly ids: readonly [speaker: string | undefined, subject: string | undefined];
	/** Rows for the stretches of time of which more is shown, by their labels. */
	readonly unfolded: ReadonlyMap<string, number>;
};

export function timelineView(): TimelineView {
	return {...emptyView(2), kind: 'timeline', zoom: undefined, ids: [undefined, undefined], unfolded: new Map()};
}

/** The timeline for `gt`: of the speaker or the entity whose card is up, else of everything. */
export function timelineFrom({screen, view, names}: State): TimelineView {
	const fresh = timelineView();
	if (screen !== 'view' || names === undefined) return fresh;
	if (view?.kind === 'speaker') {
		const name = names.names.speaker(view.id)?.name;
		return name === undefined ? fresh : {...fresh, fields: [visible(name), ''], ids: [view.id, undefined]};
	}
	if (view?.kind === 'entity') {
		const name = names.names.entity(view.id)?.name;
		return name === undefined ? fresh : {...fresh, fields: ['', visible(name)], ids: [undefined, view.id]};
	}
	return fresh;
}

/** Rows of titles and quotes for a stretch of time, on a low and on a tall screen; and how many more at a time. */
const DETAIL = 4;
const TALL_DETAIL = 8;
const TALL_FROM = 40;
const MORE = 24;
/** Columns of the cursor. */
const CURSOR = 2;

const detailFor = ({rows}: Size): number => (rows >= TALL_FROM ? TALL_DETAIL : DETAIL);

function askedOf({fields, ids}: TimelineView, field: 0 | 1): Asked | undefined {
	const id = ids[field];
	return id === undefined ? fields[field] : {id};
}

const questionOf = (view: TimelineView) => ({by: askedOf(view, 0), about: askedOf(view, 1)});

function pictureFor(view: TimelineView, {names, size}: State): Picture | undefined {
	if (names === undefined) return undefined;
	const {zoom, unfolded} = view;
	const columns = Math.max(1, size.columns - CURSOR);
	const of: PictureOf = {...questionOf(view), zoom, unfolded, columns, detail: detailFor(size)};
	return pictureOf(names.names, of);
}

export const TIMELINE: ViewModule<TimelineView> = {
	title: (view, state) => {
		const picture = pictureFor(view, state);
		if (picture === undefined) return [[part('Timeline', 'heading')], [part(readingWords(state), 'meta')]];
		const {zoom, articles, quotes} = picture.timeline;
		const by = zoom === 'week' ? 'by week, from Monday' : `by ${zoom}`;
		const counts = `${counted(articles, 'article')}, ${counted(quotes, 'quote')}`;
		return titleParts([part('Timeline ', 'heading'), part(by)], [readingWords(state), counts], state.size.columns);
	},
	labels: ['Speaker', 'About'],
	hint: (_, __, field) => part(field === 0 ? 'anyone' : 'anything', 'meta'),
	head: (_, __, columns) => {
		const legend = '── █ articles  ▒ quotes ';
		return [[part(legend, 'rule'), part('─'.repeat(Math.max(0, columns - legend.length)), 'rule')]];
	},
	count: (view, state) => pictureFor(view, state)?.count ?? 0,
	itemRows: () => 1,
	item: (view, state, index, {isChosen}) => {
		const line = pictureFor(view, state)?.line(index);
		if (line === undefined) return [];
		return [[part(isChosen ? '▌ ' : '  ', 'cursor'), ...lineParts(line.line, isChosen)]];
	},
	empty: (view, state) => {
		const isFound = state.names !== undefined && timelineEntries(state.names.names, questionOf(view)).isDone;
		if (!isFound || readingWords(state) !== '') return 'Nothing yet; still reading …';
		const [speaker = '', subject = ''] = view.fields;
		const by = speaker.trim() === '' ? '' : ` by ${speaker.trim()}`;
		const about = subject.trim() === '' ? '' : ` about ${subject.trim()}`;
		return `Nothing${by}${about}. ${skippedWords(state)}`.trim();
	},
	open,
	keys: ({typing}) =>
		typing >= 0
			? [
					'{nextField} next box  {submit} to the timeline  {clearQuery} empty  {cancel} clear',
					'{nextField} next box  {submit} done',
					'{submit} done',
				]
			: [
					'{open} open  {zoomIn zoomOut} zoom  {search} filter by speaker, subject  {help} keys  {cancel} back',
					'{open} open  {zoomIn zoomOut} zoom  {search} filter  {help} keys',
					'{zoomIn zoomOut} zoom  {help} keys',
					'{help} keys',
				],
	command: (view, state, type) => command(view, state, type),
	edited: (view, _, field) => ({
		...view,
		ids: field === 0 ? [undefined, view.ids[1]] : [view.ids[0], undefined],
		unfolded: new Map(),
	}),
	quoteAt,
	articleAt: (view, state, index) => pictureFor(view, state)?.line(index)?.entry?.doc.article,
	needsNames: true,
	follow: (view, state, before) => {
		const line = view.chosen === 0 ? undefined : pictureFor(view, before)?.line(view.chosen);
		return line?.entry === undefined ? -1 : (pictureFor(view, state)?.indexOf(line.entry, line.isHead) ?? -1);
	},
	growing: (view, {names}) => (names === undefined ? undefined : timelineEntries(names.names, questionOf(view))),
};

const ROLES: Readonly<Partial<Record<RunStyle, Role>>> = {label: 'heading', gutter: 'rule', meta: 'meta'};

function lineParts({runs}: Line, isChosen: boolean): readonly Part[] {
	return runs.map(({text, style, hit}) => {
		const role = hit >= 0 ? 'match' : (ROLES[style] ?? 'plain');
		return part(text, isChosen && role === 'plain' ? 'chosenTitle' : role);
	});
}

/** Opens the article, at the quote where the row is one; a row that stands for more shows it. */
function open(view: TimelineView, state: State, index: number): State {
	const line = pictureFor(view, state)?.line(index);
	if (line === undefined) return state;
	const {entry, quote, row} = line;
	if (quote !== undefined) return openAtQuote(state, quote.doc.article, quote.doc.quotes.indexOf(quote.quote));
	if (entry !== undefined) return openAt(state, entry.doc.article, entry.doc.article.blocks[0]?.span.start ?? 0);
	if (row.kind === 'gap') return {...state, notice: 'Nothing is dated in between.'};
	const detail = unfold(row.entries.length, view.unfolded.get(row.label) ?? detailFor(state.size));
	return {...state, view: {...view, unfolded: new Map(view.unfolded).set(row.label, detail)}};
}

/** As many rows as show more articles, or, once all are shown, one more quote of each. */
function unfold(articles: number, detail: number): number {
	return detail < articles ? detail + MORE : articles * (Math.floor(detail / articles) + 1);
}

function quoteAt(view: TimelineView, state: State, index: number): QuoteAt | undefined {
	const quote = pictureFor(view, state)?.line(index)?.quote;
	return quote && {doc: quote.doc, quote: quote.doc.quotes.indexOf(quote.quote)};
}

function command(view: TimelineView, state: State, type: Command['type']): State | undefined {
	switch (type) {
		case 'zoomIn':
			return zoom(view, state, 1);
		case 'zoomOut':
			return zoom(view, state, -1);
		case 'cancel': {
			const isFiltered = view.fields.some(field => field !== '');
			if (view.typing >= 0 || !isFiltered) return undefined;
			return {...state, view: {...timelineView(), zoom: view.zoom}};
		}
		default:
			return undefined;
	}
}

/** Shorter or longer stretches; the article of the chosen row stays chosen. */
function zoom(view: TimelineView, state: State, by: number): State {
	const picture = pictureFor(view, state);
	if (picture === undefined) return state;
	const next = ZOOMS[ZOOMS.indexOf(picture.timeline.zoom) + by];
	if (next === undefined) return {...state, notice: by > 0 ? 'Days are the shortest.' : 'Years are the longest.'};
	const line = lineNear(picture, view.chosen);
	const zoomed: TimelineView = {...view, zoom: next, unfolded: new Map(), top: 0};
	const index = line?.entry === undefined ? 0 : pictureFor(zoomed, state)?.indexOf(line.entry, line.isHead);
	return choose({...state, view: zoomed}, zoomed, index ?? 0);
}

/** The line that is chosen, else the one before it that shows something. */
function lineNear({line}: Picture, index: number): PictureLine | undefined {
	for (let at = index; at >= 0; at--) {
		const near = line(at);
		if (near?.entry !== undefined) return near;
	}
	return undefined;
}
