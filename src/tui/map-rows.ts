import type {AnnotatedArticle} from '../annotate/annotation.js';
import {layoutQuoteMap, type MapRow, mapRowsOf} from '../layout/quote-map.js';
import {type ArticleState, linesInSight} from './article-state.js';
import type {Size} from './geometry.js';
import {part, toRow} from './parts.js';
import {speakerSgr, type Theme} from './theme.js';

type Kept = {readonly rows: number; readonly map: readonly MapRow[]};

const maps = new WeakMap<AnnotatedArticle, Kept>();

/** Kept, since a long article has many quotes. */
function mapOf(doc: AnnotatedArticle, rows: number): readonly MapRow[] {
	const known = maps.get(doc);
	if (known?.rows === rows) return known.map;
	const map = layoutQuoteMap(doc, rows);
	maps.set(doc, {rows, map});
	return map;
}

/** Where nobody is quoted: in sight, and out of sight. */
const THUMB = '█';
const TRACK = '│';

/** The scrollbar of an article, a row a part of it: whose quotes stand there, and in reverse video what is in sight. */
export function mapRows(
	article: ArticleState,
	{body, room}: {readonly body: number; readonly room: Size},
	theme: Theme,
): readonly string[] {
	const {doc} = article.page;
	const lines = linesInSight(article, room).filter(({start, end}) => end > start && start >= 0);
	const start = lines[0]?.start ?? 0;
	const [first, last] = mapRowsOf(doc, {start, end: lines.at(-1)?.end ?? start}, body);
	return mapOf(doc, body).map(({speaker, letter}, row) => {
		const isInSight = row >= first && row <= last;
		if (letter === ' ') return toRow([part(isInSight ? THUMB : TRACK, 'track')], 1, theme);
		const codes = [speakerSgr(speaker, theme), isInSight ? '7' : ''].filter(Boolean).join(';');
		return codes === '' ? letter : `\x1b[${codes}m${letter}\x1b[0m`;
	});
}
