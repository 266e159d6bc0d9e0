import {closeSync, fstatSync, openSync, readSync, type Stats, statSync} from 'node:fs';
import type {Article, Problem} from '../article/article.js';
import type {YamlReader} from '../article/flat-yaml.js';
import {needsYaml} from '../article/front-matter.js';
import {parseArticle} from '../article/parse-article.js';
import {decodeSource, findBinary} from './decode-source.js';
import {findArticleFiles} from './find-article-files.js';
import {NO_WRITER, readPipe} from './read-pipe.js';

/** Largest file or stream that is read, in bytes. */
export const SIZE_CAP = 16 * 1024 * 1024;

/** Why an input could not be read. */
export type InputError = {
	readonly code: 'empty' | 'binary' | 'tooLarge' | 'directory' | 'missing' | 'unreadable' | 'noArticles';
	/** What the program exits with when nothing else went wrong: 65 for bad data, 66 for no such input. */
	readonly exitCode: 65 | 66;
	/** As the reader gave it; `-` for standard input. */
	readonly path: string;
	/** One line, `FILE: reason; remedy`. Not yet made visible: the path is as it came. */
	readonly message: string;
};

/** What came of one input. */
export type ReadResult =
	| {readonly article: Article; readonly problems: readonly Problem[]; readonly error?: undefined}
	| {readonly error: InputError; readonly article?: undefined};

/** A stream of bytes, as `process.stdin` is one. */
export type ByteStream = AsyncIterable<Uint8Array | string>;

/**
 * Reads articles from files, from directories with all below them, and from standard input where the source is `-`.
 * One that cannot be read gives an error in its place and the rest is still read.
 */
export async function* readArticles(
	sources: readonly string[],
	options: {readonly stdin?: ByteStream | undefined} = {},
): AsyncGenerator<ReadResult, void, void> {
	let stdin = options.stdin;
	for (const source of sources) {
		if (source === '-') {
			if (stdin === undefined) yield failed('empty', '-', 'was read already; name it once');
			else yield readStdin(stdin);
			stdin = undefined;
			continue;
		}
		const stats = statOf(source);
		if ('error' in stats) yield stats;
		else if (stats.isDirectory()) {
			let found = false;
			for (const entry of findArticleFiles(source)) {
				found = true;
				yield 'failure' in entry ? systemError(entry.failure, entry.path) : readArticle(entry.path, entry);
			}
			if (!found)
				yield failed(
					'noArticles',
					source,
					'no articles in this directory; it has no .md, .markdown, .txt or .text file',
				);
		} else yield readArticle(source);
	}
}

/** Reads one article from standard input. */
export async function readStdin(stdin: ByteStream): Promise<ReadResult> {
	return toArticle(await readStream(stdin, '-'), '-');
}

/** What is known of a file before it is read. */
export type KnownFile = {
	/** The id of the article; made of the path unless told. */
	readonly id?: string | undefined;
	/** It was listed as a regular file, and need not be looked at again. */
	readonly isRegular?: boolean | undefined;
};

/** Reads one file. A directory is an error here. */
export async function readArticle(path: string, {id, isRegular = false}: KnownFile = {}): Promise<ReadResult> {
	if (isRegular) return toArticle(readFile(path), path, id);
	const stats = statOf(path);
	if ('error' in stats) return stats;
	if (stats.isDirectory()) return failed('directory', path, 'is a directory, not a file; name a file in it');
	const read = stats.isFile() ? readFile(path) : await readStream(readPipe(path, stats.isFIFO()), path);
	return toArticle(read, path, id);
}

type Bytes = {readonly bytes: Buffer} | {readonly error: InputError};

/** Where small files are read into, one after the other. */
let shared: Buffer | undefined;
const SHARED = 1 << 16;

/** The bytes of a file; they are good until the next file is read. */
function readFile(path: string): Bytes {
	let file: number;
	try {
		file = openSync(path, 'r');
	} catch (error) {
		return systemError(error, path);
	}
	try {
		const {size} = fstatSync(file);
		if (size > SIZE_CAP) return tooLarge(path);
		// One byte more than the size tells whether it grew; a size of 0 may be a file of the kernel’s that has none.
		let bytes = bufferOf(size === 0 ? 4096 : size + 1);
		let length = 0;
		for (;;) {
			const read = readSync(file, bytes, length, bytes.length - length, null);
			if (read === 0) break;
			length += read;
			if (length > SIZE_CAP) return tooLarge(path);
			// There was room for more.
			if (size > 0 && length === size) break;
			if (length === bytes.length) {
				const wider = Buffer.allocUnsafe(Math.min(length * 2, SIZE_CAP + 1));
				bytes.copy(wider, 0, 0, length);
				bytes = wider;
			}
		}
		return {bytes: bytes.subarray(0, length)};
	} catch (error) {
		return systemError(error, path);
	} finally {
		closeSync(file);
	}
}

