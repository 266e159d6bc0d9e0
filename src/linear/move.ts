import type {Article} from '../article/article.js';
import {isRead} from '../library/reading.js';
import {fold} from '../text/fold.js';
import {articlePageBefore, neighbour, openArticle, pageFrom} from './article-view.js';
import {listingAtHand, openListing, pageBefore, pageOf} from './listing-view.js';
import {findParagraphs} from './spell-article.js';
import {type Context, type LinearState, type ListingView, type Outcome, type Reply, reply, type View} from './state.js';
import {articleName, inThousands, plural, shown} from './words.js';

/** Opens what stands behind a number of the list at hand, or of the one that the article was opened from. */
export function openNumber(context: Context, state: LinearState, number: number): Outcome {
	const list = listingAtHand(state);
	if (list === undefined) return reply(state, 'There is no list here. Type "articles" for the articles.');
	const {listing} = list;
	if (number < 1 || number > listing.count)
		return reply(
			state,
			listing.count === 0 ? 'The list is empty.' : `The numbers here are 1 to ${inThousands(listing.count)}.`,
		);
	const target = listing.target(number - 1);
	if (target.kind === 'nowhere') return reply(state, target.why);
	const there = returnTo(state, list, number - 1);
	return target.kind === 'list' ? target.open(there) : openArticle(context, there, target);
}

/** The state with a list on top that lay below, and one of its numbers chosen. */
function returnTo(state: LinearState, list: ListingView, at: number): LinearState {
	const views = [state.view, ...state.below];
	return {...state, view: {...list, at}, below: views.slice(views.indexOf(list) + 1)};
}

/** The article before or behind this one. */
export function openNeighbour(context: Context, state: LinearState, step: 1 | -1): Outcome {
	if (state.view.kind !== 'article') return reply(state, 'No article is open: a number opens one.');
	const article = neighbour(state, state.view.article, step);
	const list = listingAtHand(state);
	if (article === undefined || list === undefined)
		return reply(state, step > 0 ? 'No article follows.' : 'No article comes before.');
	const at = indexOf(list, article, step);
	return openArticle(context, returnTo(state, list, at), {kind: 'article', article});
}

/** The next article of the list that was not read, from the one at hand on. */
export function openUnread(context: Context, state: LinearState, step: 1 | -1): Outcome {
	const list = listingAtHand(state);
	if (list === undefined) return reply(state, 'There is no list here.');
	const {listing, at} = list;
	for (let i = at < 0 && step < 0 ? listing.count - 1 : at + step; i >= 0 && i < listing.count; i += step) {
		const target = listing.target(i);
		if (target.kind === 'article' && !wasRead(state, target.article))
			return openArticle(context, returnTo(state, list, i), target);
	}
	return reply(state, step > 0 ? 'No unread article follows.' : 'No unread article comes before.');
}

function wasRead({session}: LinearState, article: Article): boolean {
	return session !== undefined && isRead(session.reading, session.identify(article));
}

function indexOf({listing, at}: ListingView, article: Article, step: 1 | -1): number {
	for (let i = at + step; i >= 0 && i < listing.count; i += step) {
		const target = listing.target(i);
		if (target.kind === 'article' && target.article === article) return i;
	}
	return at;
}

/** Opens an article by a number, by its id or by words of its title. */
export function openNamed(context: Context, state: LinearState, argument: string): Outcome {
	if (argument === '') return reply(state, 'Open what? open 3, or open and words of a title.');
	if (/^\d{1,9}$/.test(argument)) return openNumber(context, state, Number(argument));
	const wanted = fold(argument).split(' ');
	const id = argument.toLowerCase();
	const {articles} = context.library;
	const exact = articles.find(article => article.id.toLowerCase() === id);
	const found =
		exact !== undefined
			? [exact]
			: articles.filter(article => {
					const title = fold(article.title);
					return article.id.toLowerCase().startsWith(id) || wanted.every(word => title.includes(word));
				});
	if (found.length === 0)
		return reply(state, `No article is called ${shown(argument)}. /${shown(argument)} searches for it.`);
	if (found.length === 1) return openArticle(context, state, {kind: 'article', article: found[0] as Article});
	return openListing(state, {
		heading: [`${plural(found.length, 'article')} called ${shown(argument)}.`],
		name: 'Articles',
		count: found.length,
		line: index => articleName(found[index] as Article),
		target: index => ({kind: 'article', article: found[index] as Article}),
	});
}

/** To a paragraph, counted from 1. */
export function goToParagraph(context: Context, state: LinearState, number: number): Reply {
	const {view} = state;
	if (view.kind === 'listing') {
		const {count} = view.listing;
		return pageOf(state, view, Math.max(0, Math.min(number, count) - 1));
	}
	const {count} = findParagraphs(view.article);
	return pageFrom(context, state, view, Math.max(0, Math.min(number, count) - 1));
}

/** To so many hundredths of an article or a list. */
export function goToPercent(context: Context, state: LinearState, percent: number): Reply {
	const {view} = state;
	const count = view.kind === 'listing' ? view.listing.count : findParagraphs(view.article).count;
	return goToParagraph(context, state, 1 + Math.floor((Math.max(0, count - 1) * percent) / 100));
}

export function pageUp(context: Context, state: LinearState): Reply {
	const {view} = state;
	return view.kind === 'listing' ? pageBefore(state, view) : articlePageBefore(context, state, view);
}

/** The page printed last once more. */
export function again(context: Context, state: LinearState): Reply {
	const {view} = state;
	if (view.kind === 'listing') return pageOf(state, view, view.first, view.first === 0 ? view.listing.heading : []);
	return pageFrom(context, state, view, view.first);
}

/** Back to the view before, which is named and not printed again. */
export function back(state: LinearState): Reply {
	const [view, ...below] = state.below;
	if (view === undefined) return reply(state, 'This is where you began; q quits.');
	return reply({...state, view, below}, `Back: ${nameOf(view)}`);
}

function nameOf(view: View): string {
	if (view.kind === 'article') return articleName(view.article);
	const {listing, at} = view;
	return `${listing.title ?? listing.heading.at(-1) ?? listing.name}${at < 0 || listing.count === 1 ? '' : ` You were at ${inThousands(at + 1)}.`}`;
}
