import type {EntityKind} from '../../src/annotate/annotation.js';
import {linkEntities} from '../../src/annotate/entity-linking.js';
import type {Linked} from '../../src/annotate/linked.js';
import type {RawMention} from '../../src/annotate/raw-mention.js';
import {type Reading, readBlocks} from '../../src/annotate/reading.js';
import {tokenAt} from '../../src/annotate/token-words.js';
import type {Article, Block} from '../../src/article/article.js';
import type {Span} from '../../src/text/span.js';

const KINDS: Readonly<Record<string, EntityKind>> = {p: 'person', o: 'organization', l: 'place'};

export type MarkedNames = {
	readonly reading: Reading;
	readonly raw: readonly RawMention[];
	readonly linked: Linked;
	/** What stood in `{s|…}`. */
	readonly speakers: readonly Span[];
};

/**
 * Reads an article in which names are marked: `{p|Jens Stoltenberg}` a person, `{o|NATO}` a body, `{l|Brussels}` a place,
 * and `{s|…}` the words for a speaker, which may hold names. Paragraphs stand one a line; `# ` opens the headline and
 * `-- ` a source line.
 */
export function markedNames(source: string, fields: Partial<Article> = {}): MarkedNames {
	let text = '';
	const marks: Array<{tag: string; span: Span}> = [];
	const open: Array<{tag: string; start: number}> = [];
	for (let at = 0; at < source.length; at++) {
		const char = source.charAt(at);
		if (char === '{' && source.charAt(at + 2) === '|') {
			open.push({tag: source.charAt(at + 1), start: text.length});
			at += 2;
		} else if (char === '}' && open.length > 0) {
			const {tag, start} = open.pop() as {tag: string; start: number};
			marks.push({tag, span: {start, end: text.length}});
		} else text += char;
	}
	const blocks: Block[] = [];
	let titleSpan: Span | undefined;
	let offset = 0;
	for (const line of text.split('\n')) {
		const span = {start: offset, end: offset + line.length};
		offset += line.length + 1;
		if (line.trim() === '') continue;
		if (line.startsWith('# ')) {
			titleSpan = {start: span.start + 2, end: span.end};
			blocks.push({kind: 'heading', level: 1, span, hidden: [{start: span.start, end: span.start + 2}]});
		} else if (line.startsWith('-- ')) {
			blocks.push({kind: 'source', span, hidden: [{start: span.start, end: span.start + 3}]});
		} else blocks.push({kind: 'paragraph', span, hidden: []});
	}
	const reading = readBlocks({
		id: 'article',
		path: undefined,
		title: '',
		titleSpan,
		published: undefined,
		place: undefined,
		byline: undefined,
		outlet: undefined,
		summary: undefined,
		sources: [],
		text,
		blocks,
		...fields,
	});
	const raw = marks
		.filter(mark => KINDS[mark.tag] !== undefined)
		.sort((a, b) => a.span.start - b.span.start)
		.map(({tag, span}): RawMention => {
			const first = tokenAt(reading.tokens, span.start);
			let last = first;
			while (last + 1 < reading.tokens.count && (reading.tokens.start[last + 1] as number) < span.end) last++;
			return {span, kind: KINDS[tag] as EntityKind, confidence: 0.9, first, last};
		});
	const speakers = marks
		.filter(mark => mark.tag === 's')
		.map(mark => mark.span)
		.sort((a, b) => a.start - b.start);
	return {reading, raw, linked: linkEntities(reading, raw), speakers};
}
