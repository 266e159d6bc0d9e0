import type {Article} from '../article/article.js';
import {openWhereLeft} from './article-commands.js';
import {entityView} from './entity-view.js';
import type {Command} from './keymap.js';
import {articleChunks, type Chunk, commandChunks, type Entry, nameChunks, type Origin} from './palette-entries.js';
import {entryRow} from './palette-rows.js';
import {findEntries, firstEntries, type PaletteAnswer} from './palette-search.js';
import {part} from './parts.js';
import {goBack, openView} from './places.js';
import {reduce} from './reduce.js';
import {speakerView} from './speaker-view.js';
import type {State} from './state.js';
import {emptyView, type ViewBase, type ViewModule} from './view.js';

/** One box and one list of everything: articles, speakers, entities, views, commands. */
export type PaletteView = ViewBase & {
	readonly kind: 'palette';
	/** Where it was opened, and its commands work. */
	readonly origin: Origin;
	/** Articles opened before, the last one first. */
	readonly recent: readonly Article[];
};

/** Articles opened before that stand over everything else. */
const MOST_RECENT = 5;

export function paletteView({screen, view, jumps, article}: State): PaletteView {
	const origin = screen === 'view' ? (view?.kind ?? 'list') : screen;
	const opened = jumps.past.map(place => place.article).reverse();
	const last = article === undefined || screen === 'article' ? [] : [article.article];
	const here = screen === 'article' ? article?.article : undefined;
	const recent = [...new Set([...last, ...opened])].filter(each => each !== here).slice(0, MOST_RECENT);
	return {...emptyView(1, 0), kind: 'palette', origin, recent};
}

type Kept = {
	readonly query: string;
	readonly view: Pick<PaletteView, 'origin' | 'recent'>;
	readonly answer: PaletteAnswer;
};

/** The last answer from a library and from its names. */
const known = new WeakMap<object, Kept>();

function answerOf(view: PaletteView, {library, names, keys}: State): PaletteAnswer {
	const query = view.fields[0]?.trim() ?? '';
	const key = names?.names ?? library;
	const kept = known.get(key);
	if (kept?.query === query && kept.view.origin === view.origin && kept.view.recent === view.recent) return kept.answer;
	const commands = commandChunks(keys, view.origin);
	const articles = articleChunks(library);
	const chunks = [...commands, ...(names === undefined ? [] : nameChunks(names.names)), ...articles];
	const answer = query === '' ? firstEntries(first(view, commands, articles), chunks) : findEntries(chunks, query);
	known.set(key, {query, view, answer});
	return answer;
}

function first({recent}: PaletteView, commands: readonly Chunk[], articles: readonly Chunk[]): readonly Entry[] {
	const others = articles.flatMap(({entries}) => entries);
	return [
		...recent.map(article => ({kind: 'article', article}) as const),
		...commands.flatMap(({entries}) => entries),
		...others.filter(entry => entry.kind !== 'article' || !recent.includes(entry.article)),
	];
}

export const PALETTE: ViewModule<PaletteView> = {
	title: (view, state) => {
		const {items, total, isDone} = answerOf(view, state);
		const {names} = state;
		const count = total > items.length ? `best ${items.length} of ${total.toLocaleString('en')}` : `${total} found`;
		const isReading = names !== undefined && names.names.articles < names.total;
		const facts = [
			...(isReading ? [`reading ${names.done.toLocaleString('en')} of ${names.total.toLocaleString('en')} …`] : []),
			...(view.fields[0]?.trim() === '' ? [] : [isDone ? count : `${count} so far`]),
		];
		return [[part('Jump to anything', 'heading')], facts.length === 0 ? [] : [part(facts.join(' · '), 'meta')]];
	},
	labels: ['Go to'],
	hint: () => part('article, speaker, name or command', 'meta'),
	head: (_view, _state, columns) => [[part('─'.repeat(columns), 'rule')]],
	count: (view, state) => answerOf(view, state).items.length,
	itemRows: () => 1,
	item: (view, state, index, options) => {
		const found = answerOf(view, state).items[index];
		return found === undefined ? [] : [entryRow(found, options)];
	},
	empty: (view, state) => (answerOf(view, state).isDone ? 'Nothing answers to that.' : 'Searching …'),
	open: (view, state, index) => {
		const entry = answerOf(view, state).items[index]?.item;
		return entry === undefined ? state : jump(state, entry);
	},
	keys: () => [
		"{lineUp:up lineDown:down} choose  {submit} go  'exact ^start end$ !not a | b  {cancel} leave",
		'{lineUp:up lineDown:down} choose  {submit} go  {cancel} leave',
		'{submit} go  {cancel} leave',
	],
	command: typed,
	needsNames: true,
	growing: answerOf,
};

function typed(view: PaletteView, state: State, type: Command['type']): State | undefined {
	switch (type) {
		case 'cancel':
		case 'quitOrBack':
			return goBack(state);
		case 'back':
			return view.fields[0] === '' ? goBack(state) : state;
		case 'nextField':
			return state;
		case 'submit': {
			const answer = answerOf(view, state);
			// Who types ahead means the best of all, not the best so far.
			if (view.chosen === 0) while (answer.step());
			const entry = answer.items[view.chosen]?.item;
			return entry === undefined ? {...state, notice: 'Nothing answers to that.'} : jump(state, entry);
		}
		default:
			return undefined;
	}
}

/** Goes there, or does it, from the place where the palette was opened. */
function jump(state: State, entry: Entry): State {
	const from = goBack(state);
	switch (entry.kind) {
		case 'command':
			return reduce(from, {...entry.binding.action, now: state.now});
		case 'article':
			return openWhereLeft(from, entry.article);
		case 'speaker':
			return openView(from, speakerView(entry.speaker.id));
		case 'entity':
			return openView(from, entityView(entry.entity.id));
		default:
			return entry satisfies never;
	}
}
