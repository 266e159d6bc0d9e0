import {isAbsolute, join} from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Where the configuration is: `$XDG_CONFIG_HOME/diplo-reader/config.yaml`, else under `~/.config`. A relative
 * XDG_CONFIG_HOME does not count (XDG base directories 0.8). `undefined` without a home.
 */
export function configPath({XDG_CONFIG_HOME: config, HOME: home}: Env): string | undefined {
	if (config !== undefined && isAbsolute(config)) return join(config, 'diplo-reader', 'config.yaml');
	return home !== undefined && isAbsolute(home) ? join(home, '.config', 'diplo-reader', 'config.yaml') : undefined;
}

/** A path as people write it: `~/.config/…` for what is in the home folder. Not yet visible(). */
export function fromHome(path: string, {HOME: home}: Env): string {
	return home !== undefined && home.length > 1 && path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
}
