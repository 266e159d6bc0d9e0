import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	type CopyReport,
	copyToClipboard,
	LARGEST_OSC52,
	osc52,
	throughScreen,
	throughTmux,
} from '../../src/cli/clipboard.js';
import {fakePrograms} from './fake-programs.js';

const TEXT = '“We will talk,” — Jens Stoltenberg\n和平 😀';

type Env = Readonly<Record<string, string>>;

async function copy(
	env: Env,
	{
		text = TEXT,
		platform = 'linux',
		patience = 5000,
		command,
	}: {text?: string; platform?: NodeJS.Platform; patience?: number; command?: string} = {},
): Promise<CopyReport & {readonly written: string}> {
	let written = '';
	const write = (sequence: string) => {
		written += sequence;
	};
	const report = await copyToClipboard(text, {
		env: {TERM: 'xterm-256color', ...env},
		platform,
		write,
		patience,
		command,
	});
	return {...report, written};
}

/** The text in an OSC 52 sequence. */
function textIn(sequence: string): string {
	const data = sequence.slice(7, -1);
	expect(sequence).toBe(`\u001b]52;c;${data}\u0007`);
	expect(data).toMatch(/^[A-Za-z0-9+/=]*$/);
	return Buffer.from(data, 'base64').toString();
}

describe('a program of this machine takes it', () => {
	test.each([
		['wl-copy', 'linux', {WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0'}, []],
		['xclip', 'linux', {DISPLAY: ':0'}, ['-selection', 'clipboard', '-in']],
		['pbcopy', 'darwin', {}, []],
		['termux-clipboard-set', 'android', {TERMUX_VERSION: '0.118'}, []],
	] as const)('%s', async (name, platform, env, args) => {
		const programs = fakePrograms({'wl-copy': '', xclip: '', xsel: '', pbcopy: '', 'termux-clipboard-set': ''});
		const report = await copy({...env, PATH: programs.folder}, {platform});
		expect(report).toEqual({outcome: 'copied', message: `copied with ${name}`, written: ''});
		expect(programs.input(name).toString()).toBe(TEXT);
		expect(programs.args(name)).toEqual(args);
	});
	test('the one of the settings before all others, at another machine too', async () => {
		const programs = fakePrograms({mine: '', xclip: ''});
		const env = {DISPLAY: ':0', SSH_TTY: '/dev/pts/0', PATH: programs.folder};
		const report = await copy(env, {command: "mine --to 'a b'"});
		expect(report).toEqual({outcome: 'copied', message: 'copied with mine', written: ''});
		expect(programs.input('mine').toString()).toBe(TEXT);
		expect([programs.args('mine'), programs.args('xclip')]).toEqual([['--to', 'a b'], undefined]);
		const failing = fakePrograms({mine: 'exit 1', xclip: ''});
		expect(await copy({...env, PATH: failing.folder}, {command: 'mine'})).toMatchObject({outcome: 'sent'});
		expect(failing.args('xclip')).toBeUndefined();
	});
	test('the next one, when the first is not there or fails', async () => {
		const programs = fakePrograms({xclip: 'exit 1', xsel: ''});
		const report = await copy({DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0', PATH: programs.folder});
		expect(report).toMatchObject({outcome: 'copied', message: 'copied with xsel', written: ''});
		expect(programs.args('xsel')).toEqual(['--clipboard', '--input']);
	});
	test('the terminal, when none works or one hangs', async () => {
		const broken = fakePrograms({xclip: 'exit 1', xsel: 'kill -9 $$'});
		expect(await copy({DISPLAY: ':0', PATH: broken.folder})).toMatchObject({outcome: 'sent'});
		const stuck = fakePrograms({xclip: 'exec /bin/sleep 30'});
		const report = await copy({DISPLAY: ':9', PATH: stuck.folder}, {patience: 400});
		expect(report).toMatchObject({outcome: 'sent', message: 'sent to the terminal'});
		expect(textIn(report.written)).toBe(TEXT);
	});
	test('Windows from its Linux gets UTF-16, which it takes for what it is', async () => {
		const programs = fakePrograms({'clip.exe': ''});
		const report = await copy({WSL_DISTRO_NAME: 'Debian', PATH: programs.folder});
		expect(report.message).toBe('copied with clip.exe');
		expect(programs.input('clip.exe').toString('utf16le')).toBe(`\ufeff${TEXT}`);
	});
	test('a text is never a word of a shell', async () => {
		const programs = fakePrograms({xclip: ''});
		const text = '$(touch /tmp/pwned) `id`; -help\n"\'\\';
		await copy({DISPLAY: ':0', PATH: programs.folder}, {text});
		expect(programs.input('xclip').toString()).toBe(text);
	});
	test('one in the folder that the reader stands in is not run', async () => {
		const programs = fakePrograms({xclip: ''});
		const before = process.cwd();
		try {
			process.chdir(programs.folder);
			expect(await copy({DISPLAY: ':0', PATH: ':.:bin'})).toMatchObject({outcome: 'sent'});
		} finally {
			process.chdir(before);
		}
		expect(programs.args('xclip')).toBeUndefined();
	});
	test('a text larger than any pipe', async () => {
		const programs = fakePrograms({xclip: ''});
		const text = 'a long article '.repeat(200_000);
		expect(await copy({DISPLAY: ':0', PATH: programs.folder}, {text})).toMatchObject({outcome: 'copied'});
		expect(programs.input('xclip').length).toBe(text.length);
	});
});

describe('the terminal gets it', () => {
	test('over SSH, though this machine has a clipboard program', async () => {
		for (const variable of ['SSH_TTY', 'SSH_CONNECTION', 'SSH_CLIENT']) {
			const programs = fakePrograms({xclip: '', pbcopy: ''});
			const report = await copy({[variable]: 'x', DISPLAY: ':0', PATH: programs.folder});
			expect(report).toMatchObject({outcome: 'sent', message: 'sent to the terminal'});
			expect(textIn(report.written)).toBe(TEXT);
			expect(programs.args('xclip')).toBeUndefined();
		}
	});
	test('inside tmux by tmux itself, and past it', async () => {
		const programs = fakePrograms({tmux: ''});
		const report = await copy({SSH_TTY: 'x', TMUX: '/tmp/tmux-0/default,1,0', PATH: programs.folder});
		expect(report.message).toBe('sent to tmux and the terminal');
		expect(programs.args('tmux')).toEqual(['load-buffer', '-w', '-']);
		expect(programs.input('tmux').toString()).toBe(TEXT);
		expect(report.written).toBe(throughTmux(osc52(TEXT)));
	});
	test('inside a tmux that is too old for that', async () => {
		const programs = fakePrograms({tmux: 'exit 1'});
		const report = await copy({SSH_TTY: 'x', TMUX: '/tmp/tmux-0/default,1,0', PATH: programs.folder});
		expect(report).toMatchObject({outcome: 'sent', message: 'sent to the terminal'});
		expect(report.written).toBe(osc52(TEXT) + throughTmux(osc52(TEXT)));
	});
	test('a text too long for it is not sent by halves', async () => {
		const longest = await copy({SSH_TTY: 'x'}, {text: 'x'.repeat(LARGEST_OSC52)});
		expect(longest.outcome).toBe('sent');
		expect(longest.written.length).toBeLessThanOrEqual(100_000);
		const tooLong = await copy({SSH_TTY: 'x'}, {text: 'é'.repeat(LARGEST_OSC52 / 2 + 1)});
		expect(tooLong).toEqual({
			outcome: 'failed',
			message: 'not copied: too long for the terminal’s clipboard (74994 bytes at most)',
			written: '',
		});
		const programs = fakePrograms({tmux: ''});
		const inTmux = await copy({SSH_TTY: 'x', TMUX: 'x', PATH: programs.folder}, {text: 'x'.repeat(100_000)});
		expect(inTmux).toEqual({outcome: 'sent', message: 'sent to tmux', written: ''});
	});
	test.each(['dumb', 'linux'])('not the one called %s, which would print it', async TERM => {
		expect(await copy({TERM})).toEqual({
			outcome: 'failed',
			message: 'not copied: this terminal has no clipboard, and there is no clipboard program',
			written: '',
		});
	});
});

describe('the sequences', () => {
	test('carry any text', () => {
		fc.assert(
			fc.property(fc.string({unit: 'grapheme'}), text => textIn(osc52(text)) === text),
			{seed: 61},
		);
	});
	test('hold nothing of the text but its Base64', () => {
		const text = '\u001b]0;evil\u0007\u001b\\';
		expect(textIn(osc52(text))).toBe(text);
	});
	test('for tmux every escape is doubled, and the end is its only bare one', () => {
		const sequence = throughTmux(osc52(TEXT));
		expect(sequence.startsWith('\u001bPtmux;\u001b\u001b]52;c;')).toBe(true);
		expect(sequence.endsWith('\u0007\u001b\\')).toBe(true);
		expect(sequence.slice(7, -2).replaceAll('\u001b\u001b', '')).not.toContain('\u001b');
	});
	test('for GNU screen they come in pieces that add up', async () => {
		const text = 'x'.repeat(3000);
		const report = await copy({SSH_TTY: 'x', STY: '1.pts-0.host'}, {text});
		expect(report.written).toBe(throughScreen(osc52(text)));
		const pieces = report.written.split('\u001b\\');
		expect(pieces.pop()).toBe('');
		for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(242);
		expect(textIn(pieces.map(piece => piece.slice(2)).join(''))).toBe(text);
	});
});
