import {describe, expect, test} from 'vitest';
import {LINE_THEMES, THEME_NAMES} from '../../src/output/themes.js';
import {cellWidth} from '../../src/text/cell-width.js';
import {sgr} from '../../src/tui/theme.js';
import {stepTheme, themePickerRows} from '../../src/tui/theme-picker.js';
import {plainRow} from './stage.js';

const SIZES = [
	[1, 1],
	[20, 5],
	[40, 12],
	[80, 24],
	[120, 40],
	[200, 60],
] as const;
const picker = (columns: number, rows: number) => ({chosen: 'light', current: 'dark', size: {columns, rows}}) as const;
const theme = {name: 'light', color: true} as const;

describe.each(SIZES)('at %i by %i', (columns, rows) => {
	test('there are as many rows as fit, and none is wider than the screen', () => {
		for (const chosen of THEME_NAMES) {
			const shown = themePickerRows({...picker(columns, rows), chosen}, {name: chosen, color: true});
			expect(shown).toHaveLength(rows);
			for (const row of shown) expect(cellWidth(plainRow(row))).toBeLessThanOrEqual(columns);
		}
	});

	test('the theme that is tried is in sight, and marked', () => {
		for (const chosen of THEME_NAMES) {
			const text = themePickerRows({...picker(columns, rows), chosen}, theme)
				.map(plainRow)
				.join('\n');
			if (columns >= 12) expect(text).toMatch(new RegExp(`^ ▌ ${chosen}\\b`, 'm'));
		}
	});
});

test.each(SIZES.slice(2))('at %i by %i every theme shows a sample of itself', (columns, rows) => {
	const shown = themePickerRows(picker(columns, rows), theme).join('\n');
	for (const name of THEME_NAMES) {
		const own = {name, color: true};
		const {styles, speakers, hit} = LINE_THEMES[name];
		for (const look of [sgr('title', own), sgr('bar', own), sgr('barStrong', own), styles.label, hit])
			expect(shown).toContain(`${look}m`);
		if (speakers[0] !== undefined) expect(shown).toContain(`${styles.label};${speakers[0]}m[`);
	}
	expect(shown).toContain('Talks');
	expect(plainRow(shown)).toContain('in use');
});

test('the theme that was on is said to be in use, and the keys are said', () => {
	const rows = themePickerRows(picker(80, 24), theme).map(plainRow);
	expect(rows.filter(row => row.includes('in use'))).toEqual([expect.stringContaining('dark')]);
	expect(rows.at(-1)).toContain('Enter keep');
	expect(rows.at(-1)).toContain('Esc put back');
});

test('where colour is unwanted no hue is shown, and the picker says why all look alike', () => {
	const rows = themePickerRows(picker(80, 24), {name: 'light', color: false});
	expect(rows.join('')).not.toMatch(/[34]8;5|\[[0-9;]*[349][0-7]m/);
	expect(rows.map(plainRow).join('\n')).toContain('colours are off: all look like mono');
});

test('stepping goes through the themes in order and stops at the ends', () => {
	expect(stepTheme('terminal', 1)).toBe('dark');
	expect(stepTheme('dark', -1)).toBe('terminal');
	expect(stepTheme('terminal', -1)).toBe('terminal');
	expect(stepTheme('contrast', 5)).toBe('mono');
});
