import type {AnnotatedArticle, Quote} from '../annotate/annotation.js';
import {divideColumns} from '../layout/geometry.js';
import {layoutHits} from '../layout/layout-hits.js';
import type {Line, Run} from '../layout/line.js';
import {numberSpeakers} from '../layout/speaker-labels.js';
import {toAnsi} from '../output/ansi.js';
import {truncateToWidth} from '../text/cell-width.js';
import type {Span} from '../text/span.js';
import {visible} from '../text/visible.js';
import {type ArticleState, linesInSight} from './article-state.js';
import {articleGeometry, MEASURE, type Size} from './geometry.js';
import {part, toRow} from './parts.js';
import {lineTheme, type Theme} from './theme.js';
import {litWords} from './why-rows.js';

/** In the gutter beside the quote the reader stands at, in reverse video: it shows without colour. */
const CURRENT_SIGN = '>';
const CURRENT_BAR = '▌';
/** In the gutter of what is selected. */
const SELECTED_SIGN = '+';

const numbers = new WeakMap<AnnotatedArticle, Int32Array>();

/** Each speaker's number, for its colour; kept, since a long article has many quotes. */
export function speakerNumbers(doc: AnnotatedArticle): Int32Array {
	let known = numbers.get(doc);
	if (known === undefined) {
		known = numberSpeakers(doc.quotes);
		numbers.set(doc, known);
	}
	return known;
}

export type ArticleRowOptions = {
	readonly theme: Theme;
	/** A quote whose mention and cue are lit, and search hits are not. */
	readonly asked?: Quote | undefined;
	/** Words that are selected: a sign stands before each of their rows. */
	readonly selected?: Span | undefined;
};

/** The rows of an article between the pinned label and the status bar. */
export function articleRows(
	state: ArticleState,
	size: Size,
	{theme, asked, selected}: ArticleRowOptions,
): readonly string[] {
	const {body} = articleGeometry(size);
	const {spans, lit} = asked === undefined ? {spans: state.search?.spans ?? [], lit: undefined} : litWords(asked);
	const lines = markBars(layoutHits(linesInSight(state, size), spans), state.quote);
	const marks = {
		speakers: speakerNumbers(state.page.doc),
		currentHit: state.search?.current ?? -1,
		currentQuote: state.quote,
		hasLinks: theme.hasLinks === true,
		...(lit === undefined ? {} : {lit}),
	};
	const {pad, margin} = divideColumns(size.columns, size.measure ?? MEASURE);
	const rows = lines.map(line => toAnsi(withSign(line, selected, pad + margin), lineTheme(theme), marks));
	while (rows.length < body) rows.push('');
	return rows.slice(0, body);
}

/** The line with a sign in the gutter, at a column, when words of it are selected. */
function withSign(line: Line, selected: Span | undefined, column: number): Line {
	if (selected === undefined || line.runs.length === 0 || line.end <= selected.start || line.start >= selected.end)
		return line;
	let at = 0;
	const runs = line.runs.map(run => {
		const start = at;
		at += run.text.length;
		if (column < start || column >= at) return run;
		const {text} = run;
		return {...run, text: text.slice(0, column - start) + SELECTED_SIGN + text.slice(column - start + 1)};
	});
	return {...line, runs};
}

function markBars(lines: readonly Line[], quote: number): readonly Line[] {
	if (quote < 0) return lines;
	let sign = CURRENT_SIGN;
	return lines.map(line => {
		if (!line.runs.some(run => run.style === 'gutter' && run.quote === quote)) return line;
		const runs = line.runs.map(run => (run.style === 'gutter' && run.quote === quote ? {...run, text: sign} : run));
		sign = CURRENT_BAR;
		return {...line, runs};
	});
}

/**
 * The row above the body: whose words the screen begins with, when the label that says so is out of sight; else the
 * title, once it has left the screen.
 */
export function headerRow(state: ArticleState, size: Size, theme: Theme): string {
	const {columns, measure = MEASURE} = size;
	const {layout, doc} = state.page;
	const {pad, margin, gutter, width} = divideColumns(columns, measure);
	const open = layout.openLabel(state.top, articleGeometry(size).body);
	if (open === undefined) {
		if (layout.percent(state.top, articleGeometry(size).body) === 0 || state.top.section === 0) return '';
		const title = truncateToWidth(visible(state.article.title), width);
		return toRow([part(' '.repeat(pad + margin + gutter)), part(title, 'meta')], columns, theme);
	}
	const blank = {style: 'text', start: -1, end: -1, quote: -1, mention: -1, hit: -1} as const;
	const own = {...blank, quote: open.quote};
	const goesOn = width >= open.text.length + CONTINUED.length ? CONTINUED : '';
	const runs: Run[] = [
		{...blank, text: ' '.repeat(pad + margin)},
		...(gutter > 0
			? [
					{...own, style: 'gutter' as const, text: '▌'},
					{...blank, text: ' '.repeat(gutter - 1)},
				]
			: []),
		{...own, style: 'label', text: truncateToWidth(open.text, width - goesOn.length)},
		{...own, style: 'note', text: goesOn},
	];
	const [line] = markBars([{runs, columns, start: 0, end: 0, quote: open.quote}], state.quote);
	return line === undefined
		? ''
		: toAnsi(line, lineTheme(theme), {speakers: speakerNumbers(doc), currentQuote: state.quote});
}

const CONTINUED = ' (continued)';
