import type {ThemeName} from '../../src/output/themes.js';

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** A screen: what the terminal draws with where a program says nothing, and its sixteen colours. */
export type Palette = {readonly foreground: Rgb; readonly background: Rgb; readonly sixteen: readonly Rgb[]};

function hex(digits: string): Rgb {
	const value = Number.parseInt(digits, 16);
	return [value >> 16, (value >> 8) & 255, value & 255];
}

const palette = (background: string, foreground: string, sixteen: string): Palette => ({
	background: hex(background),
	foreground: hex(foreground),
	sixteen: sixteen.split(' ').map(hex),
});

const XTERM =
	'000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff';
const SOLARIZED =
	'073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3';
const GNOME =
	'171421 c01c28 26a269 a2734c 12488b a347ba 2aa1b3 d0cfcc 5e5c64 f66151 33d17a e9ad0c 2a7bde c061cb 33c7de ffffff';
const TERMINAL_APP =
	'000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5';

/** The colours that well-known terminals come with. */
export const PALETTES = {
	'xterm, white on black': palette('000000', 'e5e5e5', XTERM),
	'xterm, black on white': palette('ffffff', '000000', XTERM),
	'VS Code, dark': palette(
		'1e1e1e',
		'cccccc',
		'000000 cd3131 0dbc79 e5e510 2472c8 bc3fbc 11a8cd e5e5e5 666666 f14c4c 23d18b f5f543 3b8eea d670d6 29b8db e5e5e5',
	),
	'VS Code, light': palette(
		'ffffff',
		'333333',
		'000000 cd3131 107c10 949800 0451a5 bc05bc 0598bc 555555 666666 cd3131 14ce14 b5ba00 0451a5 bc05bc 0598bc a5a5a5',
	),
	'Solarized, dark': palette('002b36', '839496', SOLARIZED),
	'Solarized, light': palette('fdf6e3', '657b83', SOLARIZED),
	'GNOME, dark': palette('171421', 'd0cfcc', GNOME),
	'GNOME, light': palette('ffffff', '171421', GNOME),
	'Windows Terminal': palette(
		'0c0c0c',
		'cccccc',
		'0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2',
	),
	'Terminal.app, Pro': palette('000000', 'f2f2f2', TERMINAL_APP),
	'Terminal.app, Basic': palette('ffffff', '000000', TERMINAL_APP),
} as const satisfies Readonly<Record<string, Palette>>;

/** A screen of whose sixteen colours nothing is known. */
const page = (background: string, foreground: string): Palette => ({
	background: hex(background),
	foreground: hex(foreground),
	sixteen: [],
});

const BLACK = {'white on black': page('000000', 'ffffff')};
const WHITE = {'black on white': page('ffffff', '000000')};

/** The screens that each theme is made for. */
export const SCREENS: Readonly<Record<ThemeName, Readonly<Record<string, Palette>>>> = {
	terminal: PALETTES,
	dark: {
		...BLACK,
		'VS Code, dark': page('1e1e1e', 'cccccc'),
		'One Dark': page('282c34', 'abb2bf'),
		'Solarized, dark': page('002b36', '839496'),
	},
	light: {...WHITE, 'Solarized, light': page('fdf6e3', '657b83'), 'light grey': page('eeeeee', '303030')},
	contrast: {...BLACK, ...WHITE},
	mono: PALETTES,
};

/** Colours 16 to 255 as xterm fixed them, and every terminal since: a cube of six steps a side, then greys. */
export function fixedColor(index: number): Rgb {
	if (index >= 232) {
		const grey = 8 + 10 * (index - 232);
		return [grey, grey, grey];
	}
	const step = (part: number) => (part === 0 ? 0 : 55 + 40 * part);
	const place = index - 16;
	return [step(Math.floor(place / 36)), step(Math.floor(place / 6) % 6), step(place % 6)];
}

/** One part of a colour as light: 0 to 1. */
const linear = (part: number): number => (part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);

