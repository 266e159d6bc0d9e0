import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {node, program, startTerminal, type TerminalOptions, type TestTerminal} from './terminal.js';

/** Whether there is a tmux to run the reader in. */
export const hasTmux = (): boolean => spawnSync('tmux', ['-V']).status === 0;

/** No line of its own, and an Esc that is passed on at once. */
const SETTINGS = 'set -g status off\nset -s escape-time 0\nset -g default-terminal tmux-256color\n';

/** The reader in a tmux of its own, as the terminal around it shows it. */
export function startInTmux(args: readonly string[], options: TerminalOptions): TestTerminal {
	const folder = mkdtempSync(join(tmpdir(), 'diplo-reader-tmux-'));
	const settings = join(folder, 'tmux.conf');
	const socket = join(folder, 'socket');
	writeFileSync(settings, SETTINGS);
	const terminal = startTerminal(
		'tmux',
		['-u', '-S', socket, '-f', settings, 'new-session', node, program, ...args],
		options,
	);
	return {
		...terminal,
		dispose: () => {
			spawnSync('tmux', ['-S', socket, 'kill-server']);
			terminal.dispose();
			rmSync(folder, {recursive: true, force: true});
		},
	};
}
