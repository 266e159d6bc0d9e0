import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {folderWith} from './press.js';
import {runMain} from './run-main.js';

const folder = folderWith({
	'munich.txt':
		'A reply in Munich\n\nVladimir Putin had spoken on Saturday.\n\n“One Cold War was quite enough,” said Robert M. Gates, the defence secretary.\n\nCarl Bildt advised listening. “We should take him at his word,” he said.\n',
	'helsinki.txt': '“Peace is not a piece of paper.”\n',
});
const munich = join(folder, 'munich.txt');

describe('explain', () => {
	test('says for a quote what decided, with the mention and the words of saying marked', async () => {
		const {code, out} = await runMain(['explain', munich, '1', '--width', '80']);
		expect(out).toContain('Robert M. Gates');
		expect(out).toContain('a verb of saying and its subject stand after the quote');
		expect(out).toContain('{said} [Robert M. Gates');
		expect(out).toMatch(/> +\d+ % {2}Robert M\. Gates: after the quote in its paragraph, follows “said”/);
		expect(code).toBe(0);
	});
	test('traces a pronoun to its person', async () => {
		const {out} = await runMain(['explain', munich, '--format', 'ndjson']);
		const records = out
			.trimEnd()
			.split('\n')
			.map(line => JSON.parse(line));
		const second = records.find(({text}) => text.startsWith('“We should'));
		expect(second).toMatchObject({type: 'evidence', speaker: {name: 'Carl Bildt', mention: {text: 'he'}}});
		const [first] = second.candidates;
		expect(first).toMatchObject({name: 'Carl Bildt', chosen: true, mention: {text: 'he'}});
		expect(second.candidates.reduce((sum: number, {share}: {share: number}) => sum + share, 0)).toBeLessThanOrEqual(
			1.001,
		);
	});
	test('says why there is no speaker', async () => {
		const {code, out} = await runMain(['explain', '--unattributed', folder, '--width', '80']);
		expect(out).toContain('unattributed');
		expect(out).toContain('no candidate is likely enough');
		expect(out).not.toContain('Gates');
		expect(code).toBe(0);
	});
	test('a number beyond the quotes, and a number for many articles', async () => {
		expect(await runMain(['explain', munich, '99'])).toMatchObject({code: 1, out: ''});
		expect(await runMain(['explain', folder, '1'])).toMatchObject({code: 2, out: ''});
	});
});
