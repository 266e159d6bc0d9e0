import {keyRows} from '../src/tui/keys-table.js';

const START = '<!-- keys: npm run readme -->';
const END = '<!-- /keys -->';

/** The README with its list of keys made anew from the key table; throws when it has no place for one. */
export function withKeys(readme: string): string {
	const start = readme.indexOf(START);
	const end = readme.indexOf(END);
	if (start < 0 || end < start) throw new Error(`README.md has no ${START} … ${END}`);
	return `${readme.slice(0, start + START.length)}\n\n${keyTable()}\n\n${readme.slice(end)}`;
}

function keyTable(): string {
	const rows = keyRows().flatMap(({group, rows: keys}) =>
		keys.map(({keys, help}, i) => {
			const names = keys.split(' ').map(key => `<kbd>${escaped(key)}</kbd>`);
			return `| ${i === 0 ? group : ''} | ${names.join(' ')} | ${help} |`;
		}),
	);
	return ['| | | |', '| --- | --- | --- |', ...rows].join('\n');
}

function escaped(key: string): string {
	return key.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\|/g, '\\|');
}
