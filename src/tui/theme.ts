import type {LineTheme} from '../output/ansi.js';
import {COLOR_THEME, MONO_THEME} from '../output/theme.js';

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
	| 'barFaint'
	| 'notice'
	| 'pinned';

/** SGR parameters of a role, in colour and without: NO_COLOR bans hues, not bold, underline or reverse video. */
type Look = readonly [color: string, mono: string];

// The terminal's own sixteen colours, so that its theme decides how they look; no yellow, no plain blue, no white, no black, which
// are unreadable on one background or the other.
const LOOKS: Readonly<Record<Role, Look>> = {
	plain: ['', ''],
	brand: ['1', '1'],
	title: ['', ''],
	chosenTitle: ['1', '1'],
	cursor: ['36', ''],
	date: ['2', '2'],
	chosenDate: ['', ''],
	meta: ['2', '2'],
	speaker: ['', ''],
	match: ['1;7', '1;7'],
	rule: ['2', '2'],
	heading: ['1', '1'],
	key: ['1;36', '1'],
	bar: ['7', '7'],
	barStrong: ['1;7', '1;7'],
	barFaint: ['7', '7'],
	notice: ['1;35', '1'],
	pinned: ['2', '2'],
};

export type Theme = {readonly color: boolean};

/** SGR parameters that turn the role on; empty for none. */
export function sgr(role: Role, theme: Theme): string {
	return LOOKS[role][theme.color ? 0 : 1];
}

/** How the lines of an article look. */
export function lineTheme({color}: Theme): LineTheme {
	// Among the hits the one the reader is at stands out by more than bold, which some terminals hardly show.
	return color ? {...COLOR_THEME, currentHit: '1;4;7;35'} : {...MONO_THEME, currentHit: '1;4;7'};
}
