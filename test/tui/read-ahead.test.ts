import {describe, expect, it} from 'vitest';
import type {Article} from '../../src/article/article.js';
import type {ReadingAside} from '../../src/tui/long-reading.js';
import {createReadAhead, type Going} from '../../src/tui/read-ahead.js';
import {talks} from './sample.js';

const LONG = Number.POSITIVE_INFINITY;

/** Goes through twenty articles, which are read when the test says so. */
function reading() {
	const {articles} = talks(20, 1);
	const read = new Set<Article>();
	const gone: Article[] = [];
	const asked: Article[] = [];
	let isOver = false;
	const going: Going = {
		get next() {
			return articles[gone.length];
		},
		ahead: count => articles.slice(gone.length, gone.length + count),
		step: () => {
			const next = articles[gone.length];
			if (next !== undefined) gone.push(next);
			return gone.length < articles.length;
		},
	};
	const aside: ReadingAside = {
		ask: article => {
			if (!asked.includes(article)) asked.push(article);
		},
		isOver: () => isOver,
		stop: () => {},
	};
	const ahead = (begin: () => ReadingAside | undefined) => createReadAhead(article => !read.has(article), begin);
	return {articles, read, gone, asked, going, aside, ahead, end: () => (isOver = true)};
}

describe('reading ahead', () => {
	it('asks for some articles and waits for the next one', () => {
		const {articles, gone, asked, going, aside, ahead} = reading();
		const {goOn, isWaiting} = ahead(() => aside);
		expect(goOn(going, LONG)).toBe(true);
		expect(isWaiting(going)).toBe(true);
		expect(gone).toEqual([]);
		expect(asked).toEqual(articles.slice(0, 8));
	});

	it('goes on as far as they have been read, and asks for as many more', () => {
		const {articles, read, gone, asked, going, aside, ahead} = reading();
		const {goOn} = ahead(() => aside);
		goOn(going, LONG);
		for (const article of articles.slice(0, 3)) read.add(article);
		expect(goOn(going, LONG)).toBe(true);
		expect(gone).toEqual(articles.slice(0, 3));
		expect(asked).toEqual(articles.slice(0, 11));
	});

	it('has one in sight read before its turn, where something can be read on the side', () => {
		const {articles, asked, aside, ahead, end} = reading();
		const last = articles.at(-1) as Article;
		const {ask} = ahead(() => aside);
		expect(ask(last)).toBe(true);
		expect(asked).toEqual([last]);
		end();
		expect(ask(last)).toBe(false);
		expect(ahead(() => undefined).ask(last)).toBe(false);
	});

	it('reads each in its turn where nothing can be read on the side', () => {
		const {articles, gone, asked, going, ahead} = reading();
		expect(ahead(() => undefined).goOn(going, LONG)).toBe(false);
		expect(gone).toEqual(articles);
		expect(asked).toEqual([]);
	});

	it('reads the rest itself when the other thread has failed', () => {
		const {articles, gone, going, aside, ahead, end} = reading();
		const {goOn, isWaiting} = ahead(() => aside);
		goOn(going, LONG);
		end();
		expect(isWaiting(going)).toBe(false);
		expect(goOn(going, LONG)).toBe(false);
		expect(gone).toEqual(articles);
	});

	it('begins no thread for articles that have been read', () => {
		const {articles, read, gone, going, ahead} = reading();
		for (const article of articles) read.add(article);
		const {goOn} = ahead(() => {
			throw new Error('nothing is to be read');
		});
		expect(goOn(going, LONG)).toBe(false);
		expect(gone).toEqual(articles);
	});
});
