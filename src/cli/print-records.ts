import {type JsonRecord, toJsonDocument, toNdjson} from '../output/json.js';
import {visible} from '../text/visible.js';
import type {CommandContext} from './command.js';

export type RecordFormats<T> = {
	/** Names the list in a JSON document: `quotes`. */
	readonly name: string;
	readonly json: (record: T) => JsonRecord;
	/** What plain output gives other programs of a record, one line with tabs between; not yet visible(). */
	readonly fields: (record: T) => readonly string[];
	/** The record for people, in so many columns, with its line end; ready to print. */
	readonly laidOut: (record: T, columns: number) => string;
	/** Ready to print, with its line end. */
	readonly markdown: (record: T) => string;
};

/** Prints each record as it comes and keeps none. Returns how many there were. */
export async function printRecords<T>(
	{request, write, columns}: CommandContext,
	records: Iterable<T>,
	{name, json, fields, laidOut, markdown}: RecordFormats<T>,
): Promise<number> {
	let count = 0;
	function* counted<R>(make: (record: T) => R): Generator<R> {
		for (const record of records) {
			count++;
			yield make(record);
		}
	}
	for (const piece of pieces()) await write(piece);
	return count;

	function pieces(): Iterable<string> {
		switch (request.format) {
			case 'json':
				return toJsonDocument(name, counted(json));
			case 'ndjson':
				return toNdjson(counted(json));
			case 'md':
				return counted(markdown);
			case 'plain':
			case undefined:
				return columns === undefined
					? counted(record => `${fields(record).map(tabbed).join('\t')}\n`)
					: counted(record => laidOut(record, columns));
			default:
				return request.format satisfies never;
		}
	}
}

/** An empty field would be lost on a reader of columns. */
function tabbed(field: string): string {
	return field === '' ? '-' : visible(field);
}
