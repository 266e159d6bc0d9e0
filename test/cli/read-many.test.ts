import {expect, test} from 'vitest';
import {annotate} from '../../src/annotate/annotate.js';
import type {AnnotatedArticle} from '../../src/annotate/annotation.js';
import {parseArticle} from '../../src/article/parse-article.js';
import {readManyOnThread} from '../../src/cli/read-many.js';

const articles = ['Anna Berg', 'Boris Claes', 'Carla Díaz'].map(
	(name, i) =>
		parseArticle(
			`---\ntitle: Talks ${i}\ndate: 2020-05-0${i + 1}\n---\n\n“We have a text,” said ${name} in Geneva.\n`,
			{
				path: `talks-${i}.md`,
			},
		).article,
);

test('another thread finds in one article after the other what this one would find', async () => {
	const docs: AnnotatedArticle[] = [];
	await new Promise<void>((resolve, reject) => {
		const reading = readManyOnThread(
			doc => {
				docs.push(doc);
				if (docs.length < articles.length) return;
				reading.stop();
				resolve();
			},
			() => reject(new Error('the thread has ended')),
		);
		for (const article of [...articles, ...articles]) reading.ask(article);
	});
	expect(docs).toEqual(articles.map(annotate));
	expect(docs[0]?.article).toBe(articles[0]);
});

test('a reading that was stopped is over', async () => {
	let docs = 0;
	const reading = readManyOnThread(
		() => docs++,
		() => {},
	);
	reading.ask(articles[0] as (typeof articles)[number]);
	reading.stop();
	expect(reading.isOver()).toBe(true);
	reading.ask(articles[1] as (typeof articles)[number]);
	expect(docs).toBe(0);
});
