import {basename, extname} from 'node:path';
import type {AnnotatedArticle} from '../annotate/annotation.js';
import type {Article} from '../article/article.js';
import {buildLibrary, type Library} from '../library/library.js';
import type {ReadLong, ReadMany} from '../tui/long-reading.js';
import {loadBundledArticles, readBundledDocs} from './bundled.js';
import {CliError, ExitCode} from './exit-code.js';
import {complain, type Io} from './io.js';
import {isBuilt} from './package-root.js';
import type {ReadResult} from './read-article.js';
import {createReadLong, createReadMany} from './read-aside.js';
import {createProgress} from './reading-progress.js';
import {findSources, type Source} from './sources.js';

export type Loaded = {
	readonly library: Library;
	/** The code of the first source that could not be read; 0 when all could. What could be read is in the library. */
	readonly failed: ExitCode;
	/** Reads a long article on the side, after which the library has its quotes. */
	readonly readLong: ReadLong;
	/** Reads many articles on the side; each is in the library when that is told. */
	readonly readMany: ReadMany;
};

export type LoadOptions = {
	readonly words: readonly string[];
	readonly io: Io;
	/** The articles will be annotated; false leaves the annotator and its weights unloaded. */
	readonly annotated: boolean;
	/** No command stood before the words, so that one may be a mistyped command. */
	readonly mayBeCommand?: boolean;
};

/** Reads what the words of the command line name. Complains of each bad source and reads the rest. */
export async function loadLibrary({words, io, annotated, mayBeCommand = false}: LoadOptions): Promise<Loaded> {
	const given = words.length === 0 && io.stdinIsDocument ? ['-'] : words;
	const {sources, failures, anyOrder} = await findSources(given, {bundled: loadBundledArticles, mayBeCommand});
	// A mistyped command or an ambiguous id: reading the rest would answer another question.
	const misuse = failures.find(({exitCode}) => exitCode === ExitCode.usage);
	if (misuse !== undefined) throw misuse;
	let failed: ExitCode = ExitCode.done;
	const fail = (error: CliError) => {
		complain(io, error.message);
		if (failed === ExitCode.done) failed = error.exitCode;
	};
	for (const failure of failures) fail(failure);
	const articles: Article[] = [];
	const progress = createProgress(io, sources.length);
	const tell = (message: string) => {
		progress.clear();
		complain(io, message);
	};
	const readSource = createReadSource(io, tell);
	for (const source of sources) {
		const read = source.kind === 'bundled' ? source.article : await readSource(source);
		if (read instanceof CliError) {
			progress.clear();
			fail(read);
		} else articles.push(read);
		progress.step();
	}
	progress.clear();
	const annotate = annotated ? await annotatorFor(sources) : neverAnnotate;
	/** What was read on the side, until the library has it. */
	const read = new Map<Article, AnnotatedArticle>();
	const library = buildLibrary(articles, {
		annotate: article => {
			const doc = read.get(article);
			read.delete(article);
			return doc ?? annotate(article);
		},
		order: anyOrder ? 'date' : 'given',
	});
	const readLong = createReadLong(doc => read.set(doc.article, doc));
	const readMany = createReadMany(doc => {
		read.set(doc.article, doc);
		library.doc(doc.article);
	});
	return {library, failed, readLong, readMany};
}

type GivenSource = Exclude<Source, {kind: 'bundled'}>;

function createReadSource(
	io: Io,
	tell: (message: string) => void,
): (source: GivenSource) => Promise<Article | CliError> {
	// Loaded once: ten thousand files would ask for it ten thousand times.
	let loading: Promise<typeof import('./read-article.js')> | undefined;
	return async source => {
		loading ??= import('./read-article.js');
		const reading = await loading;
		const result =
			source.kind === 'file'
				? // A file is known by its own name, whatever letters that has.
					await reading.readArticle(source.path, {...source, id: basename(source.path, extname(source.path))})
				: ((await reading.readArticles(['-'], {stdin: io.stdin}).next()).value as ReadResult);
		if (result.error !== undefined) return new CliError(result.error.exitCode, result.error.message);
		const {article, problems} = result;
		for (const {line, message} of problems)
			tell(`${article.path ?? 'standard input'}${line === undefined ? '' : `:${line}`}: ${message}`);
		return article;
	};
}

/** The annotations that came with the package for its own articles, the annotator for the rest, loaded only if there are any. */
async function annotatorFor(sources: readonly Source[]): Promise<Annotate> {
	const bundled = sources.flatMap(source => (source.kind === 'bundled' ? [source.article] : []));
	// The library may give an article another id, but its blocks stay the same object.
	const ids = new Map(bundled.map(({id, blocks}) => [blocks, id]));
	const isReady = isBuilt && bundled.length === sources.length;
	const annotate = isReady ? neverAnnotate : await loadAnnotator();
	let docs: ReturnType<typeof readBundledDocs> | undefined;
	return article => {
		const id = ids.get(article.blocks);
		if (id === undefined || !isBuilt) return annotate(article);
		// Read when the first one is asked for: the first screen needs none.
		docs ??= readBundledDocs();
		const doc = docs.get(id);
		return doc === undefined ? annotate(article) : {article, ...doc};
	};
}

type Annotate = (article: Article) => AnnotatedArticle;

async function loadAnnotator(): Promise<Annotate> {
	const annotator = await onDemand();
	return article => annotator().annotate(article);
}

/** What says why the quotes of an article have their speakers; loads the annotator when it is first asked. */
export async function loadExplainer(): Promise<Annotator['explainQuotes']> {
	const annotator = await onDemand();
	return doc => annotator().explainQuotes(doc);
}

type Annotator = Pick<typeof import('../annotate/annotate.js'), 'annotate' | 'explainQuotes'>;

/** The annotator, which the built program requires for the first article that needs it: the first screen needs none. */
async function onDemand(): Promise<() => Annotator> {
	if (!isBuilt) {
		const annotator = await import('../annotate/annotate.js');
		return () => annotator;
	}
	const requireBundle: (id: string) => unknown = require;
	let annotator: Annotator | undefined;
	return () => {
		annotator ??= requireBundle('./annotate.cjs') as Annotator;
		return annotator;
	};
}

function neverAnnotate(): never {
	throw new Error('this command reads no annotations');
}
