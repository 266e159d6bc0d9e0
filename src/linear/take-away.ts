import type {Article} from '../article/article.js';
import type {CitationStyle} from '../output/citation.js';
import {type CopyRequest, type CopyText, copyText} from '../output/copy-text.js';
import {articleLink, articleLinks} from '../output/links.js';
import {suggestedName} from '../output/suggested-name.js';
import {ask} from './asking.js';
import {findParagraphs} from './spell-article.js';
import {type Context, type LinearState, type Outcome, type Reply, reply} from './state.js';
import {readCiteAsked, type Subject, subjectOf} from './subject.js';
import {sentenceStart, shown} from './words.js';
import {withDoc} from './work.js';

type Named = 'quote' | 'citation' | 'paragraph' | 'link' | 'article';

/** `quote 3`, `paragraphs 2 to 5`, `article`, a number alone; and what stands behind it. */
type Wanted = {
	/** `whole`: the article, or the quote with the number. `cited`: the quote, else the citation of the article. */
	readonly what: Named | 'whole' | 'cited';
	readonly number: number | undefined;
	/** The last of several paragraphs. */
	readonly to: number | undefined;
	/** A name, a command, a style; as typed. */
	readonly rest: string;
	readonly style?: CitationStyle;
};

const WANTED =
	/^(?:(quote|citation|paragraph|link|article)s?(?=\s|$))?\s*(?:(\d{1,9})(?:\s*(?:-|to)\s*(\d{1,9}))?(?=\s|$))?\s*/i;

function readWanted(argument: string, otherwise: 'whole' | 'cited'): Wanted {
	const [whole = '', what, number, to] = WANTED.exec(argument) ?? [];
	return {
		what: (what?.toLowerCase() as Named | undefined) ?? otherwise,
		number: number === undefined ? undefined : Number(number),
		to: to === undefined ? undefined : Number(to),
		rest: argument.slice(whole.length).trim(),
	};
}

/** What is taken, and the article that it is of. */
type Taken = CopyText & {readonly subject: Subject};

/** Answers with what is wanted, once the article has been read for its quotes; where there is none, says so. */
function withTaken(context: Context, state: LinearState, wanted: Wanted, answer: (taken: Taken) => Outcome): Outcome {
	const subject = subjectWanted(context, state, wanted);
	if (typeof subject === 'string') return reply(state, subject);
	return withDoc(context.library, subject.article, () => {
		const request = requestFor(context, state, subject, wanted);
		const made = typeof request === 'string' ? undefined : copyText(request, {accessed: context.today()});
		if (made !== undefined) return answer({...made, subject});
		return reply(state, typeof request === 'string' ? request : NOTHING[request.kind]);
	});
}

const NOTHING: Readonly<Record<CopyRequest['kind'], string>> = {
	quote: 'There is no quote here.',
	citation: 'There is nothing to cite here.',
	paragraph: 'That paragraph has no words.',
	selection: 'Those paragraphs have no words.',
	link: 'The article gives no link.',
	article: 'The article has no words.',
};

function subjectWanted(context: Context, state: LinearState, {what, number}: Wanted): Subject | string {
	const {view} = state;
	if (view.kind === 'listing') {
		if (what === 'paragraph') return 'Paragraphs are numbered in an article; open it first.';
		return subjectOf(context, state, number);
	}
	if (what === 'paragraph') return {kind: 'article', article: view.article};
	const isOfArticle = what === 'article' || what === 'citation' || (what === 'whole' && number === undefined);
	if (!isOfArticle) return subjectOf(context, state, number);
	if (number !== undefined) return `A number means a quote; "${what}" alone is of the whole article.`;
	return {kind: 'article', article: view.article};
}

/** What is to be taken, or why it cannot be. */
function requestFor(
	{library}: Context,
	state: LinearState,
	{article, quote}: Subject,
	{what, number, to, style = 'plain'}: Wanted,
): CopyRequest | string {
	const doc = library.doc(article);
	switch (what) {
		case 'citation':
			return {kind: 'citation', article, style};
		case 'link':
			return {kind: 'link', article, quote: quote === undefined ? undefined : doc.quotes[quote]};
		case 'paragraph': {
			const first = number ?? (state.view.kind === 'article' ? state.view.first + 1 : 1);
			return paragraphs(article, first, to ?? first);
		}
		case 'quote':
			if (quote === undefined) return 'Which quote? Put its number behind the word, or go to it with ].';
			return {kind: 'quote', doc, number: quote + 1, style};
		case 'article':
			return {kind: 'article', doc};
		case 'whole':
			return quote === undefined ? {kind: 'article', doc} : {kind: 'quote', doc, number: quote + 1};
		case 'cited':
			return quote === undefined ? {kind: 'citation', article, style} : {kind: 'quote', doc, number: quote + 1, style};
		default:
			return what satisfies never;
	}
}

