import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {openLink} from '../../src/cli/open-link.js';
import {type FakePrograms, fakePrograms} from './fake-programs.js';

const LINK = 'https://www.nato.int/cps/en/a.htm?x=1&y=$(id)';
const open = (
	link: string,
	programs: FakePrograms,
	env: Readonly<Record<string, string>>,
	platform: NodeJS.Platform = 'linux',
) => openLink(link, {env: {PATH: programs.folder, ...env}, platform, patience: 10_000});

describe('a link is handed over as one word', () => {
	test.each([
		['xdg-open', 'linux', {DISPLAY: ':0'}],
		['xdg-open', 'linux', {WAYLAND_DISPLAY: 'wayland-0'}],
		['open', 'darwin', {}],
		['wslview', 'linux', {WSL_DISTRO_NAME: 'Debian'}],
		['explorer.exe', 'win32', {}],
	] as const)('to %s on %s', async (name, platform, env) => {
		const programs = fakePrograms({'xdg-open': '', open: '', wslview: '', 'explorer.exe': ''});
		expect(await open(LINK, programs, env, platform)).toEqual({kind: 'opened', message: `handed to ${name}`});
		expect(programs.args(name)).toEqual([LINK]);
	});
	test('to the reader’s own browser first, and the next one when that fails', async () => {
		const programs = fakePrograms({mine: 'exit 1', other: '', 'xdg-open': ''});
		const report = await open(LINK, programs, {BROWSER: 'gone:mine --new:other --url=%s --tab', DISPLAY: ':0'});
		expect(report).toEqual({kind: 'opened', message: 'handed to other'});
		expect(programs.args('mine')).toEqual(['--new', LINK]);
		expect(programs.args('other')).toEqual([`--url=${LINK}`, '--tab']);
		expect(programs.args('xdg-open')).toBeUndefined();
	});
	test('to the browser of the settings before all others', async () => {
		const programs = fakePrograms({mine: '', other: ''});
		const env = {PATH: programs.folder, BROWSER: 'other'};
		const report = await openLink(LINK, {env, platform: 'linux', browser: "mine 'at:once' %s", patience: 10_000});
		expect(report).toEqual({kind: 'opened', message: 'handed to mine'});
		expect([programs.args('mine'), programs.args('other')]).toEqual([['at:once', LINK], undefined]);
	});
	test('a BROWSER that would need a shell is passed over', async () => {
		const programs = fakePrograms({'xdg-open': '', sh: ''});
		const report = await open(LINK, programs, {BROWSER: 'sh -c "x $1"', DISPLAY: ':0'});
		expect(report).toEqual({kind: 'opened', message: 'handed to xdg-open'});
		expect(programs.args('sh')).toBeUndefined();
	});
	test('a browser that runs in the terminal is for the caller to run', async () => {
		const programs = fakePrograms({w3m: ''});
		expect(await open(LINK, programs, {BROWSER: 'w3m -N'})).toEqual({
			kind: 'terminal',
			argv: [join(programs.folder, 'w3m'), '-N', LINK],
		});
		expect(programs.args('w3m')).toBeUndefined();
	});
	test('a browser that goes on running has been opened', async () => {
		const programs = fakePrograms({firefox: 'exec /bin/sleep 3'});
		const report = await openLink(LINK, {
			env: {PATH: programs.folder, BROWSER: 'firefox'},
			platform: 'linux',
			patience: 300,
		});
		expect(report).toEqual({kind: 'opened', message: 'handed to firefox'});
	});
});

describe('what cannot be opened is said', () => {
	test('over SSH without a display there is no browser, and the link can be copied from the message', async () => {
		const programs = fakePrograms({'xdg-open': ''});
		expect(await open(LINK, programs, {})).toEqual({kind: 'failed', message: `no browser here (set BROWSER): ${LINK}`});
		expect(programs.args('xdg-open')).toBeUndefined();
	});
	test('a browser that fails', async () => {
		const programs = fakePrograms({'xdg-open': 'exit 4'});
		expect(await open(LINK, programs, {DISPLAY: ':0'})).toEqual({
			kind: 'failed',
			message: `the browser could not be started: ${LINK}`,
		});
	});
	test.each([
		'file:///etc/passwd',
		'javascript:alert(1)',
		'--help',
		'-https://un.org',
		'ftp://un.org',
		'data:text/html,x',
		'https://bank.example@evil.example/',
		' https://un.org',
		'',
	])('%s is no link of the web', async link => {
		const programs = fakePrograms({'xdg-open': ''});
		expect(await open(link, programs, {DISPLAY: ':0'})).toMatchObject({
			kind: 'failed',
			message: expect.stringMatching(/^not a link of the web: /),
		});
		expect(existsSync(join(programs.folder, 'xdg-open.args'))).toBe(false);
	});
	test('what moves a terminal does not come through', async () => {
		const programs = fakePrograms({'xdg-open': ''});
		const report = await open('https://un.org/\u001b[2J\u202e', programs, {DISPLAY: ':0'});
		expect(report.kind).toBe('opened');
		expect(programs.args('xdg-open')).toEqual(['https://un.org/%1B[2J%E2%80%AE']);
		const bad = await open('x\u001b[2J', programs, {});
		expect(bad).toMatchObject({message: 'not a link of the web: x^[[2J'});
	});
});
