import type {AnnotatedArticle, Mention, Quote, QuoteKind} from '../../src/annotate/annotation.js';
import type {Article, Block} from '../../src/article/article.js';
import type {Span} from '../../src/text/span.js';

export type HandBlock = string | readonly [kind: Block['kind'], text: string, hidden?: readonly string[]];
export type HandQuote = {
	readonly kind?: QuoteKind;
	/** The words, as they stand in the text; several for a quote that its attribution splits. */
	readonly words: string | readonly string[];
	readonly name?: string;
	readonly role?: string;
	readonly cue?: string;
	readonly ambiguous?: boolean;
};
type HandMade = {
	readonly blocks: readonly HandBlock[];
	readonly quotes?: readonly HandQuote[];
	readonly mentions?: readonly string[];
	readonly article?: Partial<Article>;
};

/** An annotated article written out by hand: blocks one a line, annotations by their words, each searched behind the one before. */
export function handMade({blocks, quotes = [], mentions = [], article = {}}: HandMade): AnnotatedArticle {
	let text = '';
	const made: Block[] = blocks.map(block => {
		const [kind, words, hidden = []] = typeof block === 'string' ? (['paragraph', block] as const) : block;
		const span = {start: text.length, end: text.length + words.length};
		text += `${words}\n\n`;
		let from = span.start;
		const marks = hidden.map(mark => {
			const start = text.indexOf(mark, from);
			if (start < 0) throw new Error(`no ${mark}`);
			from = start + mark.length;
			return {start, end: from};
		});
		return kind === 'heading' ? {kind, level: 2, span, hidden: marks} : {kind, span, hidden: marks};
	});
	const finder = () => {
		let from = 0;
		return (words: string): Span => {
			const start = text.indexOf(words, from);
			if (start < 0) throw new Error(`no ${words}`);
			from = start + 1;
			return {start, end: start + words.length};
		};
	};
	const find = finder();
	const findCue = finder();
	const findMention = finder();
	return {
		article: {
			id: 'hand-made',
			path: undefined,
			title: 'Envoys meet',
			titleSpan: undefined,
			published: '2021-03-22',
			place: 'Brussels',
			byline: undefined,
			outlet: undefined,
			summary: undefined,
			sources: [],
			text,
			blocks: made,
			...article,
		},
		entities: [],
		mentions: mentions.map((words): Mention => ({span: findMention(words), entity: words})),
		quotes: quotes.map(({kind = 'direct', words, name, role, cue, ambiguous = false}): Quote => {
			const content = (typeof words === 'string' ? [words] : words).map(find);
			return {
				kind,
				content,
				quoted: kind === 'indirect' ? [] : content,
				closed: true,
				ambiguous,
				attribution:
					name === undefined
						? undefined
						: {
								speaker: {span: {start: 0, end: 0}, name, role, entity: undefined},
								cue: cue === undefined ? undefined : findCue(cue),
								rule: 'by-hand',
								confidence: 1,
							},
			};
		}),
		nonSpeech: [],
	};
}
