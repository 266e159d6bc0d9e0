type Env = Readonly<Record<string, string | undefined>>;

/**
 * Whether a terminal is known to take links (OSC 8); others may print the sequence. FORCE_HYPERLINK goes before all, as in
 * many programs; then what the terminal says of itself in the environment. Over ssh that is little more than TERM.
 */
export function wantsLinks({env, isTTY}: {readonly env: Env; readonly isTTY: boolean}): boolean {
	const forced = env.FORCE_HYPERLINK;
	if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
	if (!isTTY || env.TERM === 'dumb' || isSet(env.STY)) return false;
	// What the terminal around it says counts for nothing inside tmux, which takes links itself and hands them on where it can.
	if (isSet(env.TMUX)) return env.TERM_PROGRAM === 'tmux' && isFrom(env.TERM_PROGRAM_VERSION, 3, 4);
	return isKnownProgram(env) || isKnownVariable(env) || KNOWN_TERM.test(env.TERM ?? '');
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

/** Terminals that set TERM to a name of their own. */
const KNOWN_TERM = /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|wezterm|contour)(?:-.*)?$/;

function isKnownProgram({TERM_PROGRAM: name, TERM_PROGRAM_VERSION: version, CURSOR_TRACE_ID: cursor}: Env): boolean {
	switch (name) {
		case 'iTerm.app':
			return isFrom(version, 3, 1);
		case 'WezTerm':
		case 'ghostty':
		case 'zed':
			return true;
		case 'vscode':
			// One that is made from it counts its versions from 0.
			return isFrom(version, 1, 72) || isSet(cursor);
		case 'mintty':
			return isFrom(version, 3, 1);
		default:
			return false;
	}
}

function isKnownVariable(env: Env): boolean {
	// 0.50.0, the first with links, crashed on them.
	if (Number(env.VTE_VERSION) > 5000) return true;
	if (Number(env.KONSOLE_VERSION) >= 201200) return true;
	return isSet(env.KITTY_WINDOW_ID) || isSet(env.WT_SESSION) || isSet(env.DOMTERM) || isSet(env.ALACRITTY_WINDOW_ID);
}

/** Whether a version such as `3.4a` is so high. */
function isFrom(version: string | undefined, major: number, minor: number): boolean {
	const [a = 0, b = 0] = (version ?? '').split('.').map(part => Number.parseInt(part, 10) || 0);
	return a > major || (a === major && b >= minor);
}
