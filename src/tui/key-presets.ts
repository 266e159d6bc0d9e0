import type {Command} from './keymap.js';

export const PRESET_NAMES = ['less', 'vim', 'newsboat'] as const;
export type KeyPreset = (typeof PRESET_NAMES)[number];

/**
 * Keys of commands where a preset differs from the table, which holds those of less. They stand in place of the command's
 * characters and Ctrl keys; arrows, Enter and the like stay.
 */
export const KEY_PRESETS: Readonly<Record<KeyPreset, Readonly<Partial<Record<Command['type'], readonly string[]>>>>> = {
	less: {},
	vim: {
		lineDown: ['j', 'ctrl-e'],
		lineUp: ['k', 'ctrl-y'],
		pageDown: ['space', 'ctrl-f'],
		pageUp: ['ctrl-b'],
		halfDown: ['ctrl-d'],
		halfUp: ['ctrl-u'],
		undo: ['u'],
		select: ['v', 'V'],
		goMark: ["'*", '`*'],
		lastPlace: ["''", '``'],
		quit: ['ZZ', 'ZQ', 'Q'],
	},
	newsboat: {
		nextUnread: ['n'],
		previousUnread: ['p'],
		toggleRead: ['N'],
		readAll: ['A', 'C'],
		// It has no keys for the matches of a search.
		nextHit: ['>'],
		previousHit: ['<'],
		top: ['gg'],
		bottom: ['G'],
		pageDown: ['space'],
		pageUp: ['b'],
		search: ['/', 'F'],
		star: ['*', 'ctrl-b'],
		openSource: ['o', 'O'],
	},
};
