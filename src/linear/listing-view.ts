import {costOf, rowsOf} from './paper.js';
import {type LinearState, type Listing, type ListingView, type Outcome, type Reply, reply, withView} from './state.js';

/** Opens a list on its first page; an empty one is told of and not opened. */
export function openListing(state: LinearState, listing: Listing): Reply {
	if (listing.count === 0) return reply(state, ...listing.heading);
	const at = listing.count === 1 ? 0 : -1;
	const opened = withView(state, {kind: 'listing', listing, first: 0, next: 0, at});
	return pageOf(opened, opened.view as ListingView, 0, listing.heading);
}

/** Prints the page of a list that begins at an index, behind lines of its own. */
export function pageOf(state: LinearState, view: ListingView, from: number, before: readonly string[] = []): Reply {
	const {listing} = view;
	const lines = [...before];
	let room = rowsOf(state) - before.reduce((sum, line) => sum + costOf(state, line), 0);
	let next = from;
	while (next < listing.count) {
		const line = numbered(listing, next, state);
		room -= costOf(state, line);
		if (room < 0 && next > from) break;
		lines.push(line);
		next++;
	}
	if (lines.length === 0) lines.push('Nothing here.');
	return reply({...state, view: {...view, first: from, next}}, ...lines);
}

export function continueListing(state: LinearState, view: ListingView): Reply {
	if (view.next < view.listing.count) return pageOf(state, view, view.next);
	return reply(state, view.listing.count === 0 ? 'Nothing here.' : 'That was the last one.');
}

/** One page back: the lines before the first of the page printed last. */
export function pageBefore(state: LinearState, view: ListingView): Reply {
	if (view.first === 0) return reply(state, 'This is the beginning.');
	let from = view.first;
	for (let room = rowsOf(state); from > 0; from--) {
		room -= costOf(state, numbered(view.listing, from - 1, state));
		if (room < 0 && from < view.first) break;
	}
	return pageOf(state, view, from);
}

/** The list at hand in another order. */
export function reorder(state: LinearState): Outcome {
	const {view, below} = state;
	const again = view.kind === 'listing' ? view.listing.reorder : undefined;
	if (again === undefined) return reply(state, 'This has one order only.');
	// In its place: back leads to what was before it.
	return again({...state, view: below[0] ?? view, below: below.slice(1)});
}

function numbered(listing: Listing, index: number, state: LinearState): string {
	return `${index + 1}. ${listing.line(index, state)}`;
}

/** The list that numbers belong to: the one at hand, else the nearest below. */
export function listingAtHand({view, below}: LinearState): ListingView | undefined {
	return [view, ...below].find(each => each.kind === 'listing');
}
