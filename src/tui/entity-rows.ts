import {sparkline} from '../layout/sparkline.js';
import type {LibraryEntity} from '../library/entities.js';
import {countOnScale, type TimeScale} from '../library/time-scale.js';
import type {Span} from '../text/span.js';
import {cell, counted, inThousands} from './cells.js';
import {cursorPart, GAP, headPart, KINDS, namedEntity, nameParts, ONE_ROW_FROM, TABLE_FROM} from './name-parts.js';
import {type Part, part} from './parts.js';
import type {ItemOptions} from './view.js';

const KIND = 12;
const MENTIONS = 8;
const ARTICLES = 8;
const WIDEST_NAME = 44;
/** Columns that a role is worth. */
const LEAST_ROLE = 24;

type Plan = {readonly name: number; readonly role: number; readonly articles: number; readonly spark: number};

/** Columns for the words of an item and its sparkline. */
function planFor(columns: number, spark: number): Plan {
	const isWide = columns >= ONE_ROW_FROM;
	const articles = isWide ? 2 + ARTICLES : 0;
	const left = columns - 2 - 2 - KIND - MENTIONS - articles - 2 - spark - 1;
	const role = isWide && left - 2 - WIDEST_NAME >= LEAST_ROLE ? left - 2 - WIDEST_NAME : 0;
	return {name: role > 0 ? WIDEST_NAME : left, role, articles, spark};
}

/** Stretches of time that a sparkline of the list has room for. */
export function sparkRoom(columns: number): number {
	if (columns >= ONE_ROW_FROM) return Math.floor(columns * 0.4);
	return columns >= TABLE_FROM ? Math.floor(columns * 0.35) : Math.max(1, columns - 26);
}

/** Rows of an entity in the list. */
export const entityHeight = (columns: number): number => (columns >= TABLE_FROM ? 1 : 2);

/** What sparklines are drawn on, and in words: `1945 to 2024 by 5 years`. */
export type Axis = {readonly scale: TimeScale; readonly label: string};

/** Columns of sparkline and axis; 0 where nothing is dated. */
const axisColumns = (axis: Axis | undefined): number =>
	axis === undefined ? 0 : Math.max(axis.scale.bins, axis.label.length);

/** What the columns of the list are. */
export function entityHeads(columns: number, axis: Axis | undefined): readonly Part[] {
	const label = axis?.label ?? '';
	if (columns < TABLE_FROM) return headPart(`    ${label}`);
	const plan = planFor(columns, axisColumns(axis));
	return [
		part('  '),
		...cell(headPart('Name'), plan.name),
		...(plan.role > 0 ? [GAP, ...cell(headPart('Role'), plan.role)] : []),
		GAP,
		...cell(headPart('Kind'), KIND),
		...cell(headPart('Mentions'), MENTIONS, 'right'),
		...cell(headPart('Articles'), plan.articles, 'right'),
		GAP,
		...headPart(label),
	];
}

type Shown = {readonly spans: readonly Span[]; readonly axis: Axis | undefined};

/** An entity in the list: name, kind, mentions, and when they were. */
export function entityRows(
	entity: LibraryEntity,
	{spans, axis}: Shown,
	{columns, isChosen}: ItemOptions,
): ReadonlyArray<readonly Part[]> {
	const {mentions, appearances, kind} = entity;
	const {name, role} = nameParts(namedEntity(entity), spans, isChosen);
	const cursor = cursorPart(isChosen);
	const bars = sparkParts(entity, axis);
	if (columns < TABLE_FROM) {
		const numbers = `${KINDS[kind]}, ${counted(mentions, 'mention')}  `;
		return [
			[cursor, ...name],
			[cursor, part('  '), part(numbers, 'meta'), ...bars],
		];
	}
	const plan = planFor(columns, axisColumns(axis));
	return [
		[
			cursor,
			...cell(name, plan.name),
			...(plan.role > 0 ? [GAP, ...cell(role, plan.role)] : []),
			GAP,
			...cell([part(KINDS[kind], 'meta')], KIND),
			...cell([part(inThousands(mentions))], MENTIONS, 'right'),
			...cell([part(inThousands(appearances.length))], plan.articles, 'right'),
			GAP,
			...bars,
		],
	];
}

/** Stands where nothing is, so that one sees how far along the axis the bars are. */
const FLOOR = '_';

type Spark = {readonly axis: Axis; readonly parts: readonly Part[]};

/** Drawn ahead of the frames, since that goes through all articles that name the entity. */
const sparks = new WeakMap<LibraryEntity, Spark>();

export const hasSpark = (entity: LibraryEntity, axis: Axis): boolean => sparks.get(entity)?.axis === axis;

/** Makes the sparkline that `entityRows` shows from then on. */
export function drawSpark(entity: LibraryEntity, axis: Axis): void {
	const dated = entity.appearances.map(({doc, mentions}) => ({date: doc.article.published, count: mentions}));
	const pieces = sparkline(countOnScale(axis.scale, dated)).match(/ +|[^ ]+/g) ?? [];
	const parts = pieces.map(piece =>
		piece.startsWith(' ') ? part(FLOOR.repeat(piece.length), 'rule') : part(piece, 'speaker'),
	);
	sparks.set(entity, {axis, parts});
}

function sparkParts(entity: LibraryEntity, axis: Axis | undefined): readonly Part[] {
	const spark = sparks.get(entity);
	return axis === undefined || spark?.axis !== axis ? [] : spark.parts;
}
