/**
 * Every key of the reader, once: input, the `?` screen, the status bars, `--help` and the README are all made from this
 * table. No import of React here, so that the command line can read it without loading the screens.
 */

/**
 * Where a key works. `view` is one of the views over the whole library, `typing` a box with the cursor in it, `menu` the menu of
 * speakers, `why` the panel on a quote, `confirm` `selecting` the article while paragraphs are being selected, `picker` the list of themes, `confirm` a question
 * to be answered with yes or no.
 */
export type Where =
	| 'list'
	| 'article'
	| 'view'
	| 'help'
	| 'typing'
	| 'menu'
	| 'why'
	| 'selecting'
	| 'picker'
	| 'confirm';

/** What a key asks for. The reducer gives each one its meaning on the screen that is up. `goMark` and `mark` take a letter. */
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
		| 'nextUnread'
		| 'previousUnread'
		| 'goList'
		| 'goAsk'
		| 'goSpeakers'
		| 'goEntities'
		| 'goTimeline'
		| 'goMarks'
		| 'palette'
		| 'nextField'
		| 'exchange'
		| 'sort'
		| 'zoomIn'
		| 'zoomOut'
		| 'mark'
		| 'goMark'
		| 'lastPlace'
		| 'jumpBack'
		| 'jumpForward'
		| 'toggleRead'
		| 'readAll'
		| 'star'
		| 'undo'
		| 'select'
		| 'copyQuote'
		| 'copyCitation'
		| 'copyParagraph'
		| 'copyLink'
		| 'copyArticle'
		| 'copySelection'
		| 'pipe'
		| 'save'
		| 'openSource'
		| 'wider'
		| 'narrower'
		| 'resetWidth'
		| 'zen'
		| 'switchPane'
		| 'theme'
		| 'mouse'
		| 'accept'
		| 'open'
		| 'back'
		| 'quitOrBack'
		| 'quit'
		| 'interrupt'
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

export type Group =
	| 'Quotes'
	| 'Views'
	| 'Search'
	| 'In a box'
	| 'Articles'
	| 'Marks and jumps'
	| 'Take away'
	| 'Move'
	| 'Screen'
	| 'Program';

export type Binding = {
	/**
	 * Key names: a character, or a word such as `down`, `pageup`, `ctrl-l`; two characters for keys struck one after the other
	 * (`gg`); a character and `*` for a key that takes any character after it (`m*`).
	 */
	readonly keys: readonly string[];
	readonly action: Command;
	/** What it does, in a few words without a full stop. */
	readonly help: string;
	/** The same in a word, where many stand on one row. */
	readonly brief?: string;
	readonly where: readonly Where[];
	readonly group: Group;
};

export const GROUPS: readonly Group[] = [
	'Quotes',
	'Views',
	'Search',
	'In a box',
	'Articles',
	'Marks and jumps',
	'Take away',
	'Move',
	'Screen',
	'Program',
];

