import type {Article, Problem} from './article.js';
import {findRoles} from './find-roles.js';
import type {YamlReader} from './flat-yaml.js';
import {readFrontMatter} from './front-matter.js';
import {findMarkdownBlocks} from './markdown-blocks.js';
import {findPlainBlocks} from './plain-blocks.js';
import {slug, slugOfPath} from './slug.js';
import {decodedText, type SourceLines, splitLines} from './source-lines.js';

export type ParseOptions = {
	/** The path as the reader gave it; its extension says whether the source is Markdown. */
	readonly path?: string | undefined;
	readonly id?: string | undefined;
	/** Reads front matter that is more than `field: value` lines; without it such front matter gives a problem. */
	readonly yaml?: YamlReader | undefined;
};

export type ParsedArticle = {readonly article: Article; readonly problems: readonly Problem[]};

/**
 * Reads an article from Markdown or from plain text as people paste it. Never throws on content: what is wrong with it
 * comes back as problems. Takes time in proportion to the length of the source.
 */
export function parseArticle(source: string, options: ParseOptions = {}): ParsedArticle {
	const {path} = options;
	const text = decodedText(source);
	const lines = splitLines(text);
	const front = readFrontMatter(lines, options.yaml);
	const {fields} = front;
	const format = formatOf(lines, front, path);
	const drafts =
		format === 'markdown'
			? findMarkdownBlocks(lines, front.body)
			: findPlainBlocks(lines, front.body, {emphasis: format === 'unmarked'});
	const roles = findRoles(text, drafts, {plain: format !== 'markdown', title: fields.title});
	const title = roles.title ?? (path === undefined ? 'Untitled' : slugOfPath(path).replaceAll('-', ' '));
	const article: Article = {
		id: options.id ?? (path === undefined ? slug(title) : slugOfPath(path)),
		path,
		title,
		titleSpan: roles.titleSpan,
		published: fields.date ?? roles.head.date,
		place: fields.place ?? roles.head.place,
		byline: fields.byline ?? roles.head.byline,
		outlet: fields.outlet ?? roles.head.outlet,
		summary: fields.summary,
		sources: fields.sources ?? [],
		text,
		blocks: roles.blocks,
	};
	return {article, problems: front.problems.map(problem => ({...problem, path}))};
}

/**
 * `unmarked` is a Markdown file with no heading or other block mark: newspaper text with some emphasis in it, which keeps
 * one paragraph a line.
 */
type Format = 'markdown' | 'unmarked' | 'plain';

function formatOf(lines: SourceLines, front: {found: boolean; body: number}, path: string | undefined): Format {
	if (front.found) return 'markdown';
	if (path !== undefined && /\.(?:md|markdown|mdown|mkd)$/i.test(path))
		return hasMarkdownMarks(lines, front.body) ? 'markdown' : 'unmarked';
	return hasMarkdownHeading(lines, front.body) ? 'markdown' : 'plain';
}

/** A line that is a `# heading`: no newspaper has it otherwise. */
function hasMarkdownHeading(lines: SourceLines, first: number): boolean {
	for (let line = first; line < lines.count; line++) {
		const from = lines.from[line] as number;
		if (lines.text.charCodeAt(from) === 35 && /^#{1,6} \S/.test(lines.text.slice(from, from + 8))) return true;
	}
	return false;
}

const BLOCK_MARK = /^(?:#{1,6}\s|!\[|\[!\[|```|~~~|<!--|===|---|\[[^\]]{1,80}\]:\s|\|)/;

function hasMarkdownMarks(lines: SourceLines, first: number): boolean {
	for (let line = first; line < lines.count; line++) {
		const from = lines.from[line] as number;
		if (BLOCK_MARK.test(lines.text.slice(from, Math.min(lines.to[line] as number, from + 90)))) return true;
	}
	return false;
}
