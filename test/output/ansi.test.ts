import {describe, expect, test} from 'vitest';
import {layoutArticle} from '../../src/layout/layout-article.js';
import {layoutHits} from '../../src/layout/layout-hits.js';
import {numberSpeakers} from '../../src/layout/speaker-labels.js';
import {type LineTheme, toAnsi} from '../../src/output/ansi.js';
import {toPlain} from '../../src/output/plain.js';
import {COLOR_THEME, MONO_THEME} from '../../src/output/theme.js';
import {handMade} from '../layout/hand-made.js';

const doc = handMade({
	blocks: ['“Go,” said Lavrov. “No,” said Ek. “Why?”'],
	quotes: [
		{words: '“Go,”', name: 'Sergei Lavrov', cue: 'said'},
		{words: '“No,”', name: 'Anna Ek', cue: 'said'},
		{words: '“Why?”'},
	],
	mentions: ['Lavrov', 'Ek'],
});
const lines = layoutArticle(doc, {columns: 60});
const last = (marked = lines) => marked[marked.length - 1] as (typeof lines)[number];
const speakers = numberSpeakers(doc.quotes);
const SGR = /\p{Cc}\[([0-9;]*)m/gu;
const strip = (row: string) => row.replace(SGR, '');

describe.each([
	['in colour', COLOR_THEME],
	['without colour', MONO_THEME],
])('a row %s', (_, theme) => {
	test('has the words of the plain row, and every style ends with it', () => {
		for (const line of lines) {
			const row = toAnsi(line, theme, {speakers});
			expect(strip(row).trimEnd()).toBe(toPlain(line));
			const codes = [...row.matchAll(SGR)].map(match => match[1]);
			if (codes.length > 0) expect(codes[codes.length - 1]).toBe('0');
		}
	});

	test('tells quoted words, hits and headings from plain text by more than colour', () => {
		const styles = (looks: string) => looks.split(';').filter(code => !/^(?:3[0-7]|9[0-7]|4[0-7])$/.test(code));
		for (const look of [theme.styles.quote, theme.styles.heading, theme.styles.title, theme.styles.label, theme.hit])
			expect(styles(look).filter(code => code !== '')).not.toEqual([]);
		expect(theme.currentHit).not.toBe(theme.hit);
	});
});

test('each speaker has a colour of their own: words, label and bar; a quote without a speaker has none of them', () => {
	const [color0 = '', color1 = ''] = COLOR_THEME.speakers;
	const row = toAnsi(last(), COLOR_THEME, {speakers});
	expect(row).toContain(`\x1b[1;${color0}m“Go,”\x1b[0m`);
	expect(row).toContain(`\x1b[1;${color1}m“No,”\x1b[0m`);
	expect(row).toContain(`\x1b[1;${COLOR_THEME.unattributed}m“Why?”\x1b[0m`);
	expect(toAnsi(last(), MONO_THEME, {speakers})).not.toMatch(/\p{Cc}\[[0-9;]*3[0-7]/u);
});

test('hits and the current one, the current quote, and names are marked', () => {
	const theme: LineTheme = {...MONO_THEME, mention: '4', hit: '7', currentHit: '1;7', currentQuote: '7'};
	const {text} = doc.article;
	const spans = ['said', 'Lavrov'].map(words => ({
		start: text.indexOf(words),
		end: text.indexOf(words) + words.length,
	}));
	const row = toAnsi(last([...layoutHits(lines, spans)]), theme, {currentHit: 0, currentQuote: 0});
	expect(row).toContain('\x1b[1;7msaid\x1b[0m');
	expect(row).toContain('\x1b[4;7mLavrov\x1b[0m');
	expect(row).toContain('\x1b[4mEk\x1b[0m');
	expect(row.startsWith('\x1b[7m▌\x1b[0m')).toBe(true);
});

test('escape codes of an article never come through', () => {
	const hostile = handMade({blocks: ['a\x1b[31mred \x9b1m']});
	for (const line of layoutArticle(hostile, {columns: 60}))
		expect(strip(toAnsi(line, COLOR_THEME))).not.toMatch(/\p{Cc}/u);
});
