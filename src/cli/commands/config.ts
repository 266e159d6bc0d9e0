import {flow} from '../../layout/own-lines.js';
import type {JsonRecord} from '../../output/json.js';
import {toMarkdownText} from '../../output/markdown.js';
import {KEY_PRESETS} from '../../tui/key-presets.js';
import {KEYMAP} from '../../tui/keymap.js';
import {keyLabel} from '../../tui/keys-table.js';
import {commandName, rebind} from '../../tui/rebind.js';
import type {Command} from '../command.js';
import {fromHome} from '../config/config-path.js';
import {type LoadedConfig, type Origin, originText} from '../config/load-config.js';
import {SETTINGS, type SettingName} from '../config/settings.js';
import {ExitCode} from '../exit-code.js';
import type {Io} from '../io.js';
import {printRecords} from '../print-records.js';

type Env = Io['env'];

/** A setting, or first the file, with what it is now. */
type Row = {
	readonly name: string;
	readonly value: string | number | boolean | readonly string[] | undefined;
	/** `undefined` for the file. */
	readonly origin: Origin | undefined;
	/** For people. */
	readonly shown: string;
	readonly from: string;
};

/** The settings that count now, each with where it comes from. What is wrong with them has been said. */
export const config: Command = async context => {
	const {settings, io} = context;
	const isForPeople = context.columns !== undefined;
	const rows = [
		fileRow(settings, isForPeople ? io.env : {}),
		...settingRows(settings, io.env),
		...keyRows(settings, io.env),
	];
	const nameColumns = Math.max(...rows.map(({name}) => name.length));
	await printRecords(context, rows, {
		name: 'settings',
		json: toRecord,
		fields: ({name, shown, origin, from}) => [name, shown, origin === undefined ? from : originText(origin, {})],
		laidOut: ({name, shown, from}, columns) =>
			flow(
				[
					[`${name.padEnd(nameColumns)}  `, 'text'],
					[`${shown || '-'}  `, 'label'],
					[from, 'meta'],
				],
				{columns, hang: nameColumns + 2},
			),
		markdown: ({name, shown, from}) =>
			`- ${toMarkdownText(name)}: ${toMarkdownText(shown || '-')} (${toMarkdownText(from)})\n`,
	});
	return settings.problems.length > 0 ? ExitCode.usage : ExitCode.done;
};

/** `env`: where the home is, if it may be shortened. */
function fileRow({path, isThere}: LoadedConfig, env: Env): Row {
	const shown = path === undefined ? '' : fromHome(path, env);
	const from = path === undefined ? 'no home folder' : isThere ? 'read' : 'not there';
	return {name: 'file', value: path, origin: undefined, shown, from};
}

function settingRows({config, origins}: LoadedConfig, env: Env): readonly Row[] {
	return SETTINGS.filter(({name}) => name !== 'keys').map(({name}) => {
		const isFromOutside = name === 'browser' && config.browser === undefined && (env.BROWSER ?? '') !== '';
		const value = isFromOutside
			? env.BROWSER
			: (config[name] as Exclude<LoadedConfig['config'][SettingName], ReadonlyMap<string, unknown>>);
		const origin: Origin = isFromOutside
			? {kind: 'environment', name: 'BROWSER'}
			: (origins.get(name) ?? {kind: 'default'});
		const words = Array.isArray(value) ? value.map(path => fromHome(path, env)).join(' ') : `${value ?? ''}`;
		return {name, value, origin, shown: words, from: originText(origin, env)};
	});
}

/** The keys of each command, in the order of the table. */
function keyRows({config, origins}: LoadedConfig, env: Env): readonly Row[] {
	const {bindings} = rebind(KEYMAP, config);
	return [...new Set(KEYMAP.map(commandName))].map(command => {
		const keys = [
			...new Set(bindings.filter(binding => commandName(binding) === command).flatMap(binding => binding.keys)),
		];
		const isPreset = KEY_PRESETS[config.preset][command] !== undefined;
		const origin: Origin = origins.get(`keys.${command}`) ??
			(isPreset ? origins.get('preset') : undefined) ?? {kind: 'default'};
		return {
			name: `keys.${command}`,
			value: keys,
			origin,
			shown: keys.map(keyLabel).join(' '),
			from: originText(origin, env),
		};
	});
}

function toRecord({name, value, origin, from}: Row): JsonRecord {
	return {
		type: 'setting',
		name,
		value: value ?? null,
		origin: origin === undefined ? {kind: from} : originRecord(origin),
	};
}

function originRecord(origin: Origin): JsonRecord {
	return origin.kind === 'file' ? {kind: 'file', path: origin.path, line: origin.line ?? null} : {...origin};
}
