import type {Command} from '../command.js';
import {ExitCode} from '../exit-code.js';
import {manual} from '../manual/manual.js';
import {readVersion} from '../package-root.js';

/** Prints the manual for `man`. */
export const man: Command = async ({write}) => {
	await write(manual(readVersion()));
	return ExitCode.done;
};
