import {EventEmitter} from 'node:events';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type KeySource, KeyStream, splitStrokes} from '../../src/tui/key-stream.js';

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
])('%s', (_name, input, expected) => {
	expect(strokes(input)).toEqual(expected);
});

test('a sequence waits for its end', () => {
	expect(splitStrokes('j\x1b[')).toEqual({strokes: ['j'], rest: '\x1b['});
	expect(splitStrokes('\x1b[200~half')).toEqual({strokes: [], rest: '\x1b[200~half'});
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
function listen(reader: 'text' | 'menu' | 'keys' = 'keys') {
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
		['menu', ['j', 'j', 'j', '/', 'a', 'b']],
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
