import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Library} from '../../src/library/library.js';
import {COMMANDS, SIGNS} from '../../src/linear/commands.js';
import {cellWidth} from '../../src/text/cell-width.js';
import {sampleLibrary} from '../library/sample-library.js';
import {talks} from '../tui/sample.js';
import {converse, session} from './dialogue.js';

const libraries: ReadonlyArray<() => Library> = [sampleLibrary, () => talks(1, 40), () => talks(40, 3), () => talks(0)];

const word = fc.constantFrom(
	...COMMANDS.flatMap(({name, also}) => [name, ...also]),
	...SIGNS.keys(),
	...[
		'constructor',
		'toString',
		'__proto__',
		'help',
		'?',
		'q',
		'',
		'',
		'',
		'/',
		'//',
		'1',
		'2',
		'3',
		'17',
		'0',
		'50%',
		'100%',
		"'a",
		'ma',
	],
);
const argument = fc.oneof(
	fc.constantFrom('', '1', '2', 'a', 'all', 'off', 'on', 'auto', '5', 'starred', 'unread', 'bibtex', 'treaty', 'same'),
	fc.constantFrom('stoltenberg', 'berg about treaty', 'iran by anyone', 'article', 'paragraph', 'match', 'quote'),
	fc.string({unit: 'binary', maxLength: 12}),
);
const line = fc.oneof(
	{weight: 6, arbitrary: fc.tuple(word, argument).map(parts => parts.join(' '))},
	{weight: 3, arbitrary: word},
	{weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 400})},
);
const size = fc.option(fc.integer({min: 1, max: 120}), {nil: undefined});

test('any line, in any state, is answered with safe rows and a prompt on one line', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...libraries),
			fc.record({columns: size, rows: size}),
			fc.boolean(),
			fc.array(line, {minLength: 1, maxLength: 30}),
			(library, paper, remembers, lines) => {
				const {type, answer} = converse(library(), {paper, ...(remembers ? {session: session()} : {})});
				for (const typed of lines) {
					const rows = type(typed);
					const {prompt, isDone, state} = answer();
					expect(prompt).toMatch(/^(?:\P{Cc}+: |> )$/u);
					if (paper.columns !== undefined && paper.columns > 3 && state.width === undefined)
						expect(cellWidth(prompt)).toBeLessThan(paper.columns);
					// Nothing is left without a word, but what ends the reader, has an effect of its own, or asks in its prompt.
					if (rows.length === 0)
						expect(isDone || answer().effect !== undefined || state.asking !== undefined).toBe(true);
					for (const row of rows) {
						expect(row).not.toMatch(/\p{Cc}/u);
						const columns = state.width ?? (paper.columns === undefined ? 0 : paper.columns - 1);
						if (columns > 3) expect(cellWidth(row)).toBeLessThanOrEqual(columns);
					}
					if (isDone) break;
				}
			},
		),
		{numRuns: 400},
	);
});
