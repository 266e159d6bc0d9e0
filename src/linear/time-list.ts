import {binOf, ZOOMS, type Zoom} from '../library/calendar.js';
import {growAll} from '../library/growing.js';
import type {Names} from '../library/names.js';
import {
	findTimelineEntries,
	fittingZoom,
	type TimelineBin,
	type TimelineEntry,
	toTimeline,
} from '../library/timeline.js';
import {askedWords, called, nameAndRole, nobodyCalled} from './called.js';
import {openListing} from './listing-view.js';
import {readQuestion} from './question.js';
import {quoteList} from './quote-list.js';
import {type Context, type LinearState, type Listing, type Outcome, reply, type TimeAsked} from './state.js';
import {articleName, plural, shown, spokenDate} from './words.js';
import {withNames} from './work.js';

/** `timeline by obama about iran months`, each part alone or left out. */
export function timeline(context: Context, state: LinearState, argument: string): Outcome {
	const words = argument.split(' ');
	const last = words.at(-1) ?? '';
	const zoom =
		last === '' ? undefined : ZOOMS.find(each => last.toLowerCase() === each || last.toLowerCase() === `${each}s`);
	const question = (zoom === undefined ? words : words.slice(0, -1)).join(' ').trim();
	const asked = question === '' ? {by: undefined, about: undefined} : readQuestion(question);
	if (asked === undefined)
		return reply(state, 'Ask like this: timeline; timeline months; timeline by obama about iran.');
	return openTimeline(context, state, {...asked, zoom});
}

/** A finer or a coarser axis than the one at hand. */
export function zoomTimeline(context: Context, state: LinearState, step: 1 | -1): Outcome {
	const {view} = state;
	const time = view.kind === 'listing' ? view.listing.time : undefined;
	if (time?.zoom === undefined) return reply(state, 'That is for the time axis: timeline.');
	const zoom = ZOOMS[ZOOMS.indexOf(time.zoom) + step];
	if (zoom === undefined)
		return reply(state, step > 0 ? 'There is nothing finer than days.' : 'There is nothing coarser than years.');
	return openTimeline(context, {...state, view: state.below[0] ?? view, below: state.below.slice(1)}, {...time, zoom});
}

function openTimeline({library}: Context, state: LinearState, {by, about, zoom}: TimeAsked): Outcome {
	return withNames(library, names => {
		const [speaker, ...others] = typeof by === 'string' ? called(names.speakers, by) : [];
		if (typeof by === 'string' && speaker === undefined) return reply(state, nobodyCalled(names, by));
		// Of several who are called so, the words as typed: everybody they fit.
		const who = speaker === undefined || others.length > 0 ? by : {id: speaker.id};
		const entries = growAll(findTimelineEntries(names, {by: who, about}));
		const whose = speaker === undefined ? '' : others.length > 0 ? shown(`${by}`) : nameAndRole(speaker);
		const of = askedWords(whose, about === undefined ? '' : subjectName(names, about));
		if (entries.length === 0) return reply(state, `Nothing${of} to be put on a time axis.`);
		const fitted = zoom ?? fittingZoom(entries);
		return openListing(state, timeList(entries, {by, about, zoom: fitted}, of));
	});
}

function subjectName(names: Names, about: NonNullable<TimeAsked['about']>): string {
	return typeof about === 'string' ? about : (names.entity(about.id)?.name ?? '');
}

/** The years, months and so on in which there is something. */
function timeList(entries: readonly TimelineEntry[], time: TimeAsked & {zoom: Zoom}, of: string): Listing {
	const {rows, undated, articles, quotes} = toTimeline(entries, time.zoom);
	const steps: Array<{readonly label: string; readonly entries: readonly TimelineEntry[]}> = [];
	let gap = '';
	for (const row of rows) {
		if (row.kind === 'gap') {
			gap = `after ${row.label} with nothing, `;
			continue;
		}
		steps.push({label: `${gap}${spokenBin(row, time.zoom)}`, entries: row.entries});
		gap = '';
	}
	if (undated.length > 0) steps.push({label: 'undated', entries: undated});
	const isOfQuotes = time.by !== undefined || time.about !== undefined;
	return {
		heading: [`Time axis by ${time.zoom}s${of}: ${plural(articles, 'article')}, ${plural(quotes, 'quote')}.`],
		name: 'Times',
		count: steps.length,
		time,
		line: index => {
			const {label, entries: here} = steps[index] as (typeof steps)[number];
			const said = here.reduce((sum, entry) => sum + entry.quotes.length, 0);
			const name = here.length === 1 ? `: ${articleName((here[0] as TimelineEntry).doc.article)}` : '';
			return `${label}, ${plural(here.length, 'article')}, ${plural(said, 'quote')}${name}`;
		},
		target: index => {
			const {label, entries: here} = steps[index] as (typeof steps)[number];
			const said = here.flatMap(entry => entry.quotes);
			// Asked of somebody or something: what was said. Else, and where nothing was: the articles.
			const heading = `${plural(said.length, 'quote')}${of}, ${label}.`;
			const list = isOfQuotes && said.length > 0 ? quoteList(said, [heading], false) : entryList(here, label);
			return {kind: 'list', open: state => openListing(state, list)};
		},
	};
}

function entryList(entries: readonly TimelineEntry[], label: string): Listing {
	return {
		heading: [`${plural(entries.length, 'article')}, ${label}.`],
		name: 'Articles',
		count: entries.length,
		line: index => {
			const {doc, quotes} = entries[index] as TimelineEntry;
			return `${articleName(doc.article)}, ${plural(quotes.length, 'quote')}`;
		},
		target: index => ({kind: 'article', article: (entries[index] as TimelineEntry).doc.article}),
	};
}

/** `1963`, `first quarter of 1963`, `June 1963`, `week of 24 June 1963`, `26 June 1963`. */
function spokenBin({start}: TimelineBin, zoom: Zoom): string {
	switch (zoom) {
		case 'year':
			return start.slice(0, 4);
		case 'quarter':
			return `${['first', 'second', 'third', 'fourth'][binOf(start, 'quarter') % 4]} quarter of ${start.slice(0, 4)}`;
		case 'month':
			return spokenDate(start.slice(0, 7));
		case 'week':
			return `week of ${spokenDate(start)}`;
		case 'day':
			return spokenDate(start);
		default:
			return zoom satisfies never;
	}
}
