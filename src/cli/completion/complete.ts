import {fold} from '../../text/fold.js';
import {visible} from '../../text/visible.js';
import {loadBundledArticles} from '../bundled.js';
import {loadConfig} from '../config/load-config.js';
import {ExitCode} from '../exit-code.js';
import {createWriter, type Io} from '../io.js';
import {joinNames, matchingNames} from './doc-names.js';
import {namesOfSources} from './source-names.js';
import {type Candidate, wantedAt} from './wanted.js';

/** Most names that are offered at once. */
const MOST_NAMES = 100;

/**
 * Prints what may stand in place of the last word, for the scripts of the shells: a line each, the word and a tab and what it
 * is, and at last `:files` where a file may stand there too, else `:end`. Says nothing when anything fails.
 */
export async function complete(words: readonly string[], io: Io): Promise<number> {
	const out = createWriter(io.stdout);
	const {candidates, hasFiles} = await candidatesAt(words, io).catch(() => ({candidates: [], hasFiles: false}));
	for (const {value, help} of candidates) await out.write(`${value}\t${visible(help)}\n`);
	await out.write(hasFiles ? ':files\n' : ':end\n');
	await out.flush();
	return ExitCode.done;
}

async function candidatesAt(
	words: readonly string[],
	io: Io,
): Promise<{readonly candidates: readonly Candidate[]; readonly hasFiles: boolean}> {
	const wanted = wantedAt(words);
	const {lead, typed, names, hasSources} = wanted;
	const found = wanted.words.filter(({value}) => value.startsWith(typed));
	if (hasSources) found.push(...(await bundledIds(typed)));
	if (names !== undefined) {
		const {config} = await loadConfig({env: io.env});
		const sources = wanted.sources.length > 0 ? wanted.sources.map(word => inHome(word, io.env)) : config.sources;
		const lists = await namesOfSources(sources, {io, now: () => performance.now()});
		for (const [value, help] of matchingNames(joinNames(lists.map(list => list[names])), typed).slice(0, MOST_NAMES))
			found.push({value, help});
	}
	return {candidates: found.map(({value, help}) => ({value: lead + value, help})), hasFiles: hasSources};
}

/** Those that begin with what was typed; if none does, those with a word that does. */
async function bundledIds(typed: string): Promise<readonly Candidate[]> {
	const wanted = fold(typed);
	const all = (await loadBundledArticles()).map(({id, title}) => ({value: id, help: title}));
	const begun = all.filter(({value}) => value.startsWith(wanted));
	return begun.length > 0 || wanted === '' ? begun : all.filter(({value}) => value.includes(`-${wanted}`));
}

/** What the shell makes of a `~` when the line is run. */
function inHome(word: string, {HOME: home}: Io['env']): string {
	return home !== undefined && /^~(?:\/|$)/.test(word) ? home + word.slice(1) : word;
}
