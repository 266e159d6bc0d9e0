import {PRESET_NAMES} from '../../tui/key-presets.js';
import {keyRows} from '../../tui/keys-table.js';
import {COMMANDS, OPTIONS, type OptionSpec} from '../command-table.js';
import {EXAMPLE_SETTINGS, SETTINGS} from '../config/settings.js';
import {ENVIRONMENT, EXAMPLES, EXIT_CODES, EXIT_NOTE, FILES, SOURCES, SUMMARY} from '../help-tables.js';
import {literal, pairs, paragraph, roff, section, table} from './roff.js';

/** Columns of the keys in their tables. */
const KEYS = 24;

/** The manual, in the man macros of troff, made from the tables that the program itself goes by. */
export function manual(version: string): string {
	const lines = [
		`.TH DIPLO\\-READER 1 "" "diplo\\-reader ${roff(version)}" "User Commands"`,
		// No hyphenation, and no spaces stretched to an even margin: what is to be typed stays whole.
		'.nh',
		'.ad l',
		...section('NAME', [`diplo\\-reader \\- ${roff(SUMMARY)}`]),
		...section('SYNOPSIS', synopsis()),
		...section('DESCRIPTION', [
			roff('Opens a reader for diplomatic news in the terminal, in which every quote is labelled by its speaker.'),
			roff('With a command, or without a terminal at both ends, it prints: one record a line, no escape codes.'),
			...paragraph(SOURCES),
		]),
		...section('COMMANDS', COMMANDS.flatMap(commandLines)),
		...section('OPTIONS', OPTIONS.flatMap(optionLines)),
		...section('KEYS', keyLines()),
		...section('SETTINGS', settingLines()),
		...section('FILES', pairs(FILES)),
		...section('ENVIRONMENT', pairs(ENVIRONMENT)),
		...section('EXIT STATUS', [...pairs(EXIT_CODES), ...paragraph(EXIT_NOTE)]),
		...section('EXAMPLES', pairs([...EXAMPLES, ...COMMANDS.flatMap(({examples}) => examples)])),
	];
	return `${lines.join('\n')}\n`;
}

function synopsis(): readonly string[] {
	return COMMANDS.flatMap(({usage}, i) => {
		const [, words = usage, rest = ''] = /^(diplo-reader(?: [a-z]+)?)(.*)$/.exec(usage) ?? [];
		return [...(i === 0 ? [] : ['.br']), `${literal(words)}${roff(rest)}`];
	});
}

function commandLines({usage, summary, notes, options}: (typeof COMMANDS)[number]): readonly string[] {
	const names = options.filter(name => name !== 'help' && name !== 'version').map(name => `--${name}`);
	return [
		'.TP',
		literal(usage),
		roff(`${summary}.`),
		...notes.flatMap(note => ['.IP', roff(note)]),
		...(names.length === 0 ? [] : ['.IP', roff(`Options: ${names.join(', ')}.`)]),
	];
}

function optionLines({name, short, value, choices, help}: OptionSpec): readonly string[] {
	const flags = [...(short === undefined ? [] : [literal(`-${short}`)]), literal(`--${name}`)].join(', ');
	return [
		'.TP',
		value === undefined ? flags : `${flags} \\fI${roff(value)}\\fR`,
		roff(choices === undefined ? help : `${help}: ${choices.join(', ')}`),
	];
}

function keyLines(): readonly string[] {
	return [
		roff(`These are the keys unless the settings bind others; the preset is one of ${PRESET_NAMES.join(', ')}.`),
		roff('A number before a key repeats it.'),
		...keyRows().flatMap(({group, rows}) => [
			`.SS ${roff(group)}`,
			...table(
				rows.map(({keys, help}) => [keys, help]),
				KEYS,
			),
		]),
	];
}

function settingLines(): readonly string[] {
	return [
		roff('The file is YAML, a “name: value” line for each setting.'),
		roff('A mistake in it is told with its line; the other settings count all the same.'),
		...SETTINGS.flatMap(({name, value, help, variable}) => [
			'.TP',
			`${literal(`${name}:`)} \\fI${roff(value)}\\fR`,
			roff(variable === undefined ? `${help}.` : `${help}. ${variable} goes before it.`),
		]),
		'.PP',
		'.nf',
		...EXAMPLE_SETTINGS.map(row => `${/^ */.exec(row)?.[0]}${roff(row.trimStart())}`),
		'.fi',
	];
}
