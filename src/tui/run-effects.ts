import type {Effect, Tools} from './effects.js';
import {MOUSE_OFF, MOUSE_ON} from './mouse-report.js';
import {perform} from './perform.js';
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
	if (effect.type === 'copy') return say(`${capital(effect.what)}: ${await tools.copy(effect.text, write)}`);
	const done = await perform(effect, {tools, lend});
	if (done.kind === 'question') return store.dispatch({type: 'question', question: done.question});
	return say(done.message);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
