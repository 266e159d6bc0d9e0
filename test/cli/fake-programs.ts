import {chmodSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {folderWith} from './press.js';

export type FakePrograms = {
	/** The folder to put into PATH. */
	readonly folder: string;
	/** The arguments that a fake was called with, one a line; `undefined` when it was not called. */
	readonly args: (name: string) => readonly string[] | undefined;
	/** What it got on standard input. */
	readonly input: (name: string) => Buffer;
};

/** Programs that note how they were called, each with what it does after that, as lines of shell. */
export function fakePrograms(programs: Readonly<Record<string, string>>): FakePrograms {
	const folder = folderWith({});
	for (const [name, rest] of Object.entries(programs)) {
		const path = join(folder, name);
		const script = `#!/bin/sh\nfor arg; do printf '%s\\n' "$arg"; done > '${path}.args'\n/bin/cat > '${path}.input'\n${rest}\n`;
		writeFileSync(path, script);
		chmodSync(path, 0o755);
	}
	return {
		folder,
		args: name => {
			const path = join(folder, `${name}.args`);
			return existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : undefined;
		},
		input: name => readFileSync(join(folder, `${name}.input`)),
	};
}
