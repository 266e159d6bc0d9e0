import type {HandOn} from '../output/hand-on.js';
import {visible} from '../text/visible.js';
import type {Question, Tools} from './effects.js';

/** What came of it, safe to print; or what has to be answered with yes first. */
export type Performed =
	| {readonly kind: 'said'; readonly message: string}
	| {readonly kind: 'question'; readonly question: Question};

export type PerformOptions = {
	readonly tools: Pick<Tools, 'readCommand' | 'pipe' | 'save' | 'open'>;
	/** Lets something else have the terminal until it has ended. */
	readonly lend: (run: () => Promise<string>) => Promise<string>;
};

/** Hands something on: to a command, to a file, to the browser. */
export async function perform(effect: HandOn, {tools, lend}: PerformOptions): Promise<Performed> {
	switch (effect.type) {
		case 'open': {
			const answer = await tools.open(effect.link);
			return said(answer.kind === 'done' ? answer.message : await lend(answer.run));
		}
		case 'save': {
			const {name, text, overwrite} = effect;
			const answer = tools.save(name, text, {overwrite});
			return answer.kind === 'done' ? said(answer.message) : asked(answer.message, {...effect, overwrite: true});
		}
		case 'pipe': {
			const {line, text, isShell} = effect;
			const command = tools.readCommand(line);
			if (command.kind === 'wrong') return said(command.message);
			if (command.kind === 'argv' || isShell) return said(await lend(() => tools.pipe(line, text, {isShell})));
			return asked(`${visible(command.why)}: have a shell run “${visible(line)}”?`, {...effect, isShell: true});
		}
		default:
			return effect satisfies never;
	}
}

function said(message: string): Performed {
	return {kind: 'said', message};
}

function asked(text: string, effect: HandOn): Performed {
	return {kind: 'question', question: {text, effect}};
}
