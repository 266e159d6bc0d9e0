import {expect, test} from 'vitest';
import {wantsColor} from '../../src/cli/color.js';

const terminal = {TERM: 'xterm-256color'};

test.each([
	['a terminal', undefined, terminal, true, true],
	['a pipe', undefined, terminal, false, false],
	['a dumb terminal', undefined, {TERM: 'dumb'}, true, false],
	['NO_COLOR', undefined, {...terminal, NO_COLOR: '1'}, true, false],
	['an empty NO_COLOR says nothing', undefined, {...terminal, NO_COLOR: ''}, true, true],
	['FORCE_COLOR in a pipe', undefined, {FORCE_COLOR: '1'}, false, true],
	['FORCE_COLOR=0 on a terminal', undefined, {...terminal, FORCE_COLOR: '0'}, true, false],
	['NO_COLOR goes before FORCE_COLOR', undefined, {NO_COLOR: '1', FORCE_COLOR: '1'}, true, false],
	['FORCE_COLOR goes before a dumb terminal', undefined, {TERM: 'dumb', FORCE_COLOR: '3'}, true, true],
	['the flag goes before NO_COLOR', 'always', {NO_COLOR: '1'}, false, true],
	['the flag goes before FORCE_COLOR', 'never', {FORCE_COLOR: '3'}, true, false],
	['auto asks the environment', 'auto', {...terminal, NO_COLOR: '1'}, true, false],
] as const)('%s', (_name, flag, env, isTTY, colored) => {
	expect(wantsColor(flag, {env, isTTY})).toBe(colored);
});
