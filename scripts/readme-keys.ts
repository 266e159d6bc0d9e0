import {KEYMAP} from '../src/tui/keymap.js';
import {keyLabel, keyRows} from '../src/tui/keys-table.js';

const START = '<!-- keys: npm run readme -->';
const END = '<!-- /keys -->';

/** What a reader with one minute needs to know. */
const FIRST: ReadonlySet<string> = new Set([
	'open',
	'nextQuote',
	'nextBySpeaker',
	'explain',
	'search',
	'goAsk',
	'goSpeakers',
	'goTimeline',
	'palette',
	'copyQuote',
	'quitOrBack',
	'help',
]);

/** The README with its lists of keys made anew from the key table; throws when it has no place for them. */
export function withKeys(readme: string): string {
	const start = readme.indexOf(START);
	const end = readme.indexOf(END);
	if (start < 0 || end < start) throw new Error(`README.md has no ${START} … ${END}`);
	const all = `<details>\n<summary>All keys</summary>\n\n${allKeys()}\n\n</details>`;
	return `${readme.slice(0, start + START.length)}\n\n${firstKeys()}\n\n${all}\n\n${readme.slice(end)}`;
}

function firstKeys(): string {
	const rows = KEYMAP.filter(({action}) => FIRST.has(action.type)).map(
		({keys, help}) => `| ${named(keys.slice(0, 1).map(keyLabel))} | ${escaped(help)} |`,
	);
	return ['| | |', '| --- | --- |', ...rows].join('\n');
}

function allKeys(): string {
	const rows = keyRows().flatMap(({group, rows: keys}) =>
		keys.map(({keys, help}, i) => `| ${i === 0 ? group : ''} | ${named(keys.split(' '))} | ${escaped(help)} |`),
	);
	return ['| | | |', '| --- | --- | --- |', ...rows].join('\n');
}

const named = (keys: readonly string[]) => keys.map(key => `<kbd>${escaped(key)}</kbd>`).join(' ');

function escaped(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\|/g, '\\|');
}
