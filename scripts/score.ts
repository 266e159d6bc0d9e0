// Measures the annotator against annotated news and prints one table:  npm run score -- [--data DIR] [--errors N]
//
// DIR holds polnear/, entities/ and the two scorers (default ../shared/eval); nothing of it is part of this project.
import {spawnSync} from 'node:child_process';
import {createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import process from 'node:process';
import {Readable} from 'node:stream';
import {finished} from 'node:stream/promises';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {main} from '../src/cli/main.js';
import {annotateSpeed} from './bench/annotate.js';
import {candidateRecall} from './score/candidate-recall.js';
import {atConfidence, LEVELS, levelLine, toLevelTable} from './score/confidence.js';
import {type GoldArticle, judge, type Outcome, type QuoteRecord} from './score/outcomes.js';
import {countVerdicts, toErrorReport, worstErrors} from './score/worst.js';

type Rates = {readonly precision: number; readonly recall: number; readonly f1: number};
type Accuracy = {readonly accuracy: number; readonly right: number; readonly of: number};
type QuoteScores = {
	readonly quotedSegments: Rates;
	readonly speakerMention: Accuracy;
	readonly speakerName: Accuracy;
	readonly endToEndName: Rates;
	readonly contentCharacters: Rates;
	readonly exactSpans: {readonly source: Rates; readonly cue: Rates; readonly content: Rates};
};
type EntityScores = {readonly person: Rates; readonly organization: Rates; readonly place: Rates; readonly all: Rates};

type Row = {
	readonly measure: string;
	readonly value: number;
	readonly detail?: string;
	readonly reach?: number;
	readonly beyond?: number;
	/** A share unless said otherwise. */
	readonly unit?: 'MB/s';
};

/** Errors that are shown one by one. */
const WORST = 20;

const root = fileURLToPath(new URL('..', import.meta.url));
const {values} = parseArgs({options: {data: {type: 'string'}, errors: {type: 'string'}}});
const data = resolve(values.data ?? join(root, '..', 'shared', 'eval'));
if (!existsSync(join(data, 'score-quotes.mjs'))) {
	console.error(`${data}: no evaluation data here; name the folder with --data DIR`);
	process.exit(2);
}
const scratch = mkdtempSync(join(tmpdir(), 'diplo-score-'));
try {
	await score();
} finally {
	rmSync(scratch, {recursive: true, force: true});
}

async function score(): Promise<void> {
	const gold = join(data, 'polnear', 'dev.jsonl');
	const quotes = await predict('quotes', join(data, 'polnear', 'text', 'dev'));
	const q = scoreQuotes(gold, quotes);
	const {reached, sources} = candidateRecall(gold);
	const rows: Row[] = [
		rate('quoted segments, F1', q.quotedSegments, 0.985, 0.99),
		accuracy('candidate recall', {accuracy: reached / sources, right: reached, of: sources}, 0.985, 1),
		accuracy('speaker mention right', q.speakerMention, 0.93, 0.96),
		accuracy('speaker name right', q.speakerName, 0.91, 0.95),
		rate('quote and name right, end to end F1', q.endToEndName, 0.9, 0.94),
		rate('content of all attributions, by character F1', q.contentCharacters, 0.78, 0.85),
		rate('exact spans, all kinds: source F1', q.exactSpans.source, 0.65, 0.8),
		rate('exact spans, all kinds: cue F1', q.exactSpans.cue, 0.62, 0.74),
		rate('exact spans, all kinds: content F1', q.exactSpans.content, 0.55, 0.7),
	];
	for (const [split, reach, beyond] of [
		['news-dev', 0.88, 0.92],
		['politics-dev', 0.72, 0.8],
	] as const) {
		const marked = join(data, 'entities', `${split}.jsonl`);
		const texts = join(scratch, split);
		run([join(data, 'extract-texts.mjs'), marked, texts]);
		const entities = await predict('entities', texts);
		const e = JSON.parse(run([join(data, 'score-entities.mjs'), marked, entities, '--json'])) as EntityScores;
		rows.push(rate(`entities ${split}, all F1`, e.all, reach, beyond));
		for (const type of ['person', 'organization', 'place'] as const) rows.push(rate(`  ${type}`, e[type]));
	}
	// As the bench has it: the built program, and an article of 1 MB.
	rows.push({
		measure: 'throughput of the whole annotate',
		value: await annotateSpeed(),
		reach: 1,
		beyond: 3,
		unit: 'MB/s',
	});
	console.log(table(rows));
	reportNames(gold, quotes, q);
	if (values.errors !== undefined)
		console.log(`\n${run([join(data, 'score-quotes.mjs'), gold, quotes, '--errors', values.errors])}`);
}

/** How far the confidence can be trusted, and where the names are wrong. */
function reportNames(gold: string, quotes: string, scores: QuoteScores): void {
	const articles = readLines<GoldArticle>(gold);
	const records = readLines<QuoteRecord>(quotes);
	const outcomes = articles.flatMap(article =>
		judge(
			article,
			records.filter(record => record.article === article.article),
		),
	);
	const levels = LEVELS.map(level => {
		const path = join(scratch, `quotes-${level}.ndjson`);
		writeFileSync(
			path,
			atConfidence(records, level)
				.map(record => `${JSON.stringify(record)}\n`)
				.join(''),
		);
		return levelLine(level, scoreQuotes(gold, path), outcomes);
	});
	console.log(`\nNames of speakers, those below the confidence left out\n\n${toLevelTable(levels)}`);
	const causes = countVerdicts(outcomes).map(([verdict, count]) => `${String(count).padStart(4)}  ${verdict}`);
	console.log(`\nSegments of which the name is not right\n\n${causes.join('\n')}`);
	const worst = worstErrors(outcomes, WORST);
	console.log(`\nThe ${worst.length} surest wrong names\n\n${toErrorReport(worst)}`);
	warnIfApart(outcomes, scores);
}

/** The scorer gives no verdict on a single name; what is found here has to add up to what it counts. */
function warnIfApart(outcomes: readonly Outcome[], {speakerName}: QuoteScores): void {
	const right = outcomes.filter(({verdict}) => verdict === 'right').length;
	if (right !== speakerName.right)
		console.error(`the causes count ${right} names right, the scorer ${speakerName.right}: the causes may be off`);
}

function scoreQuotes(gold: string, quotes: string): QuoteScores {
	return JSON.parse(run([join(data, 'score-quotes.mjs'), gold, quotes, '--json'])) as QuoteScores;
}

function readLines<Line>(path: string): Line[] {
	return readFileSync(path, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map(line => JSON.parse(line) as Line);
}

/** Runs a command of the program over a folder and returns the file with its records. */
async function predict(command: 'quotes' | 'entities', folder: string): Promise<string> {
	const path = join(scratch, `${command}-${folder.split('/').at(-1)}.ndjson`);
	const stdout = createWriteStream(path);
	const code = await main([command, '--format', 'ndjson', folder], {
		stdin: Readable.from([]),
		stdinIsDocument: false,
		stdout,
		stderr: process.stderr,
		env: process.env,
	});
	stdout.end();
	await finished(stdout);
	if (code !== 0) console.error(`${command} ${folder}: exit ${code}`);
	return path;
}

function run(args: readonly string[]): string {
	const {status, stdout, stderr} = spawnSync(process.execPath, args, {encoding: 'utf8', maxBuffer: 1 << 28});
	if (status !== 0) throw new Error(`${args[0]}: ${stderr}`);
	return stdout;
}

function rate(measure: string, {precision, recall, f1}: Rates, reach?: number, beyond?: number): Row {
	const detail = `P ${percent(precision)} R ${percent(recall)}`;
	return {measure, value: f1, detail, ...goals(reach, beyond)};
}

function accuracy(measure: string, {accuracy: value, right, of}: Accuracy, reach?: number, beyond?: number): Row {
	return {measure, value, detail: `${right} of ${of}`, ...goals(reach, beyond)};
}

function goals(reach?: number, beyond?: number): Pick<Row, 'reach' | 'beyond'> {
	return reach === undefined || beyond === undefined ? {} : {reach, beyond};
}

function table(rows: readonly Row[]): string {
	const lines = rows.map(({measure, value, detail = '', reach, beyond, unit}) => {
		const shown = (share: number) => (unit === undefined ? percent(share) : share.toFixed(2).padStart(5));
		const met = reach === undefined ? '' : value >= (beyond ?? 1) ? 'beyond' : value >= reach ? 'reached' : 'below';
		const aims = reach === undefined ? '' : `${shown(reach)}  ${shown(beyond ?? 1)}`;
		return `${measure.padEnd(46)} ${shown(value)}   ${aims.padEnd(14)} ${met.padEnd(9)} ${unit ?? detail}`.trimEnd();
	});
	return [`${'measure (dev split)'.padEnd(46)}  now    reach beyond`, ...lines].join('\n');
}

function percent(value: number): string {
	return (100 * value).toFixed(1).padStart(5);
}
