import {expect, test} from 'vitest';
import {parseArticle} from '../../src/article/parse-article.js';
import {blockLead} from '../../src/layout/block-lead.js';

const SIGNS = {bullet: '•', dash: '—'};

test.each([
	['> Peace is a process.\n>\n> — Ban Ki-moon, Secretary-General', ''],
	['> Peace is a process.\n>\n> -- Ban Ki-moon', ''],
	['> Peace is a process.\n\n— Ban Ki-moon', ''],
	['> Peace is a process.\n>\n> - Ban Ki-moon', ''],
	['“Peace is a process.”\n\n- Ban Ki-moon', '— '],
])('a source line is shown with one dash: %j', (source, lead) => {
	const {article} = parseArticle(`${source}\n`, {path: 'a.md'});
	const block = article.blocks.find(({kind}) => kind === 'source');
	expect(block && blockLead(article, block, SIGNS)).toBe(lead);
});
