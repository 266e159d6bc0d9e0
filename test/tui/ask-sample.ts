import type {AnnotatedArticle} from '../../src/annotate/annotation.js';
import {buildLibrary, type Library} from '../../src/library/library.js';
import {annotated, sampleArticle} from '../library/sample-library.js';

/** Articles as given, newest first. */
export function libraryOf(docs: readonly AnnotatedArticle[]): Library {
	const byId = new Map(docs.map(doc => [doc.article.id, doc]));
	return buildLibrary(
		docs.map(({article}) => article),
		{annotate: article => byId.get(article.id) as AnnotatedArticle},
	);
}

const US = 'President of the United States';

/** Three articles, of which two quote Barack Obama on Iran, one of them in doubt, and one quotes nobody on it. */
export function iranLibrary(): Library {
	const havana = annotated(
		sampleArticle('havana', 'Talks in Havana', '2016-03-22', [
			'“Cuba is ninety miles away,” Barack Obama said. “The treaty is old,” Raúl Castro said.',
		]),
		[
			{words: '“Cuba is ninety miles away,”', by: 'Barack Obama', role: US},
			{words: '“The treaty is old,”', by: 'Raúl Castro', role: 'President of Cuba'},
		],
		[
			['place', 'Cuba'],
			['person', 'Barack Obama'],
			['person', 'Raúl Castro'],
		],
	);
	const vienna = annotated(
		sampleArticle('vienna', 'A deal in Vienna', '2015-07-14', [
			'A line that comes before.',
			'“The deal with Iran is done,” Barack Obama said. “Barack Obama kept the treaty,” Hassan Rouhani said.',
			'“Iran must wait,” read a poster at the door of the hall.',
		]),
		[
			{words: '“The deal with Iran is done,”', by: 'Barack Obama', role: US},
			{words: '“Barack Obama kept the treaty,”', by: 'Hassan Rouhani', role: 'President of Iran'},
			{words: '“Iran must wait,”', by: 'poster'},
		],
		[
			['place', 'Iran'],
			['person', 'Barack Obama'],
			['person', 'Hassan Rouhani'],
		],
	);
	const geneva = annotated(
		sampleArticle('geneva', 'A first step in Geneva', '2013-11-24', [
			`${'Before the sun was up the ministers stood in the lobby once more. '.repeat(6)}`,
			`“${'After so many days of talks that went on into the night, '.repeat(3)}Iran has agreed,” Barack Obama said.`,
			'“Geneva is cold,” Laurent Fabius said.',
		]),
		[
			{
				words: `“${'After so many days of talks that went on into the night, '.repeat(3)}Iran has agreed,”`,
				by: 'Barack Obama',
			},
			{words: '“Geneva is cold,”', by: 'Laurent Fabius', role: 'Foreign Minister of France'},
		],
		[
			['place', 'Geneva'],
			['place', 'Iran'],
			['person', 'Barack Obama'],
			['person', 'Laurent Fabius'],
		],
	);
	const unsure = changeQuote(geneva, 0, {confidence: 0.4});
	const unattributed = {
		...vienna,
		quotes: vienna.quotes.map((quote, i) => (i === 2 ? {...quote, attribution: undefined} : quote)),
	};
	return libraryOf([withMentions(havana), withMentions(unattributed), withMentions(unsure)]);
}

function changeQuote(doc: AnnotatedArticle, at: number, {confidence}: {readonly confidence: number}): AnnotatedArticle {
	const quotes = doc.quotes.map((quote, i) =>
		i === at && quote.attribution !== undefined ? {...quote, attribution: {...quote.attribution, confidence}} : quote,
	);
	return {...doc, quotes};
}

/** Every place where a name stands is a mention of it. */
function withMentions(doc: AnnotatedArticle): AnnotatedArticle {
	const {text} = doc.article;
	const mentions = doc.entities.flatMap(({id, name}) =>
		[...text.matchAll(new RegExp(name, 'g'))].map(({index}) => ({
			span: {start: index, end: index + name.length},
			entity: id,
		})),
	);
	return {...doc, mentions: mentions.sort((a, b) => a.span.start - b.span.start)};
}
