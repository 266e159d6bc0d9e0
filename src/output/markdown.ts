import type {Article} from '../article/article.js';
import {visible} from '../text/visible.js';

/** Characters that Markdown would read as markup, each made plain with a backslash. */
const MARKUP = /[\\`*_[\]<>#|~]/g;

/** Words from outside as Markdown text on one line: safe to print, and shown as they are. */
export function toMarkdownText(words: string): string {
	return visible(words)
		.replace(MARKUP, '\\$&')
		.replace(/^(\d+)([.)])/, '$1\\$2')
		.replace(/^([-+=])/, '\\$1');
}

/** `*Title*, Outlet, 2021-03-22`: enough to find the article again. */
export function toMarkdownCitation({title, outlet, published}: Article): string {
	return [`*${toMarkdownText(title)}*`, outlet === undefined ? undefined : toMarkdownText(outlet), published]
		.filter(part => part !== undefined)
		.join(', ');
}
