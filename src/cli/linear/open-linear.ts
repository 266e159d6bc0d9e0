import {beginReading} from '../../library/reading.js';
import {type Request, usage} from '../args.js';
import {loadedBundled} from '../bundled.js';
import {copyToClipboard} from '../clipboard.js';
import type {LoadedConfig} from '../config/load-config.js';
import type {Io, Writer} from '../io.js';
import {loadExplainer, loadLibrary} from '../load-library.js';
import {createIdentify} from '../state/identify.js';
import {openStateStore} from '../state/state-store.js';
import {today} from '../today.js';
import {runLinear} from './run-linear.js';

export type Opening = {
	readonly settings: LoadedConfig;
	/** Made by the caller, who knows its errors. */
	readonly out: Writer;
};

/** Opens the reader that prints lines and asks for lines; resolves with the exit code when it is quit. */
export async function openLinear({sources, width, print}: Request, io: Io, {settings, out}: Opening): Promise<number> {
	if (sources.includes('-')) throw usage('--linear reads what you type from standard input; name a file instead of -');
	const {stdin, stdout, stderr, env} = io;
	// What is piped in are commands, no article.
	const source: Io = {stdin, stdout, stderr, env, stdinIsDocument: false};
	const {library, failed, readLong} = await loadLibrary({
		words: sources,
		io: source,
		annotated: true,
		mayBeCommand: true,
	});
	if (library.articles.length === 0) return failed;
	const store = openStateStore({env, now: Date.now});
	const identify = createIdentify({cwd: process.cwd(), bundled: loadedBundled()});
	const copied: string[] = [];
	const code = await runLinear({
		library,
		input: stdin,
		out,
		paper: () => ({columns: columnsOf(io, settings), rows: stdout.isTTY === true ? stdout.rows : undefined}),
		width,
		explain: await loadExplainer(),
		now: Date.now,
		today,
		session: {reading: beginReading(store.state, Date.now()), identify},
		warning: store.warning,
		store,
		copy: async text => {
			// No escape code leaves this mode, not even one for the clipboard of the terminal.
			copied.push(text);
			const {clipboard: command} = settings.config;
			const options = {env, platform: process.platform, write: undefined, command};
			const {outcome, message} = await copyToClipboard(text, options);
			return {isDone: outcome !== 'failed', message};
		},
		// What is copied is told of above.
		tools: async () => (await import('../reader-tools.js')).readerTools(io, {...settings.config, copied: undefined}),
		onSignal,
		readLong,
	});
	if (print && copied.length > 0) {
		await out.write(`${copied.join('\n\n')}\n`);
		await out.flush();
	}
	return code;
}

/** Columns of the terminal; `undefined` in a pipe, where a paragraph is a line unless COLUMNS says otherwise. */
function columnsOf({stdout, env}: Io, {config, origins}: LoadedConfig): number | undefined {
	const set = Number(env.COLUMNS);
	const isSet = Number.isInteger(set) && set > 0;
	const columns = isSet ? set : stdout.isTTY === true ? stdout.columns : undefined;
	if (columns === undefined || columns === 0) return undefined;
	// The width that nobody chose is one for screens. The last column stays free.
	return origins.has('width') ? Math.min(columns, config.width + 1) : columns;
}

const SIGNALS = [
	['SIGINT', 130],
	['SIGTERM', 143],
	['SIGHUP', 129],
] as const;

function onSignal(listener: (code: number) => void): () => void {
	const hear = SIGNALS.map(([name, code]) => [name, () => listener(code)] as const);
	for (const [name, listen] of hear) process.on(name, listen);
	return () => {
		for (const [name, listen] of hear) process.off(name, listen);
	};
}
