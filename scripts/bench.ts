// Measures the speed of the built program and prints one table:  npm run bench -- [start] [keys] [annotate] [search] [library]
import process from 'node:process';
import {benchAnnotate} from './bench/annotate.js';
import {type Figure, toTable} from './bench/figures.js';
import {benchKeys} from './bench/keys.js';
import {benchLibrary} from './bench/library.js';
import {benchSearch} from './bench/search.js';
import {benchStart} from './bench/start.js';

const PARTS: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
	start: benchStart,
	keys: benchKeys,
	annotate: benchAnnotate,
	search: benchSearch,
	library: benchLibrary,
};

const asked = process.argv.slice(2);
const unknown = asked.filter(name => PARTS[name] === undefined);
if (unknown.length > 0) {
	console.error(`no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
	process.exitCode = 2;
} else {
	const figures: Figure[] = [];
	for (const [name, part] of Object.entries(PARTS))
		if (asked.length === 0 || asked.includes(name)) figures.push(...(await part()));
	console.log(`Node ${process.version}\n\n${toTable(figures)}`);
}