/** Counted from 1. */
function paragraphs(article: Article, first: number, last: number): CopyRequest | string {
	const {blocks} = findParagraphs(article);
	const [from, to] = [first, last].map(paragraph => article.blocks[blocks[paragraph - 1] ?? -1]);
	if (from === undefined || to === undefined || last < first)
		return `The paragraphs here are numbered 1 to ${blocks.length}.`;
	if (from === to) return {kind: 'paragraph', article, block: from};
	return {kind: 'selection', article, span: {start: from.span.start, end: to.span.end}};
}

/** `quote 3`, `the article`. */
function named({what}: CopyText, {what: wanted, number, to}: Wanted): string {
	if (wanted === 'paragraph' && number !== undefined)
		return to === undefined || to === number ? `paragraph ${number}` : `paragraphs ${number} to ${to}`;
	return what.startsWith('quote') ? what : `the ${what}`;
}

/** Answers with a citation: of the quote, else of the article, unless something else is named. */
function withCited(
	context: Context,
	state: LinearState,
	argument: string,
	answer: (wanted: Wanted, taken: Taken) => Outcome,
): Outcome {
	const wanted = readWanted(argument, 'cited');
	const asked = readCiteAsked(wanted.rest);
	if (typeof asked === 'string') return reply(state, asked);
	const {number = asked.number} = wanted;
	const whole: Wanted = {...wanted, number, style: asked.style};
	return withTaken(context, state, whole, taken => answer(whole, taken));
}

/** Prints a citation as it is to be pasted. */
export function cite(context: Context, state: LinearState, argument: string): Outcome {
	return withCited(context, state, argument, (_wanted, {text}) => reply(state, ...text.split('\n')));
}

/** Puts a citation, or what is named, into the clipboard. */
export function copy(context: Context, state: LinearState, argument: string): Outcome {
	return withCited(context, state, argument, (wanted, taken) => {
		const {text, what} = taken;
		const name = what.startsWith('quote') ? 'The quote with its citation' : sentenceStart(named(taken, wanted));
		return withEffect(state, {type: 'copy', text, what: name});
	});
}

/** Saves the article or a part of it to a file, whose name is asked for unless it is given. */
export function save(context: Context, state: LinearState, argument: string): Outcome {
	const wanted = readWanted(argument, 'whole');
	return withTaken(context, state, wanted, taken => {
		const {text, subject} = taken;
		const save = (now: LinearState, name: string) => withEffect(now, {type: 'save', name, text, overwrite: false});
		if (wanted.rest !== '') return save(state, wanted.rest);
		const offered = suggestedName(subject.article.id);
		const what = named(taken, wanted);
		return ask(state, {
			prompts: [
				`Save ${what} as, Enter for ${offered}, q for not at all:`,
				`Save ${what} as, Enter for a name, q for not at all:`,
				'Save as:',
			],
			answer: (now, line) => {
				const name = line.trim();
				return isNo(name) ? reply(now, 'Nothing was saved.') : save(now, name === '' ? offered : name);
			},
		});
	});
}

/** Hands the article or a part of it to a command, which is asked for unless it is given. */
export function pipe(context: Context, state: LinearState, argument: string): Outcome {
	const wanted = readWanted(argument, 'whole');
	return withTaken(context, state, wanted, taken => {
		const {text} = taken;
		const pipe = (now: LinearState, line: string) => withEffect(now, {type: 'pipe', line, text, isShell: false});
		if (wanted.rest !== '') return pipe(state, wanted.rest);
		return ask(state, {
			prompts: [`Pipe ${named(taken, wanted)} to which command, Enter for none:`, 'Pipe to:'],
			answer: (now, line) => {
				const command = line.trim();
				return command === '' || isNo(command) ? reply(now, 'Nothing was run.') : pipe(now, command);
			},
		});
	});
}

/** Opens the source in the browser: of the article, or of the quote with the number. */
export function browse(context: Context, state: LinearState, argument: string): Outcome {
	const {number, rest} = readWanted(argument, 'whole');
	if (rest !== '') return reply(state, `"${shown(rest)}" is no number: browse, or browse 3.`);
	const subject = subjectOf(context, state, number);
	if (typeof subject === 'string') return reply(state, subject);
	const {article, quote} = subject;
	return withDoc(context.library, article, () => {
		const said = quote === undefined ? undefined : context.library.doc(article).quotes[quote];
		const link = articleLink(article) ?? articleLinks(article, said)[0];
		if (link === undefined) return reply(state, NOTHING.link);
		return {...reply(state, `Opening ${link.url}`), effect: {type: 'open', link: link.url}};
	});
}

function withEffect(state: LinearState, effect: NonNullable<Reply['effect']>): Reply {
	return {...reply(state), effect};
}

const isNo = (line: string): boolean => /^q$/i.test(line);
