import {visible} from '../text/visible.js';
import type {Request} from './args.js';
import {parseArgs, usage} from './args.js';
import {wantsColor} from './color.js';
import type {Command} from './command.js';
import {commandNamed} from './command-table.js';
import {list} from './commands/list.js';
import {type LoadedConfig, loadConfig, problemText} from './config/load-config.js';
import {ExitCode, isCliError} from './exit-code.js';
import {complain, createWriter, type Io, OutputError} from './io.js';
import {openReader} from './open-reader.js';
import {readVersion} from './package-root.js';

export {processIo} from './process-io.js';

/** Loaded when asked for, so that the reader and the list start without the rest. */
const COMMANDS: Readonly<Record<Request['command'], () => Command | Promise<Command>>> = {
	browse: async () => (await import('./commands/show.js')).show,
	list: () => list,
	show: async () => (await import('./commands/show.js')).show,
	quotes: async () => (await import('./commands/quotes.js')).quotes,
	speakers: async () => (await import('./commands/speakers.js')).speakers,
	entities: async () => (await import('./commands/entities.js')).entities,
	timeline: async () => (await import('./commands/timeline.js')).timeline,
	search: async () => (await import('./commands/search.js')).search,
	explain: async () => (await import('./commands/explain.js')).explain,
	cite: async () => (await import('./commands/cite.js')).cite,
	config: async () => (await import('./commands/config.js')).config,
	completion: async () => (await import('./commands/completion.js')).completion,
	man: async () => (await import('./commands/man.js')).man,
};

/**
 * Does what the command line asks for and returns the exit code. Never throws, and never ends the process itself: output
 * to a pipe may still be on its way.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
	try {
		// What the scripts of `completion` ask.
		if (argv[0] === 'complete' && argv[1] === '--')
			return await (await import('./completion/complete.js')).complete(argv.slice(2), io);
		return await run(parseArgs(argv), io);
	} catch (error) {
		if (error instanceof OutputError && error.closed) return ExitCode.done;
		if (error instanceof OutputError) complain(io, `cannot write output: ${error.message}`);
		else if (isCliError(error)) complain(io, error.message);
		else complain(io, `internal error: ${error instanceof Error ? error.message : error}`);
		if (io.env.DEBUG !== undefined && io.env.DEBUG !== '' && error instanceof Error)
			io.stderr.write(`${visible(error.stack ?? error.message, {keepLineEnds: true})}\n`);
		if (error instanceof OutputError) return ExitCode.cannotWrite;
		return isCliError(error) ? error.exitCode : ExitCode.bug;
	}
}

async function run(asked: Request, io: Io): Promise<number> {
	if (asked.help || asked.version) {
		const out = createWriter(io.stdout);
		if (asked.help) await out.write((await import('./help.js')).helpText(asked.named ? asked.command : undefined));
		else await out.write(`${readVersion()}\n`);
		await out.flush();
		return ExitCode.done;
	}
	const settings = await loadConfig({
		env: io.env,
		flags: {theme: asked.theme, mouse: asked.mouse ? 'true' : undefined},
	});
	for (const problem of settings.problems) complain(io, problemText(problem, io.env));
	const request = withSources(asked, settings, io);
	const reader = readerFor(request, io);
	if (reader === 'linear') {
		const {openLinear} = await import('./linear/open-linear.js');
		return openLinear(request, io, {settings, out: createWriter(io.stdout)});
	}
	if (reader === 'screen') return openReader(request, io, settings);
	const out = createWriter(io.stdout);
	const isTTY = io.stdout.isTTY === true;
	const command = await COMMANDS[request.command]();
	const isPicture = commandNamed(request.command)?.isPicture === true;
	const measure = isPicture ? Number.POSITIVE_INFINITY : settings.config.width;
	const code = await command({
		request,
		io,
		settings,
		write: out.write,
		color: wantsColor(request.color, {env: io.env, isTTY}),
		// Who asks for colour in a pipe wants to read it: `--color always | less -R`.
		columns:
			request.width ?? (isTTY || request.color === 'always' ? Math.min(terminalColumns(io), measure) : undefined),
	});
	await out.flush();
	return code;
}

/** Where nothing is named and nothing piped in, the settings say what is read. */
function withSources(request: Request, {config}: LoadedConfig, {stdinIsDocument}: Io): Request {
	const isOpen = request.sources.length === 0 && commandNamed(request.command)?.words === undefined;
	const isPipedIn = stdinIsDocument && !request.linear;
	return !isOpen || isPipedIn || config.sources.length === 0 ? request : {...request, sources: config.sources};
}

/** A reader opens only where somebody can use it and asked for nothing else; which one, if any. */
function readerFor({named, format, width, linear, sources}: Request, {stdin, stdout, env}: Io) {
	if (linear && format !== undefined) throw usage('--linear and --format rule each other out');
	if (linear) return 'linear';
	if (named || format !== undefined || width !== undefined || sources.includes('-')) return undefined;
	if (stdout.isTTY !== true || stdin.isTTY !== true) return undefined;
	// As Ink knows a screen reader; a terminal without a cursor to move is no better off with a screen.
	const isRead = env.INK_SCREEN_READER === 'true' || env.INK_SCREEN_READER === '1';
	return isRead || env.TERM === 'dumb' ? 'linear' : 'screen';
}

function terminalColumns({stdout, env}: Io): number {
	const set = Number(env.COLUMNS);
	return Number.isInteger(set) && set > 0 ? set : stdout.columns || 80;
}
