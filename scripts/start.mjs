// Runs the reader from a clone, built first when a source is newer than the build:  npm start -- [ARGUMENTS]
import {spawnSync} from 'node:child_process';
import {readdirSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** When the file, or anything below the folder, last changed. */
function changedAt(path) {
	const stat = statSync(path);
	if (!stat.isDirectory()) return stat.mtimeMs;
	return Math.max(stat.mtimeMs, ...readdirSync(path).map(name => changedAt(join(path, name))));
}

const sources = ['src', 'articles', 'scripts', 'package.json', 'package-lock.json'].map(name => join(root, name));
const built = statSync(join(root, 'dist', 'cli.cjs'), {throwIfNoEntry: false})?.mtimeMs ?? 0;
const stale = Math.max(...sources.map(changedAt)) > built;
const build = stale
	? spawnSync(process.execPath, ['--import', 'tsx', join(root, 'scripts', 'build.ts'), '--no-types'], {
			stdio: 'inherit',
		})
	: {status: 0};
// In this process, so that signals and job control reach the reader itself.
if (build.status === 0) await import('../bin/diplo-reader.js');
else process.exitCode = 1;
