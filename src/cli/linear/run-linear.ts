import type {Readable} from 'node:stream';
import {setImmediate as pause} from 'node:timers/promises';
import type {Library} from '../../library/library.js';
import {type Answer, createLinear} from '../../linear/linear.js';
import type {Effect, LinearOptions, LinearState, Paper, Work} from '../../linear/state.js';
import {sentence, sentenceStart} from '../../linear/words.js';
import {visible} from '../../text/visible.js';
import type {ReadLong} from '../../tui/long-reading.js';
import {type PerformOptions, perform} from '../../tui/perform.js';
import type {Writer} from '../io.js';
import type {StateStore} from '../state/state-store.js';
import {keepReading} from './keep-reading.js';
import {readLines} from './read-lines.js';

export type LinearRun = Omit<LinearOptions, 'paper'> & {
	readonly library: Library;
	readonly input: Readable & {readonly isTTY?: boolean};
	readonly out: Writer;
	/** Asked before each answer: a window may be made wider. */
	readonly paper: () => Paper;
	/** Puts a text into the clipboard; says how, truthfully. */
	readonly copy: (text: string) => Promise<CopyAnswer>;
	/** Hands on to a command, a file, the browser. */
	readonly tools: () => Promise<PerformOptions['tools']>;
	/** Reads a long article on the side, where that can be done. */
	readonly readLong?: ReadLong;
	/** Keeps what the session remembers. */
	readonly store?: Pick<StateStore, 'save' | 'saveNow' | 'state'>;
	/** Calls back for Ctrl-C and its like with the exit code that belongs to it; returns what ends that. */
	readonly onSignal: (listener: (code: number) => void) => () => void;
};

/** `message`: in words, safe to print: `copied with wl-copy`, `not copied: …`. */
export type CopyAnswer = {readonly isDone: boolean; readonly message: string};

/** Exit code of a program that Ctrl-C ended. */
const INTERRUPTED = 130;
/** Work that takes longer is told of, in ms; then it says from time to time how far it has come. */
const PATIENCE = 300;
const PROGRESS = 15_000;
/** Longest stretch of work between two looks for Ctrl-C, in ms. */
const SLICE = 30;

/**
 * Reads lines and prints answers until the reader quits or the input ends; resolves with the exit code. Ctrl-C stops what is
 * being done or printed, and at the prompt ends the reader. Throws `OutputError` when nothing can be printed any more.
 */
