import type {ReadStream, WriteStream} from 'node:tty';
import {visible} from '../text/visible.js';
import type {Request} from './args.js';
import {loadedBundled} from './bundled.js';
import {wantsColor} from './color.js';
import {type Compiled, cacheFolder, loadCompiled} from './compile-cache.js';
import {type LoadedConfig, problemText} from './config/load-config.js';
import {wantsLinks} from './hyperlinks.js';
import {createWriter, type Io} from './io.js';
import {loadExplainer, loadLibrary} from './load-library.js';
import {isBuilt} from './package-root.js';

type Reader = Pick<typeof import('./reader.js'), 'browse' | 'openSession'>;

/** Opens the reader on the terminal at both ends; resolves with the exit code when it is quit. */
export async function openReader(
	{sources, color, print}: Request,
	io: Io,
	{config, problems, origins}: LoadedConfig,
): Promise<number> {
	const isAskedFor = (name: 'theme' | 'width') => /^(?:flag|environment)$/.test(origins.get(name)?.kind ?? '');
	const loaded = await loadLibrary({words: sources, io, annotated: true, mayBeCommand: true});
	const {library, failed, readLong, readMany} = loaded;
	// What could not be read was said on standard error; without anything to read there is nothing to open.
	if (library.articles.length === 0) return failed;
	const reader = await loadReader(io);
	const {session, keeper, warning, isFirst} = reader.exports.openSession(io, loadedBundled());
	const problem = problems[0];
	// Also said on standard error, which the screen covers.
	const notice = problem === undefined ? warning : visible(problemText(problem, io.env));
	const copied: string[] | undefined = print ? [] : undefined;
	const code = await reader.exports.browse({
		library,
		terminal: {input: io.stdin as ReadStream, output: io.stdout as WriteStream},
		explain: await loadExplainer(),
		readLong,
		readMany,
		tools: async () => (await import('./reader-tools.js')).readerTools(io, {...config, copied}),
		keeper,
		bidi: config.bidi,
		...(config.preset === 'less' && config.keys.size === 0
			? {}
			: {binding: {preset: config.preset, keys: config.keys}}),
		begin: {
			session,
			color: wantsColor(color, {env: io.env, isTTY: true}),
			hasLinks: wantsLinks({env: io.env, isTTY: true}),
			defaults: {theme: config.theme, measure: config.width},
			forced: {
				...(isAskedFor('theme') ? {theme: config.theme} : {}),
				...(isAskedFor('width') ? {measure: config.width} : {}),
			},
			hasMouse: config.mouse,
			notice,
			hint: isFirst ? WELCOME : undefined,
		},
	});
	reader.keep();
	if (copied !== undefined && copied.length > 0) {
		const out = createWriter(io.stdout);
		await out.write(`${copied.join('\n\n')}\n`);
		await out.flush();
	}
	return code;
}

/** Said once, to somebody who opens the reader for the first time. */
const WELCOME = '{help} shows the keys';

async function loadReader({env}: Io): Promise<Compiled<Reader>> {
	if (isBuilt) return loadCompiled('reader.cjs', {folder: cacheFolder(env), require});
	return {exports: await import('./reader.js'), keep: () => {}};
}
