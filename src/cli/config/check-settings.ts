import {nearest} from '../../text/nearest.js';
import {type Config, DEFAULT_CONFIG} from '../../tui/config.js';
import {KEYMAP} from '../../tui/keymap.js';
import {rebind} from '../../tui/rebind.js';
import type {Value} from './config-yaml.js';
import type {ConfigProblem, LoadedConfig, Origin} from './load-config.js';
import {clip, READERS, type ReadContext} from './read-settings.js';
import {SETTINGS, type SettingName} from './settings.js';

/** A setting as it was given somewhere, not yet checked. */
export type Given = {readonly name: string; readonly value: Value; readonly origin: Origin};

export type Surroundings = Pick<ReadContext, 'env' | 'folder'>;

type Draft = {-readonly [Name in keyof Config]: Config[Name]};

/** Checks what was given, the weaker before the stronger; a bad value leaves the weaker one. */
export function checkSettings(
	given: readonly Given[],
	surroundings: Surroundings,
): Pick<LoadedConfig, 'config' | 'problems' | 'origins'> {
	const draft: Draft = {...DEFAULT_CONFIG};
	const origins = new Map<string, Origin>();
	const problems: ConfigProblem[] = [];
	const inFile = new Set<string>();
	for (const {name, value, origin} of given) {
		const complain = (message: string, line = value.line) => {
			problems.push({origin: at(origin, line), message});
		};
		const setting = SETTINGS.find(({name: known}) => known === name)?.name;
		if (setting === undefined) problems.push({origin, message: unknownSetting(name)});
		else if (origin.kind === 'file' && inFile.has(name))
			problems.push({origin, message: `${name} is given twice; the first one counts`});
		else if (put(draft, setting, {value, context: {...surroundings, complain}})) origins.set(setting, origin);
		if (origin.kind === 'file') inFile.add(name);
		if (setting === 'keys' && value.kind === 'map')
			for (const {key, line} of value.entries)
				if (!origins.has(`keys.${key}`)) origins.set(`keys.${key}`, at(origin, line));
	}
	for (const {command, key, message} of rebind(KEYMAP, draft).problems) {
		problems.push({origin: origins.get(`keys.${command}`) ?? {kind: 'default'}, message: `keys: ${message}`});
		if (key !== undefined) continue;
		// There is no such command.
		draft.keys = new Map([...draft.keys].filter(([name]) => name !== command));
		origins.delete(`keys.${command}`);
	}
	return {config: draft, problems, origins};
}

type Taking = {readonly value: Value; readonly context: ReadContext};

function put<Name extends SettingName>(draft: Draft, name: Name, {value, context}: Taking): boolean {
	const read: Config[Name] | undefined = READERS[name](value, context);
	if (read === undefined) return false;
	draft[name] = read;
	return true;
}

function at(origin: Origin, line: number): Origin {
	return origin.kind === 'file' ? {...origin, line} : origin;
}

function unknownSetting(name: string): string {
	const names = SETTINGS.map(({name: known}) => known);
	const near = nearest(name.slice(0, 40), names);
	return `unknown setting “${clip(name)}”; ${near === undefined ? `known are ${names.join(', ')}` : `did you mean ${near}?`}`;
}