export async function runLinear(run: LinearRun): Promise<number> {
	const {library, input, out, paper, now, session, store} = run;
	const linear = createLinear(library, {...run, paper: paper()});
	const lines = readLines(input);
	/** The exit code of a signal that was not dealt with yet. */
	let signal: number | undefined;
	const isStopped = () => signal !== undefined;
	let onStop = () => {};
	const offSignal = run.onSignal(code => {
		signal = code;
		lines.wake();
		onStop();
	});
	/** Ctrl-C was for what was under way, which has been left. */
	const takeInterrupt = () => {
		if (signal === INTERRUPTED) signal = undefined;
	};

	const print = async (rows: readonly string[]): Promise<void> => {
		for (const row of rows) {
			await out.write(`${row}\n`);
			await out.flush();
			// On a slow line a row takes long: Ctrl-C is heard between two.
			await pause();
			if (isStopped()) return;
		}
	};
	/** Reads a long article on the side; false where that cannot be done. */
	const readOnSide = async ({long, notice, step}: Work): Promise<boolean> => {
		const reading = long === undefined ? undefined : run.readLong?.(long);
		if (reading === undefined) return false;
		const stopped = new Promise<void>(resolve => {
			onStop = resolve;
		});
		await print([`${notice}; Ctrl-C stops.`]);
		await Promise.race([reading.done, stopped]);
		if (isStopped()) reading.stop();
		// It is there now, or could not be had that way.
		else step();
		return true;
	};
	const finishWork = async (work: Work): Promise<void> => {
		if (await readOnSide(work)) return;
		const {notice, progress, step} = work;
		const isWhole = progress() === '';
		if (isWhole) await print([`${notice}.`]);
		let next = isWhole ? Number.POSITIVE_INFINITY : now() + PATIENCE;
		for (let told = 0; !isStopped(); await pause()) {
			const end = now() + SLICE;
			do {
				if (!step()) return;
			} while (now() < end);
			if (now() < next) continue;
			await print([told++ === 0 ? `${notice}; Ctrl-C stops.` : `${progress()}.`]);
			next = now() + PROGRESS;
		}
	};
	/** Asks until nothing is left to be done first; `undefined` when that was stopped. */
	const answerTo = async (ask: () => Answer | Work): Promise<Answer | undefined> => {
		for (let answer = ask(); ; answer = ask()) {
			if (answer.kind === 'answer') return answer;
			await finishWork(answer);
			if (isStopped()) return undefined;
		}
	};
	/** Gives the terminal to a program, which Ctrl-C is for meanwhile. */
	const lend = (program: () => Promise<string>): Promise<string> =>
		lines.lend(async () => {
			try {
				return await program();
			} finally {
				takeInterrupt();
			}
		});
	const copy = async (state: LinearState, {text, what}: Extract<Effect, {type: 'copy'}>): Promise<Answer> => {
		const {isDone, message} = await run.copy(text);
		return isDone
			? linear.say(state, [`${what} ${what.startsWith('Paragraphs') ? 'were' : 'was'} ${message}.`])
			: // It is printed, to be taken from there.
				linear.say(state, [`${sentenceStart(message)}. Here it is:`, ...text.split('\n')]);
	};
	const doEffect = async (state: LinearState, effect: Effect): Promise<Answer> => {
		if (effect.type === 'copy') return copy(state, effect);
		const done = await perform(effect, {tools: await run.tools(), lend});
		if (done.kind === 'question') return linear.confirm(state, sentenceStart(done.question.text), done.question.effect);
		const {message} = done;
		// A command keeps its first letter, and an address gets no full stop.
		const isOfCommand = effect.type === 'pipe' && message.startsWith(effect.line);
		const words = isOfCommand ? message : sentenceStart(message);
		return linear.say(state, [effect.type === 'open' ? words : sentence(words)]);
	};

	try {
		let answer = await answerTo(linear.start);
		if (answer === undefined) return signal ?? 0;
		const keeper =
			session === undefined || store === undefined
				? undefined
				: keepReading({store, articles: library.articles, identify: session.identify, now});
		for (;;) {
			await print(keeper?.takeWarnings() ?? []);
			await print(answer.output);
			if (answer.effect !== undefined) {
				await out.flush();
				answer = await doEffect(answer.state, answer.effect);
				await print(answer.output);
			}
			const {state, isDone, prompt} = answer;
			takeInterrupt();
			if (!isDone && !isStopped()) await out.write(prompt);
			await out.flush();
			const line = isDone ? undefined : await lines.next(isStopped);
			if (line === undefined) {
				// First, for a terminal that went away takes no more.
				if (state.session !== undefined) keeper?.end(state.session);
				if (!isDone) await out.write('\n');
				for (const warning of keeper?.takeWarnings() ?? []) await out.write(`${warning}\n`);
				await out.flush();
				return signal ?? 0;
			}
			// A terminal shows what is typed; from a pipe it would be missing.
			if (input.isTTY !== true) await out.write(`${visible(line)}\n`);
			const known = state.session === undefined ? undefined : (keeper?.takeIn(state.session) ?? state.session);
			const before = {...state, paper: paper(), session: known};
			answer = await answerTo(() => linear.answer(before, line));
			if (answer === undefined) {
				takeInterrupt();
				answer = linear.say(before, ['Stopped.']);
			}
			if (answer.state.session !== undefined) keeper?.keep(answer.state.session);
		}
	} finally {
		offSignal();
		lines.close();
	}
}
