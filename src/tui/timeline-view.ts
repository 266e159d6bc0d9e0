import type {Line, RunStyle} from '../layout/line.js';
import type {Ask} from '../library/ask.js';
import {ZOOMS, type Zoom} from '../library/calendar.js';
import type {Names} from '../library/names.js';
import {openAt, openAtQuote} from './article-commands.js';
import {askedOf} from './ask-choices.js';
import {choiceParts} from './ask-rows.js';
import {type AskedPair, type BoxAnswer, type BoxesBase, completeBoxes, growingWith, keepAnswer} from './box-answer.js';
import {askedWords, boxCommand, boxHint, editedBox, enterBox} from './boxes.js';
import {counted} from './cells.js';
import type {Size} from './geometry.js';
import type {Command} from './keymap.js';
import {type Part, part} from './parts.js';
import {readingWords, skippedWords, titleParts} from './reading-words.js';
import type {State} from './state.js';
import type {Role} from './theme.js';
import {type Picture, type PictureLine, type PictureOf, pictureOf, timelineEntries} from './timeline-picture.js';
import {emptyView, type QuoteAt, type ViewModule} from './view.js';
import {choose} from './views.js';

/** Articles and quotes on a time axis, of everybody or of a speaker, of everything or of a subject. */
export type TimelineView = BoxesBase & {
	readonly kind: 'timeline';
	/** `undefined`: the finest one that is taken in at a glance. */
	readonly zoom: Zoom | undefined;
	/** Rows for the stretches of time of which more is shown, by their labels. */
	readonly unfolded: ReadonlyMap<string, number>;
};

export function timelineView(): TimelineView {
	return {
		...emptyView(2),
		kind: 'timeline',
		taken: [undefined, undefined],
		picked: -1,
		zoom: undefined,
		unfolded: new Map(),
	};
}

/** The timeline for `gt`: of the speaker or the entity whose card is up, of whom and what is asked there, else of everything. */
export function timelineFrom({screen, view, names}: State): TimelineView {
	const fresh = timelineView();
	if (screen !== 'view' || names === undefined) return fresh;
	if (view?.kind === 'ask') return {...fresh, taken: view.taken};
	if (view?.kind === 'speaker') {
		const text = names.names.speaker(view.id)?.name;
		return text === undefined ? fresh : {...fresh, taken: [{id: view.id, text}, undefined]};
	}
	if (view?.kind === 'entity') {
		const text = names.names.entity(view.id)?.name;
		return text === undefined ? fresh : {...fresh, taken: [undefined, {id: view.id, text}]};
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

const answerFor = keepAnswer<TimelineView, BoxAnswer>((view, names) =>
	completeBoxes(view, names, of => names.ask({...questionOf(names, of), sort: 'date'})),
);

const answerOf = (view: TimelineView, {names}: State): BoxAnswer | undefined => names && answerFor(view, names.names);

function questionOf(names: Names, [speaker, subject]: AskedPair): Pick<Ask, 'by' | 'about'> {
	return {by: askedOf(names, 'speaker', speaker), about: askedOf(names, 'subject', subject)};
}

const questionNow = (view: TimelineView, names: Names) => questionOf(names, answerFor(view, names).asked);

function pictureFor(view: TimelineView, {names, size}: State): Picture | undefined {
	if (names === undefined) return undefined;
	const {zoom, unfolded} = view;
	const columns = Math.max(1, size.columns - CURSOR);
	const of: PictureOf = {...questionNow(view, names.names), zoom, unfolded, columns, detail: detailFor(size)};
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
	asks: ({taken: [speaker, subject]}) => ({speaker, subject}),
	hint: (view, _, field) => boxHint(view, field),
	head: (view, state, columns) => {
		const answer = view.typing < 0 ? undefined : answerOf(view, state);
		if (answer !== undefined) return [choiceParts(answer, view.picked, columns)];
		const legend = '── █ articles  ▒ quotes ';
		return [[part(legend, 'rule'), part('─'.repeat(Math.max(0, columns - legend.length)), 'rule')]];
	},
	count: (view, state) => pictureFor(view, state)?.count ?? 0,
	itemRows: () => 1,
	item: (view, state, index, options) => {
		const line = pictureFor(view, state)?.line(index);
		if (line === undefined) return [];
		// While somebody types, what is chosen is a choice, not a row.
		const isChosen = options.isChosen && view.typing < 0;
		return [[part(isChosen ? '▌ ' : '  ', 'cursor'), ...lineParts(line.line, isChosen)]];
	},
	empty: (view, state) => {
		const isFound =
			state.names !== undefined && timelineEntries(state.names.names, questionNow(view, state.names.names)).isDone;
		if (!isFound || readingWords(state) !== '') return 'Nothing yet; still reading …';
		return `Nothing${askedWords(answerOf(view, state)?.asked ?? [])}. ${skippedWords(state)}`.trim();
	},
	open,
	keys: ({typing}) =>
		typing >= 0
			? [
					'{lineUp:up lineDown:down} choose  {nextField} next box  {submit} done  {clearQuery} empty  {cancel} leave',
					'{nextField} next box  {submit} done',
					'{submit} done',
				]
			: [
					'{open} open  {zoomIn zoomOut} zoom  {search} filter by speaker, subject  {help} keys  {cancel} back',
					'{open} open  {zoomIn zoomOut} zoom  {search} filter  {help} keys',
					'{zoomIn zoomOut} zoom  {help} keys',
					'{help} keys',
				],
	command: (view, state, type) => {
		if (view.typing < 0) return command(view, state, type);
		const next = boxCommand(view, type, answerOf(view, state));
		return next && {...state, view: asAsked(next, view)};
	},
	enter: (view, state, field) => asAsked(enterBox(view, field, answerOf(view, state)), view),
	edited: (view, _, field) => ({...editedBox(view, field), unfolded: new Map()}),
	quoteAt,
	articleAt: (view, state, index) => pictureFor(view, state)?.line(index)?.entry?.doc.article,
	needsNames: true,
	follow: (view, state, before) => {
		const line = view.chosen === 0 ? undefined : pictureFor(view, before)?.line(view.chosen);
		return line?.entry === undefined ? -1 : (pictureFor(view, state)?.indexOf(line.entry, line.isHead) ?? -1);
	},
	growing: (view, state) => {
		const answer = answerOf(view, state);
		if (answer === undefined || state.names === undefined) return undefined;
		const {names} = state.names;
		return growingWith(timelineEntries(names, questionOf(names, answer.asked)), answer);
	},
};

/** What was unfolded is folded once the boxes stand for something else. */
function asAsked(next: TimelineView, {picked, taken}: TimelineView): TimelineView {
	return next.picked === picked && next.taken === taken ? next : {...next, unfolded: new Map()};
}

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
			if (view.taken.every(taken => taken === undefined)) return undefined;
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
