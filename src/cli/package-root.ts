import {readFileSync} from 'node:fs';

declare const BUILT_VERSION: string | undefined;

/** True in the bundle, false when the sources run as they are (tests, scripts). */
export const isBuilt: boolean = typeof BUILT_VERSION !== 'undefined';

/** The folder that holds `package.json` and `articles/`. */
export const packageRoot: URL = new URL(isBuilt ? '../' : '../../', import.meta.url);

/** As in package.json. */
export function readVersion(): string {
	if (typeof BUILT_VERSION !== 'undefined') return BUILT_VERSION;
	return JSON.parse(readFileSync(new URL('package.json', packageRoot), 'utf8')).version;
}
