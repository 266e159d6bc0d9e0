import {spawn} from 'node:child_process';
import {basename} from 'node:path';
import {visible} from '../text/visible.js';
import {webAddress} from '../text/web-address.js';
import {findProgram} from './find-program.js';
import {splitCommand} from './split-command.js';

type Env = Readonly<Record<string, string | undefined>>;

export type OpenOptions = {
	readonly env: Env;
	readonly platform: NodeJS.Platform;
	/** The command line of the settings, tried first; `%s` is where the address goes, else it comes last. */
	readonly browser?: string | undefined;
	/** How long to wait for the opener to say that it failed, in ms. */
	readonly patience?: number;
};

/** What came of opening a link. */
export type OpenReport =
	/** Handed to a program, which is named; whether a page appeared it does not say. */
	| {readonly kind: 'opened'; readonly message: string}
	/** A browser that runs in the terminal: to be run with `runCommand` after the screen was given back. */
	| {readonly kind: 'terminal'; readonly argv: readonly string[]}
	| {readonly kind: 'failed'; readonly message: string};

const PATIENCE = 3000;
/** Browsers that draw in the terminal. */
const TERMINAL_BROWSERS = new Set('w3m lynx links links2 elinks browsh carbonyl www-browser netrik retawq'.split(' '));

/**
 * Opens a link of the web in the reader’s browser: that of the settings, of BROWSER, else that of the system. The address is one word of an
 * argument vector and begins with `http`, so it can be no option, and no shell ever sees it. Never rejects.
 */
export async function openLink(link: string, options: OpenOptions): Promise<OpenReport> {
	const url = webAddress(link);
	if (url === undefined) return failed(`not a link of the web: ${shortened(link)}`);
	let found = false;
	for (const argv of openers(url, options)) {
		const [name = '', ...args] = argv;
		const path = findProgram(name, options.env);
		if (path === undefined) continue;
		if (TERMINAL_BROWSERS.has(basename(name))) return {kind: 'terminal', argv: [path, ...args]};
		found = true;
		if (await start([path, ...args], options))
			return {kind: 'opened', message: `handed to ${visible(basename(name), {showLineEnds: true})}`};
	}
	return failed(found ? `the browser could not be started: ${url}` : `no browser here (set BROWSER): ${url}`);
}

/** Argument vectors to try, in order. */
function* openers(url: string, {env, platform, browser = ''}: OpenOptions): Generator<readonly string[]> {
	// BROWSER is a list with colons; a command may say with %s where the address goes.
	for (const entry of [browser, ...(env.BROWSER ?? '').split(':')]) {
		const command = splitCommand(entry);
		if (command.kind !== 'argv') continue;
		const hasPlace = command.argv.some(word => word.includes('%s'));
		yield hasPlace ? command.argv.map(word => word.replaceAll('%s', () => url)) : [...command.argv, url];
	}
	if (platform === 'darwin') yield ['open', url];
	else if (platform === 'win32') yield ['explorer.exe', url];
	else {
		if (isSet(env.WSL_DISTRO_NAME) || isSet(env.WSL_INTEROP)) yield ['wslview', url];
		if (isSet(env.TERMUX_VERSION)) yield ['termux-open-url', url];
		// Without a display it would start a browser in a terminal that it has not got.
		if (isSet(env.DISPLAY) || isSet(env.WAYLAND_DISPLAY)) yield ['xdg-open', url];
	}
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

/** False when the program cannot be started or fails at once. One that goes on running is the browser itself. */
function start([path = '', ...args]: readonly string[], {env, patience = PATIENCE}: OpenOptions): Promise<boolean> {
	return new Promise(resolve => {
		const child = spawn(path, args, {stdio: 'ignore', detached: true, env: {...env}});
		const timer = setTimeout(() => {
			child.unref();
			resolve(true);
		}, patience);
		const end = (isDone: boolean) => {
			clearTimeout(timer);
			resolve(isDone);
		};
		child.on('error', () => end(false));
		child.on('exit', code => end(code === 0));
	});
}

function failed(message: string): OpenReport {
	return {kind: 'failed', message};
}

function shortened(link: string): string {
	return visible(link.length > 60 ? `${link.slice(0, 59)}…` : link, {showLineEnds: true});
}
