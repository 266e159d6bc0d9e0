import {describe, expect, test} from 'vitest';
import {wantsLinks} from '../../src/cli/hyperlinks.js';
import {runMain} from './run-main.js';

const terminal = {TERM: 'xterm-256color'};

test.each([
	['a terminal that says nothing', terminal, false],
	['kitty', {...terminal, KITTY_WINDOW_ID: '1'}, true],
	['kitty by ssh', {TERM: 'xterm-kitty'}, true],
	['Ghostty by ssh', {TERM: 'xterm-ghostty'}, true],
	['foot', {TERM: 'foot-extra'}, true],
	['Alacritty', {TERM: 'alacritty'}, true],
	['a name that only begins like one', {TERM: 'footloose'}, false],
	['GNOME’s terminals', {...terminal, VTE_VERSION: '6003'}, true],
	['the first of them with links, which crashed on them', {...terminal, VTE_VERSION: '5000'}, false],
	['an older one', {...terminal, VTE_VERSION: '4601'}, false],
	['Konsole', {...terminal, KONSOLE_VERSION: '230401'}, true],
	['an older Konsole', {...terminal, KONSOLE_VERSION: '191200'}, false],
	['Windows Terminal', {...terminal, WT_SESSION: 'abc'}, true],
	['iTerm', {...terminal, TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.5.2'}, true],
	['an older iTerm', {...terminal, TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.15'}, false],
	['VS Code', {...terminal, TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.90.0'}, true],
	['an older VS Code', {...terminal, TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.71.2'}, false],
	['Terminal of macOS', {...terminal, TERM_PROGRAM: 'Apple_Terminal', TERM_PROGRAM_VERSION: '455'}, false],
	['tmux', {TERM: 'tmux-256color', TMUX: '/tmp/t,1,0', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.4'}, true],
	['an older tmux', {TERM: 'screen', TMUX: '/tmp/t,1,0', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.3a'}, false],
	['a tmux that does not say its version, in kitty', {TERM: 'screen', TMUX: '/tmp/t,1,0', KITTY_WINDOW_ID: '1'}, false],
	['GNU screen in kitty', {TERM: 'screen', STY: '1.pts', KITTY_WINDOW_ID: '1'}, false],
	['a dumb terminal in kitty', {TERM: 'dumb', KITTY_WINDOW_ID: '1'}, false],
	['FORCE_HYPERLINK=1', {...terminal, FORCE_HYPERLINK: '1'}, true],
	['FORCE_HYPERLINK=0 goes before what the terminal says', {KITTY_WINDOW_ID: '1', FORCE_HYPERLINK: '0'}, false],
	['an empty FORCE_HYPERLINK says nothing', {KITTY_WINDOW_ID: '1', FORCE_HYPERLINK: ''}, true],
] as const)('%s', (_name, env, expected) => {
	expect(wantsLinks({env, isTTY: true})).toBe(expected);
});

test('in a pipe only FORCE_HYPERLINK asks for links', () => {
	expect(wantsLinks({env: {TERM: 'xterm-kitty', KITTY_WINDOW_ID: '1'}, isTTY: false})).toBe(false);
	expect(wantsLinks({env: {FORCE_HYPERLINK: '1'}, isTTY: false})).toBe(true);
});

describe('a printed article', () => {
	const link = /\p{Cc}\]8;id=[a-z0-9]+;https?:\/\/[!-~]+\p{Cc}\\/u;
	const show = ['show', 'nato-bulgaria'];
	const kitty = {TERM: 'xterm-kitty'};

	test('has links on a terminal that takes them', async () => {
		const {out} = await runMain(show, {terminal: 80, env: kitty});
		expect(out).toMatch(link);
		// Each ends with its row.
		for (const row of out.split('\n')) expect(row.split('\x1b]8;id=').length).toBe(row.split('\x1b]8;;').length);
	});

	test.each([
		['on another terminal', show, {terminal: 80, env: {TERM: 'xterm'}}],
		['in a pipe', show, {env: kitty}],
		['in a pipe with colour', [...show, '--color=always'], {env: kitty}],
		['without colour', [...show, '--color=never'], {terminal: 80, env: kitty}],
		['under NO_COLOR', show, {terminal: 80, env: {...kitty, NO_COLOR: '1'}}],
	])('has none %s', async (_name, argv, options) => {
		const {out, code} = await runMain(argv, options);
		expect(code).toBe(0);
		expect(out).toContain('Sources');
		expect(out).not.toContain('\x1b]');
	});
});
