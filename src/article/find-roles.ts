import {type Span, sliceSpan} from '../text/span.js';
import type {Block} from './article.js';
import {readOutletLine, readSignOff} from './byline.js';
import {isCaption, isCreditLine} from './caption.js';
import {countShortRuns, isCrosshead} from './crosshead.js';
import {findDate} from './date.js';
import {readDatelinePrefix} from './dateline.js';
import type {Draft} from './draft.js';
import {type HeadLine, headlineTitle, isFurniture, isHeadline, isKicker, readHeadLine} from './head-line.js';
import {isAllCapitals, titleFromOpening} from './headline.js';
import {isSourceLine, markQuoted, splitSource} from './source-line.js';

/** What the body tells about itself. */
export type Roles = {
	readonly blocks: readonly Block[];
	readonly title: string | undefined;
	readonly titleSpan: Span | undefined;
	readonly head: HeadLine;
};

export type RoleOptions = {
	/** True for plain text, where a short line may be a headline or a crosshead; Markdown marks its own. */
	readonly plain: boolean;
	/** The title that the front matter gives. */
	readonly title: string | undefined;
};

/** Only this short a block is read as words; a longer one is a paragraph whatever it says. In UTF-16 code units. */
const LONGEST_ROLE = 1200;
/** A byline may stand under a paragraph or two of summary. */
const HEAD_PARAGRAPHS = 2;

/** Gives each draft its role: headline, byline, caption, crosshead, the line that names a speaker, or paragraph. */
export function findRoles(text: string, given: readonly Draft[], options: RoleOptions): Roles {
	const drafts = given.flatMap(draft => splitSource(text, draft) ?? draft);
	const blocks: Block[] = [];
	let {title} = options;
	let titleSpan: Span | undefined;
	let head: HeadLine = {};
	let pictured: string | undefined;
	let paragraphs = 0;
	const runs = options.plain ? countShortRuns(text, drafts) : new Uint8Array(0);
	const learn = (found: HeadLine) => {
		head = {
			byline: head.byline ?? found.byline,
			outlet: head.outlet ?? found.outlet,
			place: head.place ?? found.place,
			date: head.date ?? found.date,
		};
	};
	const setTitle = (words: string, span: Span) => {
		title ??= words;
		titleSpan = span;
	};
	const following = (at: number) =>
		drafts
			.slice(at + 1, at + 4)
			.map(draft => shownWords(text, draft) ?? text.slice(draft.span.start, draft.span.start + 600));

	/** The role of the draft at `at`, and what it tells about the article. */
	const roleOf = (draft: Draft, at: number): Block['kind'] | 'title' | 1 | 2 | 3 => {
		const words = shownWords(text, draft);
		const previous = blocks.at(-1);
		const next = drafts[at + 1];
		const inHead = paragraphs === 0;
		if (draft.kind === 'heading') {
			const opens =
				titleSpan === undefined &&
				inHead &&
				(title === undefined ? draft.level === 1 || blocks.length === 0 : sameWords(title, words ?? ''));
			if (!opens || words === undefined || words === '') return draft.level;
			setTitle(words, draft.span);
			pictured ??= captionDate(words);
			return 'title';
		}
		if (words === undefined) return plainKind(draft);
		if (draft.kind === 'image') {
			if (inHead) pictured ??= captionDate(words);
			return 'caption';
		}
		if (isSourceLine(text, draft, words, previous, next)) {
			markQuoted(text, blocks);
			return 'source';
		}
		if (draft.kind === 'listItem' && next === undefined && readSignOff(text.slice(draft.span.start, draft.span.end)))
			return 'byline';
		if (draft.kind !== 'text') return plainKind(draft);
		if (
			isCaption(words) ||
			(previous?.kind === 'caption' &&
				(isWhollyMarked(draft) || /^(?:image|photo|media) caption,?$/i.test(sliceSpan(text, previous.span)))) ||
			(!inHead && isCreditLine(words))
		) {
			if (inHead) pictured ??= captionDate(words);
			return 'caption';
		}
		if (paragraphs <= HEAD_PARAGRAPHS) {
			const found =
				readHeadLine(words, next === undefined ? undefined : shownWords(text, next)) ??
				(previous?.kind === 'byline' && head.byline !== undefined ? readOutletLine(words) : undefined);
			// Further down only a line that says so is a byline.
			if (found !== undefined && (inHead || /^by\b| and agencies$/i.test(words) || found.date !== undefined)) {
				learn(found);
				return 'byline';
			}
		}
		const signed = inHead ? undefined : readSignOff(words);
		if (signed !== undefined) {
			learn({byline: signed.byline});
			return 'byline';
		}
		if (!options.plain) return 'paragraph';
		if (isFurniture(words)) return inHead ? 'byline' : 'paragraph';
		if (inHead && titleSpan === undefined && isKicker(words, following(at))) return 'byline';
		if (inHead && titleSpan === undefined && isHeadline(words, following(at))) {
			if (title === undefined || sameWords(title, words)) {
				setTitle(headlineTitle(words), draft.span);
				pictured ??= captionDate(words);
				return 'title';
			}
		}
		const crosshead = !inHead || (titleSpan !== undefined && isAllCapitals(words));
		return crosshead && isCrosshead(words, draft, previous, next, runs[at] as number) ? 2 : 'paragraph';
	};

	for (let at = 0; at < drafts.length; at++) {
		const draft = drafts[at] as Draft;
		const role = roleOf(draft, at);
		const {span, hidden} = draft;
		if (role === 'title') blocks.push({kind: 'heading', level: 1, span, hidden});
		else if (typeof role === 'number') blocks.push({kind: 'heading', level: role, span, hidden});
		else if (role !== 'heading') blocks.push({kind: role, span, hidden});
		if (role !== 'paragraph' && role !== 'blockquote' && role !== 'listItem') continue;
		if (paragraphs <= HEAD_PARAGRAPHS && role !== 'listItem') {
			const prefix = readDatelinePrefix(text.slice(span.start, Math.min(span.end, span.start + 160)));
			if (prefix !== undefined) learn(prefix);
			const opening = title === undefined ? openingTitle(text, draft, prefix?.length ?? 0) : undefined;
			if (opening !== undefined) setTitle(opening.title, opening.span);
		}
		paragraphs++;
	}
	return {blocks, title, titleSpan, head: {...head, date: head.date ?? pictured}};
}

