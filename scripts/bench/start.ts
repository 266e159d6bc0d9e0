import {spawn} from 'node:child_process';
import {type Figure, interleave, median, ratio} from './figures.js';
import {FRAME_END, program, startOnTerminal} from './terminal.js';

const ROUNDS = 21;
const SIZE = {columns: 120, rows: 40};

/** How long the program takes to answer, against a Node that does nothing. */
export async function benchStart(): Promise<readonly Figure[]> {
	const piped = await interleave({bare: () => runPiped(['-e', '0']), list: () => runPiped([program, 'list'])}, ROUNDS);
	const drawn = await interleave(
		{
			bare: () => runOnTerminal(['-e', '0']),
			frame: async () => {
				const terminal = startOnTerminal([program], SIZE);
				const time = await terminal.waitFor(FRAME_END);
				terminal.end();
				await terminal.exited;
				return time;
			},
			// Keys are taken once Ink is there: a key struck at once has to wait for it.
			key: async () => {
				const terminal = startOnTerminal([program], SIZE);
				const drawn = await terminal.waitFor(FRAME_END);
				const time = drawn + (await terminal.frameAfter('j'));
				terminal.end();
				await terminal.exited;
				return time;
			},
		},
		ROUNDS,
	);
	return [
		{
			measure: 'start: list in a pipe, to bare Node',
			value: ratio(piped.list, piped.bare),
			unit: 'x',
			most: 1.3,
			detail: `${median(piped.list).toFixed(0)} ms to ${median(piped.bare).toFixed(0)} ms`,
		},
		{
			measure: 'start: first frame on a terminal, to bare Node',
			value: ratio(drawn.frame, drawn.bare),
			unit: 'x',
			most: 2,
			detail: `${median(drawn.frame).toFixed(0)} ms to ${median(drawn.bare).toFixed(0)} ms`,
		},
		{
			measure: 'start: frame of a key struck at once, to bare Node',
			value: ratio(drawn.key, drawn.bare),
			unit: 'x',
			detail: `${median(drawn.key).toFixed(0)} ms`,
		},
	];
}

function runPiped(args: readonly string[]): Promise<number> {
	return new Promise((resolve, reject) => {
		const started = performance.now();
		const child = spawn(process.execPath, args, {stdio: ['ignore', 'pipe', 'inherit']});
		child.stdout.resume();
		child.on('error', reject);
		child.on('close', () => resolve(performance.now() - started));
	});
}

function runOnTerminal(args: readonly string[]): Promise<number> {
	return startOnTerminal(args, SIZE).exited;
}
