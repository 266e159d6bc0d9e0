/** Capitalised words of the calendar, which are never names in a date. Lower case, with the abbreviations of newspapers. */

export const WEEKDAYS: readonly string[] =
	'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun'.split(' ');

export const MONTHS: readonly string[] =
	'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
		' ',
	);

/** Feasts and seasons that newspapers write with a capital. */
export const FEASTS: readonly string[] =
	'christmas easter ramadan eid hanukkah passover thanksgiving lent whitsun pentecost diwali nowruz halloween advent'.split(
		' ',
	);
