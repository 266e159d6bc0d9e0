import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildSync} from 'esbuild';
import {afterAll} from 'vitest';

/** Bundles `saver.ts`, so that each of many processes starts at once. Gone after the tests of the file. */
export function bundleSaver(): string {
	const folder = mkdtempSync(join(tmpdir(), 'diplo-reader-'));
	const program = join(folder, 'saver.mjs');
	buildSync({
		entryPoints: [fileURLToPath(new URL('saver.ts', import.meta.url))],
		bundle: true,
		platform: 'node',
		format: 'esm',
		outfile: program,
		logLevel: 'error',
	});
	afterAll(() => rmSync(folder, {recursive: true, force: true}));
	return program;
}

export function startSaver(program: string, args: readonly string[], home: string): ChildProcess {
	return spawn(process.execPath, [program, ...args], {
		env: {XDG_STATE_HOME: home},
		stdio: ['ignore', 'pipe', 'inherit'],
	});
}

/** What the process printed, once it has ended by itself. */
export async function outputOf(child: ChildProcess): Promise<string> {
	let out = '';
	child.stdout?.on('data', chunk => {
		out += chunk;
	});
	const code = await new Promise(resolve => child.on('close', resolve));
	if (code !== 0) throw new Error(`ended with ${code}: ${out}`);
	return out;
}

/** Runs the saver from a line of shell, where `$SAVER` is it. */
export function runSaverIn(
	line: string,
	program: string,
	home: string,
): {readonly stdout: string; readonly stderr: string} {
	return spawnSync('bash', ['-c', line], {
		encoding: 'utf8',
		env: {XDG_STATE_HOME: home, SAVER: `${process.execPath} ${program}`},
	});
}
