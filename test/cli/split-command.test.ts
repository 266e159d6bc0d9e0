import {spawnSync} from 'node:child_process';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {splitCommand} from '../../src/cli/split-command.js';

describe('a typed command', () => {
	test.each([
		['less', ['less']],
		['  wc   -l\t-w ', ['wc', '-l', '-w']],
		["grep -i 'a b' file", ['grep', '-i', 'a b', 'file']],
		['grep "a b" ""', ['grep', 'a b', '']],
		[`printf 'it'"'"'s'`, ['printf', "it's"]],
		['a\\ b c\\"d', ['a b', 'c"d']],
		['echo "a\\"b\\\\c\\d"', ['echo', 'a"b\\c\\d']],
		["awk '{print $1}'", ['awk', '{print $1}']],
		['mail -s Tomorrow~now a@b.org', ['mail', '-s', 'Tomorrow~now', 'a@b.org']],
		['sort -t= -k2', ['sort', '-t=', '-k2']],
		['echo é 和平', ['echo', 'é', '和平']],
	])('%s is words', (line, argv) => {
		expect(splitCommand(line)).toEqual({kind: 'argv', argv});
	});
	test.each([
		['less | wc', '|'],
		['cat > out.txt', '>'],
		['a && b', '&'],
		['a; b', ';'],
		['echo $HOME', '$'],
		['echo "$HOME"', '$'],
		['echo `id`', '`'],
		['echo "`id`"', '`'],
		['ls *.md', '*'],
		['cat ~/x', '~'],
		['(a)', '('],
		['LANG=C sort', '='],
		['echo {a,b}', '{'],
	])('%s is for a shell', (line, sign) => {
		expect(splitCommand(line)).toEqual({kind: 'shell', line, why: `it uses ${sign}`});
	});
	test.each([
		['', 'no command'],
		['   ', 'no command'],
		['""', 'no command'],
		["grep 'a", "a quotation mark is not closed: '"],
		['grep "a', 'a quotation mark is not closed: "'],
		['grep a\\', 'nothing stands behind the backslash'],
	])('%j is neither', (line, message) => {
		expect(splitCommand(line)).toEqual({kind: 'problem', message});
	});
	test('of two lines is for a shell', () => {
		expect(splitCommand('a\nb')).toMatchObject({kind: 'shell', why: 'it has two lines'});
	});
	test('whatever words are quoted come back as they were', () => {
		const word = fc.string({
			unit: fc.constantFrom('a', ' ', "'", '"', '\\', '$', '|', '*', '~', '\n', 'é', '`', '!', '='),
		});
		fc.assert(
			fc.property(fc.array(word, {minLength: 1}), words => {
				const quoted = words.map(one => `'${one.replaceAll("'", `'\\''`)}'`).join(' ');
				fc.pre(words[0] !== '');
				expect(splitCommand(quoted)).toEqual({kind: 'argv', argv: words});
			}),
			{seed: 71},
		);
	});
	test('splits as the shell does, wherever it splits at all', () => {
		const line = fc.string({unit: fc.constantFrom('a', 'b', ' ', "'", '"', '\\', 'é', '-', '='), maxLength: 14});
		const lines = fc
			.sample(line, {numRuns: 400, seed: 72})
			.map(one => ({one, split: splitCommand(`x ${one}`)}))
			.filter(({split}) => split.kind === 'argv');
		expect(lines.length).toBeGreaterThan(100);
		const script = lines.map(({one}) => `show x ${one}`).join('\n');
		const {stdout} = spawnSync(
			'/bin/sh',
			['-c', `show() { for w; do printf '%s\\1' "$w"; done; printf '\\2'; }\n${script}`],
			{encoding: 'utf8'},
		);
		const expected = lines.map(
			({split}) => `${split.kind === 'argv' ? split.argv.map(word => `${word}\u0001`).join('') : ''}\u0002`,
		);
		expect(stdout).toBe(expected.join(''));
	});
});
