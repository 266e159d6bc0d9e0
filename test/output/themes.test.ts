import {describe, expect, test} from 'vitest';
import type {Line, RunStyle} from '../../src/layout/line.js';
import {type Lit, toAnsi} from '../../src/output/ansi.js';
import {LINE_THEMES, THEME_NAMES, type ThemeName} from '../../src/output/themes.js';
import {
	contrast,
	difference,
	EYE_NAMES,
	type Look,
	lightness,
	lookOf,
	PALETTES,
	type Palette,
	SCREENS,
} from './contrast.js';

/** WCAG AA for words, and AAA, which the theme of high contrast holds. */
const WORDS = 4.5;
const HIGH = 7;
/** What speakers’ hues have of the sixteen colours, which are the terminal’s: no six hues have more everywhere. */
const SIXTEEN: Readonly<Record<string, number>> = {'xterm, black on white': 1.9, 'Terminal.app, Pro': 2.4};
const SIXTEEN_MOSTLY = 2.9;

const STYLES = Object.keys(LINE_THEMES.mono.styles) as readonly RunStyle[];
const LIT: readonly Lit[] = ['mention', 'cue'];

/** The look of every run that an article can have: each style, speaker, name, hit and mark together. */
function everyLook(name: ThemeName): ReadonlySet<string> {
	const theme = LINE_THEMES[name];
	const looks = new Set<string>();
	const speakers = Int32Array.from({length: theme.speakers.length + 1}, (_, i) => i - 1);
	for (const style of STYLES)
		for (let quote = -1; quote < speakers.length; quote++)
			for (const mention of [-1, 0])
				for (const hit of [-1, 0, 1])
					for (const marks of [{}, {currentHit: 0, currentQuote: quote}, {lit: LIT}]) {
						const runs = [{text: 'words', style, start: 0, end: 5, quote, mention, hit}];
						const line: Line = {runs, columns: 5, start: 0, end: 5, quote};
						looks.add(/\[([0-9;]*)mwords/.exec(toAnsi(line, theme, {speakers, ...marks}))?.[1] ?? '');
					}
	return looks;
}

const isOwn = ({foreground, background}: Look, own: Palette): boolean =>
	[foreground, background].every(color => color === own.foreground || color === own.background);

describe.each(THEME_NAMES)('the theme %s', name => {
	const theme = LINE_THEMES[name];
	const looks = everyLook(name);

	test.each(Object.entries(SCREENS[name]))('is read with ease on %s', (screen, own) => {
		const least = name === 'contrast' ? HIGH : WORDS;
		const low = [...looks].filter(look => {
			const {foreground, background, ofSixteen, ...rest} = lookOf(look, own);
			const ratio = contrast(foreground, background);
			if (rest.isFaint || ratio <= 1) return true;
			if (isOwn({foreground, background, ofSixteen, ...rest}, own)) return false;
			return ratio < (ofSixteen.length > 0 ? (SIXTEEN[screen] ?? SIXTEEN_MOSTLY) : least);
		});
		expect(low).toEqual([]);
	});

	test('says by more than colour what is quoted, a heading, a label, found, and found now', () => {
		const own = SCREENS[name][Object.keys(SCREENS[name])[0] as string] as Palette;
		const shape = (look: string) => {
			const {isBold, isUnderlined, background} = lookOf(look, own);
			const isPainted = background !== own.background;
			return [isBold && 'bold', isUnderlined && 'underlined', isPainted && 'painted'].filter(Boolean).join(' ');
		};
		for (const style of ['heading', 'title', 'label', 'quote'] as const)
			expect(shape(theme.styles[style])).not.toBe('');
		expect(shape(theme.hit)).not.toBe('');
		expect(shape(theme.mention)).not.toBe('');
		expect(shape(theme.currentHit)).not.toBe(shape(theme.hit));
		expect(shape(theme.lit.mention)).not.toBe(shape(theme.lit.cue));
	});
});

test('terminal uses the sixteen colours alone, mono none, the others only colours that are the same everywhere', () => {
	const {'VS Code, dark': own} = PALETTES;
	for (const name of THEME_NAMES)
		for (const look of everyLook(name)) {
			if (name === 'terminal') expect(look).not.toMatch(/[34]8;/);
			else if (name === 'mono') expect(look).not.toMatch(/[34]8;|[349][0-7]/);
			else expect(lookOf(look, own).ofSixteen).toEqual([]);
		}
});

const painted: readonly ThemeName[] = ['dark', 'light', 'contrast'];

describe.each(painted)('the speakers of the theme %s', name => {
	const [own] = Object.values(SCREENS[name]) as [Palette];
	const colors = LINE_THEMES[name].speakers.map(speaker => {
		const {foreground, background} = lookOf(speaker, own);
		return background === own.background ? foreground : background;
	});

	test('are at least six', () => {
		expect(colors.length).toBeGreaterThanOrEqual(6);
	});

	test.each(EYE_NAMES)('are told apart with %s', eye => {
		for (const [i, color] of colors.entries())
			for (const other of colors.slice(i + 1)) expect(difference(color, other, eye)).toBeGreaterThan(0.07);
	});

	test('differ from the next one in lightness too', () => {
		for (const [i, color] of colors.entries()) {
			const next = colors[(i + 1) % colors.length] as typeof color;
			expect(Math.abs(lightness(color) - lightness(next))).toBeGreaterThan(0.08);
		}
	});

	test('differ from words that nobody said', () => {
		for (const color of colors)
			for (const other of [own.foreground, own.background])
				expect(difference(color, other, 'full colour vision')).toBeGreaterThan(0.09);
	});
});

describe('the speakers of the theme terminal', () => {
	const {speakers} = LINE_THEMES.terminal;

	test('are six of the sixteen colours, none of which is white, black, yellow or plain blue', () => {
		expect(new Set(speakers).size).toBe(6);
		for (const speaker of speakers) expect(['30', '33', '34', '37', '90', '93', '97']).not.toContain(speaker);
	});

	test('have of the plain and the bright shade of a hue the one that is read better where it is read worst', () => {
		const worst = (index: number) =>
			Math.min(
				...Object.values(PALETTES).map(({sixteen, background}) => contrast(sixteen[index] as never, background)),
			);
		const {'VS Code, dark': own} = PALETTES;
		for (const speaker of speakers.filter(look => look !== '39')) {
			const [index = -1] = lookOf(speaker, own).ofSixteen;
			expect(worst(index)).toBeGreaterThan(worst(index ^ 8));
		}
	});

	// Solarized has a grey of its own words where others have bright blue.
	test.each(Object.entries(PALETTES).filter(([name]) => !name.startsWith('Solarized')))(
		'are told apart in %s',
		(_, own) => {
			const colors = speakers.map(speaker => lookOf(speaker, own).foreground);
			for (const [i, color] of colors.entries())
				for (const other of colors.slice(i + 1))
					expect(difference(color, other, 'full colour vision')).toBeGreaterThan(0.07);
		},
	);
});
