import type {Entity, EntityKind} from '../annotate/annotation.js';
import type {Article} from '../article/article.js';
import type {LibraryEntity} from '../library/entities.js';
import {type Growing, growAll} from '../library/growing.js';
import type {Names} from '../library/names.js';
import {ENTITY_ORDERS, type EntityOrder, lastNamed, orderEntities} from '../library/orders.js';
import {findPassages, type Passage} from '../library/passages.js';
import {shownWords} from '../output/shown-words.js';
import {called, nothingCalled} from './called.js';
import {openListing} from './listing-view.js';
import {type Context, type LinearState, type Listing, type Outcome, reply} from './state.js';
import {articleName, nextOf, plural, sentence, shown, spokenStretch} from './words.js';
import {withGrown, withNames} from './work.js';

const KINDS: ReadonlyArray<readonly [words: RegExp, kind: EntityKind, plural: string]> = [
	[/^(?:people|persons?)$/i, 'person', 'people'],
	[/^organi[sz]ations?$|^orgs?$|^bodies$/i, 'organization', 'organizations'],
	[/^places?$/i, 'place', 'places'],
];

/** People, organizations and places: of the article at hand, of all articles, of a kind; or the card of one. */
export function entities(context: Context, state: LinearState, argument: string): Outcome {
	const {view} = state;
	if (argument === '' && view.kind === 'article') return openListing(state, entitiesHere(context, view.article));
	return withNames(context.library, names => {
		const kind = KINDS.find(([words]) => words.test(argument));
		const order = ENTITY_ORDERS.find(each => each === argument);
		if (kind !== undefined)
			return openListing(
				state,
				orderedEntities(
					names,
					names.entities.filter(each => each.kind === kind[1]),
					{order: 'mentions', nouns: kind[2]},
				),
			);
		if (argument === '' || argument === 'all' || order !== undefined)
			return openListing(state, orderedEntities(names, names.entities, {order: order ?? 'mentions', nouns: 'names'}));
		const found = called(names.entities, argument);
		const [only, ...others] = found;
		if (only === undefined) return reply(state, nothingCalled(names, argument));
		return others.length === 0
			? openEntity(names, state, only)
			: openListing(state, entityList(names, found, `${plural(found.length, 'name')}.`));
	});
}

const ORDER_WORDS: Readonly<Record<EntityOrder, string>> = {
	mentions: 'the most mentioned first',
	spoken: 'the most spoken of first',
	name: 'by name',
	newest: 'what was named last first',
};

/** `nouns`: `names`, `people`. */
function orderedEntities(
	names: Names,
	all: readonly LibraryEntity[],
	{order, nouns}: {readonly order: EntityOrder; readonly nouns: string},
): Listing {
	const next = nextOf(ENTITY_ORDERS, order);
	const count = plural(all.length, nouns === 'names' ? 'name' : nouns, nouns);
	return {
		...entityList(names, orderEntities(all, order), `${count}, ${ORDER_WORDS[order]}.`),
		reorder: state => openListing(state, orderedEntities(names, all, {order: next, nouns})),
	};
}

function entityList(names: Names, all: readonly LibraryEntity[], heading: string): Listing {
	return {
		heading: [heading],
		name: 'Names',
		count: all.length,
		line: index => {
			const {name, kind, role, mentions, appearances} = all[index] as LibraryEntity;
			const where = plural(appearances.length, 'article');
			return `${[name, role ?? kind].map(shown).join(', ')}, ${plural(mentions, 'mention')} in ${where}`;
		},
		target: index => ({kind: 'list', open: state => openEntity(names, state, all[index] as LibraryEntity)}),
	};
}

const passagesOf = new WeakMap<LibraryEntity, Growing<Passage>>();

/** The card of a person, a body or a place: what is known, and every sentence that names it, newest first. */
export function openEntity(names: Names, state: LinearState, entity: LibraryEntity): Outcome {
	const growing = passagesOf.get(entity) ?? findPassages(entity);
	passagesOf.set(entity, growing);
	const {id, name, kind, role, forms, mentions, appearances, about} = entity;
	return withGrown(growing, `Looking for the passages that name ${shown(name)}`, passages => {
		const others = forms.filter(form => form !== name);
		const times = spokenStretch(appearances.findLast(hasDate)?.doc.article.published, lastNamed(entity));
		const told = [
			sentence([name, role ?? kind].map(shown).join(', ')),
			...(others.length === 0 ? [] : [sentence(`Also: ${others.map(shown).join('; ')}`)]),
			sentence(`${plural(mentions, 'mention')} in ${plural(appearances.length, 'article')}${times}`),
			...(names.speaker(id) === undefined ? [] : ['Type "by" for what is quoted of them.']),
			...(about.length === 0 ? [] : [`Type "about" for ${plural(about.length, 'quote')} about ${shown(name)}.`]),
			`${plural(passages.length, 'passage')}:`,
		];
		return openListing(state, {...passageList(passages, told), title: sentence(shown(name)), subject: {id, name}});
	});
}

const hasDate = ({doc}: LibraryEntity['appearances'][number]): boolean => doc.article.published !== undefined;

function passageList(passages: readonly Passage[], heading: readonly string[]): Listing {
	return {
		heading,
		name: 'Passages',
		count: passages.length,
		line: index => {
			const {doc, sentence: span} = passages[index] as Passage;
			return `${sentence(shownWords(doc.article, span))} In: ${articleName(doc.article)}.`;
		},
		target: index => {
			const {doc, sentence: span} = passages[index] as Passage;
			return {kind: 'article', article: doc.article, offset: span.start};
		},
	};
}

/** What the article at hand names, the most mentioned first. */
function entitiesHere({library}: Context, article: Article): Listing {
	const doc = library.doc(article);
	const counts = new Map<string, number>();
	for (const {entity} of doc.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
	const mentionsOf = ({id}: Entity) => counts.get(id) ?? 0;
	const found = [...doc.entities].sort((a, b) => mentionsOf(b) - mentionsOf(a));
	return {
		heading: [`${plural(found.length, 'name')} in this article, the most mentioned first.`],
		name: 'Names',
		count: found.length,
		line: index => {
			const entity = found[index] as Entity;
			return `${[entity.name, entity.role ?? entity.kind].map(shown).join(', ')}, ${plural(mentionsOf(entity), 'mention')}`;
		},
		target: index => {
			const entity = found[index] as Entity;
			const open = (state: LinearState) => {
				const passages = growAll(
					findPassages({appearances: [{doc, entities: [entity.id], mentions: mentionsOf(entity)}]}),
				);
				const heading = `${plural(passages.length, 'passage')} in this article with ${shown(entity.name)}.`;
				return openListing(state, passageList(passages, [heading]));
			};
			return {kind: 'list', open};
		},
	};
}
