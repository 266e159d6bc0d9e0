import {describe, expect, test} from 'vitest';
import {readQuestion} from '../../src/linear/question.js';
import {readLine} from '../../src/linear/read-line.js';

const commands = [
	{name: 'articles', also: ['list', 'l']},
	{name: 'star', also: ['*']},
	{name: 'search', also: []},
	{name: 'mark', also: ['m']},
	{name: 'go', also: ["'"]},
	{name: 'quit', also: ['Q']},
	{name: 'q', also: []},
	{name: 'pipe', also: ['|'], isVerbatim: true},
];
const read = (line: string) => {
	const typed = readLine(line, commands);
	return typed.kind === 'command' ? `${typed.command.name}|${typed.argument}` : typed;
};

describe('a typed line', () => {
	test.each([
		['list', 'articles|'],
		['l new', 'articles|new'],
		['  ART   unread ', 'articles|unread'],
		['st', 'star|'],
		['*', 'star|'],
		['search spy ring', 'search|spy ring'],
		[':search spy', 'search|spy'],
		['mark a', 'mark|a'],
		['ma', 'mark|a'],
		["'a", 'go|a'],
		["'", 'go|'],
		['q', 'q|'],
		['Q', 'quit|'],
		['qui', 'quit|'],
		['| grep  "a  b"', 'pipe|grep  "a  b"'],
		['|wc', 'pipe|wc'],
		['  pi  2  wc ', 'pipe|2  wc'],
		[`|${'x'.repeat(400)}`, `pipe|${'x'.repeat(400)}`],
	])('%s is %s', (line, wanted) => {
		expect(read(line)).toBe(wanted);
	});
	test.each([
		['', {kind: 'enter'}],
		['  ', {kind: 'enter'}],
		['12', {kind: 'number', number: 12}],
		['#12.', {kind: 'number', number: 12}],
		['50%', {kind: 'percent', percent: 50}],
		['500 %', {kind: 'percent', percent: 100}],
		['/spy ring', {kind: 'search', query: 'spy ring', isEverywhere: false}],
		['// spy', {kind: 'search', query: 'spy', isEverywhere: true}],
	])('“%s” is no command', (line, wanted) => {
		expect(read(line)).toEqual(wanted);
	});
	test('the beginning of two commands asks for more', () => {
		expect(read('s')).toEqual({kind: 'unknown', message: '"s" could be star or search; type more of it.'});
	});
	test('a mistyped command is told from words to be searched', () => {
		expect(read('serch iran')).toEqual({
			kind: 'unknown',
			message: 'No command "serch". Did you mean search? /serch iran searches for it; ? lists the commands.',
		});
		expect(read('berlin')).toEqual({
			kind: 'unknown',
			message: 'No command "berlin". /berlin searches for it; ? lists the commands.',
		});
	});
	test('what is pasted is cut, and its control characters show', () => {
		expect(read(`\u001b[31m${'x'.repeat(5000)}`)).toEqual({
			kind: 'unknown',
			message: expect.stringMatching(/^No command "\^\[\[31mx{200,300}"\./),
		});
	});
});

describe('what did X say about Y?', () => {
	test.each([
		['what did Kennedy say about Berlin?', 'Kennedy', 'Berlin'],
		['What has the UN chief said on grain', 'the UN chief', 'grain'],
		['what did kennedy say', 'kennedy', undefined],
		['what was said about the Black Sea ?', undefined, 'the Black Sea'],
		['who spoke of Iran', undefined, 'Iran'],
		['who said anything about Iran?', undefined, 'Iran'],
		['by obama about iran', 'obama', 'iran'],
		['by obama', 'obama', undefined],
		['about iran', undefined, 'iran'],
		['about iran by obama', 'obama', 'iran'],
		['by anyone about iran', undefined, 'iran'],
		['by obama about anything', 'obama', undefined],
	])('%s', (line, by, about) => {
		expect(readQuestion(line)).toEqual({by, about});
	});
	test.each(['why', 'what', 'what did', 'search what did he say', 'by', 'whatever'])('%s asks nothing', line => {
		expect(readQuestion(line)).toBeUndefined();
	});
});
