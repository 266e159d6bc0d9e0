import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {
	type LoadRun,
	loadFigures,
	type MemoryRun,
	memoryFigures,
	type Sizes,
	type SpeedRun,
	speedFigures,
	speedOf,
} from './annotate-report.js';
import type {Figure} from './figures.js';
import {articleOf} from './texts.js';

const FRESH_PROCESSES = 7;

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Runs a task of `annotate-run.ts` over texts, in a process of its own. */
type Run = <Answer>(task: 'speed' | 'load' | 'memory', ...paths: readonly string[]) => Answer;
type Texts = {readonly short: string; readonly half: string; readonly whole: string; readonly bytes: Sizes};

/**
 * How much text is annotated in a second on one core, in all and by stage; whether twice the text takes twice the time;
 * what the first article of a process waits for; and the memory that a long one takes.
 */
export async function benchAnnotate(): Promise<readonly Figure[]> {
	return inProcesses((run, {short, half, whole, bytes}) => {
		const speed = run<SpeedRun>('speed', half, whole);
		const loads = Array.from({length: FRESH_PROCESSES}, () => run<LoadRun>('load', short));
		const memory = Array.from({length: 3}, () => run<MemoryRun>('memory', whole));
		return [...speedFigures(speed, bytes), ...loadFigures(loads), ...memoryFigures(memory)];
	});
}

/** The first of the figures alone, in MB of UTF-8 a second. */
export async function annotateSpeed(): Promise<number> {
	return inProcesses((run, {half, whole, bytes}) => speedOf(bytes.whole, run<SpeedRun>('speed', half, whole).whole));
}

async function inProcesses<Made>(measure: (run: Run, texts: Texts) => Made): Promise<Made> {
	if (!existsSync(join(dist, 'annotate.cjs'))) throw new Error(`${dist}: nothing built here: npm run build`);
	const scratch = mkdtempSync(join(tmpdir(), 'diplo-bench-'));
	try {
		const code = join(scratch, 'annotate-run.cjs');
		await bundleRun(code);
		const texts = await writeTexts(scratch);
		return measure((task, ...paths) => {
			const {status, stdout, stderr} = spawnSync(process.execPath, [code, task, dist, ...paths], {encoding: 'utf8'});
			if (status !== 0) throw new Error(`annotate, ${task}: ${stderr}`);
			if (stderr !== '') console.error(stderr.trimEnd());
			return JSON.parse(stdout);
		}, texts);
	} finally {
		rmSync(scratch, {recursive: true, force: true});
	}
}

/** As the program is built, so that the stages take the time that they take there. */
async function bundleRun(outfile: string): Promise<void> {
	await build({
		entryPoints: [fileURLToPath(new URL('annotate-run.ts', import.meta.url))],
		outfile,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20.12',
		minify: true,
		legalComments: 'none',
		logLevel: 'error',
	});
}

async function writeTexts(folder: string): Promise<Texts> {
	const write = async (name: string, least: number) => {
		const path = join(folder, `${name}.md`);
		const source = await articleOf(least);
		writeFileSync(path, source);
		return {path, bytes: Buffer.byteLength(source)};
	};
	const short = await write('short', 5_000);
	const half = await write('half', 500_000);
	const whole = await write('whole', 1_000_000);
	return {
		short: short.path,
		half: half.path,
		whole: whole.path,
		bytes: {half: half.bytes, whole: whole.bytes},
	};
}
