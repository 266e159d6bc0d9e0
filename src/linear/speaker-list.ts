import {isSure, type Quote} from '../annotate/annotation.js';
import type {Article} from '../article/article.js';
import {speakerKey} from '../layout/speaker-labels.js';
import {findSpokenOf, quotesByOthers} from '../library/cards.js';
import {groundsOf} from '../library/grounds.js';
import {growAll} from '../library/growing.js';
import type {Names} from '../library/names.js';
import {orderSpeakers, SPEAKER_ORDERS, type SpeakerOrder} from '../library/orders.js';
import type {LibrarySpeaker} from '../library/speakers.js';
import {called, nameAndRole, nobodyCalled} from './called.js';
import {openListing} from './listing-view.js';
import {quoteList, quotesHere} from './quote-list.js';
import {spellSpeaker} from './spell-quote.js';
import {type Context, type LinearState, type Listing, type Outcome, type Reply, reply} from './state.js';
import {listed, nextOf, plural, sentence, shown, spokenStretch} from './words.js';
import {withNames} from './work.js';

/** Names of a card that are said: the most frequent. */
const MOST_NAMES = 5;

/** The speakers of the article at hand, of all articles, or the card of one. */
export function speakers(context: Context, state: LinearState, argument: string): Outcome {
	const {view} = state;
	if (argument === '' && view.kind === 'article') return openListing(state, speakersHere(context, view.article));
	return withNames(context.library, names => {
		const order = SPEAKER_ORDERS.find(each => each === argument);
		if (argument === '' || argument === 'all' || order !== undefined)
			return openListing(state, orderedSpeakers(names, order ?? 'quotes'));
		const found = called(names.speakers, argument);
		if (found.length === 0) return reply(state, nobodyCalled(names, argument));
		const [only, ...others] = found;
		return openListing(
			state,
			only !== undefined && others.length === 0 ? speakerCard(names, only) : speakerList(names, found),
		);
	});
}

const ORDER_WORDS: Readonly<Record<SpeakerOrder, string>> = {
	quotes: 'the most quoted first',
	words: 'with the most words first',
	name: 'by name',
	newest: 'who spoke last first',
};

function orderedSpeakers(names: Names, order: SpeakerOrder): Listing {
	const next = nextOf(SPEAKER_ORDERS, order);
	const listing = speakerList(names, orderSpeakers(names.speakers, order));
	return {
		...listing,
		heading: [`${plural(listing.count, 'speaker')}, ${ORDER_WORDS[order]}.`],
		reorder: state => openListing(state, orderedSpeakers(names, next)),
	};
}

function speakersHere(context: Context, article: Article): Listing {
	const {quotes} = context.library.doc(article);
	const byKey = new Map<string, Quote[]>();
	for (const quote of quotes) {
		const key = speakerKey(quote);
		const others = byKey.get(key);
		if (quote.attribution !== undefined) byKey.set(key, others === undefined ? [quote] : [...others, quote]);
	}
	const found = [...byKey].sort(([, a], [, b]) => b.length - a.length);
	return {
		heading: [`${plural(found.length, 'speaker')} in this article.`],
		name: 'Speakers',
		count: found.length,
		line: index => {
			const said = found[index]?.[1] ?? [];
			const fullest = fullestOf(said);
			return `${fullest === undefined ? '' : spellSpeaker(fullest, {hasRole: true})}, ${plural(said.length, 'quote')}`;
		},
		target: index => ({
			kind: 'list',
			open: state => openListing(state, quotesHere(context, article, found[index]?.[0])),
		}),
	};
}

/** The quote that tells most of its speaker: one that is sure, with a role. */
function fullestOf(quotes: readonly Quote[]): Quote | undefined {
	const sure = quotes.filter(({attribution}) => attribution !== undefined && isSure(attribution));
	const hasRole = ({attribution}: Quote) => attribution?.speaker.role !== undefined;
	return sure.find(hasRole) ?? sure[0] ?? quotes.find(hasRole) ?? quotes[0];
}

function speakerList(names: Names, all: readonly LibrarySpeaker[]): Listing {
	return {
		heading: [`${plural(all.length, 'speaker')}.`],
		name: 'Speakers',
		count: all.length,
		line: index => {
			const speaker = all[index] as LibrarySpeaker;
			return `${nameAndRole(speaker)}, ${measure(speaker)}`;
		},
		target: index => ({
			kind: 'list',
			open: state => openListing(state, speakerCard(names, all[index] as LibrarySpeaker)),
		}),
	};
}

const measure = ({quotes, words, articles}: LibrarySpeaker): string =>
	`${plural(quotes.length, 'quote')}, ${plural(words, 'word')} in ${plural(articles.length, 'article')}`;

/** A speaker's card: who it is, and every quote, newest first. */
export function speakerCard(names: Names, speaker: LibrarySpeaker): Listing {
	const {id, name, roles, first, last, person} = speaker;
	const spokenOf = growAll(findSpokenOf(names, speaker)).slice(0, MOST_NAMES);
	const others = quotesByOthers(names, id).length;
	const grounds = person === undefined ? [] : groundsOf(person);
	const told = [
		sentence(`Speaker: ${[name, ...roles].map(shown).join('; ')}`),
		sentence(`${measure(speaker)}${spokenStretch(first, last)}`),
		...(spokenOf.length === 0
			? []
			: [`Speaks most of: ${spokenOf.map(({entity, quotes}) => `${shown(entity.name)}, ${quotes}`).join('; ')}.`]),
		...(grounds.length === 0
			? []
			: [`Taken for one person in these articles by: ${listed(grounds.map(ground => shown(ground.grounds)))}.`]),
		...(others === 0 ? [] : [`Type "about" for ${plural(others, 'quote')} by others about ${shown(name)}.`]),
	];
	return {...quoteList(speaker.quotes, told, true), title: sentence(`Speaker: ${shown(name)}`), subject: {id, name}};
}

/** Lists what others say of the speaker or the thing that a list is about. */
export function openAbout(names: Names, state: LinearState, {id, name}: NonNullable<Listing['subject']>): Reply {
	const found = quotesByOthers(names, id);
	const whose = names.speaker(id) === undefined ? '' : ' by others';
	const heading = `${plural(found.length, 'quote')}${whose} about ${shown(name)}.`;
	if (found.length === 0) return reply(state, `No quote${whose} is about ${shown(name)}.`);
	return openListing(state, {...quoteList(found, [heading], false), subject: {id, name}});
}
