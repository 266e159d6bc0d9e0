import {THEME_NAMES} from '../../output/themes.js';
import {BIDI_NAMES, type Config, NARROWEST, WIDEST} from '../../tui/config.js';
import {PRESET_NAMES} from '../../tui/key-presets.js';

export type SettingName = keyof Config;

/** A setting as help and the manual tell of it. */
export type Setting = {
	readonly name: SettingName;
	/** What may be given. */
	readonly value: string;
	readonly help: string;
	/** An environment variable sets it too: `DIPLO_READER_THEME`. */
	readonly variable: string | undefined;
};

export const SETTINGS: readonly Setting[] = [
	setting('preset', PRESET_NAMES.join('|'), 'keys as in less, vim or newsboat'),
	setting('keys', 'COMMAND: KEY', 'keys of single commands, each a key or a list of keys; [] takes them away', false),
	setting('theme', THEME_NAMES.join('|'), 'colours of the reader'),
	setting('width', `${NARROWEST} to ${WIDEST}`, 'columns of the text, at most'),
	setting('mouse', 'true|false', 'wheel and click in the reader'),
	setting('bidi', BIDI_NAMES.join('|'), 'right-to-left words: as they are, or each run set apart'),
	setting('sources', 'LIST', 'files and folders to open when none is named; from the folder of the file', false),
	setting('clipboard', 'COMMAND', 'takes what is copied on its standard input'),
	setting('browser', 'COMMAND', 'opens an address, which stands for %s or comes last'),
];

/** A file of settings as one may look, by lines. */
export const EXAMPLE_SETTINGS: readonly string[] = [
	'theme: dark',
	'width: 72',
	'preset: vim',
	'keys:',
	'  nextQuote: ["]", .]',
	'  explain: [i, Ctrl-E]',
	'sources:',
	'  - ~/press',
];

function setting(name: SettingName, value: string, help: string, hasVariable = true): Setting {
	return {name, value, help, variable: hasVariable ? `DIPLO_READER_${name.toUpperCase()}` : undefined};
}
