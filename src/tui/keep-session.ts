import type {Reading} from '../library/reading.js';
import {withState} from '../library/reading.js';
import type {ReadingState} from '../library/reading-state.js';
import {closeReading, noteLibrary, noteLibraryInSteps} from './session.js';
import type {Store} from './store.js';

/** What came of saving; see the state store of the command line. */
export type Saved = {
	readonly takeIn: (current: ReadingState) => ReadingState;
	readonly warning: string | undefined;
};

/** Where the state of the reading is kept. Nothing here throws or rejects. */
export type Keeper = {
	readonly save: (state: ReadingState) => Promise<Saved>;
	readonly saveNow: (state: ReadingState) => Saved;
};

/** How long changes wait to be saved together, in ms. */
const DELAY = 1000;
/** Longest stretch of work between two looks at the keyboard, in ms. */
const SLICE = 4;

/**
 * Keeps the session on the disk: notes the articles once the first screen is up, saves soon after a change and at the end.
 * Answers what to do at the end, which may be called more than once.
 */
export function keepSession(store: Store, keeper: Keeper, now: () => number): () => void {
	let saved: ReadingState | undefined;
	let timer: NodeJS.Timeout | undefined;
	let isSaving = false;
	let isOver = false;

	const readingNow = (): Reading => store.get().session.reading;
	const takeIn = ({takeIn: merge, warning}: Saved) => {
		const {session} = store.get();
		const state = merge(session.reading.state);
		saved = state;
		if (state !== session.reading.state)
			store.dispatch({type: 'session', session: {...session, reading: withState(session.reading, state)}});
		if (warning !== undefined) store.dispatch({type: 'notice', notice: warning});
	};
	const save = async () => {
		timer = undefined;
		if (isOver || isSaving) return;
		isSaving = true;
		const result = await keeper.save(readingNow().state);
		isSaving = false;
		if (isOver) return;
		takeIn(result);
		schedule();
	};
	const schedule = () => {
		if (timer !== undefined || isOver || isSaving || readingNow().state === saved) return;
		timer = setTimeout(save, DELAY);
		timer.unref();
	};
	const steps = meetLibrary(store, now);
	// Little by little: a key may be struck meanwhile.
	const meet = () => {
		const pause = performance.now() + SLICE;
		do if (steps.next().done === true) return;
		while (performance.now() < pause);
		begin = setImmediate(meet);
	};
	let begin = setImmediate(meet);
	const unsubscribe = store.subscribe(schedule);
	const end = () => {
		if (isOver) return;
		isOver = true;
		clearImmediate(begin);
		clearTimeout(timer);
		unsubscribe();
		process.removeListener('exit', end);
		// Who quits at once has seen the list all the same.
		if (!store.get().session.isNoted)
			store.dispatch({type: 'session', session: noteLibrary(store.get(), now()).session});
		keeper.saveNow(closeReading(store.get()).state);
	};
	process.on('exit', end);
	return end;
}

/** Finds out which articles they are, which all their words tell, and notes that they have been seen. */
function* meetLibrary(store: Store, now: () => number): Generator<undefined, void> {
	const {library, session} = store.get();
	for (const article of library.articles) {
		session.identify(article);
		yield;
	}
	const note = yield* noteLibraryInSteps(store.get(), now());
	store.dispatch({type: 'session', session: note(store.get()).session});
}
