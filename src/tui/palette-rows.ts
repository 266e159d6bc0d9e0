import type {EntityKind} from '../annotate/annotation.js';
import type {Found} from '../library/fuzzy.js';
import {cellWidth} from '../text/cell-width.js';
import {visible} from '../text/visible.js';
import {counted} from './cells.js';
import {keyLabel} from './keys-table.js';
import {markMatches} from './list-rows.js';
import {type Entry, entryText, isViewCommand} from './palette-entries.js';
import {type Part, part, spreadParts} from './parts.js';
import type {ItemOptions} from './view.js';

/** Columns of the longest word for a kind. */
const KIND_COLUMNS = 'organization'.length;
/** Columns that the name has at least; a fact stands behind it only where they are left. */
const NAME_COLUMNS = 30;
/** Columns of the longest row: on a wide screen the eye would lose its way from the name to the rest. */
const LONGEST = 110;

/** An entry on one row: its name with what was typed lit, a fact, and in words what it is. */
export function entryRow({item, spans}: Found<Entry>, {columns, isChosen}: ItemOptions): readonly Part[] {
	const left = [part(isChosen ? '▌ ' : '  ', 'cursor'), ...nameParts(item, spans, isChosen)];
	const fact = factOf(item);
	const kind = kindOf(item);
	const hasFact = columns >= NAME_COLUMNS + KIND_COLUMNS + 6 + cellWidth(fact);
	const right = hasFact
		? [part(fact, item.kind === 'command' ? 'key' : 'meta'), part(`  ${kind.padEnd(KIND_COLUMNS)} `, 'meta')]
		: [part(` ${kind} `, 'meta')];
	return spreadParts(left, right, Math.min(LONGEST, columns), 'plain');
}

function nameParts(entry: Entry, spans: Found<Entry>['spans'], isChosen: boolean): readonly Part[] {
	const role = isChosen ? 'chosenTitle' : 'title';
	const text = entryText(entry);
	if (entry.kind === 'article' || entry.kind === 'command') return markMatches(text, spans, role);
	const {name, role: office} = entry.kind === 'speaker' ? entry.speaker : entry.entity;
	// Other forms of the name are told where one of them was typed.
	const isNamed = spans.every(({end}) => end <= name.length);
	const parts = markMatches(isNamed ? name : text, spans, role);
	return office === undefined ? parts : [...parts, part(`, ${visible(office)}`, 'meta')];
}

const KINDS: Readonly<Record<EntityKind, string>> = {person: 'person', organization: 'organization', place: 'place'};

function kindOf(entry: Entry): string {
	switch (entry.kind) {
		case 'command':
			return isViewCommand(entry.binding.action.type) ? 'view' : 'command';
		case 'entity':
			return KINDS[entry.entity.kind];
		default:
			return entry.kind;
	}
}

function factOf(entry: Entry): string {
	switch (entry.kind) {
		case 'command':
			return keyLabel(entry.binding.keys[0] ?? '');
		case 'article':
			return entry.article.published ?? 'undated';
		case 'speaker':
			return counted(entry.speaker.quotes.length, 'quote');
		case 'entity':
			return counted(entry.entity.mentions, 'mention');
		default:
			return entry satisfies never;
	}
}
