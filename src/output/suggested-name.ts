import {slug} from '../article/slug.js';

/** A name to offer for a file with an article or a part of it: letters, digits and `-`, whatever the article calls itself. */
export function suggestedName(id: string): string {
	return `${slug(id).replace(/^-+/, '')}.txt`;
}
