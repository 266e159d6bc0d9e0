import {fold} from '../text/fold.js';
import {openListing} from './listing-view.js';
import {type LinearState, type Listing, type Reply, reply} from './state.js';
import {inThousands, plural, shown} from './words.js';

/** The lines of the list at hand that hold all the words, as a list of its own. */
export function filterList(state: LinearState, argument: string): Reply {
	const {view} = state;
	if (view.kind !== 'listing') return reply(state, 'Filter is for lists; /iran searches the article.');
	const words = fold(argument).split(' ').filter(Boolean);
	if (words.length === 0) return reply(state, 'Which lines? filter and words that they hold.');
	const {listing} = view;
	const kept: number[] = [];
	for (let index = 0; index < listing.count; index++) {
		const line = fold(listing.line(index, state));
		if (words.every(word => line.includes(word))) kept.push(index);
	}
	if (kept.length === 0)
		return reply(state, `No line with "${shown(argument)}" among ${plural(listing.count, 'line')}.`);
	const filtered: Listing = {
		...listing,
		heading: [`${inThousands(kept.length)} of ${plural(listing.count, 'line')} with "${shown(argument)}".`],
		count: kept.length,
		line: (index, now) => listing.line(kept[index] as number, now),
		target: index => listing.target(kept[index] as number),
	};
	return openListing(state, filtered);
}
