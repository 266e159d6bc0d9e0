/** What the program's exit tells a script. 65 to 74 as in sysexits.h. */
export const ExitCode = {
	done: 0,
	nothingFound: 1,
	usage: 2,
	badData: 65,
	noInput: 66,
	bug: 70,
	cannotWrite: 74,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** Ends the program with a one-line message. The message names the file or argument and the remedy; it need not be visible yet. */
export class CliError extends Error {
	constructor(
		readonly exitCode: ExitCode,
		message: string,
	) {
		super(message);
		this.name = 'CliError';
	}
}

/** Not by `instanceof`: in the built program each command is a bundle with a class of its own. */
export function isCliError(error: unknown): error is CliError {
	return error instanceof Error && error.name === 'CliError';
}
