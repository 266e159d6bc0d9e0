import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';
import {picture} from './picture.js';

/** The Node that runs the program under test. */
export const node = process.env.DIPLO_TEST_NODE ?? process.execPath;
/** The program as it is installed, on what the build made. */
export const program = fileURLToPath(new URL('../../bin/diplo-reader.js', import.meta.url));

export type TerminalOptions = {
	readonly columns?: number;
	readonly rows?: number;
	/** Added to an environment that is otherwise made from nothing: an inherited CI or NO_COLOR would change what is tested. */
	readonly env?: Readonly<Record<string, string>>;
};

/** What a cell of the screen holds. */
export type Cell = {
	readonly text: string;
	/** One of the sixteen colours; `undefined` for the terminal’s own. */
	readonly color: number | undefined;
	readonly isBold: boolean;
	readonly isInverse: boolean;
	readonly isUnderlined: boolean;
};

export type TestTerminal = ReturnType<typeof startTerminal>;

/** How long a test waits for what has to appear, in ms: long enough for a busy machine, for nothing else is waited for. */
const PATIENCE = 10_000;

/** A program on a pseudo-terminal, and the screen as a terminal emulator shows it. */
export function startTerminal(file: string, args: readonly string[], options: TerminalOptions = {}) {
	const {columns = 80, rows = 24, env = {}} = options;
	const home = mkdtempSync(join(tmpdir(), 'diplo-reader-'));
	const screen = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, logLevel: 'off'});
	const child = pty.spawn(file, [...args], {
		name: 'xterm-256color',
		cols: columns,
		rows,
		encoding: null,
		env: {PATH: process.env.PATH ?? '', HOME: home, LANG: 'C.UTF-8', ...env},
	});
	const chunks: Buffer[] = [];
	const titles: string[] = [];
	const commands: string[] = [];
	let exit: {readonly exitCode: number; readonly signal?: number | undefined} | undefined;
	// Without an encoding the chunks are buffers, whatever the type says.
	child.onData(data => {
		const chunk = Buffer.from(data);
		chunks.push(chunk);
		screen.write(chunk);
	});
	child.onExit(event => {
		exit = event;
	});
	screen.onTitleChange(title => titles.push(title));
	// Answers queries as a terminal does.
	screen.onData(data => child.write(data));
	for (const code of [0, 1, 2, 4, 8, 9, 10, 11, 12, 52, 133, 777, 1337])
		screen.parser.registerOscHandler(code, data => {
			commands.push(`${code};${data}`);
			return false;
		});
	const settle = () => new Promise<void>(resolve => screen.write('', resolve));
	const lines = (): string[] => {
		const {active} = screen.buffer;
		return Array.from({length: screen.rows}, (_, y) => {
			// A row keeps what a wider screen held behind its end.
			return active.getLine(active.baseY + y)?.translateToString(true, 0, screen.cols) ?? '';
		});
	};
	const text = (): string => lines().join('\n');
	const waitFor = async (wanted: string | RegExp | (() => boolean)): Promise<void> => {
		const isThere =
			typeof wanted === 'function'
				? wanted
				: () => (typeof wanted === 'string' ? text().includes(wanted) : wanted.test(text()));
		for (const start = performance.now(); ; await new Promise(resolve => setTimeout(resolve, 10))) {
			await settle();
			if (isThere()) return;
			if (performance.now() - start < PATIENCE) continue;
			throw new Error(`waited in vain for ${wanted}; exit ${JSON.stringify(exit)}; the screen:\n${text()}`);
		}
	};
	return {
		pid: child.pid,
		/** Rows of the screen without the spaces at their ends. */
		lines,
		text,
		/** The screen and its looks, as text; see `picture`. */
		picture: async () => {
			await settle();
			return picture(screen);
		},
		/** Everything the program wrote so far. */
		output: () => Buffer.concat(chunks).toString('utf8'),
		/** Window titles that were set, and other commands to the terminal (OSC). */
		titles,
		commands,
		send: (keys: string) => child.write(keys),
		waitFor,
		/** Waits until the program is gone; its exit code, or 128 and the number of the signal that ended it. */
		exitCode: async (): Promise<number> => {
			await waitFor(() => exit !== undefined);
			return exit?.signal ? 128 + exit.signal : (exit?.exitCode ?? -1);
		},
		isAlternate: () => screen.buffer.active.type === 'alternate',
		/** What the last switch of each kind says: cursor shown, pastes marked. */
		modes: () => {
			const output = Buffer.concat(chunks).toString('latin1');
			return {
				isCursorShown: output.lastIndexOf('\x1b[?25h') >= output.lastIndexOf('\x1b[?25l'),
				isPasteMarked: screen.modes.bracketedPasteMode,
				isWrapping: screen.modes.wraparoundMode,
			};
		},
		cell: (y: number, x: number): Cell => {
			const {active} = screen.buffer;
			const cell = active.getLine(active.baseY + y)?.getCell(x);
			return {
				text: cell?.getChars() ?? '',
				color: cell?.isFgDefault() === false ? cell.getFgColor() : undefined,
				isBold: cell?.isBold() === 1 || (cell?.isBold() ?? 0) !== 0,
				isInverse: (cell?.isInverse() ?? 0) !== 0,
				isUnderlined: (cell?.isUnderline() ?? 0) !== 0,
			};
		},
		resize: (newColumns: number, newRows: number) => {
			screen.resize(newColumns, newRows);
			child.resize(newColumns, newRows);
		},
		dispose: () => {
			if (exit === undefined) child.kill('SIGKILL');
			screen.dispose();
			removeFolder(home);
		},
	};
}

/** A program that was under a shell may still be saving what it keeps, and make files in a folder that is being emptied. */
function removeFolder(path: string): void {
	for (let tries = 1; ; tries++) {
		try {
			rmSync(path, {recursive: true, force: true, maxRetries: 2, retryDelay: 20});
			return;
		} catch (error) {
			if (tries === 50) throw error;
		}
	}
}

/** The reader on a terminal of its own. */
export function startReader(args: readonly string[] = [], options: TerminalOptions = {}): TestTerminal {
	return startTerminal(node, [program, ...args], options);
}

/** Processes that the process started, by Linux’s account of it. */
export function childrenOf(pid: number): readonly number[] {
	const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
	return children.split(' ').filter(Boolean).map(Number);
}
