import {Writable} from 'node:stream';
import {describe, expect, it} from 'vitest';
import {createProgress} from '../../src/cli/reading-progress.js';

/** Reads so many of 10,000 files, one a millisecond, and gives back what was written on standard error. */
function reading(files: number, {isTTY = true, env = {}}: {isTTY?: boolean; env?: Record<string, string>} = {}) {
	let written = '';
	const stderr = Object.assign(
		new Writable({
			write(chunk, _, done) {
				written += chunk;
				done();
			},
		}),
		{isTTY},
	);
	let time = 0;
	const progress = createProgress({stderr, env}, 10_000, () => time);
	for (let i = 0; i < files; i++) {
		time++;
		progress.step();
	}
	const after = () => {
		progress.clear();
		return written;
	};
	return {before: written, after};
}

describe('the progress of reading many files', () => {
	it('is not told where it takes less than 300 ms', () => {
		expect(reading(299).after()).toBe('');
	});

	it('is told on one line, written anew ten times a second', () => {
		expect(reading(520).before).toBe(
			['\rreading 300 of 10,000 …', '\rreading 400 of 10,000 …', '\rreading 500 of 10,000 …'].join(''),
		);
	});

	it('is taken away at the end, and before something else is said', () => {
		expect(reading(300).after()).toMatch(/^\rreading 300 of 10,000 …\r {23}\r$/);
	});

	it('is told to nobody but a terminal that does not read every line aloud', () => {
		expect(reading(500, {isTTY: false}).after()).toBe('');
		expect(reading(500, {env: {TERM: 'dumb'}}).after()).toBe('');
		expect(reading(500, {env: {INK_SCREEN_READER: '1'}}).after()).toBe('');
	});
});
