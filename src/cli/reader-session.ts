import type {Article} from '../article/article.js';
import {beginReading} from '../library/reading.js';
import type {Keeper} from '../tui/keep-session.js';
import type {Session} from '../tui/session.js';
import type {Io} from './io.js';
import {createIdentify} from './state/identify.js';
import {openStateStore} from './state/state-store.js';

/** What is kept of the reader’s reading, as it was found, and where it goes. */
export type ReaderSession = {
	readonly session: Session;
	readonly keeper: Keeper;
	/** One line, safe to print, when it was not found as it should be or cannot be kept. */
	readonly warning: string | undefined;
	/** Nobody has read here before. */
	readonly isFirst: boolean;
};

export function openSession({env}: Io, bundled: readonly Article[]): ReaderSession {
	const store = openStateStore({env, now: Date.now});
	return {
		session: {
			reading: beginReading(store.state, Date.now()),
			identify: createIdentify({cwd: process.cwd(), bundled}),
			isNoted: false,
		},
		keeper: store,
		warning: store.warning,
		isFirst: store.state.lastSession === undefined,
	};
}