/** The title that the first words of a block make, and where they stand. `skip` is the length of its dateline. */
function openingTitle(text: string, draft: Draft, skip: number): {title: string; span: Span} | undefined {
	const from = draft.span.start + skip;
	const limit = Math.min(draft.span.end, from + 2000);
	let words = '';
	const offsets: number[] = [];
	let mark = 0;
	for (let at = from; at < limit && words.length < 500; at++) {
		while (mark < draft.hidden.length && (draft.hidden[mark] as Span).end <= at) mark++;
		const hidden = draft.hidden[mark];
		if (hidden !== undefined && hidden.start <= at) {
			at = hidden.end - 1;
			continue;
		}
		words += text.charAt(at);
		offsets.push(at);
	}
	const opening = titleFromOpening(words);
	const first = offsets[0];
	const last = offsets[opening.length - 1];
	if (opening.title === '' || first === undefined || last === undefined) return undefined;
	return {title: opening.title, span: {start: first, end: last + 1}};
}

function plainKind(draft: Draft): 'paragraph' | 'blockquote' | 'listItem' | 'caption' {
	return draft.kind === 'blockquote' || draft.kind === 'listItem'
		? draft.kind
		: draft.kind === 'image'
			? 'caption'
			: 'paragraph';
}

/** The words of a short block without its markup, line ends as spaces; `undefined` for a long one. */
function shownWords(text: string, draft: Draft): string | undefined {
	const {start, end} = draft.span;
	if (end - start > LONGEST_ROLE) return undefined;
	let words = '';
	let at = start;
	for (const span of draft.hidden) {
		words += text.slice(at, span.start);
		at = span.end;
	}
	words += text.slice(at, end);
	return words.replaceAll('\n', ' ').trim();
}

/** `(22 March 2021)`: a caption may name other dates, so only one in brackets or at its end is the picture’s. */
function captionDate(caption: string): string | undefined {
	const found = /^[([]?file\b/i.test(caption) ? undefined : findDate(caption);
	if (found === undefined) return undefined;
	const before = caption.charAt(found.span.start - 1);
	const after = caption.slice(found.span.end).trim();
	return before === '(' || after === '' || after === '.' ? found.iso : undefined;
}

function sameWords(a: string, b: string): boolean {
	const bare = (words: string) =>
		words
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim()
			.toLowerCase();
	return bare(a) === bare(b);
}

/** Whether emphasis covers the whole block, as it does a caption’s. */
function isWhollyMarked(draft: Draft): boolean {
	const first = draft.hidden[0];
	const last = draft.hidden.at(-1);
	return first !== undefined && last !== undefined && first.start === draft.span.start && last.end === draft.span.end;
}
