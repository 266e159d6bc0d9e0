import type {Article, Problem} from './article.js';
import {findRoles, type Roles} from './find-roles.js';
import type {YamlReader} from './flat-yaml.js';
import {type FrontMatterResult, readFrontMatter} from './front-matter.js';
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

/** Longest text, in UTF-16 code units, whose body is read in a blink whenever somebody asks for it. */
const SHORT = 100_000;

/**
 * Reads an article from Markdown or from plain text as people paste it. Never throws on content: what is wrong with it
 * comes back as problems. Takes time in proportion to the length of the source. The body of a short one is read when it is
 * first asked for: a list of ten thousand articles shows what a few of them say.
 */
export function parseArticle(source: string, options: ParseOptions = {}): ParsedArticle {
	const {path} = options;
	const text = decodedText(source);
	const front = readFrontMatter(text, options.yaml);
	const {fields} = front;
	let body: Roles | undefined;
	const roles = (): Roles => {
		body ??= readBody(text, front, path);
		return body;
	};
	const title = () =>
		fields.title ?? roles().title ?? (path === undefined ? 'Untitled' : slugOfPath(path).replaceAll('-', ' '));
	const article: Article = {
		id: options.id ?? (path === undefined ? slug(title()) : slugOfPath(path)),
		path,
		get title() {
			return title();
		},
		get titleSpan() {
			return roles().titleSpan;
		},
		get published() {
			return fields.date ?? roles().head.date;
		},
		get place() {
			return fields.place ?? roles().head.place;
		},
		get byline() {
			return fields.byline ?? roles().head.byline;
		},
		get outlet() {
			return fields.outlet ?? roles().head.outlet;
		},
		summary: fields.summary,
		sources: fields.sources ?? [],
		text,
		get blocks() {
			return roles().blocks;
		},
	};
	if (text.length > SHORT) roles();
	return {article, problems: front.problems.map(problem => ({...problem, path}))};
}

function readBody(text: string, front: FrontMatterResult, path: string | undefined): Roles {
	const lines = splitLines(text);
	const format = formatOf(lines, front, path);
	const drafts =
		format === 'markdown'
			? findMarkdownBlocks(lines, front.body)
			: findPlainBlocks(lines, front.body, {emphasis: format === 'unmarked'});
	return findRoles(text, drafts, {plain: format !== 'markdown', title: front.fields.title});
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
