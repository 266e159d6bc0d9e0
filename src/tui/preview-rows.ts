import type {AnnotatedArticle} from '../annotate/annotation.js';
import {type ArticleLayout, createLayout} from '../layout/layout-article.js';
import {layoutHits} from '../layout/layout-hits.js';
import {toAnsi} from '../output/ansi.js';
import {speakerNumbers} from './article-rows.js';
import {findInArticle} from './article-search.js';
import {listGeometry} from './geometry.js';
import {chosenItem, isFiltered} from './list-state.js';
import {part, toRow} from './parts.js';
import type {State} from './state.js';
import {lineTheme, type Theme} from './theme.js';

const layouts = new WeakMap<AnnotatedArticle, ArticleLayout>();

function previewLayout(doc: AnnotatedArticle, columns: number): ArticleLayout {
	const known = layouts.get(doc);
	if (known?.columns === columns) return known;
	const layout = createLayout(doc, {columns, measure: columns - 2});
	layouts.set(doc, layout);
	return layout;
}

/** The chosen article beside the list, behind a rule, at the words that a search found; blank until it is annotated. */
export function previewRows(
	state: State,
	theme: Theme,
	{height, columns}: {readonly height: number; readonly columns: number},
): readonly string[] {
	const {list, library, size} = state;
	const {preview} = listGeometry(size, isFiltered(list));
	const item = chosenItem(list);
	const rule = toRow([part(' │ ', 'rule')], columns, theme);
	const rows: string[] = [];
	if (item !== undefined && library.isAnnotated(item.article)) {
		const doc = library.doc(item.article);
		const layout = previewLayout(doc, preview);
		const target = item.hit?.target;
		const top =
			target === undefined ? layout.first : layout.move(layout.positionOf(target.start), -Math.floor(height / 3));
		const spans = item.hit === undefined ? [] : findInArticle(item.article, list.search?.query ?? '').spans;
		const lines = layoutHits(layout.lines(top, height), spans);
		const speakers = speakerNumbers(doc);
		for (const line of lines) rows.push(rule + toAnsi(line, lineTheme(theme), {speakers}));
	}
	while (rows.length < height) rows.push(rule);
	return rows;
}
