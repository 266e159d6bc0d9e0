import {visible} from '../text/visible.js';
import type {Effect, Tools} from './effects.js';
import {MOUSE_OFF, MOUSE_ON} from './mouse-report.js';
import type {Store} from './store.js';

export type EffectOptions = {
	readonly tools: () => Promise<Tools>;
	/** Sends a sequence to the terminal between two frames. */
	readonly write: (sequence: string) => void;
	/** Gives the terminal back while something else runs on it, then waits for a key and takes it again. */
	readonly lend: (run: () => Promise<string>) => Promise<string>;
};

/** Does what the state leaves to be done outside the screen, and says what came of it. Answers how to stop. */
export function runEffects(store: Store, options: EffectOptions): () => void {
	const take = () => {
		const {outbox} = store.get();
		if (outbox.length === 0) return;
		store.dispatch({type: 'taken'});
		for (const effect of outbox) void run(effect, store, options);
	};
	const unsubscribe = store.subscribe(take);
	take();
	return unsubscribe;
}

async function run(effect: Effect, store: Store, {tools: loadTools, write, lend}: EffectOptions): Promise<void> {
	const say = (notice: string) => store.dispatch({type: 'notice', notice});
	if (effect.type === 'mouse') return write(effect.isOn ? MOUSE_ON : MOUSE_OFF);
	const tools = await loadTools();
	switch (effect.type) {
		case 'copy':
			return say(`${capital(effect.what)}: ${await tools.copy(effect.text, write)}`);
		case 'open': {
			const answer = await tools.open(effect.link);
			return say(answer.kind === 'done' ? answer.message : await lend(answer.run));
		}
		case 'save': {
			const {name, text, overwrite} = effect;
			const answer = tools.save(name, text, {overwrite});
			if (answer.kind === 'done') return say(answer.message);
			return store.dispatch({
				type: 'question',
				question: {text: answer.message, effect: {...effect, overwrite: true}},
			});
		}
		case 'pipe': {
			const {line, text, isShell} = effect;
			const command = tools.readCommand(line);
			if (command.kind === 'wrong') return say(command.message);
			if (command.kind === 'shell' && !isShell) {
				const question = {
					text: `${visible(command.why)}: have a shell run “${visible(line)}”?`,
					effect: {...effect, isShell: true},
				};
				return store.dispatch({type: 'question', question});
			}
			return say(await lend(() => tools.pipe(line, text, {isShell})));
		}
		default:
			return effect satisfies never;
	}
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
