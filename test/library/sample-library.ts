import type {AnnotatedArticle, Entity, Mention, Quote} from '../../src/annotate/annotation.js';
import type {Article, Block} from '../../src/article/article.js';
import {buildLibrary, type Library} from '../../src/library/library.js';

/** An article of paragraphs, one a line, whose id, title and date are given. */
export function sampleArticle(id: string, title: string, published: string | undefined, paragraphs: string[]): Article {
	const text = paragraphs.join('\n\n');
	const blocks: Block[] = [];
	let start = 0;
	for (const paragraph of paragraphs) {
		blocks.push({kind: 'paragraph', span: {start, end: start + paragraph.length}, hidden: []});
		start += paragraph.length + 2;
	}
	return {
		id,
		path: `${id}.md`,
		title,
		titleSpan: undefined,
		published,
		place: undefined,
		byline: undefined,
		outlet: undefined,
		summary: undefined,
		sources: [],
		text,
		blocks,
	};
}

type Said = {words: string; by: string; role?: string; kind?: Quote['kind']};

/** An annotated article: each quote is given by its words, each name by kind and words. */
export function annotated(article: Article, said: Said[], names: Array<[Entity['kind'], string]>): AnnotatedArticle {
	const spanOf = (words: string) => {
		let start = article.text.indexOf(words);
		// Not the beginning of a longer word: “Russia” in “Russian”.
		while (start >= 0 && /\p{L}/u.test(article.text.charAt(start + words.length)))
			start = article.text.indexOf(words, start + 1);
		if (start < 0) throw new Error(`“${words}” does not stand in ${article.id}`);
		return {start, end: start + words.length};
	};
	const entities: Entity[] = names.map(([kind, name]) => ({
		id: `${kind}:${name.toLowerCase()}`,
		kind,
		name,
		aliases: [],
		role: undefined,
	}));
	const mentions: Mention[] = names.map(([kind, name]) => ({
		span: spanOf(name),
		entity: `${kind}:${name.toLowerCase()}`,
	}));
	const quotes: Quote[] = said.map(({words, by, role, kind = 'direct'}) => ({
		kind,
		content: [spanOf(words)],
		quoted: kind === 'indirect' ? [] : [spanOf(words)],
		closed: true,
		ambiguous: false,
		attribution: {
			speaker: {span: spanOf(by.split(' ').at(-1) as string), name: by, role, entity: `person:${by.toLowerCase()}`},
			cue: undefined,
			rule: 'verb-after-quote',
			confidence: 0.99,
		},
	}));
	return {article, entities, mentions, quotes, nonSpeech: []};
}

/** Three short articles: NATO in 2021 and 2023, and Ankara in 2022. */
export function sampleLibrary(): Library {
	const brussels = sampleArticle('brussels', 'NATO watches a spy case', '2021-03-22', [
		'BRUSSELS — “We follow the Bulgarian case,” Jens Stoltenberg said on Monday.',
		'He added that Russian officials had been warned. “Russia is responsible,” Stoltenberg said.',
	]);
	const accession = sampleArticle('accession', 'Finland joins the Alliance', '2023-04-04', [
		'“Finland is safer,” Jens Stoltenberg said.',
		'“This is a great day for Finland,” Sauli Niinistö said in Brussels.',
	]);
	const istanbul = sampleArticle('istanbul', 'Grain leaves the Black Sea', '2022-07-22', [
		'“A beacon on the Black Sea,” António Guterres said.',
		'“Turkey will do its part,” Recep Tayyip Erdoğan said. Grain prices had risen\nfor a year.',
	]);
	const docs = new Map([
		[
			'brussels',
			annotated(
				brussels,
				[
					{words: '“We follow the Bulgarian case,”', by: 'Jens Stoltenberg', role: 'NATO Secretary General'},
					{words: 'Russian officials had been warned', by: 'Jens Stoltenberg', kind: 'indirect'},
					{words: '“Russia is responsible,”', by: 'Jens Stoltenberg'},
				],
				[
					['place', 'BRUSSELS'],
					['person', 'Jens Stoltenberg'],
					['place', 'Russia'],
				],
			),
		],
		[
			'accession',
			annotated(
				accession,
				[
					{words: '“Finland is safer,”', by: 'Jens Stoltenberg'},
					{words: '“This is a great day for Finland,”', by: 'Sauli Niinistö', role: 'President of Finland'},
				],
				[
					['place', 'Finland'],
					['person', 'Jens Stoltenberg'],
					['person', 'Sauli Niinistö'],
				],
			),
		],
		[
			'istanbul',
			annotated(
				istanbul,
				[
					{words: '“A beacon on the Black Sea,”', by: 'António Guterres', role: 'UN Secretary-General'},
					{words: '“Turkey will do its part,”', by: 'Recep Tayyip Erdoğan'},
				],
				[
					['person', 'António Guterres'],
					['place', 'Turkey'],
					['person', 'Recep Tayyip Erdoğan'],
				],
			),
		],
	]);
	return buildLibrary([brussels, accession, istanbul], {
		annotate: article => docs.get(article.id) as AnnotatedArticle,
	});
}
