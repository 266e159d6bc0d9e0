import type {AnnotatedArticle} from '../annotate/annotation.js';
import {type ArticleLayout, createLayout} from '../layout/layout-article.js';
import {layoutHits} from '../layout/layout-hits.js';
import {toAnsi} from '../output/ansi.js';
import {articleRows, headerRow, speakerNumbers} from './article-rows.js';
import {findInArticle} from './article-search.js';
import {listGeometry, MEASURE} from './geometry.js';
import {chosenItem, isFiltered} from './list-state.js';
import {part, toRow} from './parts.js';
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

/** The chosen article beside the list, behind a rule, at the words that a search found; blank until it is annotated. */
export function previewRows(
	state: State,
	theme: Theme,
	{top: above, height, columns}: {readonly top: number; readonly height: number; readonly columns: number},
): readonly string[] {
	const {list, library, size} = state;
	const {preview} = listGeometry(size, isFiltered(list));
	const {measure = MEASURE} = size;
	const item = chosenItem(list);
	const rule = toRow([part(' │ ', 'rule')], columns, theme);
	const rows: string[] = [];
	if (item !== undefined && library.isAnnotated(item.article)) {
		const doc = library.doc(item.article);
		const left = item.hit === undefined && state.article?.article === item.article ? state.article : undefined;
		if (left !== undefined && left.page.columns === preview && left.page.measure === measure) {
			// Left open on this side: it stands as it was.
			const pane = {...size, columns: preview};
			const shown = [headerRow(left, pane, theme), ...articleRows(left, pane, {theme})];
			for (const row of shown.slice(above, above + height)) rows.push(rule + row);
			while (rows.length < height) rows.push(rule);
			return rows;
		}
		const layout = previewLayout(doc, preview, measure);
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
