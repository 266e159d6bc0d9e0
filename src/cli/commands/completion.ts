import {readFileSync} from 'node:fs';
import {usage} from '../args.js';
import type {Command} from '../command.js';
import {SHELLS} from '../command-table.js';
import {ExitCode} from '../exit-code.js';
import {isBuilt, packageRoot} from '../package-root.js';

/** Prints what makes a shell complete words of this program. */
export const completion: Command = async ({request, write}) => {
	const [shell] = request.sources;
	if (shell === undefined) throw usage(`completion needs the name of a shell: ${SHELLS.join(', ')}`);
	const folder = isBuilt ? 'dist' : 'src/cli/completion';
	await write(readFileSync(new URL(`${folder}/completion.${shell}`, packageRoot), 'utf8'));
	return ExitCode.done;
};
