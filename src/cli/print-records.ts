import type {Line} from '../layout/line.js';
import {toAnsi} from '../output/ansi.js';
import {type JsonRecord, toJsonDocument, toNdjson} from '../output/json.js';
import {toPlain} from '../output/plain.js';
import {COLOR_THEME} from '../output/theme.js';
import {visible} from '../text/visible.js';
import type {CommandContext} from './command.js';

/** How a record is written for people and for plain text tools. */
export type TextFormats<T> = {
	/** What other programs get of a record in plain output, as one line with tabs between; not yet visible(). */
	readonly fields: (record: T) => readonly string[];
	/** The record for people, in so many columns; without it they get the line too. */
	readonly laidOut?: (record: T, columns: number) => Iterable<Line>;
	/** Numbers the speaker of what is laid out, for its colour; -1 for nobody. */
	readonly speaker?: (record: T) => number;
	/** Ready to print, with its line end. */
	readonly markdown: (record: T) => string;
};

export type RecordFormats<T> = TextFormats<T> & {
	/** Names the list in a JSON document: `quotes`. */
	readonly name: string;
	readonly json: (record: T) => JsonRecord;
};

/** Prints each record as it comes and keeps none. Returns how many there were. */
export async function printRecords<T>(
	context: CommandContext,
	records: Iterable<T>,
	formats: RecordFormats<T>,
): Promise<number> {
	if (!isData(context)) return printText(context, records, formats);
	return printData(context, formats.name, mapped(records, formats.json));
}

/** JSON was asked for, as one document or as one record a line. */
export function isData({request: {format}}: CommandContext): boolean {
	return format === 'json' || format === 'ndjson';
}

/** Prints records as JSON. `name` names the list in a document. */
export function printData(
	{request, write}: CommandContext,
	name: string,
	records: Iterable<JsonRecord>,
): Promise<number> {
	return printCounted(
		records,
		counted => (request.format === 'json' ? toJsonDocument(name, counted) : toNdjson(counted)),
		write,
	);
}

/** Prints records as Markdown, as lines with tabs, or laid out. */
export function printText<T>(
	{request, write, columns, color}: CommandContext,
	records: Iterable<T>,
	{fields, laidOut, speaker, markdown}: TextFormats<T>,
): Promise<number> {
	const toText = (record: T): string => {
		if (request.format === 'md') return markdown(record);
		if (columns === undefined || laidOut === undefined) return `${fields(record).map(tabbed).join('\t')}\n`;
		const marks = speaker === undefined ? {} : {speakers: Int32Array.of(speaker(record))};
		let out = '';
		for (const line of laidOut(record, columns)) out += `${color ? toAnsi(line, COLOR_THEME, marks) : toPlain(line)}\n`;
		return out;
	};
	return printCounted(records, counted => mapped(counted, toText), write);
}

async function printCounted<T>(
	records: Iterable<T>,
	toPieces: (records: Iterable<T>) => Iterable<string>,
	write: (text: string) => Promise<void>,
): Promise<number> {
	let count = 0;
	const counted = mapped(records, record => {
		count++;
		return record;
	});
	for (const piece of toPieces(counted)) await write(piece);
	return count;
}

function* mapped<T, R>(items: Iterable<T>, make: (item: T) => R): Generator<R> {
	for (const item of items) yield make(item);
}

/** An empty field would be lost on a reader of columns. */
function tabbed(field: string): string {
	return field === '' ? '-' : visible(field);
}
