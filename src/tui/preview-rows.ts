import type {AnnotatedArticle} from '../annotate/annotation.js';
import {type ArticleLayout, createLayout, type Position} from '../layout/layout-article.js';
import {layoutHits} from '../layout/layout-hits.js';
import {toAnsi} from '../output/ansi.js';
import {articleRows, headerRow, speakerNumbers} from './article-rows.js';
import type {ArticleState} from './article-state.js';
import {foundWords} from './found-words.js';
import {MEASURE} from './geometry.js';
import {chosenItem, type ListItem} from './list-state.js';
import {paneSize} from './panes.js';
import type {State} from './state.js';
import {lineTheme, type Theme} from './theme.js';

type Preview = {readonly layout: ArticleLayout; readonly measure: number};

const layouts = new WeakMap<AnnotatedArticle, Preview>();

function previewLayout(doc: AnnotatedArticle, columns: number, measure: number): ArticleLayout {
	const known = layouts.get(doc);
	if (known?.measure === measure && known.layout.columns === columns) return known.layout;
	const layout = createLayout(doc, {columns, measure});
	layouts.set(doc, {layout, measure});
	return layout;
}

/** The open article, when it stands in the preview as it was left: where the list’s search, if any, is the article’s too. */
export function openInPreview(state: State, {article, hit}: ListItem): ArticleState | undefined {
	const open = state.article;
	if (open?.article !== article) return undefined;
	if (hit !== undefined && open.search?.query !== state.list.search?.query) return undefined;
	const {columns, measure = MEASURE} = paneSize(state);
	return open.page.columns === columns && open.page.measure === measure ? open : undefined;
}

/** The first row of an article in the preview: that of its beginning, or some above the words that a search found. */
export function previewTop(layout: ArticleLayout, {hit}: ListItem, height: number): Position {
	const target = hit?.target;
	if (target === undefined) return layout.first;
	return layout.move(layout.positionOf(target.start), -Math.floor(height / 3));
}

/**
 * The chosen article beside the list, at the words that a search found; blank until it is annotated. `above`: rows of the
 * screen over it, 0 or those of a search box.
 */
export function previewRows(
	state: State,
	theme: Theme,
	{height, above}: {readonly height: number; readonly above: number},
): readonly string[] {
	const {list, library} = state;
	const item = chosenItem(list);
	if (item === undefined || !library.isAnnotated(item.article)) return filled([], height);
	const size = paneSize(state);
	const {columns, measure = MEASURE} = size;
	const open = openInPreview(state, item);
	if (open !== undefined)
		return filled([headerRow(open, size, theme), ...articleRows(open, size, {theme})].slice(above), height);
	const doc = library.doc(item.article);
	const layout = previewLayout(doc, columns, measure);
	const top = previewTop(layout, item, height);
	const spans = item.hit === undefined ? [] : foundWords(item.article, list.search?.query ?? '').spans;
	const lines = layoutHits(layout.lines(top, height), spans);
	const marks = {speakers: speakerNumbers(doc), hasLinks: theme.hasLinks === true};
	const rows = lines.map(line => toAnsi(line, lineTheme(theme), marks));
	// The row of an open article where a label is pinned.
	return filled(above === 0 ? ['', ...rows] : rows, height);
}

function filled(rows: readonly string[], height: number): readonly string[] {
	return [...rows.slice(0, height), ...Array.from({length: Math.max(0, height - rows.length)}, () => '')];
}
