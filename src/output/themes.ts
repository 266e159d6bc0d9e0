import type {LineTheme} from './ansi.js';
import {COLOR_THEME, MONO_THEME} from './theme.js';

/** The themes of the screens, in the order they are offered in. */
export const THEME_NAMES = ['terminal', 'dark', 'light', 'contrast', 'mono'] as const;

export type ThemeName = (typeof THEME_NAMES)[number];

/**
 * Nothing faint: how faint is the terminal’s choice, and at half strength, which is common, no well-known palette keeps
 * WCAG’s 4.5:1. Of two shades of a hue the one that reads better on the worst palette, which for red and magenta is the
 * bright one. The sixth speaker has the terminal’s own colour: yellow does not show on white, plain blue not on black.
 */
const TERMINAL: LineTheme = {
	...COLOR_THEME,
	styles: {...COLOR_THEME.styles, meta: '', caption: ''},
	speakers: ['36', '95', '32', '91', '94', '39'],
	unattributed: '',
	currentHit: '1;4;7',
};

/** Black on gold, black on orange. */
const MARKER = '38;5;16;48;5;220';
const CURRENT_MARKER = '38;5;16;48;5;208';

// The colours of speakers were searched for: of all sixes with enough contrast those whose closest two are furthest apart, for
// full colour vision and for the three kinds of colour blindness; in an order in which neighbours differ in lightness too.

/** For a dark background; its colours are those of the fixed part of the 256. */
const DARK: LineTheme = {
	...COLOR_THEME,
	styles: {
		...COLOR_THEME.styles,
		heading: '1;38;5;117',
		title: '1;4;38;5;231',
		meta: '38;5;247',
		caption: '38;5;247',
	},
	speakers: ['38;5;51', '38;5;205', '38;5;216', '38;5;34', '38;5;226', '38;5;111'],
	unattributed: '38;5;250',
	hit: `1;${MARKER}`,
	currentHit: `1;4;${CURRENT_MARKER}`,
	lit: {mention: `1;${MARKER}`, cue: '4;38;5;16;48;5;250'},
};

const LIGHT: LineTheme = {
	...DARK,
	styles: {
		...DARK.styles,
		heading: '1;38;5;25',
		title: '1;4;38;5;16',
		meta: '38;5;240',
		caption: '38;5;240',
	},
	speakers: ['38;5;19', '38;5;94', '38;5;88', '38;5;93', '38;5;53', '38;5;24'],
	unattributed: '38;5;240',
	lit: {mention: `1;${MARKER}`, cue: '4;38;5;16;48;5;252'},
};

/**
 * For either background. No colour holds 7:1 on black and on white, so words have the terminal’s own colour, and colour
 * stands only where a background is painted under it: black on six bright ones for labels and bars.
 */
const CONTRAST: LineTheme = {
	...MONO_THEME,
	styles: {...MONO_THEME.styles, heading: '1;4', meta: '', caption: ''},
	speakers: [222, 177, 117, 106, 50, 210].map(index => `38;5;16;48;5;${index}`),
	hasColoredWords: false,
	hit: '1;7',
	currentHit: '1;4;38;5;16;48;5;226',
};

/** Also what every theme becomes where no colour may be used. */
const MONO: LineTheme = {
	...MONO_THEME,
	styles: {...MONO_THEME.styles, meta: '', caption: ''},
	currentHit: '1;4;7',
};

/** How the lines of an article look on the screens. */
export const LINE_THEMES: Readonly<Record<ThemeName, LineTheme>> = {
	terminal: TERMINAL,
	dark: DARK,
	light: LIGHT,
	contrast: CONTRAST,
	mono: MONO,
};
