/**
 * Imported before Ink, for its effect. The search box draws its cursor in reverse video through chalk, which draws
 * nothing where it finds that colour is unwanted (`--color=never`, FORCE_COLOR=0). Reverse video is no colour, and
 * nothing else goes through chalk, so chalk is made to draw while it is loaded.
 */
const before = process.env.FORCE_COLOR;
process.env.FORCE_COLOR = '1';

/** Puts the environment back, once chalk is loaded. */
export function restoreEnvironment(): void {
	if (before === undefined) delete process.env.FORCE_COLOR;
	else process.env.FORCE_COLOR = before;
}
