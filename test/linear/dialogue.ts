import type {Article} from '../../src/article/article.js';
import type {Library} from '../../src/library/library.js';
import {beginReading} from '../../src/library/reading.js';
import {EMPTY_STATE, type ReadingState} from '../../src/library/reading-state.js';
import {type Answer, createLinear} from '../../src/linear/linear.js';
import type {LinearOptions, LinearSession, Work} from '../../src/linear/state.js';

export type Dialogue = {
	/** Types a line; the rows printed for it. */
	readonly type: (line: string) => readonly string[];
	/** Types lines one after the other; the rows of the last. */
	readonly typeAll: (...lines: readonly string[]) => readonly string[];
	readonly answer: () => Answer;
	/** What was being done before the last answer. */
	readonly notices: () => readonly string[];
};

export type DialogueOptions = Partial<LinearOptions>;

/** A session that remembers. */
export function session(state: ReadingState = EMPTY_STATE, now = 1000): LinearSession {
	const identify = ({id, path, title, text}: Article) => ({id, path, title, hash: `${id} ${text.length}`});
	return {reading: beginReading(state, now), identify};
}

/** A conversation with the reader that has printed its first page. Paragraphs are not wrapped unless asked. */
export function converse(library: Library, options: DialogueOptions = {}): Dialogue {
	const linear = createLinear(library, {
		explain: () => [],
		now: () => 2000,
		today: () => '2024-05-06',
		paper: {columns: undefined, rows: undefined},
		...options,
	});
	let notices: string[] = [];
	const settle = (ask: () => Answer | Work): Answer => {
		notices = [];
		for (;;) {
			const outcome = ask();
			if (outcome.kind === 'answer') return outcome;
			notices.push(outcome.notice);
			while (outcome.step());
		}
	};
	let answer = settle(linear.start);
	const type = (line: string) => {
		const {state} = answer;
		answer = settle(() => linear.answer(state, line));
		return answer.output;
	};
	return {
		type,
		typeAll: (...lines) => lines.reduce((_rows: readonly string[], line) => type(line), []),
		answer: () => answer,
		notices: () => notices,
	};
}