const EVERY_PAGE: readonly Where[] = ['list', 'article', 'view', 'help', 'why'];
/** Those, and the menu of speakers. */
const PAGES_AND_MENU: readonly Where[] = [...EVERY_PAGE, 'menu'];
/** And the article while paragraphs are being selected. */
const MOVING: readonly Where[] = [...PAGES_AND_MENU, 'selecting'];
const EVERYWHERE: readonly Where[] = [
	'list',
	'article',
	'view',
	'help',
	'typing',
	'menu',
	'why',
	'selecting',
	'picker',
	'confirm',
];

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
		keys: ['gq'],
		action: {type: 'goAsk'},
		help: 'what did X say about Y?',
		brief: 'ask',
		where: ['list', 'article', 'view'],
		group: 'Views',
	},
	{
		keys: ['gs'],
		action: {type: 'goSpeakers'},
		help: 'speakers',
		brief: 'speakers',
		where: ['list', 'article', 'view'],
		group: 'Views',
	},
	{
		keys: ['ge'],
		action: {type: 'goEntities'},
		help: 'people, organizations, places',
		brief: 'names',
		where: ['list', 'article', 'view'],
		group: 'Views',
	},
	{
		keys: ['gt'],
		action: {type: 'goTimeline'},
		help: 'timeline',
		brief: 'timeline',
		where: ['list', 'article', 'view'],
		group: 'Views',
	},
	{
		keys: ['gm'],
		action: {type: 'goMarks'},
		help: 'marks',
		brief: 'marks',
		where: ['list', 'article', 'view'],
		group: 'Views',
	},
	{
		keys: ['gl'],
		action: {type: 'goList'},
		help: 'the list of articles',
		brief: 'list',
		where: ['article', 'view'],
		group: 'Views',
	},
	{
		keys: ['ctrl-p', 'ctrl-k'],
		action: {type: 'palette'},
		help: 'jump to anything',
		where: ['list', 'article', 'view'],
		group: 'Views',
	},
	{keys: ['tab'], action: {type: 'nextField'}, help: 'next box of the view', where: ['view', 'typing'], group: 'Views'},
	{keys: ['x'], action: {type: 'exchange'}, help: 'by or about; one kind of names', where: ['view'], group: 'Views'},
	{keys: ['o'], action: {type: 'sort'}, help: 'another order', where: ['view'], group: 'Views'},
	{keys: ['+'], action: {type: 'zoomIn'}, help: 'shorter stretches of time', where: ['view'], group: 'Views'},
	{keys: ['-'], action: {type: 'zoomOut'}, help: 'longer stretches of time', where: ['view'], group: 'Views'},

	{
		keys: ['/'],
		action: {type: 'search'},
		help: 'search all articles, or this one; filter a view',
		where: ['list', 'article', 'view'],
		group: 'Search',
	},
	{keys: ['n'], action: {type: 'nextHit'}, help: 'next match', where: ['article'], group: 'Search'},
	{keys: ['N'], action: {type: 'previousHit'}, help: 'previous match', where: ['article'], group: 'Search'},
	{
		keys: ['esc'],
		action: {type: 'cancel'},
		help: 'clear the search; back',
		where: ['list', 'article', 'view', 'typing', 'help', 'menu', 'why', 'selecting', 'picker', 'confirm'],
		group: 'Search',
	},
	{
		keys: ['enter'],
		action: {type: 'submit'},
		help: 'open at the match, or stay at it',
		where: ['typing'],
		group: 'In a box',
	},
	{
		keys: ['down', 'pagedown', 'ctrl-n'],
		action: {type: 'lineDown'},
		help: 'next match or choice',
		where: ['typing'],
		group: 'In a box',
	},
	{
		keys: ['up', 'pageup', 'ctrl-p'],
		action: {type: 'lineUp'},
		help: 'previous match or choice',
		where: ['typing'],
		group: 'In a box',
	},
	{keys: ['ctrl-u'], action: {type: 'clearQuery'}, help: 'empty it', where: ['typing'], group: 'In a box'},
	{keys: ['ctrl-w'], action: {type: 'deleteWord'}, help: 'delete the last word', where: ['typing'], group: 'In a box'},
	{
		keys: ['backspace'],
		action: {type: 'back'},
		help: 'delete; when empty: leave it',
		where: ['typing'],
		group: 'In a box',
	},

	{
		keys: ['enter', 'l', 'right'],
		action: {type: 'open'},
		help: 'open what is chosen',
		where: ['list', 'view', 'menu'],
		group: 'Articles',
	},
	{keys: ['h', 'backspace', 'left'], action: {type: 'back'}, help: 'back', where: PAGES_AND_MENU, group: 'Articles'},
	{keys: ['J'], action: {type: 'nextArticle'}, help: 'next article', where: ['list', 'article'], group: 'Articles'},
	{
		keys: ['K'],
		action: {type: 'previousArticle'},
		help: 'previous article',
		where: ['list', 'article'],
		group: 'Articles',
	},
	{
		keys: ['gu'],
		action: {type: 'nextUnread'},
		help: 'next unread article',
		brief: 'unread',
		where: ['list', 'article'],
		group: 'Articles',
	},
	{
		keys: ['gU'],
		action: {type: 'previousUnread'},
		help: 'unread article before',
		brief: 'unread before',
		where: ['list', 'article'],
		group: 'Articles',
	},
	{keys: ['r'], action: {type: 'toggleRead'}, help: 'read or unread', where: ['list', 'article'], group: 'Articles'},
	{keys: ['R'], action: {type: 'readAll'}, help: 'all in the list are read', where: ['list'], group: 'Articles'},
	{keys: ['*'], action: {type: 'star'}, help: 'star, or take it away', where: ['list', 'article'], group: 'Articles'},

	{
		keys: ['m*'],
		action: {type: 'mark'},
		help: 'set a mark of that letter',
		brief: 'set a mark',
		where: ['article'],
		group: 'Marks and jumps',
	},
	{
		keys: ["''"],
		action: {type: 'lastPlace'},
		help: 'where the last jump began',
		brief: 'last place',
		where: ['list', 'article'],
		group: 'Marks and jumps',
	},
	{
		keys: ["'*"],
		action: {type: 'goMark'},
		help: 'go to the mark of that letter',
		brief: 'go to a mark',
		where: ['list', 'article', 'view'],
		group: 'Marks and jumps',
	},
	{
		keys: ['ctrl-o'],
		action: {type: 'jumpBack'},
		help: 'back through the jumps',
		where: ['list', 'article'],
		group: 'Marks and jumps',
	},
	{
		keys: ['ctrl-n'],
		action: {type: 'jumpForward'},
		help: 'forward again',
		where: ['list', 'article'],
		group: 'Marks and jumps',
	},
	{
		keys: ['U'],
		action: {type: 'undo'},
		help: 'undo the last mark, star, read or setting',
		where: ['list', 'article', 'view'],
		group: 'Marks and jumps',
	},

	{
		keys: ['yq'],
		action: {type: 'copyQuote'},
		help: 'copy the quote with its speaker and source',
		brief: 'quote',
		where: ['article', 'view'],
		group: 'Take away',
	},
	{
		keys: ['yc'],
		action: {type: 'copyCitation'},
		help: 'copy the citation',
		brief: 'citation',
		where: ['list', 'article', 'view'],
		group: 'Take away',
	},
	{
		keys: ['yp'],
		action: {type: 'copyParagraph'},
		help: 'copy the paragraph',
		brief: 'paragraph',
		where: ['article'],
		group: 'Take away',
	},
	{
		keys: ['yu'],
		action: {type: 'copyLink'},
		help: 'copy the link',
		brief: 'link',
		where: ['list', 'article'],
		group: 'Take away',
	},
	{
		keys: ['ya'],
		action: {type: 'copyArticle'},
		help: 'copy the article',
		brief: 'article',
		where: ['list', 'article'],
		group: 'Take away',
	},
	{
		keys: ['v'],
		action: {type: 'select'},
		help: 'select paragraphs to copy, hand on or save',
		where: ['article', 'selecting'],
		group: 'Take away',
	},
	{
		keys: ['y'],
		action: {type: 'copySelection'},
		help: 'copy what is selected',
		where: ['selecting'],
		group: 'Take away',
	},
	{
		keys: ['|'],
		action: {type: 'pipe'},
		help: 'hand it to a command',
		where: ['list', 'article', 'selecting'],
		group: 'Take away',
	},
	{
		keys: ['s'],
		action: {type: 'save'},
		help: 'save it to a file',
		where: ['list', 'article', 'selecting'],
		group: 'Take away',
	},
	{
		keys: ['o'],
		action: {type: 'openSource'},
		help: 'open the source in the browser',
		where: ['list', 'article'],
		group: 'Take away',
	},

	{
		keys: ['j', 'down', 'enter'],
		action: {type: 'lineDown'},
		help: 'line down',
		where: ['article', 'help', 'why', 'selecting'],
		group: 'Move',
	},
	{
		keys: ['j', 'down'],
		action: {type: 'lineDown'},
		help: 'down the list',
		where: ['list', 'view', 'menu'],
		group: 'Move',
	},
	{
		keys: ['k', 'up'],
		action: {type: 'lineUp'},
		help: 'line up, or up the list',
		where: MOVING,
		group: 'Move',
	},
	{
		keys: ['space', 'f', 'pagedown', 'ctrl-f'],
		action: {type: 'pageDown'},
		help: 'page down',
		where: PAGES_AND_MENU,
		group: 'Move',
	},
	{keys: ['b', 'pageup', 'ctrl-b'], action: {type: 'pageUp'}, help: 'page up', where: PAGES_AND_MENU, group: 'Move'},
	{keys: ['d', 'ctrl-d'], action: {type: 'halfDown'}, help: 'half a page down', where: EVERY_PAGE, group: 'Move'},
	{keys: ['u', 'ctrl-u'], action: {type: 'halfUp'}, help: 'half a page up', where: EVERY_PAGE, group: 'Move'},
	{keys: ['gg', 'home', '<'], action: {type: 'top'}, help: 'top', where: MOVING, group: 'Move'},
	{
		keys: ['G', 'end', '>'],
		action: {type: 'bottom'},
		help: 'bottom',
		where: MOVING,
		group: 'Move',
	},
	{keys: ['%'], action: {type: 'percent'}, help: 'go to a percentage: 50%', where: ['article'], group: 'Move'},
	{
		keys: ['}'],
		action: {type: 'nextParagraph'},
		help: 'next paragraph',
		where: ['article', 'selecting'],
		group: 'Move',
	},
	{
		keys: ['{'],
		action: {type: 'previousParagraph'},
		help: 'previous paragraph',
		where: ['article', 'selecting'],
		group: 'Move',
	},

	{keys: ['tab'], action: {type: 'switchPane'}, help: 'the other pane', where: ['list', 'article'], group: 'Screen'},
	{keys: ['z'], action: {type: 'zen'}, help: 'one pane, or two', where: ['list', 'article'], group: 'Screen'},
	{keys: ['+'], action: {type: 'wider'}, help: 'wider lines', where: ['article'], group: 'Screen'},
	{keys: ['-'], action: {type: 'narrower'}, help: 'narrower lines', where: ['article'], group: 'Screen'},
	{keys: ['='], action: {type: 'resetWidth'}, help: 'lines as wide as at first', where: ['article'], group: 'Screen'},
	{keys: ['T'], action: {type: 'theme'}, help: 'another theme', where: ['list', 'article', 'view'], group: 'Screen'},
	{
		keys: ['j', 'down'],
		action: {type: 'lineDown'},
		help: 'try the next theme',
		where: ['picker'],
		group: 'Screen',
	},
	{
		keys: ['k', 'up'],
		action: {type: 'lineUp'},
		help: 'try the theme before',
		where: ['picker'],
		group: 'Screen',
	},
	{keys: ['enter', 'l'], action: {type: 'accept'}, help: 'keep the theme', where: ['picker'], group: 'Screen'},
	{keys: ['M'], action: {type: 'mouse'}, help: 'mouse on or off', where: ['list', 'article', 'view'], group: 'Screen'},

	{keys: ['?'], action: {type: 'help'}, help: 'these keys', where: EVERY_PAGE, group: 'Program'},
	{
		keys: ['q'],
		action: {type: 'quitOrBack'},
		help: 'back; in the list: quit',
		where: [...EVERY_PAGE, 'menu', 'selecting', 'picker'],
		group: 'Program',
	},
	{keys: ['Q'], action: {type: 'quit'}, help: 'quit at once', where: EVERY_PAGE, group: 'Program'},
	{keys: ['y'], action: {type: 'accept'}, help: 'yes', where: ['confirm'], group: 'Program'},
	{keys: ['n', 'q'], action: {type: 'cancel'}, help: 'no', where: ['confirm'], group: 'Program'},
	{
		keys: ['ctrl-c'],
		action: {type: 'interrupt'},
		help: 'stop what takes long; else quit at once',
		where: EVERYWHERE,
		group: 'Program',
	},
	{keys: ['ctrl-l'], action: {type: 'redraw'}, help: 'draw the screen again', where: EVERYWHERE, group: 'Program'},
	{keys: ['ctrl-z'], action: {type: 'suspend'}, help: 'suspend; fg comes back', where: EVERYWHERE, group: 'Program'},
];
