/**
 * Every key of the reader, once: input, the `?` screen, the status bars, `--help` and the README are all made from this
 * table. No import of React here, so that the command line can read it without loading the screens.
 */

/** Where a key works. `typing` is a search box with the cursor in it, `menu` the menu of speakers, `why` the panel on a quote. */
export type Where = 'list' | 'article' | 'help' | 'typing' | 'menu' | 'why';

/** What a key asks for. The reducer gives each one its meaning on the screen that is up. */
export type Command = {
	readonly type:
		| 'lineDown'
		| 'lineUp'
		| 'pageDown'
		| 'pageUp'
		| 'halfDown'
		| 'halfUp'
		| 'top'
		| 'bottom'
		| 'percent'
		| 'nextParagraph'
		| 'previousParagraph'
		| 'nextQuote'
		| 'previousQuote'
		| 'nextBySpeaker'
		| 'previousBySpeaker'
		| 'chooseSpeaker'
		| 'explain'
		| 'nextArticle'
		| 'previousArticle'
		| 'open'
		| 'back'
		| 'quitOrBack'
		| 'quit'
		| 'search'
		| 'nextHit'
		| 'previousHit'
		| 'cancel'
		| 'submit'
		| 'clearQuery'
		| 'deleteWord'
		| 'help'
		| 'redraw'
		| 'suspend';
};

export type Group = 'Quotes' | 'Search' | 'In a search box' | 'Articles' | 'Move' | 'Program';

export type Binding = {
	/** Key names: a character, or a word such as `down`, `pageup`, `ctrl-l`. */
	readonly keys: readonly string[];
	readonly action: Command;
	/** What it does, in a few words without a full stop. */
	readonly help: string;
	readonly where: readonly Where[];
	readonly group: Group;
};

export const GROUPS: readonly Group[] = ['Quotes', 'Search', 'In a search box', 'Articles', 'Move', 'Program'];

const EVERY_PAGE: readonly Where[] = ['list', 'article', 'help', 'why'];
const EVERYWHERE: readonly Where[] = ['list', 'article', 'help', 'typing', 'menu', 'why'];

