import type {Store} from './store.js';

/** What the reader may have to wait for. */
export type Work = 'quotes' | 'names' | 'search';

/** How long work goes on before the screen says that it does, in ms. */
const DELAY = 300;

/** Tells the screen of work that takes long, and keeps what the reader has stopped from going on. */
export type WorkSign = {
	readonly begin: (work: Work) => void;
	readonly end: (work: Work) => void;
	readonly set: (work: Work, isGoingOn: boolean) => void;
	/** Stops what goes on; says what that was. */
	readonly halt: () => readonly Work[];
	readonly isHalted: (work: Work) => boolean;
	/** Something new was asked for. */
	readonly resume: (work: Work) => void;
	readonly stop: () => void;
};

export function createWorkSign(store: Store): WorkSign {
	const going = new Set<Work>();
	const halted = new Set<Work>();
	let timer: NodeJS.Timeout | undefined;
	const show = (isWorking: boolean) => {
		if (store.get().isWorking !== isWorking) store.dispatch({type: 'working', isWorking});
	};
	const begin = (work: Work) => {
		halted.delete(work);
		if (going.has(work)) return;
		going.add(work);
		timer ??= setTimeout(() => {
			timer = undefined;
			if (going.size > 0) show(true);
		}, DELAY);
	};
	const end = (work: Work) => {
		if (!going.delete(work) || going.size > 0) return;
		clearTimeout(timer);
		timer = undefined;
		show(false);
	};
	return {
		begin,
		end,
		set: (work, isGoingOn) => (isGoingOn ? begin(work) : end(work)),
		halt: () => {
			const stopped = [...going];
			for (const work of stopped) halted.add(work);
			for (const work of stopped) end(work);
			return stopped;
		},
		isHalted: work => halted.has(work),
		resume: work => void halted.delete(work),
		stop: () => clearTimeout(timer),
	};
}
