import type {AnnotatedArticle, Quote} from '../annotate/annotation.js';
import type {Article, Block} from '../article/article.js';
import type {Hit} from '../library/hit.js';
import {firstEndingAfter, type Span, sliceSpan} from '../text/span.js';

/** Names the shape of what is written. Fields may be added under one name; none is renamed or taken away. */
export const SCHEMA = 'diplo-reader/1';

export type Json = string | number | boolean | null | readonly Json[] | {readonly [key: string]: Json};
export type JsonRecord = {readonly [key: string]: Json};

/**
 * What JSON allows raw but a terminal must not see: DEL and C1, bidirectional controls, invisible characters, line and
 * paragraph separators, noncharacters, tags. Joiners and variation selectors stay: Persian and emoji need them.
 */
const UNSAFE =
	/[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|[\udb40-\udb43][\udc00-\udfff]/g;

/** JSON on one line, lossless, safe to print. */
export function toJson(value: Json): string {
	return JSON.stringify(value).replace(UNSAFE, escapeUnits);
}

function escapeUnits(unsafe: string): string {
	let out = '';
	for (let i = 0; i < unsafe.length; i++) out += `\\u${unsafe.charCodeAt(i).toString(16).padStart(4, '0')}`;
	return out;
}

/** One document, a piece at a time: `{"schema":…,"type":"quotes","quotes":[…]}` with a record a line. */
export function* toJsonDocument(name: string, records: Iterable<JsonRecord>): Generator<string> {
	let separator = '\n';
	yield `{"schema":${toJson(SCHEMA)},"type":${toJson(name)},${toJson(name)}:[`;
	for (const record of records) {
		yield `${separator}${toJson(record)}`;
		separator = ',\n';
	}
	yield separator === '\n' ? ']}\n' : '\n]}\n';
}

/** One record a line, each with its schema. */
export function* toNdjson(records: Iterable<JsonRecord>): Generator<string> {
	for (const record of records) yield `${toJson({schema: SCHEMA, ...record})}\n`;
}

const pair = ({start, end}: Span) => ({start, end});
const quoted = (text: string, span: Span) => ({...pair(span), text: sliceSpan(text, span)});

export function articleRecord(article: Article): JsonRecord {
	return {
		type: 'article',
		article: article.id,
		path: article.path ?? null,
		title: article.title,
		published: article.published ?? null,
		place: article.place ?? null,
		byline: article.byline ?? null,
		outlet: article.outlet ?? null,
		summary: article.summary ?? null,
		sources: article.sources,
	};
}

/** Everything that is known of one article: its own text, what it is made of, who said what, and what it names. */
export function docRecord(doc: AnnotatedArticle): JsonRecord {
	const {article} = doc;
	return {
		...articleRecord(article),
		text: article.text,
		blocks: article.blocks.map(block => ({
			kind: block.kind,
			...(block.kind === 'heading' ? {level: block.level} : {}),
			...pair(block.span),
			hidden: block.hidden.map(pair),
		})),
		quotes: doc.quotes.map(quote => quoteFields(doc, quote)),
		entities: entityRecords(doc),
		nonSpeech: doc.nonSpeech.map(span => quoted(article.text, span)),
	};
}

export function quoteRecord(doc: AnnotatedArticle, quote: Quote): JsonRecord {
	return {
		type: 'quote',
		article: doc.article.id,
		path: doc.article.path ?? null,
		...quoteFields(doc, quote),
	};
}

function quoteFields({article}: AnnotatedArticle, quote: Quote): JsonRecord {
	const {text} = article;
	const {attribution} = quote;
	return {
		kind: quote.kind,
		content: quote.content.map(pair),
		quoted: quote.quoted.map(pair),
		text: quoteText(article, quote),
		before: contextBefore(article, quote),
		after: contextAfter(article, quote),
		speaker: speakerFields(text, quote),
		cue: attribution?.cue === undefined ? null : quoted(text, attribution.cue),
		rule: attribution?.rule ?? null,
		confidence: attribution === undefined ? null : round(attribution.confidence),
		ambiguous: quote.ambiguous,
		closed: quote.closed,
	};
}

/** Who spoke; without a name where the words that may say it are known and too unsure to name anybody. */
function speakerFields(text: string, {attribution, likeliest}: Quote): JsonRecord | null {
	if (attribution !== undefined) {
		const {name, role, span} = attribution.speaker;
		return {name, role: role ?? null, mention: quoted(text, span)};
	}
	return likeliest === undefined ? null : {name: null, role: null, mention: quoted(text, likeliest)};
}

/** The attributed words as written; parts that the attribution splits are joined by ` … `. */
export function quoteText({text}: Article, {content}: Quote): string {
	return content.map(span => sliceSpan(text, span)).join(' … ');
}

/** Context shown before and after a quote, in UTF-16 code units: about a line and a half. */
const CONTEXT = 120;

function contextBefore(article: Article, quote: Quote): string {
	const first = quote.content[0]?.start ?? 0;
	const block = blockAround(article, first);
	const start = Math.max(block?.span.start ?? first, first - CONTEXT);
	const words = article.text.slice(start, first);
	return start > (block?.span.start ?? start) ? words.replace(/^\S*\s?/, '') : words;
}

function blockAround({blocks}: Article, offset: number): Block | undefined {
	const block = blocks[firstEndingAfter(blocks, offset)];
	return block !== undefined && block.span.start <= offset ? block : undefined;
}

function contextAfter(article: Article, quote: Quote): string {
	const last = quote.content[quote.content.length - 1]?.end ?? 0;
	const block = blockAround(article, last - 1);
	const end = Math.min(block?.span.end ?? last, last + CONTEXT);
	const words = article.text.slice(last, end);
	if (end === (block?.span.end ?? end)) return words;
	const space = words.search(/\s\S*$/);
	return space < 0 ? '' : words.slice(0, space);
}

/** One record an entity of the article, its mentions in text order. */
export function entityRecords({article, entities, mentions}: AnnotatedArticle): JsonRecord[] {
	const byEntity = new Map<string, Json[]>(entities.map(({id}) => [id, []]));
	for (const {entity, span} of mentions) byEntity.get(entity)?.push(quoted(article.text, span));
	return entities.map(entity => ({
		type: entity.kind,
		article: article.id,
		path: article.path ?? null,
		name: entity.name,
		role: entity.role ?? null,
		aliases: entity.aliases,
		mentions: byEntity.get(entity.id) ?? [],
	}));
}

export function hitRecord({article, field, shown, matches, target, score}: Hit): JsonRecord {
	return {
		type: 'hit',
		article: article.id,
		path: article.path ?? null,
		title: article.title,
		field,
		text: shown,
		matches: matches.map(span => quoted(shown, span)),
		target: target === undefined ? null : quoted(article.text, target),
		score: round(score),
	};
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
