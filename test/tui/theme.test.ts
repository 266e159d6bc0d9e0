import {describe, expect, test} from 'vitest';
import {LINE_THEMES, THEME_NAMES} from '../../src/output/themes.js';
import {lineTheme, type Role, sgr, speakerSgr} from '../../src/tui/theme.js';
import {contrast, type Look, lookOf, PALETTES, type Palette, SCREENS} from '../output/contrast.js';

/** What each role is seen as: words have to be read, signs have to be seen. */
const ROLES: Readonly<Record<Role, 'words' | 'sign'>> = {
	plain: 'words',
	brand: 'words',
	title: 'words',
	chosenTitle: 'words',
	cursor: 'sign',
	date: 'words',
	chosenDate: 'words',
	meta: 'words',
	speaker: 'words',
	match: 'words',
	rule: 'sign',
	heading: 'words',
	key: 'words',
	bar: 'words',
	barStrong: 'words',
	notice: 'words',
	track: 'sign',
};
/** WCAG AA for words and for what is no words; AAA for words. */
const AA = {words: 4.5, sign: 3};
const AAA = {words: 7, sign: 4.5};

/** How well it is read; a sign may also be seen by what is painted behind it. */
function ratioOf({foreground, background}: Look, own: Palette, kind: 'words' | 'sign'): number {
	if (kind === 'words') return contrast(foreground, background);
	return Math.max(contrast(foreground, own.background), contrast(background, own.background));
}

describe.each(THEME_NAMES)('the theme %s', name => {
	const theme = {name, color: true};

	test.each(Object.entries(SCREENS[name]))('keeps every role readable on %s', (_, own) => {
		const least = name === 'contrast' ? AAA : AA;
		// Some terminals come with words of less: a theme cannot better those, and may not worsen them.
		const own4 = contrast(own.foreground, own.background);
		for (const [role, kind] of Object.entries(ROLES) as Array<[Role, 'words' | 'sign']>) {
			const look = lookOf(sgr(role, theme), own);
			expect(look.isFaint, role).toBe(false);
			const isOwn = [look.foreground, look.background].every(
				color => color === own.foreground || color === own.background,
			);
			const wanted = isOwn ? Math.min(own4, least[kind]) : least[kind];
			expect(ratioOf(look, own, kind), role).toBeGreaterThanOrEqual(wanted);
		}
	});

	test('marks by more than colour the chosen title, a match, a heading, a key and what is strong in the bar', () => {
		const [own] = Object.values(SCREENS[name]) as [Palette];
		// A painted background is seen without its hue too.
		const shape = (role: Role) => {
			const {isBold, isUnderlined, background} = lookOf(sgr(role, theme), own);
			return [isBold && 'bold', isUnderlined && 'underlined', background !== own.background && 'painted'];
		};
		for (const [role, plainer] of [
			['chosenTitle', 'title'],
			['match', 'plain'],
			['match', 'title'],
			['match', 'chosenTitle'],
			['heading', 'plain'],
			['key', 'plain'],
			['barStrong', 'bar'],
			['notice', 'meta'],
		] as const)
			expect(shape(role), `${role} and ${plainer}`).not.toEqual(shape(plainer));
	});

	test('has no hue where colour is unwanted, and says the same as mono', () => {
		const without = {name, color: false};
		for (const role of Object.keys(ROLES) as Role[]) {
			expect(sgr(role, without)).toBe(sgr(role, {name: 'mono', color: true}));
			expect(sgr(role, without)).not.toMatch(/[34]8;|[349][0-7]/);
		}
		expect(lineTheme(without)).toBe(LINE_THEMES.mono);
		expect(speakerSgr(0, without)).toBe('');
	});
});

test('terminal uses the sixteen colours alone, and the others only colours that are the same everywhere', () => {
	for (const name of THEME_NAMES)
		for (const role of Object.keys(ROLES) as Role[]) {
			const look = sgr(role, {name, color: true});
			if (name === 'terminal') expect(look).not.toMatch(/[34]8;/);
			else expect(lookOf(look, PALETTES['VS Code, dark']).ofSixteen).toEqual([]);
		}
});

test('speakers have their colours round and round, and nobody has none of them', () => {
	for (const name of THEME_NAMES.filter(each => each !== 'mono')) {
		const theme = {name, color: true};
		const {length} = LINE_THEMES[name].speakers;
		expect(speakerSgr(length, theme)).toBe(speakerSgr(0, theme));
		expect(speakerSgr(1, theme)).not.toBe(speakerSgr(0, theme));
		expect(LINE_THEMES[name].speakers).not.toContain(speakerSgr(-1, theme));
	}
});
