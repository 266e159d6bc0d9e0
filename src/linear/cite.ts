import {CITATION_STYLES, type CitationStyle} from '../output/citation.js';
import {copyText} from '../output/copy-text.js';
import {visible} from '../text/visible.js';
import {type Context, type LinearState, type Reply, reply, type Target} from './state.js';
import {listed} from './words.js';

type Subject = Extract<Target, {kind: 'article'}>;

/** What a command with a number or without one is about: the quote, else the article, of the article or the list at hand. */
export function subjectOf(context: Context, state: LinearState, number: number | undefined): Subject | string {
	const {view} = state;
	if (view.kind === 'article') {
		const {quotes} = context.library.doc(view.article);
		if (number === undefined)
			return {kind: 'article', article: view.article, quote: view.quote < 0 ? undefined : view.quote};
		if (quotes[number - 1] !== undefined) return {kind: 'article', article: view.article, quote: number - 1};
		return quotes.length === 0 ? 'No quotes in this article.' : `The quotes here are numbered 1 to ${quotes.length}.`;
	}
	const {count, target} = view.listing;
	const index = number === undefined ? view.at : number - 1;
	if (number === undefined && index < 0) return 'Of which one? Put its number behind the command.';
	if (index >= count) return count === 0 ? 'The list is empty.' : `The numbers here are 1 to ${count}.`;
	const found = target(index);
	return found.kind === 'article' ? found : 'That is no article or quote; open it first.';
}

/** `3 bibtex`, `bibtex`, `3`, nothing. A text says what is wrong. */
function readArgument(argument: string): {readonly number: number | undefined; readonly style: CitationStyle} | string {
	let number: number | undefined;
	let style: CitationStyle = 'plain';
	for (const word of argument.toLowerCase().split(/\s+/).filter(Boolean)) {
		const found = CITATION_STYLES.find(each => each.startsWith(word));
		if (/^[1-9]\d{0,8}$/.test(word)) number = Number(word);
		else if (found !== undefined) style = found;
		else if (word !== 'quote')
			return `"${visible(word)}" is no number and no style; styles are ${listed(CITATION_STYLES)}.`;
	}
	return {number, style};
}

/** Prints a citation as it is to be pasted. */
export function cite(context: Context, state: LinearState, argument: string): Reply {
	const made = citation(context, state, argument);
	return typeof made === 'string' ? reply(state, made) : reply(state, ...made.text.split('\n'));
}

/** Puts a citation into the clipboard. */
export function copy(context: Context, state: LinearState, argument: string): Reply {
	const made = citation(context, state, argument);
	return typeof made === 'string' ? reply(state, made) : {...reply(state), effect: {kind: 'copy', ...made}};
}

function citation(context: Context, state: LinearState, argument: string) {
	const asked = readArgument(argument);
	if (typeof asked === 'string') return asked;
	const subject = subjectOf(context, state, asked.number);
	if (typeof subject === 'string') return subject;
	const {article, quote} = subject;
	const accessed = context.today();
	const made =
		quote === undefined
			? copyText({kind: 'citation', article, style: asked.style}, {accessed})
			: copyText({kind: 'quote', doc: context.library.doc(article), number: quote + 1, style: asked.style}, {accessed});
	if (made === undefined) return 'Nothing to cite here.';
	return {text: made.text, what: quote === undefined ? 'The citation' : 'The quote with its citation'};
}
