import {allMarks, isRead, isRecordOf, isStarred} from '../library/reading.js';
import {findParagraphs} from './spell-article.js';
import {spellSpeaker} from './spell-quote.js';
import type {ArticleView, Context, LinearState} from './state.js';
import {articleName, listed, sentence, sentenceStart} from './words.js';

/** Where the reader is. */
export function tellPlace(context: Context, state: LinearState): string[] {
	const {view} = state;
	if (view.kind === 'listing') {
		const {name, count, heading, title = heading.at(-1) ?? ''} = view.listing;
		return [title, `${name} ${count === 0 ? 'none' : `${view.first + 1} to ${view.next} of ${count}`}.`];
	}
	const {article, first, next, quote} = view;
	const {count, blocks} = findParagraphs(article);
	const {quotes} = context.library.doc(article);
	const lines = [sentence(`In: ${articleName(article)}`)];
	const last = next > first + 1 ? ` to ${Math.min(next, blocks.length)}` : '';
	lines.push(
		first < blocks.length
			? `Paragraph ${first + 1}${last} of ${blocks.length}.`
			: `Source ${first + 1 - blocks.length} of ${count - blocks.length}.`,
	);
	const atHand = quotes[quote];
	if (atHand !== undefined)
		lines.push(`Quote ${quote + 1} of ${quotes.length}, ${spellSpeaker(atHand, {hasRole: true})}.`);
	lines.push(...tellRemembered(state, view));
	return lines;
}

function tellRemembered({session}: LinearState, {article}: ArticleView): string[] {
	if (session === undefined) return [];
	const {reading, identify} = session;
	const identity = identify(article);
	const marks = allMarks(reading).filter(mark => isRecordOf(reading, mark.article, identity));
	const flags = [
		isRead(reading, identity) ? 'read' : 'unread',
		...(isStarred(reading, identity) ? ['starred'] : []),
		...(marks.length === 0 ? [] : [`marks ${listed(marks.map(({letter}) => letter))}`]),
	].join(', ');
	return [`${sentenceStart(flags)}.`];
}