function bufferOf(length: number): Buffer {
	if (length > SHARED) return Buffer.allocUnsafe(length);
	shared ??= Buffer.allocUnsafe(SHARED);
	return shared.subarray(0, length);
}

/** Reads a stream up to the cap and leaves it there. */
async function readStream(stream: ByteStream, path: string): Promise<Bytes> {
	const chunks: Buffer[] = [];
	let length = 0;
	try {
		for await (const chunk of stream) {
			const bytes =
				typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
			if (length === 0) {
				const what = findBinary(bytes);
				if (what !== undefined) return binary(path, what);
			}
			length += bytes.length;
			if (length > SIZE_CAP) return tooLarge(path);
			chunks.push(bytes);
		}
	} catch (error) {
		return systemError(error, path);
	}
	return {bytes: Buffer.concat(chunks, length)};
}

let loadingYaml: Promise<typeof import('../article/read-yaml.js')> | undefined;

/** Loaded once, however many files need it. */
async function loadYaml(): Promise<YamlReader> {
	loadingYaml ??= import('../article/read-yaml.js');
	return (await loadingYaml).readYaml;
}

async function toArticle(read: Bytes, path: string, id?: string): Promise<ReadResult> {
	if ('error' in read) return read;
	const decoded = decodeSource(read.bytes);
	if (decoded.kind === 'binary') return binary(path, decoded.what);
	const {text, note} = decoded;
	if (text.trim() === '' || text === '\ufeff') return failed('empty', path, 'has no text; check that it was saved');
	const yaml = needsYaml(text) ? await loadYaml() : undefined;
	const shownPath = path === '-' ? undefined : path;
	const parsed = parseArticle(text, {path: shownPath, id, yaml});
	if (note === undefined) return parsed;
	return {article: parsed.article, problems: [{path: shownPath, line: undefined, message: note}, ...parsed.problems]};
}

function statOf(path: string): Stats | {readonly error: InputError} {
	try {
		return statSync(path);
	} catch (error) {
		return systemError(error, path);
	}
}

function systemError(error: unknown, path: string): {readonly error: InputError} {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	switch (code) {
		case 'ENOENT':
		case 'ENOTDIR':
			return failed('missing', path, 'no such file; check the name');
		case 'EACCES':
		case 'EPERM':
			return failed('unreadable', path, 'permission denied; make it readable with chmod u+r');
		case 'EISDIR':
			return failed('directory', path, 'is a directory, not a file; name a file in it');
		case 'ELOOP':
			return failed('unreadable', path, 'is a symbolic link that leads back to itself; mend the link');
		case 'ENAMETOOLONG':
			return failed('missing', path, 'the name is too long to be a file; check the name');
		case NO_WRITER:
			return failed('empty', path, 'nothing writes to this pipe; start the program that does first');
		case 'ERR_INVALID_ARG_VALUE':
			return failed('missing', path, 'is not a file name; check the name');
		default:
			return failed('unreadable', path, `cannot be read (${code || 'unknown fault'}); try a copy of it`);
	}
}

function tooLarge(path: string): {readonly error: InputError} {
	return failed('tooLarge', path, `larger than ${SIZE_CAP / 1024 / 1024} MB; split it into smaller files`);
}

function binary(path: string, what: string): {readonly error: InputError} {
	return failed('binary', path, `is ${what}, not text; save it as plain text or Markdown first`);
}

function failed(code: InputError['code'], path: string, reason: string): {readonly error: InputError} {
	const exitCode = code === 'empty' || code === 'binary' || code === 'tooLarge' ? 65 : 66;
	const name = path === '-' ? 'standard input' : path.replace(/[\r\n]/g, end => (end === '\n' ? '\\n' : '\\r'));
	return {error: {code, exitCode, path, message: `${name}: ${reason}`}};
}
