import {basename} from 'node:path';
import {visible} from '../text/visible.js';
import {feedProgram} from './feed-program.js';
import {findProgram} from './find-program.js';
import {splitCommand} from './split-command.js';

type Env = Readonly<Record<string, string | undefined>>;

export type ClipboardOptions = {
	readonly env: Env;
	readonly platform: NodeJS.Platform;
	/** Writes to the terminal, between two frames; `undefined`: no sequence may be sent to it. */
	readonly write: ((sequence: string) => void) | undefined;
	/** The command line of the settings, which goes before everything else, also for somebody who sits at another machine. */
	readonly command?: string | undefined;
	/** How long a clipboard program may take, in ms. */
	readonly patience?: number;
};

/** What was done, truthfully. */
export type CopyReport = {
	/** `copied`: a program took it. `sent`: the terminal got it, which never says whether it took it. */
	readonly outcome: 'copied' | 'sent' | 'failed';
	/** For a notice: `copied with wl-copy`. */
	readonly message: string;
};

/**
 * Most bytes that are sent to a terminal. Many take no longer sequence than 100,000 bytes, and Base64 makes four of three.
 * A longer text is not sent at all: half of it in the clipboard would be worse.
 */
export const LARGEST_OSC52 = 74_994;
/** Bytes of a piece for GNU screen, whose older versions take no longer string. */
const SCREEN_PIECE = 240;
const PATIENCE = 2000;

/** The sequence that puts a text into the clipboard of the terminal (OSC 52, xterm’s control sequences). */
export function osc52(text: string): string {
	return `\x1b]52;c;${Buffer.from(text).toString('base64')}\x07`;
}

/** A sequence for the terminal outside tmux: DCS passthrough, every escape doubled. Needs `allow-passthrough on`. */
export function throughTmux(sequence: string): string {
	return `\x1bPtmux;${sequence.replaceAll('\x1b', '\x1b\x1b')}\x1b\\`;
}

/** A sequence for the terminal outside GNU screen, in pieces. */
export function throughScreen(sequence: string): string {
	let out = '';
	for (let at = 0; at < sequence.length; at += SCREEN_PIECE)
		out += `\x1bP${sequence.slice(at, at + SCREEN_PIECE)}\x1b\\`;
	return out;
}

/**
 * Puts a text into the clipboard: with the program of the settings; with one of this machine, unless the reader sits at another
 * one; else by way of tmux and the terminal. Never rejects.
 */
export async function copyToClipboard(text: string, options: ClipboardOptions): Promise<CopyReport> {
	const {env, patience = PATIENCE} = options;
	for (const {name, path, args, input, extra} of clipboardPrograms(text, options)) {
		const isDone = await feedProgram(path, args, {input, env: {...env, ...extra}, patience});
		if (isDone) return {outcome: 'copied', message: `copied with ${name}`};
	}
	return sendToTerminal(text, options);
}

/** Sitting at another machine: its clipboard is the one that counts. */
function isRemote({SSH_TTY: tty, SSH_CONNECTION: connection, SSH_CLIENT: client}: Env): boolean {
	return isSet(tty) || isSet(connection) || isSet(client);
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

type ClipboardProgram = {
	readonly name: string;
	readonly path: string;
	readonly args: readonly string[];
	readonly input: string | Buffer;
	readonly extra?: Env;
};

function* clipboardPrograms(text: string, options: ClipboardOptions): Generator<ClipboardProgram> {
	const {env, platform, command: line = ''} = options;
	const found = function* (name: string, args: readonly string[], input: string | Buffer, extra: Env = {}) {
		const path = findProgram(name, env);
		if (path !== undefined) yield {name, path, args, input, extra};
	};
	// Takes UTF-16 for what it is by its byte order mark; anything else it reads in the code page of the console.
	const utf16 = () => Buffer.from(`\ufeff${text}`, 'utf16le');
	const command = splitCommand(line);
	if (command.kind === 'argv') {
		const [name = '', ...args] = command.argv;
		const path = findProgram(name, env);
		if (path !== undefined)
			yield {name: visible(basename(name), {showLineEnds: true}), path, args, input: text, extra: {}};
	}
	if (isRemote(env)) return;
	if (platform === 'darwin') yield* found('pbcopy', [], text, {LC_CTYPE: 'UTF-8'});
	else if (platform === 'win32') yield* found('clip.exe', [], utf16());
	else {
		if (isSet(env.TERMUX_VERSION)) yield* found('termux-clipboard-set', [], text);
		if (isSet(env.WAYLAND_DISPLAY)) yield* found('wl-copy', [], text);
		if (isSet(env.DISPLAY)) {
			yield* found('xclip', ['-selection', 'clipboard', '-in'], text);
			yield* found('xsel', ['--clipboard', '--input'], text);
		}
		if (isSet(env.WSL_DISTRO_NAME) || isSet(env.WSL_INTEROP)) yield* found('clip.exe', [], utf16());
	}
}

async function sendToTerminal(text: string, {env, write, patience = PATIENCE}: ClipboardOptions): Promise<CopyReport> {
	const isInTmux = isSet(env.TMUX);
	const tmux = isInTmux ? findProgram('tmux', env) : undefined;
	// With its usual settings tmux takes no sequence from a program inside it, but hands its own buffer to the terminal.
	const isWithTmux =
		tmux !== undefined && (await feedProgram(tmux, ['load-buffer', '-w', '-'], {input: text, env, patience}));
	if (write === undefined && isWithTmux) return {outcome: 'sent', message: 'sent to tmux'};
	if (write === undefined || (!isInTmux && (env.TERM === undefined || env.TERM === 'dumb' || env.TERM === 'linux')))
		return failed('this terminal has no clipboard, and there is no clipboard program');
	if (Buffer.byteLength(text) > LARGEST_OSC52)
		return isWithTmux
			? {outcome: 'sent', message: 'sent to tmux'}
			: failed(`too long for the terminal’s clipboard (${LARGEST_OSC52} bytes at most)`);
	const sequence = osc52(text);
	if (isInTmux) write(isWithTmux ? throughTmux(sequence) : sequence + throughTmux(sequence));
	else write(isSet(env.STY) ? throughScreen(sequence) : sequence);
	return {outcome: 'sent', message: isWithTmux ? 'sent to tmux and the terminal' : 'sent to the terminal'};
}

function failed(reason: string): CopyReport {
	return {outcome: 'failed', message: `not copied: ${reason}`};
}