function luminance(color: Rgb): number {
	const [red, green, blue] = color.map(linear) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2’s contrast ratio, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
	const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

/** What SGR parameters come to on a screen. */
export type Look = {
	readonly foreground: Rgb;
	readonly background: Rgb;
	readonly isBold: boolean;
	readonly isFaint: boolean;
	readonly isUnderlined: boolean;
	/** The sixteen colours it uses, by index. */
	readonly ofSixteen: readonly number[];
};

/** Reads SGR parameters (`1;38;5;117`) as a terminal does. Faint words come out at half strength. Throws on what no theme may use. */
export function lookOf(sgr: string, {foreground, background, sixteen}: Palette): Look {
	let front = foreground;
	let back = background;
	const flags = new Set<number>();
	const ofSixteen: number[] = [];
	const colorAt = (index: number): Rgb => {
		if (index >= 16) return fixedColor(index);
		const color = sixteen[index];
		if (color === undefined) throw new Error(`${sgr}: colour ${index} is the reader’s own`);
		ofSixteen.push(index);
		return color;
	};
	const codes = sgr === '' ? [] : sgr.split(';').map(Number);
	for (let i = 0; i < codes.length; i++) {
		const code = codes[i] as number;
		if (code === 38 || code === 48) {
			if (codes[i + 1] !== 5) throw new Error(`${sgr}: neither of the 16 nor of the 256 colours`);
			const color = colorAt(codes[i + 2] as number);
			if (code === 38) front = color;
			else back = color;
			i += 2;
		} else if (code >= 30 && code <= 37) front = colorAt(code - 30);
		else if (code >= 90 && code <= 97) front = colorAt(code - 82);
		else if (code === 39) front = foreground;
		else if ([1, 2, 4, 7].includes(code)) flags.add(code);
		else throw new Error(`${sgr}: ${code} is none of bold, faint, underline, reverse or a colour`);
	}
	const isFaint = flags.has(2);
	if (isFaint) front = front.map((part, i) => Math.round((part + (back[i] as number)) / 2)) as unknown as Rgb;
	const isReversed = flags.has(7);
	return {
		foreground: isReversed ? back : front,
		background: isReversed ? front : back,
		isBold: flags.has(1),
		isFaint,
		isUnderlined: flags.has(4),
		ofSixteen,
	};
}

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const apply = (matrix: Matrix, [x, y, z]: Triple): Triple =>
	matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;

/** How red, green and blue light look to each kind of eye (Machado, Oliveira and Fernandes 2009, severity 1). */
const EYES: Readonly<Record<string, Matrix>> = {
	'full colour vision': [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1],
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039],
	],
};
export const EYE_NAMES = Object.keys(EYES);

const CONES: Matrix = [
	[0.4122214708, 0.5363325363, 0.0514459929],
	[0.2119034982, 0.6806995451, 0.1073969566],
	[0.0883024619, 0.2817188376, 0.6299787005],
];
const OPPONENT: Matrix = [
	[0.2104542553, 0.793617785, -0.0040720468],
	[1.9779984951, -2.428592205, 0.4505937099],
	[0.0259040371, 0.7827717662, -0.808675766],
];

/** Lightness (0 to 1) and two axes of hue, in which equal steps look equally large: Oklab, by Björn Ottosson. */
function perceived(color: Rgb, eye: string): Triple {
	const light = apply(EYES[eye] as Matrix, color.map(linear) as unknown as Triple).map(part =>
		Math.min(1, Math.max(0, part)),
	) as unknown as Triple;
	return apply(OPPONENT, apply(CONES, light).map(Math.cbrt) as unknown as Triple);
}

export const lightness = (color: Rgb): number => perceived(color, 'full colour vision')[0];

/** How different two colours look to an eye; about 0.02 is the least that can be told apart side by side. */
export function difference(a: Rgb, b: Rgb, eye: string): number {
	const other = perceived(b, eye);
	return Math.hypot(...perceived(a, eye).map((part, i) => part - (other[i] as number)));
}
