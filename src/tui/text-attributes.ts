/**
 * Imported before Ink, for its effect. The search box draws its cursor in reverse video through chalk, which draws
 * nothing where it finds that colour is unwanted (`--color=never`, FORCE_COLOR=0). Reverse video is no colour, and
 * nothing else goes through chalk, so chalk is made to draw while it is loaded. NO_COLOR steps aside meanwhile, since Node
 * warns on the screen where it finds both.
 */
const NAMES = ['FORCE_COLOR', 'NO_COLOR', 'NODE_DISABLE_COLORS'] as const;
const before = NAMES.map(name => [name, process.env[name]] as const);
for (const name of NAMES) delete process.env[name];
process.env.FORCE_COLOR = '1';

/** Puts the environment back, once chalk is loaded. */
export function restoreEnvironment(): void {
	for (const [name, value] of before) {
		if (value === undefined) delete process.env[name];
		else process.env[name] = value;
	}
}
