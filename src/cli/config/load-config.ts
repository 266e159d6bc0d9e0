import {dirname} from 'node:path';
import {type Config, DEFAULT_CONFIG} from '../../tui/config.js';
import type {Given} from './check-settings.js';
import {configPath, fromHome} from './config-path.js';
import {readConfigFile} from './read-config-file.js';
import {SETTINGS, type SettingName} from './settings.js';

/** Problems that are told one by one. */
const MOST_PROBLEMS = 20;

/** Where the value of a setting comes from. */
export type Origin =
	| {readonly kind: 'default'}
	/** `line`: from 1; `undefined` for the file as a whole. */
	| {readonly kind: 'file'; readonly path: string; readonly line: number | undefined}
	/** `name`: of the variable. */
	| {readonly kind: 'environment'; readonly name: string}
	/** `name`: as on the command line, `--theme`. */
	| {readonly kind: 'flag'; readonly name: string};

export type ConfigProblem = {readonly origin: Origin; readonly message: string};

export type LoadedConfig = {
	readonly config: Config;
	/** What is wrong, each with its remedy; the good settings count all the same. */
	readonly problems: readonly ConfigProblem[];
	/** By the name of the setting, and for keys by that of the command too: `keys.nextQuote`. What is not here has its default. */
	readonly origins: ReadonlyMap<string, Origin>;
	/** The file that is read if it is there; `undefined` without a home folder. */
	readonly path: string | undefined;
	readonly isThere: boolean;
};

export type LoadOptions = {
	readonly env: Readonly<Record<string, string | undefined>>;
	/** What the command line sets, as written there. */
	readonly flags?: Flags;
};

export type Flags = Readonly<Partial<Record<SettingName, string | undefined>>>;

/**
 * Reads the settings: flags go before the environment, that before the file, that before the defaults. Never rejects. What
 * reads YAML, and what knows the keys, is loaded only when there is something to read.
 */
export async function loadConfig({env, flags = {}}: LoadOptions): Promise<LoadedConfig> {
	const path = configPath(env);
	const file = path === undefined ? ({kind: 'none'} as const) : readConfigFile(path);
	const isThere = file.kind !== 'none';
	const isSet = SETTINGS.some(({name, variable}) => flags[name] !== undefined || isGiven(env, variable));
	if (!isThere && !isSet) return {config: DEFAULT_CONFIG, problems: [], origins: new Map(), path, isThere};
	const given: Given[] = [];
	const problems: ConfigProblem[] = [];
	if (path !== undefined && file.kind === 'problem')
		problems.push({origin: {kind: 'file', path, line: undefined}, message: file.message});
	if (path !== undefined && file.kind === 'text') {
		const {readConfigYaml} = await import('./config-yaml.js');
		const {entries, mistakes} = readConfigYaml(file.text);
		for (const {line, message} of mistakes) problems.push({origin: {kind: 'file', path, line}, message});
		for (const {key, line, value} of entries) given.push({name: key, value, origin: {kind: 'file', path, line}});
	}
	for (const {name, variable} of SETTINGS)
		if (variable !== undefined && isGiven(env, variable))
			given.push({name, value: scalar(env[variable]), origin: {kind: 'environment', name: variable}});
	for (const {name} of SETTINGS)
		if (flags[name] !== undefined)
			given.push({name, value: scalar(flags[name]), origin: {kind: 'flag', name: `--${name}`}});
	const {checkSettings} = await import('./check-settings.js');
	const checked = checkSettings(given, {env, folder: path === undefined ? '/' : dirname(path)});
	return {...checked, problems: inOrder([...problems, ...checked.problems]), path, isThere};
}

function scalar(words = ''): Given['value'] {
	return {kind: 'scalar', value: words, source: words, line: 1};
}

/** Those of the file by line, and no more than anybody reads. */
function inOrder(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
	const lineOf = ({origin}: ConfigProblem) => (origin.kind === 'file' ? (origin.line ?? 0) : Number.POSITIVE_INFINITY);
	const sorted = [...problems].sort((a, b) => (lineOf(a) === lineOf(b) ? 0 : lineOf(a) - lineOf(b)));
	if (sorted.length <= MOST_PROBLEMS) return sorted;
	const [first] = sorted;
	const more = `${sorted.length - MOST_PROBLEMS} more like these`;
	const file: Origin = first?.origin.kind === 'file' ? {...first.origin, line: undefined} : {kind: 'default'};
	return [...sorted.slice(0, MOST_PROBLEMS), {origin: file, message: more}];
}

/** A problem as one line: `~/.config/diplo-reader/config.yaml:3: unknown theme “drak”; …`. Not yet visible(). */
export function problemText({origin, message}: ConfigProblem, env: LoadOptions['env']): string {
	return origin.kind === 'default' ? message : `${originText(origin, env)}: ${message}`;
}

/** Where a value comes from, in a few words. Not yet visible(). */
export function originText(origin: Origin, env: LoadOptions['env']): string {
	switch (origin.kind) {
		case 'default':
			return 'default';
		case 'file':
			return fromHome(origin.path, env) + (origin.line === undefined ? '' : `:${origin.line}`);
		case 'environment':
		case 'flag':
			return origin.name;
	}
}

function isGiven(env: LoadOptions['env'], variable: string | undefined): boolean {
	return variable !== undefined && env[variable] !== undefined && env[variable] !== '';
}
