import type {LineTheme} from './ansi.js';

/**
 * The page without colour, and what the other theme adds colour to: bold for quoted words, labels and headings, underline for
 * titles, dim for what is not the article’s own words, reverse video for hits.
 */
export const MONO_THEME: LineTheme = {
	styles: {
		text: '',
		heading: '1',
		title: '1;4',
		meta: '2',
		caption: '2',
		label: '1',
		gutter: '',
		quote: '1',
		indirect: '',
		cue: '',
		note: '',
	},
	speakers: [],
	hasColoredWords: true,
	unattributed: '',
	mention: '4',
	hit: '7',
	currentHit: '1;7',
	lit: {mention: '1;7', cue: '4;7'},
	currentQuote: '7',
};

/** Of the sixteen colours those that read on light and on dark: no yellow, no plain blue, no white, no black. */
export const COLOR_THEME: LineTheme = {
	...MONO_THEME,
	speakers: ['36', '35', '32', '31'],
	unattributed: '2',
};
