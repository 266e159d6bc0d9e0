import type {AnnotatedArticle} from '../annotate/annotation.js';
import type {Article} from '../article/article.js';
import {fold} from '../text/fold.js';
import type {Span} from '../text/span.js';
import type {HitField} from './hit.js';

/** Something searchable of one article: its title, a speaker, an entity, or one block of its text. */
export type SearchRecord = {
	readonly article: Article;
	readonly field: HitField;
	/** The words themselves for a title or a name; `undefined` for a passage, whose words are in the article. */
	readonly words: string | undefined;
	/** Where it stands, or where the article should open; `undefined` for a title in front matter. */
	readonly span: Span | undefined;
	readonly hidden: readonly Span[];
};

/** An inverted index: each folded term to the records that hold it, in the order they were added. */
export type TermIndex = {
	readonly records: readonly SearchRecord[];
	readonly postings: ReadonlyMap<string, readonly number[]>;
	/** By record: its number of terms, and the number of its article, less than `articles`. */
	readonly lengths: readonly number[];
	readonly articleOf: readonly number[];
	readonly articles: number;
	/** Terms of a record, on average. */
	readonly averageLength: number;
};

const TERM = /[\p{L}\p{N}]+/gu;

/** Folded runs of letters and digits: `Secretary-General’s` has three. */
export function termsOf(text: string): string[] {
	return fold(text).match(TERM) ?? [];
}

/** `onTerm` hears of each term once, when it first comes in. */
export function createTermIndex(
	onTerm: (term: string) => void,
): TermIndex & {readonly add: (record: SearchRecord, article: number) => void} {
	const records: SearchRecord[] = [];
	const lengths: number[] = [];
	const articleOf: number[] = [];
	let articles = 0;
	const postings = new Map<string, number[]>();
	let total = 0;
	return {
		records,
		postings,
		lengths,
		articleOf,
		get articles() {
			return articles;
		},
		get averageLength() {
			return records.length === 0 ? 1 : total / records.length;
		},
		add: (record, article) => {
			const id = records.length;
			const terms = termsOf(record.words ?? shownWords(record.article, record.span, record.hidden));
			total += terms.length;
			records.push(record);
			lengths.push(terms.length);
			articleOf.push(article);
			articles = Math.max(articles, article + 1);
			for (const term of terms) {
				const list = postings.get(term);
				if (list === undefined) {
					postings.set(term, [id]);
					onTerm(term);
				} else if (list[list.length - 1] !== id) list.push(id);
			}
		},
	};
}

function shownWords(article: Article, span: Span | undefined, hidden: readonly Span[]): string {
	if (span === undefined) return '';
	let out = '';
	let from = span.start;
	for (const part of hidden) {
		out += article.text.slice(from, part.start);
		from = part.end;
	}
	return out + article.text.slice(from, span.end);
}

/** The records that need no annotation. */
export function textRecords(article: Article): SearchRecord[] {
	const out: SearchRecord[] = [];
	out.push({article, field: 'title', words: article.title, span: article.titleSpan, hidden: []});
	if (article.place !== undefined)
		out.push({article, field: 'place', words: article.place, span: undefined, hidden: []});
	for (const block of article.blocks) {
		if (article.titleSpan !== undefined && block.span.start === article.titleSpan.start) continue;
		out.push({article, field: 'passage', words: undefined, span: block.span, hidden: block.hidden});
	}
	return out;
}

/** The records that annotation adds: each speaker once, each entity with its other names. */
export function nameRecords(doc: AnnotatedArticle): SearchRecord[] {
	const {article} = doc;
	const out: SearchRecord[] = [];
	const speakers = new Set<string>();
	for (const quote of doc.quotes) {
		const speaker = quote.attribution?.speaker;
		if (speaker === undefined || speakers.has(speaker.name)) continue;
		speakers.add(speaker.name);
		const words = speaker.role === undefined ? speaker.name : `${speaker.name}, ${speaker.role}`;
		out.push({article, field: 'speaker', words, span: quote.content[0], hidden: []});
	}
	const first = new Map<string, Span>();
	for (const mention of doc.mentions) if (!first.has(mention.entity)) first.set(mention.entity, mention.span);
	for (const entity of doc.entities) {
		if (speakers.has(entity.name)) continue;
		const others = entity.aliases.filter(alias => !entity.name.includes(alias));
		const words = others.length === 0 ? entity.name : `${entity.name} (${others.join(', ')})`;
		const field = entity.kind === 'place' ? 'place' : 'entity';
		out.push({article, field, words, span: first.get(entity.id), hidden: []});
	}
	return out;
}