export const KEYMAP: readonly Binding[] = [
	{keys: [']'], action: {type: 'nextQuote'}, help: 'next quote', where: ['article', 'why'], group: 'Quotes'},
	{keys: ['['], action: {type: 'previousQuote'}, help: 'previous quote', where: ['article', 'why'], group: 'Quotes'},
	{
		keys: [')'],
		action: {type: 'nextBySpeaker'},
		help: 'next quote by the same speaker',
		where: ['article', 'why'],
		group: 'Quotes',
	},
	{
		keys: ['('],
		action: {type: 'previousBySpeaker'},
		help: 'previous quote by the same speaker',
		where: ['article', 'why'],
		group: 'Quotes',
	},
	{
		keys: ['S'],
		action: {type: 'chooseSpeaker'},
		help: 'choose a speaker of this article',
		where: ['article'],
		group: 'Quotes',
	},
	{
		keys: ['i'],
		action: {type: 'explain'},
		help: 'why this quote has its speaker',
		where: ['article', 'why'],
		group: 'Quotes',
	},

	{
		keys: ['/'],
		action: {type: 'search'},
		help: 'search all articles, or this one',
		where: ['list', 'article'],
		group: 'Search',
	},
	{keys: ['n'], action: {type: 'nextHit'}, help: 'next match', where: ['article'], group: 'Search'},
	{keys: ['N'], action: {type: 'previousHit'}, help: 'previous match', where: ['article'], group: 'Search'},
	{
		keys: ['esc'],
		action: {type: 'cancel'},
		help: 'clear the search; back',
		where: ['list', 'article', 'typing', 'help', 'menu', 'why'],
		group: 'Search',
	},
	{
		keys: ['enter'],
		action: {type: 'submit'},
		help: 'open at the match, or stay at it',
		where: ['typing'],
		group: 'In a search box',
	},
	{
		keys: ['down', 'pagedown'],
		action: {type: 'lineDown'},
		help: 'next match',
		where: ['typing'],
		group: 'In a search box',
	},
	{
		keys: ['up', 'pageup'],
		action: {type: 'lineUp'},
		help: 'previous match',
		where: ['typing'],
		group: 'In a search box',
	},
	{keys: ['ctrl-u'], action: {type: 'clearQuery'}, help: 'empty it', where: ['typing'], group: 'In a search box'},
	{
		keys: ['ctrl-w'],
		action: {type: 'deleteWord'},
		help: 'delete the last word',
		where: ['typing'],
		group: 'In a search box',
	},
	{
		keys: ['backspace'],
		action: {type: 'back'},
		help: 'delete; when empty: leave it',
		where: ['typing'],
		group: 'In a search box',
	},

	{
		keys: ['enter', 'l', 'right'],
		action: {type: 'open'},
		help: 'open the chosen article',
		where: ['list'],
		group: 'Articles',
	},
	{
		keys: ['h', 'backspace', 'left'],
		action: {type: 'back'},
		help: 'back',
		where: EVERY_PAGE,
		group: 'Articles',
	},
	{keys: ['J'], action: {type: 'nextArticle'}, help: 'next article', where: ['list', 'article'], group: 'Articles'},
	{
		keys: ['K'],
		action: {type: 'previousArticle'},
		help: 'previous article',
		where: ['list', 'article'],
		group: 'Articles',
	},

	{
		keys: ['j', 'down', 'enter'],
		action: {type: 'lineDown'},
		help: 'line down',
		where: ['article', 'help', 'why'],
		group: 'Move',
	},
	{keys: ['j', 'down'], action: {type: 'lineDown'}, help: 'down the list', where: ['list'], group: 'Move'},
	{keys: ['k', 'up'], action: {type: 'lineUp'}, help: 'line up, or up the list', where: EVERY_PAGE, group: 'Move'},
	{
		keys: ['space', 'f', 'pagedown', 'ctrl-f'],
		action: {type: 'pageDown'},
		help: 'page down',
		where: EVERY_PAGE,
		group: 'Move',
	},
	{keys: ['b', 'pageup', 'ctrl-b'], action: {type: 'pageUp'}, help: 'page up', where: EVERY_PAGE, group: 'Move'},
	{keys: ['d', 'ctrl-d'], action: {type: 'halfDown'}, help: 'half a page down', where: EVERY_PAGE, group: 'Move'},
	{keys: ['u', 'ctrl-u'], action: {type: 'halfUp'}, help: 'half a page up', where: EVERY_PAGE, group: 'Move'},
	{keys: ['g', 'home', '<'], action: {type: 'top'}, help: 'top (gg too)', where: EVERY_PAGE, group: 'Move'},
	{keys: ['G', 'end', '>'], action: {type: 'bottom'}, help: 'bottom', where: EVERY_PAGE, group: 'Move'},
	{keys: ['%'], action: {type: 'percent'}, help: 'go to a percentage: 50%', where: ['article'], group: 'Move'},
	{keys: ['}'], action: {type: 'nextParagraph'}, help: 'next paragraph', where: ['article'], group: 'Move'},
	{keys: ['{'], action: {type: 'previousParagraph'}, help: 'previous paragraph', where: ['article'], group: 'Move'},

	{keys: ['?'], action: {type: 'help'}, help: 'these keys', where: EVERY_PAGE, group: 'Program'},
	{
		keys: ['q'],
		action: {type: 'quitOrBack'},
		help: 'back; in the list: quit',
		where: [...EVERY_PAGE, 'menu'],
		group: 'Program',
	},
	{keys: ['Q'], action: {type: 'quit'}, help: 'quit at once', where: EVERY_PAGE, group: 'Program'},
	{
		keys: ['ctrl-c'],
		action: {type: 'quit'},
		help: 'quit at once, from anywhere',
		where: EVERYWHERE,
		group: 'Program',
	},
	{
		keys: ['ctrl-l'],
		action: {type: 'redraw'},
		help: 'draw the screen again',
		where: EVERYWHERE,
		group: 'Program',
	},
	{
		keys: ['ctrl-z'],
		action: {type: 'suspend'},
		help: 'suspend; fg comes back',
		where: EVERYWHERE,
		group: 'Program',
	},
];

const tables = new Map<Where, ReadonlyMap<string, Binding>>();

/** What a key does in a place; `undefined` when nothing. */
export function bindingFor(key: string, where: Where): Binding | undefined {
	let table = tables.get(where);
	if (table === undefined) {
		const filled = new Map<string, Binding>();
		for (const binding of KEYMAP) {
			if (!binding.where.includes(where)) continue;
			for (const name of binding.keys) if (!filled.has(name)) filled.set(name, binding);
		}
		table = filled;
		tables.set(where, table);
	}
	return table.get(key);
}

const LABELS: Readonly<Record<string, string>> = {
	up: '↑',
	down: '↓',
	left: '←',
	right: '→',
	space: 'Space',
	enter: 'Enter',
	esc: 'Esc',
	backspace: 'Backspace',
	tab: 'Tab',
	pageup: 'PgUp',
	pagedown: 'PgDn',
	home: 'Home',
	end: 'End',
};

/** A key as it is printed for a reader: `ctrl-l` is `Ctrl-L`, `down` is an arrow. */
export function keyLabel(key: string): string {
	return LABELS[key] ?? (key.startsWith('ctrl-') ? `Ctrl-${key.slice(5).toUpperCase()}` : key);
}

/** One line of a key table: the keys as printed, what they do, where they work. */
export type KeyRow = {readonly keys: string; readonly help: string; readonly where: readonly Where[]};

/** The table in the order a reader wants it, under the headings of `GROUPS`. */
export function keyRows(group: Group): readonly KeyRow[] {
	return KEYMAP.filter(binding => binding.group === group).map(({keys, help, where}) => ({
		keys: keys.map(keyLabel).join(' '),
		help,
		where,
	}));
}
