import type {Article} from '../../article/article.js';
import {noteArticles, withState} from '../../library/reading.js';
import type {ReadingState} from '../../library/reading-state.js';
import type {LinearSession} from '../../linear/state.js';
import type {StateStore} from '../state/state-store.js';

/** Keeps on the disk what the reader remembers. */
export type ReadingKeeper = {
	/** The session with what came in meanwhile: which articles there are, what another running copy wrote. */
	readonly takeIn: (session: LinearSession) => LinearSession;
	/** Saves it without waiting, if it changed. */
	readonly keep: (session: LinearSession) => void;
	/** Saves it for the last time. */
	readonly end: (session: LinearSession) => void;
	/** What has to be said about saving, once; safe to print. */
	readonly takeWarnings: () => readonly string[];
};

export type KeepOptions = {
	readonly store: Pick<StateStore, 'save' | 'saveNow' | 'state'>;
	readonly articles: readonly Article[];
	readonly identify: LinearSession['identify'];
	/** Ms since 1970. */
	readonly now: () => number;
};

/** Longest stretch of looking articles up, in ms. */
const SLICE = 8;

/** Begins at once to look the articles up, a few at a time: their texts have to be read for that. */
export function keepReading({store, articles, identify, now}: KeepOptions): ReadingKeeper {
	let kept: ReadingState = store.state;
	let takeIns: Array<(current: ReadingState) => ReadingState> = [];
	let warnings: string[] = [];
	let met = 0;
	let isNoted = false;
	const meet = () => {
		const end = now() + SLICE;
		do identify(articles[met++] as Article);
		while (met < articles.length && now() < end);
		timer = met < articles.length ? setImmediate(meet) : undefined;
	};
	let timer = articles.length === 0 ? undefined : setImmediate(meet);
	const noted = (session: LinearSession): LinearSession => {
		if (isNoted) return session;
		isNoted = true;
		return {...session, reading: noteArticles(session.reading, articles.map(identify), now())};
	};
	return {
		takeIn: session => {
			let next = met < articles.length ? session : noted(session);
			for (const takeIn of takeIns) next = {...next, reading: withState(next.reading, takeIn(next.reading.state))};
			takeIns = [];
			return next;
		},
		keep: ({reading: {state}}) => {
			if (state === kept) return;
			kept = state;
			void store.save(state).then(({takeIn, warning}) => {
				takeIns.push(takeIn);
				if (warning !== undefined) warnings.push(warning);
			});
		},
		end: session => {
			if (timer !== undefined) clearImmediate(timer);
			const {warning} = store.saveNow(noted(session).reading.state);
			if (warning !== undefined) warnings.push(warning);
		},
		takeWarnings: () => {
			const taken = warnings;
			warnings = [];
			return taken;
		},
	};
}
