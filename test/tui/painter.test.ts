import xterm from '@xterm/headless';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {FrameStream} from '../../src/tui/frame-stream.js';
import {compose, paint} from '../../src/tui/painter.js';

const COLUMNS = 12;
const ROWS = 5;

/** A terminal’s screen after what was written to it. */
async function screenAfter(...writes: readonly string[]): Promise<string[]> {
	const terminal = new xterm.Terminal({cols: COLUMNS, rows: ROWS, allowProposedApi: true, logLevel: 'off'});
	for (const data of writes) await new Promise<void>(resolve => terminal.write(data, resolve));
	const {active} = terminal.buffer;
	const lines = Array.from({length: ROWS}, (_, y) => active.getLine(y)?.translateToString(true).trimEnd() ?? '');
	terminal.dispose();
	return lines;
}

test('the screen shows the latest frame, whatever was there before', async () => {
	const row = fc.string({unit: fc.constantFrom('a', 'B', ' ', '漢', 'é', '-'), maxLength: 2});
	const drawn = fc.array(fc.array(row, {minLength: ROWS, maxLength: ROWS}), {minLength: 1, maxLength: 5});
	// One page, seen from several heights.
	const page = fc.array(row, {minLength: 12, maxLength: 12});
	const scrolling = fc
		.tuple(page, fc.array(fc.nat(7), {minLength: 1, maxLength: 6}))
		.map(([rows, tops]) => tops.map(top => rows.slice(top, top + ROWS)));
	await fc.assert(
		fc.asyncProperty(fc.oneof(drawn, scrolling), async frames => {
			const writes = frames.map((next, i) => paint(frames[i - 1], next));
			const last = frames.at(-1) ?? [];
			expect(await screenAfter('rubbish on the screen before\r\n', ...writes)).toEqual(
				last.map(text => text.trimEnd()),
			);
		}),
		{numRuns: 120},
	);
});

test('words that only moved are moved by the terminal', async () => {
	const page = Array.from({length: 40}, (_, i) => `${i} words`);
	const screenAt = (top: number) => ['header', ...page.slice(top, top + ROWS - 2), `${top}%`];
	const frames = [0, 1, 2, 5, 4, 3, 0, 9].map(screenAt);
	const writes = frames.map((next, i) => paint(frames[i - 1], next));
	for (let i = 1; i <= frames.length; i++) expect(await screenAfter(...writes.slice(0, i))).toEqual(frames[i - 1]);
	const long = (top: number) => page.slice(top, top + 30);
	expect(paint(long(0), long(1))).not.toContain('7 words');
	expect(paint(long(0), long(1))).toContain('30 words');
	expect(paint(long(5), long(3))).not.toContain('7 words');
});

test('of panels side by side only the changed one and those on its right are written', async () => {
	const side = (left: readonly string[], right: readonly string[]) =>
		compose(
			[],
			[
				{top: 0, left: 0, rows: left},
				{top: 0, left: 8, rows: right},
			],
		);
	const left = ['one', 'two', 'three', 'four', ''];
	const first = side(left, ['A', 'B', 'C', 'D', 'E']);
	const second = side(left, ['A', 'b', '', 'D', 'E']);
	const third = side(['one', '2', 'three', 'four', 'five'], ['A', 'b', 'x', 'D', 'E']);
	const writes = [paint(undefined, first), paint(first, second), paint(second, third)];
	expect(writes[1]).not.toMatch(/one|two|four/);
	expect(await screenAfter(...writes.slice(0, 2))).toEqual([
		'one     A',
		'two     b',
		'three',
		'four    D',
		'        E',
	]);
	expect(await screenAfter(...writes)).toEqual(['one     A', '2       b', 'three   x', 'four    D', 'five    E']);
});

test('words move by the terminal beside a map that stays', async () => {
	const page = Array.from({length: 20}, (_, i) => `words${i}`);
	const map = ['B', ' ', 'R', 'R', ''];
	const screenAt = (top: number) =>
		compose(
			[],
			[
				{top: 0, left: 0, rows: page.slice(top, top + ROWS)},
				{top: 0, left: 10, rows: map},
			],
		);
	const bytes = paint(screenAt(0), screenAt(1));
	expect(bytes).not.toContain('words3');
	expect(await screenAfter(paint(undefined, screenAt(0)), bytes)).toEqual([
		'words1    B',
		'words2',
		'words3    R',
		'words4    R',
		'words5',
	]);
});

test('a row as wide as the screen keeps its last character, and the next row stays', async () => {
	const full = ['x'.repeat(COLUMNS), 'next', '', '', 'y'.repeat(COLUMNS)];
	const changed = ['z'.repeat(COLUMNS), 'next', '', '', 'y'.repeat(COLUMNS)];
	expect(await screenAfter(paint(undefined, full), paint(full, changed))).toEqual(changed);
});

test('only rows that changed are written, and an unchanged frame writes nothing', () => {
	const before = ['one', 'two', 'three'];
	expect(paint(before, before)).toBe('');
	const bytes = paint(before, ['one', '2', 'three']);
	expect(bytes).toContain('2');
	expect(bytes).not.toContain('one');
	expect(bytes).not.toContain('three');
});

test('the style of a row does not reach into the next', async () => {
	const terminal = new xterm.Terminal({cols: COLUMNS, rows: ROWS, allowProposedApi: true, logLevel: 'off'});
	await new Promise<void>(resolve => terminal.write(paint(undefined, ['\x1b[7mreverse', 'plain']), resolve));
	expect(terminal.buffer.active.getLine(1)?.getCell(0)?.isInverse()).toBe(0);
	terminal.dispose();
});

test('panels stand between the rows of the frame, those of one top side by side', () => {
	const frame = ['header', 'footer'];
	const rows = compose(frame, [
		{top: 1, left: 4, rows: ['right', '']},
		{top: 1, left: 0, rows: ['left', 'left']},
	]);
	expect(rows).toEqual(['header', 'left\x1b[0m\x1b[5Gright', 'left', 'footer']);
	expect(compose(['box'], [{top: 0, left: 0, rows: ['a', 'b']}])).toEqual(['a', 'b', 'box']);
	expect(compose(['one', 'two'], [])).toEqual(['one', 'two']);
});

/** A frame stream over a screen that remembers what was written. */
function stream() {
	const written: string[] = [];
	const frames = new FrameStream({columns: COLUMNS, rows: ROWS, write: data => written.push(data)});
	const settle = () => new Promise(resolve => setImmediate(resolve));
	return {frames, written, settle};
}

test('frames that follow one another in a turn are written once', async () => {
	const {frames, written, settle} = stream();
	frames.write('one');
	frames.write('two');
	await settle();
	expect(written).toHaveLength(1);
	expect(written[0]).toContain('two');
});

test('what Ink writes to switch modes does not reach the terminal', async () => {
	const {frames, written, settle} = stream();
	frames.write('\x1b[?25l');
	frames.write('\x1b[?2004h');
	frames.write('\x1b[?25h\x1b[?2004l');
	await settle();
	expect(written).toEqual([]);
});

test('while keys wait frames are held, and nothing is written to a terminal given away', async () => {
	const {frames, written, settle} = stream();
	frames.isHeld = () => true;
	frames.write('one');
	await settle();
	expect(written).toEqual([]);
	frames.isHeld = () => false;
	frames.flush();
	expect(written).toHaveLength(1);
	frames.pause();
	frames.write('two');
	await settle();
	expect(written).toHaveLength(1);
	frames.resume();
	await settle();
	expect(written).toHaveLength(2);
	expect(written[1]).toContain('two');
});
