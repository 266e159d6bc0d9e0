import {EventEmitter} from 'node:events';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type KeySource, KeyStream, splitStrokes} from '../../src/tui/key-stream.js';
import type {MouseEvent} from '../../src/tui/mouse-report.js';

const strokes = (input: string) => splitStrokes(input).strokes;

test.each([
	['letters stay together', 'jjj', ['jjj']],
	['Enter is a stroke of its own', '/abc\rq', ['/abc', '\r', 'q']],
	['controls are strokes of their own', 'a\x15\x7fb', ['a', '\x15', '\x7f', 'b']],
	['arrows', '\x1b[A\x1b[B\x1bOC', ['\x1b[A', '\x1b[B', '\x1bOC']],
	['keys with modifiers', '\x1b[1;5A\x1b[3~x', ['\x1b[1;5A', '\x1b[3~', 'x']],
	['Escape alone', '\x1b', ['\x1b']],
	['Escape and a letter in one packet', '\x1bq', ['\x1bq']],
	['Escape before a control', '\x1b\r', ['\x1b', '\r']],
	['a paste with its end', '\x1b[200~a\rb\x1b[A\x1b[201~j', ['\x1b[200~a\rb\x1b[A\x1b[201~', 'j']],
	['replies of the terminal are dropped', 'j\x1b]11;rgb:0/0/0\x07\x1bP>|x\x1b\\k', ['j', 'k']],
	['letters of two code units', 'a😀b', ['a😀b']],
	['a mouse report', 'j\x1b[<0;12;3Mk', ['j', '\x1b[<0;12;3M', 'k']],
	['a mouse report that something broke off', 'j\x1b[<0;1\x1b[Ak\x1b[<0;q', ['j', '\x1b[A', 'k', 'q']],
	[
		'mouse reports in the old form and in urxvt’s are dropped',
		'j\x1b[M !!k\x1b[M#\xe9l\x1b[32;10;10Mq',
		['j', 'k', 'l', 'q'],
	],
])('%s', (_name, input, expected) => {
	expect(strokes(input)).toEqual(expected);
});

test('a sequence waits for its end', () => {
	expect(splitStrokes('j\x1b[')).toEqual({strokes: ['j'], rest: '\x1b['});
	expect(splitStrokes('\x1b[200~half')).toEqual({strokes: [], rest: '\x1b[200~half'});
	expect(splitStrokes('\x1b[<0;12')).toEqual({strokes: [], rest: '\x1b[<0;12'});
	expect(splitStrokes('\x1b[M !')).toEqual({strokes: [], rest: '\x1b[M !'});
});

test('nothing is lost or invented, and cutting linear input takes no more than a look at each character', () => {
	const piece = fc.constantFrom(
		'j',
		'é',
		'😀',
		'\x1b',
		'\x1b[',
		'\x1b[A',
		'\x1b[200~',
		'\x1b[201~',
		'\r',
		'\x7f',
		'5',
		'[',
		'O',
	);
	fc.assert(
		fc.property(fc.array(piece, {maxLength: 40}), pieces => {
			const input = pieces.join('');
			const {strokes: found, rest} = splitStrokes(input);
			expect(found.join('') + rest).toBe(input);
			expect(found.every(stroke => stroke !== '')).toBe(true);
		}),
	);
});

/** A stream, and what its reader has been given. */
function listen(reader: 'text' | 'keys' = 'keys') {
	const source = new EventEmitter();
	const stream = new KeyStream(source as unknown as KeySource);
	stream.reader = () => reader;
	const heard: string[] = [];
	stream.on('readable', () => heard.push(stream.read() ?? ''));
	const settle = async () => {
		do await new Promise(resolve => setImmediate(resolve));
		while (stream.isBusy);
	};
	return {source, stream, heard, settle};
}

test('each reader gets letters the way it can use them', async () => {
	for (const [reader, expected] of [
		['keys', ['jjj', '/', 'a', 'b']],
		['text', ['jjj/ab']],
	] as const) {
		const {source, heard, settle} = listen(reader);
		source.emit('data', Buffer.from('jjj/ab'));
		await settle();
		expect(heard).toEqual(expected);
	}
});

test('a character cut in two by the line arrives whole', async () => {
	const {source, heard, settle} = listen('text');
	const bytes = Buffer.from('é😀');
	for (const byte of bytes) source.emit('data', Buffer.from([byte]));
	await settle();
	expect(heard.join('')).toBe('é😀');
});

test('keys struck before anybody listens are kept', async () => {
	const source = new EventEmitter();
	const stream = new KeyStream(source as unknown as KeySource);
	source.emit('data', 'jk');
	const heard: string[] = [];
	stream.on('readable', () => heard.push(stream.read() ?? ''));
	for (let turn = 0; turn < 5; turn++) await new Promise(resolve => setImmediate(resolve));
	expect(heard).toEqual(['j', 'k']);
});

test('after closing nothing is handed over', async () => {
	const {source, stream, heard, settle} = listen();
	stream.close();
	source.emit('data', 'j');
	await settle();
	expect(heard).toEqual([]);
});

/** What the mouse did by the reports in the input, and the keys between them, in order. */
async function hear(...chunks: readonly string[]): Promise<ReadonlyArray<string | MouseEvent>> {
	const {source, stream, heard, settle} = listen();
	const all: Array<string | MouseEvent> = [];
	stream.on('readable', () => all.push(heard.at(-1) ?? ''));
	stream.onMouse = event => all.push(event);
	for (const chunk of chunks) source.emit('data', chunk);
	await settle();
	return all;
}

test('what the mouse does is told in its turn among the keys', async () => {
	expect(await hear('j\x1b[<0;1;1M\x1b[<0;1;1mk\x1b[<64;223;300Mx\x1b[<65;4;5M')).toEqual([
		'j',
		{kind: 'click', column: 0, row: 0},
		'k',
		{kind: 'wheelUp', column: 222, row: 299},
		'x',
		{kind: 'wheelDown', column: 3, row: 4},
	]);
});

test('a report cut in pieces on the way is one report', async () => {
	expect(await hear('\x1b[<6', '5;', '10;2', '0', 'M', 'j')).toEqual([{kind: 'wheelDown', column: 9, row: 19}, 'j']);
});

test('other buttons, movements, clicks with Shift, Alt or Ctrl, and cells that do not exist ask for nothing', async () => {
	const codes = ['1', '2', '3', '4', '8', '16', '32', '35', '66', '67', '128'];
	const reports = [
		...codes.map(code => `\x1b[<${code};5;5M`),
		'\x1b[<0;0;5M',
		'\x1b[<0;5M',
		'\x1b[<0;5;5;5M',
		'\x1b[<M',
	];
	expect(await hear(...reports, 'q')).toEqual(['q']);
});

test('the wheel turns also while a key of those is held', async () => {
	expect(await hear('\x1b[<81;5;5M')).toEqual([{kind: 'wheelDown', column: 4, row: 4}]);
});

test('no part of a report is ever typed, wherever the line cuts it', async () => {
	// Escape by itself is a key.
	for (const report of ['\x1b[<0;12;34M', '\x1b[<0;12;34m', '\x1b[M !!', '\x1b[32;12;34M'])
		for (let cut = 2; cut < report.length; cut++) {
			const heard = await hear(report.slice(0, cut), `${report.slice(cut)}q`);
			expect(heard.filter(each => typeof each === 'string')).toEqual(['q']);
		}
});
