import type {Line, Run} from '../layout/line.js';
import {toAnsi} from '../output/ansi.js';
import {THEME_NAMES, type ThemeName} from '../output/themes.js';
import type {Size} from './geometry.js';
import {withKeys} from './key-words.js';
import {DEFAULT_KEYS, type Keys} from './keys-table.js';
import {type Part, part, partsWidth, spreadParts, toRow} from './parts.js';
import {lineTheme, type Theme} from './theme.js';

export type ThemePicker = {
	/** The theme that is tried. */
	readonly chosen: ThemeName;
	/** The one that was on when the picker opened. */
	readonly current: ThemeName;
	/** The room of the picker. */
	readonly size: Size;
	readonly keys?: Keys;
};

const MEANINGS: Readonly<Record<ThemeName, string>> = {
	terminal: 'the sixteen colours of the terminal',
	dark: 'for a dark background',
	light: 'for a light background',
	contrast: 'high contrast, on either background',
	mono: 'no colours',
};
const NAME_COLUMNS = Math.max(...THEME_NAMES.map(name => name.length)) + 2;
/** Columns of the mark before a name, and of what stands under it. */
const INDENT = 3;

/** The theme so many places further down the list; the first or the last one past its ends. */
export function stepTheme(name: ThemeName, by: number): ThemeName {
	const place = Math.min(THEME_NAMES.length - 1, Math.max(0, THEME_NAMES.indexOf(name) + by));
	return THEME_NAMES[place] ?? name;
}

const PICKER_KEYS = '{lineUp:up lineDown:down} try  {accept} keep  {cancel} put back';

type PickerGeometry = {
	/** Rows of the heading and of the keys at the foot. */
	readonly heading: number;
	readonly keys: number;
	/** Rows of one theme. */
	readonly itemRows: number;
	/** The themes that have room. */
	readonly shown: readonly ThemeName[];
};

function pickerGeometry({rows}: Size, chosen: ThemeName): PickerGeometry {
	const heading = rows >= 4 ? 1 : 0;
	const keys = rows >= 7 ? 1 : 0;
	const body = Math.max(1, rows - heading - keys);
	const itemRows = body >= 3 * THEME_NAMES.length ? 3 : body >= 2 * THEME_NAMES.length ? 2 : 1;
	const visible = Math.max(1, Math.floor(body / itemRows));
	const first = Math.max(0, THEME_NAMES.indexOf(chosen) - visible + 1);
	return {heading, keys, itemRows, shown: THEME_NAMES.slice(first, first + visible)};
}

/** The theme that stands on a row of the screen while `chosen` is tried. */
export function themeAt(row: number, chosen: ThemeName, size: Size): ThemeName | undefined {
	const {heading, itemRows, shown} = pickerGeometry(size, chosen);
	return shown[Math.floor((row - heading) / itemRows)];
}

/**
 * The themes to choose from, each with a sample drawn in itself; as many rows as there is room for. The chrome is drawn in
 * `theme`, which is the chosen one while it is tried on the whole screen.
 */
export function themePickerRows(
	{chosen, current, size, keys: bound = DEFAULT_KEYS}: ThemePicker,
	theme: Theme,
): readonly string[] {
	const {columns, rows} = size;
	const {heading, keys, itemRows, shown} = pickerGeometry(size, chosen);
	const out: string[] = [];
	if (heading > 0) out.push(toRow(headingParts(columns, theme), columns, theme));
	for (const name of shown) {
		const mark = part(name === chosen ? ' ▌ ' : '   ', 'cursor');
		const title = part(name.padEnd(NAME_COLUMNS), name === chosen ? 'chosenTitle' : 'title');
		const own = {...theme, name};
		if (itemRows === 1) {
			const room = columns - INDENT - NAME_COLUMNS;
			out.push(toRow([mark, title], columns, theme) + sampleRow(room, own));
			continue;
		}
		const says = (name === current ? 'in use · ' : '') + MEANINGS[name];
		out.push(toRow([mark, title, part(says, 'meta')], columns, theme));
		out.push(toRow([mark], columns, theme) + sampleRow(columns - INDENT, own));
		if (itemRows === 3) out.push('');
	}
	while (out.length < rows - keys) out.push('');
	out.length = Math.min(out.length, rows - keys);
	if (keys > 0) out.push(toRow([part(` ${withKeys(PICKER_KEYS, bound, 'picker')}`, 'meta')], columns, theme));
	return out;
}

function headingParts(columns: number, {color}: Theme): readonly Part[] {
	const heading = [part(' Themes', 'brand')];
	return color
		? heading
		: spreadParts(heading, [part('colours are off: all look like mono ', 'meta')], columns, 'plain');
}

/** What a sample shows: a title, a date, a label, words that were said, one that was found, the status bar. */
type Sample = {
	readonly title: string;
	readonly date: string;
	readonly label: string;
	readonly said: string;
	readonly found: string;
	readonly bar: readonly Part[];
};

const LONG: Sample = {
	title: 'Talks go on',
	date: ' 2022-07-22  ',
	label: '[Anna Berg] ',
	said: '“We want a ',
	found: 'treaty',
	bar: [part(' 2 of 9 · ', 'bar'), part('Berg ', 'barStrong')],
};
const SHORT: Sample = {
	title: 'Talks',
	date: ' May ',
	label: '[Berg] ',
	said: '“A ',
	found: 'pact',
	bar: [part(' 2 of ', 'bar'), part('9 ', 'barStrong')],
};
const CLOSING = '” ';

function sampleRow(columns: number, theme: Theme): string {
	const sample = [LONG, SHORT].find(each => sampleWidth(each) <= columns);
	if (sample === undefined) return toRow([part(SHORT.title, 'title')], Math.max(0, columns), theme);
	const {title, date, label, said, found, bar} = sample;
	const blank = {text: '', style: 'text', start: -1, end: -1, quote: 0, mention: -1, hit: -1} as const;
	const runs: Run[] = [
		{...blank, style: 'gutter', text: '▌'},
		{...blank, text: ' '},
		{...blank, style: 'label', text: label},
		{...blank, style: 'quote', text: said},
		{...blank, style: 'quote', text: found, hit: 0},
		{...blank, style: 'quote', text: CLOSING},
	];
	const line: Line = {runs, columns, start: 0, end: 0, quote: 0};
	const words = toAnsi(line, lineTheme(theme), {speakers: FIRST_SPEAKER});
	return toRow([part(title, 'title'), part(date, 'date')], columns, theme) + words + toRow(bar, columns, theme);
}

const FIRST_SPEAKER = Int32Array.of(0);

function sampleWidth({title, date, label, said, found, bar}: Sample): number {
	return partsWidth([part(`${title}${date}▌ ${label}${said}${found}${CLOSING}`), ...bar]);
}
