import {shownWords} from '../output/shown-words.js';
import {spellQuote, spellSpeaker} from './spell-quote.js';
import {type Context, type LinearState, type Outcome, reply} from './state.js';
import {subjectOf} from './subject.js';
import {sentence, shown} from './words.js';
import {withDoc} from './work.js';

/** Says why a quote has its speaker: what decided, in which sentence, and who else it might have been. */
export function explainQuote(context: Context, state: LinearState, argument: string): Outcome {
	const number = argument === '' ? undefined : Number(argument);
	if (number !== undefined && !(Number.isInteger(number) && number > 0))
		return reply(state, 'Why is followed by the number of a quote: why 3');
	const subject = subjectOf(context, state, number);
	if (typeof subject === 'string') return reply(state, subject);
	const {article, quote: index} = subject;
	if (index === undefined) return reply(state, 'Of which quote? "why 3" is of the third, ] goes to the next one.');
	return withDoc(context.library, article, () => {
		const doc = context.library.doc(article);
		const evidence = context.explain(doc)[index];
		if (evidence === undefined) return reply(state, 'No quote of that number.');
		const {quote, decided, sentence: span, candidates} = evidence;
		const {attribution} = quote;
		const lines = [
			`Quote ${index + 1} of ${doc.quotes.length}. ${spellQuote(doc, quote)}`,
			attribution === undefined
				? sentence(`Unattributed, because ${decided}`)
				: `Speaker: ${spellSpeaker(quote, {hasRole: true})}, ${percent(attribution.confidence)} sure, because ${decided}.`,
		];
		if (attribution !== undefined) {
			const {speaker, cue} = attribution;
			const words = shownWords(article, speaker.span);
			const said = cue === undefined ? '' : `; the words of saying: ${shownWords(article, cue)}`;
			lines.push(`The words that name the speaker: ${words}${said}.`);
		}
		if (span !== undefined) lines.push(`They stand in: ${shownWords(article, span)}`);
		// What rounds to nothing is not worth hearing.
		const likely = candidates.filter(({share, isChosen}) => isChosen || Math.round(100 * share) > 0);
		if (likely.length > 0) lines.push(likely.length === 1 ? 'One candidate:' : `${likely.length} candidates:`);
		for (const {name, share, reasons, isChosen} of likely)
			lines.push(`${shown(name)}, ${percent(share)}${isChosen ? ', chosen' : ''}: ${shown(reasons.join(', '))}.`);
		return reply(state, ...lines);
	});
}

const percent = (share: number): string => `${Math.round(100 * share)} percent`;
