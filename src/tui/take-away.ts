import type {AnnotatedArticle} from '../annotate/annotation.js';
import type {Article} from '../article/article.js';
import {type CopyRequest, copyText} from '../output/copy-text.js';
import {articleLink, articleLinks} from '../output/links.js';
import {suggestedName} from '../output/suggested-name.js';
import {linesInSight, quoteInSight} from './article-state.js';
import type {Effect} from './effects.js';
import {isoDay} from './iso-day.js';
import {noQuote} from './key-words.js';
import type {Command} from './keymap.js';
import {selectedSpan} from './selection.js';
import {articleAtHand} from './session-commands.js';
import type {State} from './state.js';
import {chosenArticle, chosenQuote} from './views.js';
import {articleSize} from './why-rows.js';

/** What keys do that take something away from the reader: copy, pipe, save, open. `undefined` for other commands. */
export function takeAwayCommand(state: State, type: Command['type']): State | undefined {
	switch (type) {
		case 'copyQuote':
		case 'copyCitation':
		case 'copyParagraph':
		case 'copyLink':
		case 'copyArticle':
		case 'copySelection':
			return copy(state, type);
		case 'pipe':
			return prompt(state, 'pipe');
		case 'save':
			return prompt(state, 'save');
		case 'openSource':
			return openSource(state);
		default:
			return undefined;
	}
}

/** Leaves something to be done outside the screen. */
export function withEffect(state: State, effect: Effect): State {
	return {...state, outbox: [...state.outbox, effect]};
}

type CopyCommand = 'copyQuote' | 'copyCitation' | 'copyParagraph' | 'copyLink' | 'copyArticle' | 'copySelection';

function copy(state: State, type: CopyCommand): State {
	const request = requestFor(state, type);
	if (typeof request === 'string') return {...state, notice: request};
	const copied = copyText(request, {accessed: isoDay(state.now)});
	if (copied === undefined) return {...state, notice: nothing(state, type)};
	return withEffect({...state, selection: undefined}, {type: 'copy', ...copied});
}

const NOTHING: Readonly<Record<Exclude<CopyCommand, 'copyQuote'>, string>> = {
	copyCitation: 'No article to cite.',
	copyParagraph: 'No paragraph in sight.',
	copyLink: 'The article gives no link.',
	copyArticle: 'No article to copy.',
	copySelection: 'Nothing is selected.',
};

/** Why nothing is copied, and the key that does something about it. */
function nothing(state: State, type: CopyCommand): string {
	return type === 'copyQuote' ? noQuote(state.keys) : NOTHING[type];
}

/** What is to be copied, or why nothing can be. */
function requestFor(state: State, type: CopyCommand): CopyRequest | string {
	const chosen = chosenQuote(state);
	if (type === 'copyQuote') {
		const quote = chosen ?? quoteAtHand(state);
		if (quote === undefined) return state.screen === 'view' ? 'What is chosen is no quote.' : nothing(state, type);
		return {kind: 'quote', doc: quote.doc, number: quote.quote + 1};
	}
	const article = chosen?.doc.article ?? chosenArticle(state) ?? articleAtHand(state);
	if (article === undefined) return nothing(state, type);
	switch (type) {
		case 'copyCitation':
			return {kind: 'citation', article};
		case 'copyLink': {
			const quote = quoteAtHand(state);
			return {kind: 'link', article, quote: quote?.doc.quotes[quote.quote]};
		}
		case 'copyArticle':
			return {kind: 'article', doc: state.library.doc(article)};
		case 'copyParagraph': {
			const block = blockInSight(state);
			return block === undefined ? nothing(state, type) : {kind: 'paragraph', article, block};
		}
		case 'copySelection': {
			const span = selectedSpan(state);
			return span === undefined ? nothing(state, type) : {kind: 'selection', article, span};
		}
		default:
			return type satisfies never;
	}
}

/** The quote the reader is at in the open article. */
function quoteAtHand(state: State): {readonly doc: AnnotatedArticle; readonly quote: number} | undefined {
	const {screen, article} = state;
	if (screen !== 'article' || article === undefined) return undefined;
	const quote = quoteInSight(article, articleSize(state));
	return quote < 0 ? undefined : {doc: article.page.doc, quote};
}

/** The paragraph the reader is at: that of the quote stepped to, else the first that begins on the screen. */
function blockInSight(state: State) {
	const {article} = state;
	if (article === undefined) return undefined;
	const {blocks} = article.article;
	const quote = article.quote < 0 ? undefined : article.page.doc.quotes[article.quote];
	const at = quote?.content[0]?.start;
	if (at !== undefined) return blocks.find(({span}) => span.start <= at && at < span.end);
	const lines = linesInSight(article, articleSize(state)).filter(({start, end}) => end > start);
	const first = lines[0];
	const last = lines.at(-1);
	if (first === undefined || last === undefined) return undefined;
	const begun = blocks.find(
		({kind, span}) => kind !== 'heading' && span.start >= first.start && span.start <= last.start,
	);
	return begun ?? blocks.find(({span}) => span.end > first.start);
}

/** What `|` and `s` hand on: what is selected, else the quote at hand, else the article. */
function subject(state: State): {readonly text: string; readonly what: string; readonly article: Article} | undefined {
	const article = chosenQuote(state)?.doc.article ?? articleAtHand(state);
	if (article === undefined) return undefined;
	const types: readonly CopyCommand[] =
		state.selection !== undefined
			? ['copySelection']
			: state.article !== undefined &&
					state.screen === 'article' &&
					state.article.quote >= 0 &&
					quoteAtHand(state)?.quote === state.article.quote
				? ['copyQuote']
				: ['copyArticle'];
	for (const type of types) {
		const request = requestFor(state, type);
		const copied = typeof request === 'string' ? undefined : copyText(request, {accessed: isoDay(state.now)});
		if (copied !== undefined) return {...copied, article};
	}
	return undefined;
}

function prompt(state: State, kind: 'pipe' | 'save'): State {
	const what = subject(state);
	if (what === undefined) return {...state, notice: 'Nothing to hand on here.'};
	const label = kind === 'pipe' ? ` Pipe the ${what.what} to: ` : ` Save the ${what.what} as: `;
	const value = kind === 'pipe' ? '' : suggestedName(what.article.id);
	return {...state, prompt: {kind, label, value, text: what.text}, selection: undefined};
}

function openSource(state: State): State {
	const article = articleAtHand(state);
	if (article === undefined) return state;
	const quote = quoteAtHand(state);
	const link = articleLink(article) ?? articleLinks(article, quote?.doc.quotes[quote.quote])[0];
	return link === undefined
		? {...state, notice: 'The article gives no link.'}
		: withEffect(state, {type: 'open', link: link.url});
}
