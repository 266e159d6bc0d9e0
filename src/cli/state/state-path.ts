import {isAbsolute, join} from 'node:path';

/**
 * Where the reading state is kept: `$XDG_STATE_HOME/diplo-reader/state.json`, else under `~/.local/state`. A relative
 * XDG_STATE_HOME does not count (XDG base directories 0.8). `undefined` without a home.
 */
export function statePath({
	XDG_STATE_HOME: state,
	HOME: home,
}: Readonly<Record<string, string | undefined>>): string | undefined {
	if (state !== undefined && isAbsolute(state)) return join(state, 'diplo-reader', 'state.json');
	return home !== undefined && isAbsolute(home)
		? join(home, '.local', 'state', 'diplo-reader', 'state.json')
		: undefined;
}
