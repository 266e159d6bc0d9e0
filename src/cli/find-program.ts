import {accessSync, constants, statSync} from 'node:fs';
import {delimiter, isAbsolute, join} from 'node:path';

/**
 * The file that a command name stands for, or `undefined`. Folders of PATH that are not absolute are passed over: the folder
 * that the reader happens to stand in may be somebody else’s.
 */
export function findProgram(name: string, env: Readonly<Record<string, string | undefined>>): string | undefined {
	if (name.includes('/') || name.includes('\\')) return isAbsolute(name) && isProgram(name) ? name : undefined;
	for (const folder of (env.PATH ?? '').split(delimiter)) {
		if (!isAbsolute(folder)) continue;
		const path = join(folder, name);
		if (isProgram(path)) return path;
	}
	return undefined;
}

function isProgram(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}
