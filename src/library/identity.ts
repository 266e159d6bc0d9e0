import type {AnnotatedArticle, Entity, EntityId} from '../annotate/annotation.js';
import {compatibleNames, type PersonName, parsePersonName} from '../annotate/person-name.js';
import type {ArticleId} from '../article/article.js';
import {fold} from '../text/fold.js';
import {inOneGo} from './in-one-go.js';
import {rolesAgree} from './role-agreement.js';

/** A person of one article and why the library takes him or her for this one. */
export type PersonMember = {
	readonly article: ArticleId;
	readonly entity: EntityId;
	/** In words for the reader: `same full name`; `named here` for the article that gave the name. */
	readonly grounds: string;
};

/** One person through all the articles of a library. */
export type Person = {
	/** Unique among the people of the library. */
	readonly id: string;
	/** The fullest name that any article gives. */
	readonly name: string;
	/** Every form by which the articles name the person, the fullest name first. */
	readonly forms: readonly string[];
	/** Every role that the articles give, each once. */
	readonly roles: readonly string[];
	/** In the order of the articles given. */
	readonly members: readonly PersonMember[];
};

export type People = {
	/** In order of first appearance. */
	readonly people: readonly Person[];
	readonly personOf: (article: ArticleId, entity: EntityId) => Person | undefined;
};

type Draft = {
	names: PersonName[];
	fullest: {name: PersonName; written: string};
	forms: Set<string>;
	roles: string[];
	/** With the place of each in the order of the persons met. */
	members: Array<{readonly member: PersonMember; readonly order: number}>;
	order: number;
};

type Node = {readonly article: ArticleId; readonly entity: Entity; readonly name: PersonName; readonly order: number};

/** No more than this many bearers of one surname are compared. */
const MAX_BEARERS = 64;
/** Persons looked at between two steps. */
const STEP = 64;

/** Names taken apart before, for who links again and again. */
export type ParsedNames = Map<string, PersonName>;

/** `linkPeople` in short steps, for a screen that must not wait: as a generator, which returns the answer. */
export function* linkPeopleInSteps(
	docs: readonly AnnotatedArticle[],
	parsed: ParsedNames = new Map(),
): Generator<undefined, People> {
	const nameOf = ({name: written}: Entity): PersonName => {
		let name = parsed.get(written);
		if (name === undefined) {
			name = parsePersonName(written);
			parsed.set(written, name);
		}
		return name;
	};
	const nodes: Node[] = [];
	for (const [at, {article, entities}] of docs.entries()) {
		if (at % STEP === STEP - 1) yield;
		for (const entity of entities) {
			if (entity.kind !== 'person') continue;
			nodes.push({article: article.id, entity, name: nameOf(entity), order: nodes.length});
		}
	}
	const linked = link(nodes);
	for (let count = 1; ; count++) {
		const {done, value} = linked.next();
		if (done === true) return value;
		if (count % STEP === 0) yield;
	}
}

/**
 * Joins the persons of many articles. Full names join when they are equal, case and accents aside, or when they differ
 * only in an initial, a middle name or a short form and fit one person alone. A bare surname joins only the single bearer
 * in the library: with a role that agrees, or, where an article gives no role at all, when nothing speaks against it.
 * Roles alone join nobody: the Secretaries-General of two bodies stay two.
 */
export function linkPeople(docs: readonly AnnotatedArticle[]): People {
	return inOneGo(linkPeopleInSteps(docs));
}

