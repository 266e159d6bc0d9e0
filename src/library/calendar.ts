import {plural} from '../text/plural.js';

/** How much time stands together on a time axis. */
export type Zoom = 'year' | 'quarter' | 'month' | 'week' | 'day';
export const ZOOMS: readonly Zoom[] = ['year', 'quarter', 'month', 'week', 'day'];

/** Days since 1970-01-01 of an ISO date; the Gregorian calendar for all time. */
export function dayOf(iso: string): number {
	return Math.round(
		Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / 86_400_000,
	);
}

export function isoOf(day: number): string {
	return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** 1970-01-05 was a Monday. */
const MONDAY = 4;

/** The number of the year, quarter, month, week or day that an ISO date lies in; they follow one another without gaps. */
export function binOf(iso: string, zoom: Zoom): number {
	const year = Number(iso.slice(0, 4));
	const month = Number(iso.slice(5, 7)) - 1;
	switch (zoom) {
		case 'year':
			return year;
		case 'quarter':
			return year * 4 + Math.floor(month / 3);
		case 'month':
			return year * 12 + month;
		case 'week':
			return Math.floor((dayOf(iso) - MONDAY) / 7);
		case 'day':
			return dayOf(iso);
		default:
			return zoom satisfies never;
	}
}

/** The ISO date on which it begins; weeks begin on Monday. */
export function binStart(bin: number, zoom: Zoom): string {
	switch (zoom) {
		case 'year':
			return `${pad(bin, 4)}-01-01`;
		case 'quarter':
			return `${pad(Math.floor(bin / 4), 4)}-${pad((bin % 4) * 3 + 1, 2)}-01`;
		case 'month':
			return `${pad(Math.floor(bin / 12), 4)}-${pad((bin % 12) + 1, 2)}-01`;
		case 'week':
			return isoOf(bin * 7 + MONDAY);
		case 'day':
			return isoOf(bin);
		default:
			return zoom satisfies never;
	}
}

/** The ISO date of its last day. */
export function binEnd(bin: number, zoom: Zoom): string {
	return isoOf(dayOf(binStart(bin + 1, zoom)) - 1);
}

/** `2021`, `2021-Q1`, `2021-03`, `week of 2021-03-22`, `2021-03-22`. */
export function binLabel(bin: number, zoom: Zoom): string {
	const start = binStart(bin, zoom);
	switch (zoom) {
		case 'year':
			return start.slice(0, 4);
		case 'quarter':
			return `${start.slice(0, 4)}-Q${(bin % 4) + 1}`;
		case 'month':
			return start.slice(0, 7);
		case 'week':
			return `week of ${start}`;
		case 'day':
			return start;
		default:
			return zoom satisfies never;
	}
}

const pad = (number: number, width: number) => String(number).padStart(width, '0');

/** How long a stretch of bins is: `3 years and 2 months`, `5 weeks`. */
export function stretchLabel(bins: number, zoom: Zoom): string {
	if (zoom === 'month' || zoom === 'quarter') {
		const months = zoom === 'month' ? bins : bins * 3;
		const years = Math.floor(months / 12);
		if (years === 0) return zoom === 'quarter' ? plural(bins, 'quarter') : plural(months, 'month');
		return months % 12 === 0 ? plural(years, 'year') : `${plural(years, 'year')} and ${plural(months % 12, 'month')}`;
	}
	if ((zoom === 'day' && bins >= 731) || (zoom === 'week' && bins >= 105))
		return `about ${Math.round((zoom === 'day' ? bins : bins * 7) / 365.25)} years`;
	return plural(bins, zoom);
}
