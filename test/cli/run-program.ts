import {type SpawnSyncReturns, spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

/** The Node that runs the built program: another version than the tests' own when DIPLO_TEST_NODE names it. */
export const nodeBinary: string = process.env.DIPLO_TEST_NODE ?? process.execPath;

export const program: string = fileURLToPath(new URL('../../bin/diplo-reader.js', import.meta.url));

const environment = {PATH: process.env.PATH ?? '', HOME: '/nonexistent', LANG: 'C.UTF-8'};

/** Runs the built program as a process of its own, with nothing of this environment. */
export function runProgram(
	argv: readonly string[],
	{input, env = {}}: {readonly input?: string | Buffer; readonly env?: Readonly<Record<string, string>>} = {},
): SpawnSyncReturns<string> {
	return spawnSync(nodeBinary, [program, ...argv], {
		encoding: 'utf8',
		env: {...environment, ...env},
		maxBuffer: 1 << 28,
		stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
		...(input === undefined ? {} : {input}),
	});
}

/** Runs a line of shell in which `$DIPLO` is the built program. */
export function runShell(line: string, cwd?: string): SpawnSyncReturns<string> {
	return spawnSync('bash', ['-c', line], {
		encoding: 'utf8',
		env: {...environment, DIPLO: `${nodeBinary} ${program}`},
		maxBuffer: 1 << 28,
		stdio: ['ignore', 'pipe', 'pipe'],
		...(cwd === undefined ? {} : {cwd}),
	});
}