/** Stops for a moment after each person. */
function* link(nodes: readonly Node[]): Generator<undefined, People> {
	const drafts: Draft[] = [];
	const byKey = new Map<string, Draft>();
	const bySurname = new Map<string, Draft[]>();
	const byOwnScript = new Map<string, Draft>();

	const index = (draft: Draft, name: PersonName) => {
		for (const word of new Set([name.surname, name.words.at(-1) as string, name.words[0] as string])) {
			const bearers = bySurname.get(word);
			if (bearers === undefined) bySurname.set(word, [draft]);
			else if (!bearers.includes(draft)) bearers.push(draft);
		}
	};
	const join = (draft: Draft, node: Node, grounds: string) => {
		const {entity, name} = node;
		if (!draft.names.some(known => keyOf(known) === keyOf(name))) {
			draft.names.push(name);
			index(draft, name);
		}
		if (!isOwnScript(entity.name) && isFuller(name, draft.fullest.name)) draft.fullest = {name, written: entity.name};
		for (const form of [entity.name, ...entity.aliases]) {
			draft.forms.add(form);
			if (isOwnScript(form)) byOwnScript.set(fold(form), draft);
		}
		if (entity.role !== undefined && !draft.roles.some(role => fold(role) === fold(entity.role as string)))
			draft.roles.push(entity.role);
		draft.members.push({member: {article: node.article, entity: entity.id, grounds}, order: node.order});
		draft.order = Math.min(draft.order, node.order);
	};
	const open = (node: Node): Draft => {
		const draft: Draft = {
			names: [],
			fullest: {name: node.name, written: node.entity.name},
			forms: new Set(),
			roles: [],
			members: [],
			order: node.order,
		};
		drafts.push(draft);
		join(draft, node, 'named here');
		return draft;
	};

	// The fullest names first, so that “George Bush” meets both men whose name it may shorten.
	const byLength: Node[][] = [];
	for (const node of nodes) {
		const {length} = node.name.words;
		if (length <= 1 || isOwnScript(node.entity.name)) continue;
		while (byLength.length <= length) byLength.push([]);
		byLength[length]?.push(node);
	}
	for (const node of byLength.reverse().flat()) {
		yield;
		const key = keyOf(node.name);
		const same = byKey.get(key);
		if (same !== undefined) {
			join(same, node, 'same full name');
			continue;
		}
		const fitting = bearersOf(bySurname, node.name).filter(draft =>
			draft.names.every(name => compatibleNames(name, node.name)),
		);
		const agreeing = fitting.filter(draft => draft.roles.some(role => rolesAgree(role, node.entity.role)));
		const only = fitting.length === 1 ? fitting[0] : agreeing.length === 1 ? agreeing[0] : undefined;
		if (only !== undefined && (agreeing.includes(only) || !isInitialOnly(node.name))) {
			const grounds =
				fitting.length === 1
					? 'same surname and given names that agree, no other bearer'
					: 'same surname, given names and role that agree';
			join(only, node, grounds);
			byKey.set(key, only);
		} else byKey.set(key, open(node));
	}
	for (const node of nodes) {
		if (!isOwnScript(node.entity.name)) continue;
		yield;
		const form = fold(node.entity.name);
		const own = byOwnScript.get(form);
		if (own === undefined) byOwnScript.set(form, open(node));
		else join(own, node, 'the name in its own script, as another article gives it');
	}
	for (const node of nodes) {
		if (node.name.words.length > 1 || isOwnScript(node.entity.name)) continue;
		yield;
		const word = node.name.surname;
		const bearers = (bySurname.get(word) ?? []).filter(draft => draft.names.some(name => name.surname === word));
		const agreeing = bearers.filter(draft => draft.roles.some(role => rolesAgree(role, node.entity.role)));
		const only = bearers[0];
		if (agreeing.length === 1) {
			const grounds = bearers.length === 1 ? 'same surname and role, no other bearer' : 'same surname and role';
			join(agreeing[0] as Draft, node, grounds);
		} else if (
			bearers.length === 1 &&
			only !== undefined &&
			(node.entity.role === undefined || only.roles.length === 0)
		)
			join(only, node, 'same surname, no other bearer');
		else open(node);
	}

	// No two have their first member in common, so there is nothing to sort.
	const inOrder = new Array<Draft | undefined>(nodes.length);
	for (const draft of drafts) inOrder[draft.order] = draft;
	const taken = new Set<string>();
	const place = new Map<string, Person>();
	const people: Person[] = [];
	for (const draft of inOrder) {
		if (draft === undefined) continue;
		yield;
		const base = fold(draft.fullest.written).replace(/\s+/g, ' ');
		let id = base;
		for (let n = 2; taken.has(id); n++) id = `${base} ${n}`;
		taken.add(id);
		draft.forms.delete(draft.fullest.written);
		const person: Person = {
			id,
			name: draft.fullest.written,
			forms: [draft.fullest.written, ...draft.forms],
			roles: draft.roles,
			members: draft.members.sort((a, b) => a.order - b.order).map(({member}) => member),
		};
		people.push(person);
		for (const {article, entity} of person.members) place.set(`${article}\n${entity}`, person);
	}
	return {people, personOf: (article, entity) => place.get(`${article}\n${entity}`)};
}

const keyOf = (name: PersonName): string => `${name.words.join(' ')}|${name.suffix}`;

function bearersOf(bySurname: ReadonlyMap<string, Draft[]>, name: PersonName): readonly Draft[] {
	const found = bySurname.get(name.surname) ?? bySurname.get(name.words.at(-1) as string) ?? [];
	return found.slice(-MAX_BEARERS);
}

/** `J. Smith`: too little to go by without a role. */
function isInitialOnly(name: PersonName): boolean {
	return name.given.length > 0 && name.given.every(word => word.length === 1);
}

function isFuller(a: PersonName, b: PersonName): boolean {
	if (a.words.length !== b.words.length) return a.words.length > b.words.length;
	const letters = (name: PersonName) => name.words.join('').length;
	return letters(a) > letters(b);
}

/** Written in letters other than Latin ones. */
function isOwnScript(form: string): boolean {
	return !PLAIN.test(form) && /\p{L}/u.test(form) && !/\p{Script=Latin}/u.test(form);
}

const PLAIN = /^[\x20-\x7e]*$/;
