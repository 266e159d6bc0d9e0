import {visible} from '../text/visible.js';
import {type CardBase, cardModule} from './card.js';
import {formsWords, spokenOfRow, wordRows} from './card-head.js';
import {counted, dateSpan, yearSpan} from './cells.js';
import {emptyView, type ViewModule} from './view.js';

/** A speaker’s card: every quote by somebody, over all articles, or what others say of them. */
export type SpeakerView = CardBase & {readonly kind: 'speaker'};

/** The card of a speaker of the library. */
export function speakerView(id: string): SpeakerView {
	return {...emptyView(1), kind: 'speaker', id, side: 'by', isOldestFirst: false};
}

export const SPEAKER: ViewModule<SpeakerView> = cardModule({
	sides: ['by', 'about'],
	labels: side => (side === 'by' ? ['Quotes', 'Quotes'] : ['About, by others', 'About, by others']),
	nameOf: (names, id) => names.speaker(id)?.name,
	box: 'speaker',
	rows: (names, id, {columns, isRoomy}) => {
		const speaker = names.speaker(id);
		if (speaker === undefined) return [];
		const {quotes, words, articles, first, last, roles} = speaker;
		if (!isRoomy) {
			const years = yearSpan(first, last);
			const short = `${counted(quotes.length, 'quote')}, ${counted(words, 'word')}${years === '' ? '' : `, ${years}`}`;
			return wordRows(short, columns, 1, 'meta');
		}
		const said = `${counted(quotes.length, 'quote')}, ${counted(words, 'word')} in ${counted(articles.length, 'article')}`;
		const numbers = `${said} · ${dateSpan(first, last)}`;
		const spokenOf = spokenOfRow(names, speaker, columns);
		return [
			...wordRows(roles.map(role => visible(role)).join('; '), columns, 2),
			...wordRows(numbers, columns, 2, 'meta'),
			...(spokenOf === undefined ? [] : [spokenOf]),
			...wordRows(formsWords(speaker, articles.length), columns, 2, 'meta'),
		];
	},
});
