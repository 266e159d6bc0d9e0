import {BLANK, flow, matchedParts} from '../../layout/own-lines.js';
import type {Hit} from '../../library/hit.js';
import {hitRecord} from '../../output/json.js';
import {toMarkdownCitation, toMarkdownText} from '../../output/markdown.js';
import type {Command} from '../command.js';
import {ExitCode} from '../exit-code.js';
import {complain} from '../io.js';
import {loadLibrary} from '../load-library.js';
import {printRecords} from '../print-records.js';

const DEFAULT_LIMIT = 50;

/** Passages with the hit, best first. */
export const search: Command = async context => {
	const {query = '', sources, limit = DEFAULT_LIMIT} = context.request;
	const {library, failed} = await loadLibrary({words: sources, io: context.io, annotated: true});
	const {createSearch, indexAll} = await import('../../library/search.js');
	const {hits, corrected} = indexAll(createSearch(library)).search(query, {typing: false});
	for (const {asked, used} of corrected)
		complain(
			context.io,
			used.length === 0
				? `“${asked}” is in no article and was left out`
				: `“${asked}” is in no article; searched for ${used.map(word => `“${word}”`).join(', ')}`,
		);
	const count = await printRecords(context, hits.slice(0, limit), {
		name: 'hits',
		json: hitRecord,
		fields: ({article, field, shown}) => [article.id, field, shown],
		laidOut: ({article, field, shown, matches}, columns) => [
			...flow(
				field === 'title'
					? [...matchedParts(shown, matches, 'label'), [` (${article.id})`, 'meta']]
					: [
							[article.title, 'label'],
							[` (${article.id})`, 'meta'],
						],
				{columns},
			),
			...(field === 'title'
				? []
				: flow([[field === 'passage' ? '' : `${field}: `, 'note'], ...matchedParts(shown, matches, 'text')], {
						columns,
						lead: '  ',
					})),
			BLANK,
		],
		markdown: hit => `- ${marked(hit)} — ${toMarkdownCitation(hit.article)}\n`,
	});
	if (hits.length > limit) complain(context.io, `${limit} of ${hits.length} passages shown; --limit N shows more`);
	return failed || (count === 0 ? ExitCode.nothingFound : ExitCode.done);
};

/** The words with the hit in bold. */
function marked({shown, matches}: Hit): string {
	let out = '';
	let from = 0;
	for (const {start, end} of matches) {
		out += `${toMarkdownText(shown.slice(from, start))}**${toMarkdownText(shown.slice(start, end))}**`;
		from = end;
	}
	return out + toMarkdownText(shown.slice(from));
}
