import type {LineTheme} from '../output/ansi.js';
import {LINE_THEMES, type ThemeName} from '../output/themes.js';

/** What a piece of the screen is. Nothing outside this file knows its colour. */
export type Role =
	| 'plain'
	| 'brand'
	| 'title'
	| 'chosenTitle'
	| 'cursor'
	| 'date'
	| 'chosenDate'
	| 'meta'
	| 'speaker'
	| 'match'
	| 'rule'
	| 'heading'
	| 'key'
	| 'bar'
	| 'barStrong'
	| 'notice'
	/** A scrollbar where nobody is quoted. */
	| 'track';

/** SGR parameters of each role. */
type Looks = Readonly<Record<Role, string>>;

/** Without a hue: bold, underline and reverse video say the same. Nothing is faint, which many terminals draw too faintly to read. */
const MONO: Looks = {
	plain: '',
	brand: '1',
	title: '1',
	chosenTitle: '1;4',
	cursor: '',
	date: '',
	chosenDate: '',
	meta: '',
	speaker: '',
	match: '1;7',
	rule: '',
	heading: '1',
	key: '1',
	bar: '7',
	barStrong: '1;7',
	notice: '1',
	track: '',
};

/** Of the sixteen the one hue, with bright red, that keeps 3:1 on every well-known palette. It is for signs: words need 4.5:1. */
const ACCENT = '95';

/** For a dark background, in the fixed part of the 256 colours. */
const DARK: Looks = {
	plain: '',
	brand: '1;38;5;117',
	title: '1',
	chosenTitle: '1;4;38;5;117',
	cursor: '38;5;117',
	date: '38;5;247',
	chosenDate: '38;5;117',
	meta: '38;5;247',
	speaker: '',
	match: '1;38;5;16;48;5;220',
	rule: '38;5;244',
	heading: '1;38;5;117',
	key: '1;38;5;216',
	bar: '38;5;254;48;5;239',
	barStrong: '1;38;5;231;48;5;239',
	notice: '1;38;5;222',
	track: '38;5;244',
};

const LIGHT: Looks = {
	...DARK,
	brand: '1;38;5;25',
	chosenTitle: '1;4;38;5;25',
	cursor: '38;5;25',
	date: '38;5;240',
	chosenDate: '38;5;25',
	meta: '38;5;240',
	heading: '1;38;5;25',
	key: '1;38;5;88',
	bar: '38;5;235;48;5;250',
	barStrong: '1;38;5;16;48;5;250',
	notice: '1;38;5;90',
};

const LOOKS: Readonly<Record<ThemeName, Looks>> = {
	terminal: {...MONO, cursor: ACCENT},
	dark: DARK,
	light: LIGHT,
	// The terminal’s own colours are the strongest there are for either background.
	contrast: {...MONO, cursor: '1', heading: '1;4', notice: '1;4'},
	mono: MONO,
};

export type Theme = {
	readonly name: ThemeName;
	/** Whether hues may be used; without them (NO_COLOR) every theme is `mono`. */
	readonly color: boolean;
	/** Addresses may be written as links. */
	readonly hasLinks?: boolean;
};

const looksLike = ({name, color}: Theme): ThemeName => (color ? name : 'mono');

/** SGR parameters that turn the role on; empty for none. */
export function sgr(role: Role, theme: Theme): string {
	return LOOKS[looksLike(theme)][role];
}

/** How the lines of an article look. */
export function lineTheme(theme: Theme): LineTheme {
	return LINE_THEMES[looksLike(theme)];
}

/** SGR parameters of a speaker’s colour by the speaker’s number, -1 for nobody; empty for none. */
export function speakerSgr(speaker: number, theme: Theme): string {
	const {speakers, unattributed} = lineTheme(theme);
	return speaker < 0 ? unattributed : (speakers[speaker % speakers.length] ?? '');
}
