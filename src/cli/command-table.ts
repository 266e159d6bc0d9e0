/** The commands and options, listed once: for reading the command line, for help, and for suggestions. */

import {ZOOMS} from '../library/calendar.js';
import {THEME_NAMES} from '../output/themes.js';

export type Format = 'plain' | 'json' | 'ndjson' | 'md';
export const FORMATS: readonly Format[] = ['plain', 'json', 'ndjson', 'md'];

/** Those for which there is a script that completes words. */
export const SHELLS: readonly string[] = ['bash', 'zsh', 'fish'];

export type CommandName =
	| 'browse'
	| 'list'
	| 'show'
	| 'quotes'
	| 'speakers'
	| 'entities'
	| 'timeline'
	| 'search'
	| 'explain'
	| 'cite'
	| 'config'
	| 'completion'
	| 'man';
export type OptionName =
	| 'by'
	| 'about'
	| 'kind'
	| 'unattributed'
	| 'type'
	| 'quote'
	| 'style'
	| 'limit'
	| 'sort'
	| 'zoom'
	| 'format'
	| 'width'
	| 'color'
	| 'theme'
	| 'mouse'
	| 'print'
	| 'linear'
	| 'help'
	| 'version';

export type OptionSpec = {
	readonly name: OptionName;
	readonly short?: string;
	/** What stands for the value in help; none: a switch. */
	readonly value?: string;
	readonly choices?: readonly string[];
	readonly help: string;
};

export type CommandSpec = {
	readonly name: CommandName;
	/** Empty for browse, which has no name on the command line. */
	readonly usage: string;
	readonly summary: string;
	/** Paragraphs for the command's own help. */
	readonly notes: readonly string[];
	readonly options: readonly OptionName[];
	/** What it prints for people is as wide as the terminal. */
	readonly isPicture?: boolean;
	/** What it takes in place of sources. */
	readonly words?: readonly string[];
	readonly examples: ReadonlyArray<readonly [command: string, what: string]>;
};

export const OPTIONS: readonly OptionSpec[] = [
	{name: 'by', value: 'NAME', help: 'only what NAME said, in any form of the name; accents and case aside'},
	{name: 'about', value: 'TEXT', help: 'only what speaks of TEXT: a person, a place, any words'},
	{name: 'kind', value: 'KIND', choices: ['direct', 'mixed', 'indirect'], help: 'only quotes of one kind'},
	{name: 'unattributed', help: 'only quotes that no speaker could be named for'},
	{name: 'type', value: 'TYPE', choices: ['person', 'organization', 'place'], help: 'only one type of entity'},
	{name: 'quote', value: 'N', help: 'the Nth quote of the article, from 1, not the article'},
	{
		name: 'style',
		value: 'STYLE',
		choices: ['plain', 'markdown', 'bibtex', 'ris', 'csl'],
		help: 'how citations are written; plain unless told',
	},
	{name: 'limit', value: 'N', help: 'at most N passages; 50 unless told'},
	{
		name: 'sort',
		value: 'ORDER',
		choices: ['date', 'relevance'],
		help: 'newest first, or what is most about TEXT first',
	},
	{name: 'zoom', value: 'UNIT', choices: ZOOMS, help: 'how much time is one row; what fits unless told'},
	{name: 'format', value: 'FORMAT', choices: FORMATS, help: 'how the answer is written'},
	{name: 'width', value: 'N', help: 'wrap plain output to N columns'},
	{
		name: 'color',
		value: 'WHEN',
		choices: ['auto', 'always', 'never'],
		help: 'colour; always: in a pipe too, laid out for reading',
	},
	{name: 'theme', value: 'NAME', choices: THEME_NAMES, help: 'colours of the reader'},
	{name: 'mouse', help: 'wheel and click in the reader; holding Shift still selects text'},
	{name: 'print', help: 'when the reader ends, print what was copied in it, whatever became of the clipboard'},
	{name: 'linear', help: 'read by typing commands: lines, no screen, no escape codes; for screen readers'},
	{name: 'help', short: 'h', help: 'help for the program or the command'},
	{name: 'version', short: 'V', help: 'the version'},
];

