import type {AnnotatedArticle} from '../../src/annotate/annotation.js';
import {buildLibrary, type Library} from '../../src/library/library.js';
import {annotated, sampleArticle} from '../library/sample-library.js';

const SPEAKERS = ['Anna Berg', 'Boris Claes', 'Carla Díaz'] as const;

/** An article of so many quotes, one a paragraph, three speakers in turn, with a long plain paragraph after each. */
export function talkative(id: string, quotes: number): AnnotatedArticle {
	const paragraphs: string[] = [];
	const said: Array<{words: string; by: string; role: string}> = [];
	for (let i = 0; i < quotes; i++) {
		const by = SPEAKERS[i % SPEAKERS.length] ?? SPEAKERS[0];
		const words = `“Statement ${i} of ${id} on the treaty,”`;
		paragraphs.push(`${words} ${by} said on day ${i}.`);
		paragraphs.push(
			`Paragraph ${i} goes on at some length about the conference and its delegates, who met in the old palace by the lake, so that a narrow screen needs several rows for it.`,
		);
		said.push({words, by, role: 'Minister of Foreign Affairs'});
	}
	const article = {
		...sampleArticle(id, `Talks in ${id}`, '2020-05-04', paragraphs),
		place: 'Geneva',
		summary: `What was said in ${id}.`,
	};
	return annotated(article, said, [['person', 'Anna Berg']]);
}

/** A library of talkative articles, `city-0` first. */
export function talks(articles: number, quotes = 12): Library {
	const docs = new Map<string, AnnotatedArticle>();
	for (let i = 0; i < articles; i++) docs.set(`city-${i}`, talkative(`city-${i}`, quotes));
	return buildLibrary(
		[...docs.values()].map(({article}) => article),
		{order: 'given', annotate: article => docs.get(article.id) ?? talkative(article.id, quotes)},
	);
}
