/** Whether to colour: the flag, then NO_COLOR, then FORCE_COLOR, then what the terminal can do (no-color.org, force-color.org). */
export function wantsColor(
	flag: 'auto' | 'always' | 'never' | undefined,
	{env, isTTY}: {readonly env: Readonly<Record<string, string | undefined>>; readonly isTTY: boolean},
): boolean {
	if (flag === 'always') return true;
	if (flag === 'never') return false;
	if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
	if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '')
		return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
	return isTTY && env.TERM !== 'dumb';
}
