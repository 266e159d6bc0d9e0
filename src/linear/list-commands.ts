import {articleList, type Choice} from './article-list.js';
import type {LinearCommand} from './command.js';
import {entities} from './entity-list.js';
import {filterList} from './filter.js';
import {searchAll} from './hit-list.js';
import {openListing, reorder} from './listing-view.js';
import {findHere} from './matches.js';
import {openNamed} from './move.js';
import {readQuestion} from './question.js';
import {askQuotes, quotesHere, unattributedQuotes} from './quote-list.js';
import {openAbout, speakerCard, speakers} from './speaker-list.js';
import {type Context, type LinearState, type Outcome, reply} from './state.js';
import {timeline, zoomTimeline} from './time-list.js';
import {whoSpeaksWhere} from './who-speaks-where.js';
import {shown} from './words.js';
import {withNames} from './work.js';

/** `by` and `about` alone: of whom the list at hand is about. */
function turn(context: Context, state: LinearState, side: 'by' | 'about'): Outcome {
	const {view} = state;
	const subject = view.kind === 'listing' ? view.listing.subject : undefined;
	if (subject === undefined) return ask(context, state, side);
	return withNames(context.library, names => {
		if (side === 'about') return openAbout(names, state, subject);
		const speaker = names.speaker(subject.id);
		return speaker === undefined
			? reply(state, `Nothing that ${shown(subject.name)} said is quoted.`)
			: openListing(state, speakerCard(names, speaker));
	});
}

/** `obama about iran` behind `by`, `iran by obama` behind `about`. */
function ask(context: Context, state: LinearState, question: string): Outcome {
	const asked = readQuestion(question);
	return asked === undefined
		? reply(state, 'Ask like this: by obama about iran; by obama; about iran.')
		: askQuotes(context, state, asked);
}

function quotes(context: Context, state: LinearState, argument: string): Outcome {
	const {view} = state;
	if (argument === '' && view.kind === 'article') return openListing(state, quotesHere(context, view.article));
	if (argument === '' || argument === 'all') return askQuotes(context, state, {by: undefined, about: undefined});
	if (/^unatt/i.test(argument)) return unattributedQuotes(context, state);
	return ask(context, state, argument);
}

function search(context: Context, state: LinearState, argument: string): Outcome {
	return argument === '' ? reply(state, 'Search for what? /iran') : searchAll(context, state, argument);
}

function find(context: Context, state: LinearState, argument: string): Outcome {
	if (state.view.kind !== 'article' || argument === '') return search(context, state, argument);
	return findHere(context, state, state.view, argument);
}

function articles(context: Context, state: LinearState, argument: string): Outcome {
	const choices: readonly Choice[] = ['all', 'new', 'unread', 'starred'];
	const choice = argument === '' ? 'all' : choices.find(each => each.startsWith(argument.toLowerCase()));
	if (choice === undefined) return reply(state, 'Which articles? new, unread or starred; without a word all.');
	return openListing(state, articleList(context.library, choice, state.session));
}

/** Commands that list what there is. */
export const LIST_COMMANDS: readonly LinearCommand[] = [
	{
		name: 'articles',
		also: ['list', 'l', 'gl'],
		usage: 'articles, or articles new, unread, starred',
		help: 'the list of articles',
		shownIn: 'both',
		run: articles,
	},
	{
		name: 'open',
		also: [],
		usage: 'open berlin wall',
		help: 'opens the article with these words in its title; its number alone does too',
		run: openNamed,
	},
	{
		name: 'quotes',
		also: ['gq'],
		usage: 'quotes, quotes all, or quotes unattributed',
		help: 'the quotes of the article; in a list those of all articles',
		shownIn: 'both',
		run: quotes,
	},
	{
		name: 'by',
		also: [],
		usage: 'by obama about iran',
		help: 'what did Obama say about Iran? Either part alone does too, and so does the question in words',
		shownIn: 'both',
		run: (context, state, argument) =>
			argument === '' ? turn(context, state, 'by') : ask(context, state, `by ${argument}`),
	},
	{
		name: 'about',
		also: [],
		usage: 'about iran',
		help: 'what was said about Iran, by anybody',
		run: (context, state, argument) =>
			argument === '' ? turn(context, state, 'about') : ask(context, state, `about ${argument}`),
	},
	{
		name: 'speakers',
		also: ['speaker', 'gs', 'S'],
		usage: 'speakers, speakers all, or speaker obama',
		help: 'who speaks in the article; in a list, in all articles; with a name everything that one said',
		shownIn: 'both',
		run: speakers,
	},
	{
		name: 'entities',
		also: ['entity', 'names', 'ge'],
		usage: 'entities, entities all, or entity iran',
		help: 'who and what is named; with a name every passage that names it',
		shownIn: 'both',
		run: entities,
	},
	{
		name: 'map',
		also: [],
		usage: 'map',
		help: 'who speaks in which paragraphs of the article',
		shownIn: 'article',
		run: whoSpeaksWhere,
	},
	...(['people', 'organizations', 'places'] as const).map(
		(name): LinearCommand => ({
			name,
			also: [],
			usage: name,
			help: `the ${name} that all articles name`,
			run: (context, state, argument) => entities(context, state, argument === '' ? name : argument),
		}),
	),
	{
		name: 'timeline',
		also: ['gt'],
		usage: 'timeline, timeline by obama about iran, or timeline months',
		help: 'articles and quotes by date',
		shownIn: 'listing',
		run: timeline,
	},
	{
		name: 'finer',
		also: ['+'],
		usage: 'finer, or +',
		help: 'a finer time axis; coarser the other way',
		run: (context, state) => zoomTimeline(context, state, 1),
	},
	{
		name: 'coarser',
		also: [],
		usage: 'coarser',
		help: 'a coarser time axis',
		run: (context, state) => zoomTimeline(context, state, -1),
	},
	{
		name: 'order',
		also: ['sort'],
		usage: 'order',
		help: 'the list in another order: quotes newest or most relevant first, speakers and names in four',
		shownIn: 'listing',
		run: (_context, state) => reorder(state),
	},
	{
		name: 'filter',
		also: ['F', '&'],
		usage: 'filter iran',
		help: 'of this list the lines with the words',
		shownIn: 'listing',
		run: (_context, state, argument) => filterList(state, argument),
	},
	{
		name: 'search',
		also: [],
		usage: '/iran, or search iran',
		help: '/ searches the article, in a list all articles; search and // always all articles',
		shownIn: 'both',
		run: search,
	},
	{
		name: 'find',
		also: [],
		usage: 'find iran',
		help: 'searches this article',
		run: find,
	},
];
