import {statSync} from 'node:fs';
import {resolve} from 'node:path';
import {THEME_NAMES} from '../../output/themes.js';
import {BIDI_NAMES, type Config, NARROWEST, WIDEST} from '../../tui/config.js';
import {PRESET_NAMES} from '../../tui/key-presets.js';
import {findProgram} from '../find-program.js';
import {splitCommand} from '../split-command.js';
import type {Value} from './config-yaml.js';

export type ReadContext = {
	readonly env: Readonly<Record<string, string | undefined>>;
	/** What relative paths start from. */
	readonly folder: string;
	/** `line`: the value's own unless given. */
	readonly complain: (message: string, line?: number) => void;
};

/** Reads the value of a setting; `undefined`, with a complaint, when it is none. */
export type ReadSetting<T> = (value: Value, context: ReadContext) => T | undefined;

/** What reads each setting. `keys` gives the words as they stand; whether they can be bound is another question. */
export const READERS: {readonly [Name in keyof Config]: ReadSetting<NonNullable<Config[Name]>>} = {
	preset: oneOf('preset', PRESET_NAMES),
	keys: readKeys,
	theme: oneOf('theme', THEME_NAMES),
	width: readWidth,
	mouse: readSwitch,
	bidi: oneOf('bidi', BIDI_NAMES),
	sources: readSources,
	clipboard: commandLine('clipboard'),
	browser: commandLine('browser'),
};

function oneOf<T extends string>(name: string, choices: readonly T[]): ReadSetting<T> {
	return (value, {complain}) => {
		const words = wordsOf(value);
		const choice = choices.find(other => other === words);
		if (choice === undefined)
			complain(
				words === undefined
					? `${name} is one of ${choices.join(', ')}`
					: `unknown ${name} “${clip(words)}”; one of ${choices.join(', ')}`,
			);
		return choice;
	};
}

function readWidth(value: Value, {complain}: ReadContext): number | undefined {
	const words = wordsOf(value);
	const width = words !== undefined && /^\d{1,4}$/.test(words) ? Number(words) : 0;
	if (width >= NARROWEST && width <= WIDEST) return width;
	const given = words === undefined ? '' : ` “${clip(words)}”`;
	complain(`width${given} is not a whole number of columns from ${NARROWEST} to ${WIDEST}`);
	return undefined;
}

function readSwitch(value: Value, {complain}: ReadContext): boolean | undefined {
	const words = wordsOf(value)?.toLowerCase();
	// What other versions of YAML take for the same.
	if (words === 'true' || words === 'yes' || words === 'on') return true;
	if (words === 'false' || words === 'no' || words === 'off') return false;
	complain('mouse is true or false');
	return undefined;
}

function readSources(value: Value, {env, folder, complain}: ReadContext): readonly string[] | undefined {
	const items = value.kind === 'list' ? value.items : [value];
	const sources: string[] = [];
	for (const item of items) {
		const words = wordsOf(item);
		const path = words === undefined ? undefined : expandHome(words, env);
		if (words === undefined) complain('sources is a list of files and folders', item.line);
		else if (path === undefined)
			complain(`sources: “${clip(words)}” starts from a home folder, and HOME is not set`, item.line);
		else {
			const source = resolve(folder, path);
			const reason = whyMissing(source);
			if (reason === undefined) sources.push(source);
			else complain(`sources: ${reason} “${clip(words)}”; left out`, item.line);
		}
	}
	return sources.length === 0 && items.length > 0 ? undefined : sources;
}

function whyMissing(path: string): string | undefined {
	try {
		statSync(path);
		return undefined;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EACCES' ? 'no way to' : 'no file or folder';
	}
}

function expandHome(path: string, {HOME: home}: ReadContext['env']): string | undefined {
	if (path !== '~' && !path.startsWith('~/')) return path;
	return home === undefined || home === '' ? undefined : home + path.slice(1);
}

function commandLine(name: string): ReadSetting<string> {
	return (value, {env, complain}) => {
		const words = wordsOf(value);
		if (words === undefined) {
			complain(`${name} is a command line`);
			return undefined;
		}
		const home = /^~\//.test(words) ? (env.HOME ?? '') : '';
		const line = home === '' ? words : `'${home.replaceAll("'", "'\\''")}'${words.slice(1)}`;
		const command = splitCommand(line);
		if (command.kind === 'problem') complain(`${name}: ${command.message}`);
		else if (command.kind === 'shell')
			complain(`${name}: only a shell can run this (${command.why}); put it into a script and name that`);
		else if (findProgram(command.argv[0] ?? '', env) === undefined)
			complain(`${name}: there is no program “${clip(command.argv[0] ?? '')}” here`);
		else return line;
		return undefined;
	};
}

function readKeys(value: Value, {complain}: ReadContext): ReadonlyMap<string, readonly string[]> | undefined {
	if (value.kind !== 'map') {
		complain('keys is a list of “command: key” lines, such as nextQuote: "]"');
		return undefined;
	}
	const keys = new Map<string, readonly string[]>();
	for (const {key: command, line, value: given} of value.entries) {
		if (keys.has(command)) {
			complain(`keys: ${clip(command)} is given twice; the first one counts`, line);
			continue;
		}
		const items = given.kind === 'list' ? given.items : [given];
		const words = items.flatMap(item => wordsOf(item) ?? []);
		if (words.length < items.length)
			complain(`keys: ${clip(command)} needs a key or a list of keys, in quotes where it is a mark such as "#"`, line);
		if (words.length > 0 || items.length === 0) keys.set(command, words);
	}
	return keys;
}

/** The words of a single value; `undefined` for nothing, a list, a map or an alias. */
function wordsOf(value: Value): string | undefined {
	return value.kind === 'scalar' && value.value !== null && value.source.trim() !== '' ? value.source : undefined;
}

/** The start of a long word, for a message. */
export function clip(words: string): string {
	return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