const COMMON: readonly OptionName[] = ['format', 'width', 'color', 'help', 'version'];

export const COMMANDS: readonly CommandSpec[] = [
	{
		name: 'browse',
		usage: 'diplo-reader [SOURCE...]',
		summary: 'open the reader in a terminal; in a pipe, print the articles',
		notes: [],
		options: [...COMMON, 'theme', 'mouse', 'print', 'linear'],
		examples: [],
	},
	{
		name: 'list',
		usage: 'diplo-reader list [SOURCE...]',
		summary: 'one line an article: id, date, title',
		notes: ['In a pipe there are tabs between the fields. An undated article has - for its date.'],
		options: COMMON,
		examples: [
			['diplo-reader list', 'the bundled articles'],
			['diplo-reader list ~/press/ | sort -k2', 'every article of a folder, by date'],
		],
	},
	{
		name: 'show',
		usage: 'diplo-reader show [ID|SOURCE...]',
		summary: 'the article as plain text, quotes labelled',
		notes: [],
		options: COMMON,
		examples: [
			['diplo-reader show nato-bulgaria', 'a bundled article; the start of its id is enough'],
			['diplo-reader show --width 72 speech.txt', 'a file, wrapped'],
			['curl -s URL | diplo-reader show -', 'standard input'],
		],
	},
	{
		name: 'quotes',
		usage: 'diplo-reader quotes [ID|SOURCE...]',
		summary: 'who said what',
		notes: [
			'In a pipe each quote is one line: article, speaker, kind and words, with tabs between; the speaker is - where nobody could be named for certain.',
			'With --by and --about, what NAME said in articles whose title or summary names TEXT comes last, with that word as topic in JSON.',
		],
		options: ['by', 'about', 'kind', 'unattributed', 'sort', ...COMMON],
		examples: [
			['diplo-reader quotes --by stoltenberg --about russia', 'what did Stoltenberg say about Russia?'],
			['diplo-reader quotes --about nato --sort relevance press/', 'what is most about NATO first'],
			['diplo-reader quotes --kind direct speech.txt', 'only word for word'],
			['diplo-reader quotes --unattributed press/', 'what is left to find out by reading'],
			["diplo-reader quotes --format ndjson press/ | jq -r '.speaker.name'", 'for another program'],
		],
	},
	{
		name: 'speakers',
		usage: 'diplo-reader speakers [ID|SOURCE...]',
		summary: 'who speaks, in which role and how much',
		notes: ['In a pipe each speaker is one line: name, role, number of quotes and of words, with tabs between.'],
		options: COMMON,
		examples: [
			['diplo-reader speakers', 'over all bundled articles'],
			['diplo-reader speakers press/*.txt | head', 'the ten most quoted'],
		],
	},
	{
		name: 'entities',
		usage: 'diplo-reader entities [ID|SOURCE...]',
		summary: 'people, organizations and places',
		notes: [
			'In a pipe each entity is one line: type, name, number of mentions and of articles, with tabs between. JSON gives each article its own entities, with every mention and where it stands.',
		],
		options: ['type', ...COMMON],
		examples: [['diplo-reader entities --type place speech.txt', 'the places that a speech names']],
	},
	{
		name: 'timeline',
		usage: 'diplo-reader timeline [ID|SOURCE...]',
		summary: 'articles and quotes on a time axis',
		notes: [
			'For people it is a picture as wide as the terminal, from the oldest to the newest: for each stretch of time a bar of its articles and quotes, then titles and first words. Stretches with nothing in them are one row that says how long they are. What is undated comes last.',
			'In a pipe each article and each quote is one line: date, article or quote, id, speaker, and title or words, with tabs between; - for a date that is not known.',
			'With --by only what NAME said; with --about alone the articles too that only name TEXT.',
		],
		options: ['by', 'about', 'zoom', ...COMMON],
		isPicture: true,
		examples: [
			['diplo-reader timeline --about nato', 'who said what about NATO when'],
			['diplo-reader timeline --by obama --zoom year', 'by year'],
			['diplo-reader timeline press/ | grep quote', 'every dated quote'],
		],
	},
	{
		name: 'search',
		usage: 'diplo-reader search QUERY [SOURCE...]',
		summary: 'passages with the hit, best first',
		notes: [
			'Titles, speakers, names and passages are searched; small misspellings and missing accents are forgiven, and what was searched instead is said on standard error.',
			'In a pipe each passage is one line: article, what was hit, and the words, with tabs between. More than --limit of them are not shown, which is said on standard error.',
		],
		options: ['limit', ...COMMON],
		examples: [
			['diplo-reader search erdogan', 'finds Erdoğan'],
			['diplo-reader search "spy ring" press/', 'in a folder'],
		],
	},
	{
		name: 'explain',
		usage: 'diplo-reader explain [ID|SOURCE...] [N]',
		summary: 'why each quote has its speaker',
		notes: [
			'N is the number of one quote of the article, from 1. The sentence that decided stands under the quote: the mention in brackets, the words of saying in braces; then the candidates with their share of probability and what was seen of each.',
			'In a pipe each quote is one line: article, number, speaker, confidence, reason and words, with tabs between.',
		],
		options: ['quote', 'unattributed', ...COMMON],
		examples: [
			['diplo-reader explain nato-bulgaria 2', 'the second quote of a bundled article'],
			['diplo-reader explain --unattributed speech.txt', 'why these have no speaker'],
		],
	},
	{
		name: 'cite',
		usage: 'diplo-reader cite [ID|SOURCE...]',
		summary: 'citations of articles or quotes',
		notes: [
			'With --quote, --by, --about or --kind each quote is cited, with its speaker, outlet, date and source; without, each article. Numbers of quotes are those of the reader and count every quote of the article.',
			'csl is CSL-JSON, which Zotero and pandoc read; a quote in it carries its exact words and those around them as a W3C TextQuoteSelector.',
		],
		options: ['quote', 'by', 'about', 'kind', 'style', 'help', 'version'],
		examples: [
			['diplo-reader cite nato-bulgaria --quote 1', 'a quote, to be pasted into a text'],
			['diplo-reader cite --by stoltenberg --about russia --style csl', 'what he said, for Zotero or pandoc'],
			['diplo-reader cite press/ --style bibtex > press.bib', 'every article of a folder'],
		],
	},
	{
		name: 'config',
		usage: 'diplo-reader config',
		summary: 'the settings that count, and where each comes from',
		notes: [
			'Flags go before the environment, that before the file, that before the defaults. The file is $XDG_CONFIG_HOME/diplo-reader/config.yaml, else ~/.config/diplo-reader/config.yaml; the first line says whether it is there. A mistake in it is told with its line, and the code is then 2; the reader opens all the same.',
			'The other names are those the file may set, one “name: value” line each; a key is set under “keys:”, by the name that stands here behind “keys.”.',
		],
		options: [...COMMON, 'theme', 'mouse'],
		words: [],
		examples: [
			['diplo-reader config', 'everything'],
			['diplo-reader config | grep Ctrl-', 'what the Ctrl keys do'],
		],
	},
	{
		name: 'completion',
		usage: 'diplo-reader completion bash|zsh|fish',
		summary: 'by which a shell completes words',
		notes: [
			'It completes commands, options and their values, ids of bundled articles, speakers after --by and names after --about: those of the sources that stand on the line, else of the settings, else of the bundled articles. Names of files are kept in the cache folder.',
		],
		options: ['help', 'version'],
		words: SHELLS,
		examples: [
			['eval "$(diplo-reader completion bash)"', 'in ~/.bashrc'],
			['eval "$(diplo-reader completion zsh)"', 'in ~/.zshrc, after compinit'],
			['diplo-reader completion fish > ~/.config/fish/completions/diplo-reader.fish', 'once'],
		],
	},
	{
		name: 'man',
		usage: 'diplo-reader man',
		summary: 'the manual, for man',
		notes: [],
		options: ['help', 'version'],
		words: [],
		examples: [
			['diplo-reader man | man -l -', 'read it, where man is that of Linux'],
			['diplo-reader man > ~/.local/share/man/man1/diplo-reader.1', 'for man diplo-reader'],
		],
	},
];

export function commandNamed(name: string): CommandSpec | undefined {
	return COMMANDS.find(command => command.name === name);
}
