// Runs in a process of its own, bundled as the program is:  node RUN.cjs speed|load|memory DIST TEXT...  (TEXT: paths)
//
// `speed` times the built program and its passes, `load` its first article, `memory` what a long one takes. Prints JSON.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import process from 'node:process';
import type {AnnotatedArticle} from '../../src/annotate/annotation.js';
import {linkEntities} from '../../src/annotate/entity-linking.js';
import {findEntityMentions} from '../../src/annotate/entity-tagger.js';
import {readBlocks} from '../../src/annotate/reading.js';
import {speakerContext} from '../../src/annotate/resolve-speaker.js';
import {readClauseWords} from '../../src/annotate/said-clause-words.js';
import {loadSaidClauseModel, readSaidClauses} from '../../src/annotate/said-clauses.js';
import {findCandidates} from '../../src/annotate/speaker-candidates.js';
import {identifyCandidates} from '../../src/annotate/speaker-identity.js';
import {chooseSpeakers} from '../../src/annotate/speaker-ranker.js';
import {FAINTEST_CLAUSE, readScene} from '../../src/annotate/speaker-scene.js';
import {buildQuotes} from '../../src/annotate/statements.js';
import type {Article} from '../../src/article/article.js';
import type {parseArticle} from '../../src/article/parse-article.js';
import {type LoadRun, type MemoryRun, type SpeedRun, STAGES, type Stage} from './annotate-report.js';

type Annotate = (article: Article) => AnnotatedArticle;

const ROUNDS = 7;
/** Rounds before those, in which the engine compiles: of megabytes their speed is not that of the rest. */
const WARMING = 4;

const [task, dist = '', ...paths] = process.argv.slice(2);
const requireBuilt = createRequire(join(dist, 'annotate.cjs'));
const {parseArticle: parse} = requireBuilt('./parse-article.cjs') as {readonly parseArticle: typeof parseArticle};
const articles = paths.map(path => parse(readFileSync(path, 'utf8'), {path}).article);

if (task === 'speed') print(speed(articles[0] as Article, articles[1] as Article));
else if (task === 'load') print(load(articles[0] as Article));
else print(memory(articles[0] as Article));

function print(run: SpeedRun | LoadRun | MemoryRun): void {
	process.stdout.write(JSON.stringify(run));
}

function builtAnnotate(): Annotate {
	return (requireBuilt('./annotate.cjs') as {readonly annotate: Annotate}).annotate;
}

function speed(half: Article, whole: Article): SpeedRun {
	const annotate = builtAnnotate();
	const warm = annotate(half);
	const inStages = annotateInStages(half, () => {});
	// The passes here are those of the program, or their times say nothing about it.
	if (JSON.stringify(warm.quotes) !== JSON.stringify(inStages.quotes))
		console.error('annotate: the build finds other quotes than the stages of the sources; npm run build');
	for (let round = 0; round < WARMING; round++) {
		annotate(whole);
		annotateInStages(half, () => {});
	}
	const run = {half: [] as number[], whole: [] as number[], stages: STAGES.map(() => [] as number[])};
	for (let round = 0; round < ROUNDS; round++) {
		run.half.push(timed(() => annotate(half)));
		run.whole.push(timed(() => annotate(whole)));
		annotateInStages(whole, (stage, ms) => run.stages[STAGES.indexOf(stage)]?.push(ms));
	}
	return run;
}

/** What `annotate` does, with the time that each of its stages takes. */
function annotateInStages(article: Article, tell: (stage: Stage, ms: number) => void): AnnotatedArticle {
	const stage = <Made>(name: Stage, make: () => Made): Made => {
		const started = performance.now();
		const made = make();
		tell(name, performance.now() - started);
		return made;
	};
	const {reading, segments, quoted} = stage('segments and quotes', () => {
		const reading = readBlocks(article);
		const segments = reading.segments.filter(segment => segment.level === 0);
		return {reading, segments, quoted: segments.map(segment => segment.span)};
	});
	const raw = stage('entities', () =>
		findEntityMentions(reading.tokens, {regionKinds: article.blocks.map(block => block.kind)}),
	);
	const linked = stage('linking', () => linkEntities(reading, raw));
	const {words, clauses} = stage('said clauses', () => {
		const words = readClauseWords(reading.tokens, quoted, loadSaidClauseModel().clusters);
		return {words, clauses: readSaidClauses(words, loadSaidClauseModel(), FAINTEST_CLAUSE)};
	});
	return stage('speakers and statements', () => {
		const candidates = findCandidates(words, raw);
		const scene = readScene({article, words, segments, candidates, clauses});
		const context = speakerContext(reading, linked);
		const identities = identifyCandidates(candidates, context);
		const {quotes, nonSpeech} = buildQuotes(scene, chooseSpeakers(scene, identities).choices, context);
		return {article, entities: linked.entities, mentions: linked.mentions, quotes, nonSpeech};
	});
}

function load(article: Article): LoadRun {
	const started = performance.now();
	const annotate = builtAnnotate();
	const required = performance.now() - started;
	const first = timed(() => annotate(article));
	const second = timed(() => annotate(article));
	let warm = second;
	for (let round = 0; round < 50; round++)
		warm = Math.min(
			warm,
			timed(() => annotate(article)),
		);
	return {required, first, second, warm};
}

function memory(article: Article): MemoryRun {
	const before = process.memoryUsage.rss();
	const doc = builtAnnotate()(article);
	return {before, after: process.memoryUsage.rss(), quotes: doc.quotes.length};
}

function timed(work: () => unknown): number {
	const started = performance.now();
	work();
	return performance.now() - started;
}
