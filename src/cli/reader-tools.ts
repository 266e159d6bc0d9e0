import type {Config} from '../tui/config.js';
import type {Tools} from '../tui/effects.js';
import {type CopyReport, copyToClipboard} from './clipboard.js';
import type {Io} from './io.js';
import {openLink} from './open-link.js';
import {type RunReport, type RunRequest, runCommand} from './run-command.js';
import {saveText} from './save-text.js';
import {splitCommand} from './split-command.js';

export type ReaderToolsOptions = Pick<Config, 'clipboard' | 'browser'> & {
	/** Takes what is copied, to be printed when the reader ends; `undefined`: nothing will be. */
	readonly copied: string[] | undefined;
};

/** What the reader can do outside its screen. */
export function readerTools({env}: Io, {clipboard, browser, copied}: ReaderToolsOptions): Tools {
	return {
		copy: async (text, write) => {
			copied?.push(text);
			const report = await copyToClipboard(text, {env, platform: process.platform, write, command: clipboard});
			return copyMessage(report, copied !== undefined);
		},
		readCommand: line => {
			const command = splitCommand(line);
			if (command.kind === 'problem') return {kind: 'wrong', message: command.message};
			return command.kind === 'argv' ? {kind: 'argv'} : {kind: 'shell', why: command.why};
		},
		pipe: async (line, text, {isShell}) => {
			const command = splitCommand(line);
			const request: RunRequest | undefined = isShell
				? {kind: 'shell', line}
				: command.kind === 'argv'
					? {kind: 'argv', argv: command.argv}
					: undefined;
			if (request === undefined) return 'Nothing was run.';
			return said(await runCommand(request, {input: text, env}), line);
		},
		save: (name, text, {overwrite}) => {
			const report = saveText(name, text, {env, cwd: process.cwd(), overwrite});
			return report.kind === 'exists'
				? {kind: 'exists', message: report.message}
				: {kind: 'done', message: report.message};
		},
		open: async link => {
			const report = await openLink(link, {env, platform: process.platform, browser});
			if (report.kind !== 'terminal') return {kind: 'done', message: report.message};
			const {argv} = report;
			return {
				kind: 'terminal',
				run: async () => said(await runCommand({kind: 'argv', argv}, {input: '', env}), argv[0] ?? ''),
			};
		},
	};
}

/** What became of a copy; the way out where that is in doubt. */
function copyMessage({outcome, message}: CopyReport, isPrinted: boolean): string {
	if (isPrinted) return `${message}; printed at the end`;
	switch (outcome) {
		case 'copied':
			return message;
		case 'sent':
			return `${message}; if it is not there, start with --print`;
		case 'failed':
			return `${message}; start with --print`;
		default:
			return outcome satisfies never;
	}
}

function said({code, problem}: RunReport, line: string): string {
	if (problem !== undefined) return problem;
	return code === 0 ? `Done: ${line}` : `${line} ended with ${code}.`;
}
