import {readdirSync, readFileSync} from 'node:fs';
import {afterEach, describe, expect, test} from 'vitest';
import {cellWidth} from '../../src/text/cell-width.js';
import {noQuote, withKeys, withRemedy} from '../../src/tui/key-words.js';
import {KEYMAP} from '../../src/tui/keymap.js';
import {createKeys, DEFAULT_KEYS} from '../../src/tui/keys-table.js';
import {rebind} from '../../src/tui/rebind.js';
import {createState} from '../../src/tui/state.js';
import {statusParts} from '../../src/tui/status-parts.js';
import {talks} from './sample.js';
import {type Stage, stage} from './stage.js';

const bound = (keys: Readonly<Record<string, readonly string[]>>, preset: 'less' | 'vim' | 'newsboat' = 'less') =>
	createKeys(rebind(KEYMAP, {preset, keys: new Map(Object.entries(keys))}).bindings);

describe('words with keys in them', () => {
	test('name the keys of the place', () => {
		expect(withKeys('{open} open  {search} search', DEFAULT_KEYS, 'list')).toBe('Enter open  / search');
		expect(withKeys('{accept} yes  {cancel} no', DEFAULT_KEYS, 'confirm')).toBe('y yes  Esc no');
		expect(withKeys('{lineUp:up lineDown:down} choose', DEFAULT_KEYS, 'list')).toBe('↑↓ choose');
		expect(withKeys('{lineDown lineUp} scroll', DEFAULT_KEYS, 'why')).toBe('j k scroll');
	});
	test('name what was bound instead', () => {
		const keys = bound({search: ['ctrl-g'], nextQuote: ['w'], copyQuote: ['cq']});
		expect(withKeys('{search} search  {copyQuote} copy', keys, 'article')).toBe('Ctrl-G search  cq copy');
		expect(noQuote(keys)).toBe('No quote in sight: w goes to the next one.');
		expect(withKeys('{nextUnread} next unread', bound({}, 'newsboat'), 'list')).toBe('n next unread');
	});
	test('leave out what has no key', () => {
		const keys = bound({nextQuote: [], save: []});
		expect(withKeys('{pipe} pipe  {save} save  {cancel} leave', keys, 'selecting')).toBe('| pipe  Esc leave');
		expect(noQuote(keys)).toBe('No quote in sight.');
		expect(withRemedy('Nothing', '{sort} sorts', {keys, where: 'article'})).toBe('Nothing.');
	});
	test('name commands that there are', () => {
		const folder = new URL('../../src/tui/', import.meta.url);
		const commands = new Set<string>(KEYMAP.map(({action}) => action.type));
		const named = readdirSync(folder)
			.flatMap(file => readFileSync(new URL(file, folder), 'utf8').match(/'[^'\n]*'|"[^"\n]*"/g) ?? [])
			.flatMap(words => [...words.matchAll(/\{([a-z][A-Za-z: ]*)\}/g)].flatMap(([, each = '']) => each.split(' ')))
			.map(word => word.replace(/:.*/, ''));
		expect(named.length).toBeGreaterThan(40);
		expect(named.filter(command => !commands.has(command))).toEqual([]);
	});
});

const open: Stage[] = [];
afterEach(() => {
	for (const screen of open.splice(0)) screen.end();
});

/** Keys that stand nowhere else on the screen, for every command whose key a screen names. */
const OTHER = {
	help: ['è'],
	search: ['é'],
	quitOrBack: ['ê'],
	nextQuote: ['ë'],
	previousQuote: ['ė'],
	explain: ['ē'],
	chooseSpeaker: ['ę'],
	exchange: ['ì'],
	sort: ['í'],
	zoomIn: ['î'],
	zoomOut: ['ï'],
	copyQuote: ['ò'],
	copySelection: ['ó'],
	pipe: ['ô'],
	save: ['õ'],
	nextHit: ['ù'],
	previousHit: ['ú'],
	nextBySpeaker: ['û'],
	previousBySpeaker: ['ü'],
	undo: ['ū'],
	goAsk: ['gà'],
} as const;

const PLACES: ReadonlyArray<readonly [name: string, keys: readonly string[], wanted: string]> = [
	['the list', [], 'Enter open  é search  è keys  ê quit'],
	['an article', ['\r'], 'ë ė quotes  û ü same speaker  ę speakers  ē why  é search  è keys  ê back'],
	['a search in it', ['\r', 'é', 'day', '\r'], 'ù ú matches  Esc clear  ë ė quotes  è keys'],
	['the reasons', ['\r', 'ē'], 'ë ė quotes  j k scroll  è keys  Esc close'],
	['the menu of speakers', ['\r', 'ę'], '↑↓ choose  Enter to the first quote  Esc back  then û ü step through them'],
	['a selection', ['\r', 'v'], 'j k more or fewer  ó copy  ô pipe  õ save  Esc leave'],
	['the speakers', ['gs'], 'Enter card  é filter  í order  è keys  Esc back'],
	['a card', ['gs', '\r'], 'Enter open  ì by or about  ò copy  é filter  í order  è keys  Esc back'],
	['the names', ['ge'], 'Enter card  é filter  ì people, organizations, places  í order  è keys  Esc back'],
	['the timeline', ['gt'], 'Enter open  î ï zoom  é filter by speaker, subject  è keys  Esc back'],
	['the question', ['gà', '\r'], 'Enter open  ò copy  ì swap  í order  é boxes  è keys  Esc back'],
];

test.each(PLACES)('once keys are bound anew, %s names those', async (_name, typed, wanted) => {
	const screen = stage(talks(3), {columns: 160, rows: 24}, {bound: bound(OTHER)});
	open.push(screen);
	await screen.waitFor('of 3');
	for (const keys of typed) {
		screen.press(keys);
		for (let turn = 0; turn < 30; turn++) await new Promise(resolve => setImmediate(resolve));
	}
	await screen.waitFor(wanted);
});

test('however long a question is, what is asked and the keys that answer are on the screen', () => {
	const text = `/home/anna/${'press/'.repeat(40)}talks.txt is there already (12 bytes); replace it?`;
	const effect = {type: 'save', name: 'talks.txt', text: '', overwrite: true} as const;
	const state = {...createState(talks(1), {columns: 80, rows: 20}), question: {text, effect}};
	const row = statusParts(state)
		.map(part => part.text)
		.join('');
	expect(row).toMatch(/^ \/home\/anna\/.*….*is there already \(12 bytes\); replace it\? +y yes {2}n no $/);
	expect(cellWidth(row)).toBe(80);
});

test('a message names the keys that are bound', async () => {
	const keys = bound({mouse: ['ctrl-e'], lineDown: ['ctrl-g'], help: ['H']});
	const screen = stage(talks(3), {columns: 160, rows: 24}, {bound: keys});
	open.push(screen);
	screen.press('\x05');
	await screen.waitFor('Mouse on: Shift selects text. Ctrl-E turns it off.');
	screen.press('H');
	await screen.waitFor('A number before a key repeats it: 5Ctrl-G goes down five lines.');
	await screen.waitFor('Ctrl-G more  Esc back');
});
