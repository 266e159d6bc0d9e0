import type {AnnotatedArticle} from '../annotate/annotation.js';
import type {QuoteEvidence} from '../annotate/explain.js';
import type {Article} from '../article/article.js';
import type {Ask} from '../library/ask.js';
import type {Zoom} from '../library/calendar.js';
import type {Library} from '../library/library.js';
import type {Reading} from '../library/reading.js';
import type {ArticleIdentity} from '../library/reading-state.js';
import type {HandOn} from '../output/hand-on.js';

/** The size of what prints, as far as it is known: a teletype tells neither. */
export type Paper = {readonly columns: number | undefined; readonly rows: number | undefined};

/** What is remembered from one session to the next, and how an article is known again. */
export type LinearSession = {readonly reading: Reading; readonly identify: (article: Article) => ArticleIdentity};

/** What the program gives the reader to work with. */
export type LinearOptions = {
	/** Says why the quotes of an article have their speakers; called only when the reader asks. */
	readonly explain: (doc: AnnotatedArticle) => readonly QuoteEvidence[];
	/** Ms since 1970. */
	readonly now: () => number;
	/** The day, where the reader is, as an ISO date. */
	readonly today: () => string;
	readonly paper: Paper;
	/** Columns, when the reader chose them. */
	readonly width?: number | undefined;
	/** Without one nothing is remembered. */
	readonly session?: LinearSession;
	/** What has to be said first, safe to print: that nothing can be kept. */
	readonly warning?: string | undefined;
};

/** Where a number leads. */
export type Target =
	| {
			readonly kind: 'article';
			readonly article: Article;
			/** In UTF-16 code units of the article's text; `undefined`: where it was left, else its start. */
			readonly offset?: number | undefined;
			/** Index into `doc.quotes`. */
			readonly quote?: number | undefined;
			/** What led there, for the next match. */
			readonly query?: string | undefined;
	  }
	/** Another list. */
	| {readonly kind: 'list'; readonly open: (state: LinearState) => Outcome}
	| {readonly kind: 'nowhere'; readonly why: string};

/** A numbered list. Lines are made when they are printed: a list of ten thousand costs no more than one of ten. */
export type Listing = {
	/** Said when it is opened: `16 articles.`. */
	readonly heading: readonly string[];
	/** For the prompt: `Articles`. */
	readonly name: string;
	/** What is said on the way back to it; its heading’s last line when there is none. */
	readonly title?: string;
	readonly count: number;
	/** What stands behind the number; safe to print. */
	readonly line: (index: number, state: LinearState) => string;
	readonly target: (index: number) => Target;
	/** Whom or what it is about, for changing between what is said by and about. */
	readonly subject?: {readonly id: string; readonly name: string};
	/** Opens it in another order, in its place. */
	readonly reorder?: (state: LinearState) => Outcome;
	/** Of a time axis: how it was asked for. */
	readonly time?: TimeAsked;
};

/** A time axis: of whom, of what, and how much time stands together. */
export type TimeAsked = Pick<Ask, 'by' | 'about'> & {readonly zoom: Zoom | undefined};

export type ListingView = {
	readonly kind: 'listing';
	readonly listing: Listing;
	/** The first of the page printed last, and the next to be printed. */
	readonly first: number;
	readonly next: number;
	/** The number chosen last; -1 for none. */
	readonly at: number;
};

export type ArticleView = {
	readonly kind: 'article';
	readonly article: Article;
	/** Paragraphs: the first of the page printed last, and the next to be printed. */
	readonly first: number;
	readonly next: number;
	/** Index into `doc.quotes` of the quote that was asked for or printed last; -1 for none. */
	readonly quote: number;
	/** Speakers whose role has been said, by `speakerKey`. */
	readonly known: ReadonlySet<string>;
	/** What is searched in this article, its places, and the one at hand. */
	readonly find: {readonly query: string; readonly matches: readonly Match[]; readonly at: number} | undefined;
};

/** A paragraph in which words that were searched stand, and how often. */
export type Match = {readonly paragraph: number; readonly count: number};

export type View = ListingView | ArticleView;

/** All that the reader's next line is understood by. */
export type LinearState = {
	readonly view: View;
	/** What `back` leads to; the last one first. */
	readonly below: readonly View[];
	/** Lines of a long answer that are still to be printed. */
	readonly pending: readonly string[];
	readonly paper: Paper;
	/** As the reader chose: columns, or 0 for lines as long as paragraphs; `undefined`: those of the paper. */
	readonly width: number | undefined;
	/** As the reader chose: rows between two stops, or 0 for none; `undefined`: those of the paper. */
	readonly page: number | undefined;
	/** Reported speech is announced as quotes are. */
	readonly isReportTold: boolean;
	/** Prompts that named their keys so far. */
	readonly hints: number;
	readonly session: LinearSession | undefined;
	/** What the reader was asked for; the next line answers it. */
	readonly asking: Asking | undefined;
};

/** A question on a line of its own. */
export type Asking = {
	/** Safe to print, without the space behind; the longest first, of which the one is shown that fits. */
	readonly prompts: readonly string[];
	/** What comes of a line, as it was typed. */
	readonly answer: (state: LinearState, line: string) => Reply;
};

/** What lies outside the reader, to be done when the answer has been printed. */
export type Effect =
	/** `what` begins a sentence: `The quote with its citation`. */
	{readonly type: 'copy'; readonly text: string; readonly what: string} | HandOn;

/** What came of a line, before it is cut into pages. `lines`: paragraphs, safe to print. */
export type Reply = {
	readonly kind: 'reply';
	readonly state: LinearState;
	readonly lines: readonly string[];
	readonly effect?: Effect;
	readonly isDone?: boolean;
};

/** Work to be done before the line can be answered, by asking again. */
export type Work = {
	readonly kind: 'work';
	/** What is being done, in words: `Reading 10,000 articles for their quotes`. */
	readonly notice: string;
	/** How far it has come: `1,200 of 10,000`; empty for what is done in one step, however long. */
	readonly progress: () => string;
	/** Does a part of it; false when nothing is left. */
	readonly step: () => boolean;
	/** Nothing but reading this one, which can be done on the side. */
	readonly long?: Article;
};

export type Outcome = Reply | Work;

/** What commands work with. */
export type Context = LinearOptions & {readonly library: Library};

export function reply(state: LinearState, ...lines: readonly string[]): Reply {
	return {kind: 'reply', state, lines};
}

/** Most views to go back to. */
const DEEPEST = 100;

/** The state with another view on top. */
export function withView(state: LinearState, view: View): LinearState {
	return {...state, view, below: [state.view, ...state.below].slice(0, DEEPEST)};
}
