import {expect, test} from 'vitest';
import type {Article} from '../../src/article/article.js';
import type {ReadLong} from '../../src/tui/long-reading.js';
import {talks} from './sample.js';
import {stage} from './stage.js';

const SIZE = {columns: 80, rows: 24};

/** A reading on the side that ends when the test says so. */
function reading() {
	const begun: Article[] = [];
	let stops = 0;
	let finish: (isRead: boolean) => void = () => {};
	const readLong: ReadLong = article => {
		begun.push(article);
		return {
			done: new Promise(resolve => {
				finish = resolve;
			}),
			stop: () => {
				stops++;
				finish(false);
			},
		};
	};
	return {readLong, begun, stops: () => stops, finish: (isRead: boolean) => finish(isRead)};
}

/** One article of more text than is read between two frames. */
const longOne = () => talks(2, 600);

test('a long article can be read while its quotes are found on the side, and then has them', async () => {
	const aside = reading();
	const screen = stage(longOne(), SIZE, {readLong: aside.readLong});
	await screen.waitFor('city-0');
	screen.press('\r');
	await screen.waitFor('finding quotes');
	expect(aside.begun).toHaveLength(1);
	screen.press('G');
	await screen.waitFor('Paragraph 599');
	screen.press('gg');
	await screen.waitFor('Paragraph 0');
	screen.press(']');
	await screen.waitFor('still being found');
	aside.finish(true);
	await screen.waitFor('of 600');
	expect(aside.begun).toHaveLength(1);
	screen.press(']');
	await screen.waitFor(/^>/m);
	screen.end();
});

test('what takes long is said, Ctrl-C stops it and not the reader, and a second Ctrl-C quits', async () => {
	const aside = reading();
	const screen = stage(longOne(), SIZE, {readLong: aside.readLong});
	await screen.waitFor('city-0');
	screen.press('\r');
	await screen.waitFor('Ctrl-C stops');
	screen.press('\x03');
	await screen.waitFor('Stopped');
	expect(aside.stops()).toBe(1);
	expect(screen.state().isDone).toBe(false);
	screen.press('j');
	await screen.waitFor('quotes not read');
	expect(aside.begun).toHaveLength(1);
	// Who wants a quote after all has the reading begin again.
	screen.press(']');
	await screen.waitFor('still being found');
	expect(aside.begun).toHaveLength(2);
	aside.finish(true);
	await screen.waitFor('of 600');
	screen.press('\x03');
	await new Promise(resolve => setImmediate(resolve));
	expect(screen.state().isDone).toBe(true);
	screen.end();
});

test('Ctrl-C quits at once where nothing takes long', async () => {
	const screen = stage(talks(2), SIZE);
	await screen.waitFor('12 quotes');
	screen.press('\x03');
	await new Promise(resolve => setImmediate(resolve));
	expect(screen.state().isDone).toBe(true);
	screen.end();
});
