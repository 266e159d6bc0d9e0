import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {annotate} from '../../src/annotate/annotate.js';
import type {AnnotatedArticle, Quote} from '../../src/annotate/annotation.js';
import {parseArticle} from '../../src/article/parse-article.js';
import {fold} from '../../src/text/fold.js';
import type {Span} from '../../src/text/span.js';
import {type Mark, readMarked} from '../marked.js';

const FOLDER = new URL('passages/', import.meta.url);
/** Share of the passages that must come out as marked. */
const REACH = 0.97;

type Passage = {readonly file: string; readonly name: string; readonly source: string};

const passages: Passage[] = readdirSync(FOLDER)
	.filter(file => file.endsWith('.txt'))
	.flatMap(file =>
		readFileSync(new URL(file, FOLDER), 'utf8')
			.split(/^== /m)
			.slice(1)
			.map(part => {
				const end = part.indexOf('\n');
				return {file, name: part.slice(0, end), source: part.slice(end + 1).trim()};
			}),
	);

/** What is wrong with the passage as annotated, in words; nothing when it is right. */
function faults({source}: Passage): string[] {
	const {text, marks} = readMarked(source);
	const {article} = parseArticle(text, {path: 'passage.txt'});
	const doc = annotate(article);
	const out: string[] = [];
	const said = doc.quotes.flatMap(quote => quote.quoted.map(span => ({span, quote})));
	for (const mark of marks) {
		const words = text.slice(mark.start, mark.end);
		if (mark.kind === 'n') {
			if (said.some(({span}) => span.start < mark.end && mark.start < span.end)) out.push(`${words} is not speech`);
		} else if (mark.kind === 'i') {
			const indirect = doc.quotes.filter(
				q => q.kind === 'indirect' && q.content.some(span => overlap(span, mark) > 0.5),
			);
			if (indirect.length === 0) out.push(`“${words}” was not found`);
			else if (!indirect.some(quote => isBy(quote, mark))) out.push(`“${words}” is given to ${speakerOf(indirect[0])}`);
		} else {
			const found = said.find(({span}) => Math.abs(span.start - mark.start) <= 1 && Math.abs(span.end - mark.end) <= 1);
			if (found === undefined) out.push(`${words} was not found`);
			else if (!isBy(found.quote, mark))
				out.push(`${words} is given to ${speakerOf(found.quote)}, not to ${mark.label}`);
		}
	}
	for (const {span} of said) {
		if (!marks.some(mark => mark.kind !== 'i' && mark.start <= span.start + 1 && span.end - 1 <= mark.end)) {
			out.push(`${text.slice(span.start, span.end)} is not a quote`);
		}
	}
	return [...out, ...strays(doc)];
}

function overlap(span: Span, mark: Mark): number {
	const shared = Math.min(span.end, mark.end) - Math.max(span.start, mark.start);
	return Math.max(0, shared) / (mark.end - mark.start);
}

function isBy(quote: Quote, mark: Mark): boolean {
	const name = quote.attribution?.speaker.name;
	return mark.label
		.split('/')
		.some(label => (label === '?' ? name === undefined : name !== undefined && fold(name) === fold(label)));
}

const speakerOf = (quote: Quote | undefined): string => quote?.attribution?.speaker.name ?? 'nobody';

/** Spans that do not lie in the text. */
function strays(doc: AnnotatedArticle): string[] {
	const spans = doc.quotes.flatMap(quote => [...quote.content, ...quote.quoted]);
	return spans
		.filter(span => span.start < 0 || span.end > doc.article.text.length || span.start >= span.end)
		.map(() => 'a span is off');
}

describe('short passages, one for each way of quoting', () => {
	it('are at least 150', () => {
		expect(passages.length).toBeGreaterThanOrEqual(150);
	});

	it(`come out as marked, ${100 * REACH} in 100`, () => {
		const wrong = passages.map(passage => ({passage, faults: faults(passage)})).filter(({faults}) => faults.length > 0);
		const report = wrong.map(({passage, faults}) => `${passage.file}, ${passage.name}: ${faults.join('; ')}`);
		const right = passages.length - wrong.length;
		expect(right / passages.length, `${right} of ${passages.length}\n${report.join('\n')}`).toBeGreaterThanOrEqual(
			REACH,
		);
	});
});
