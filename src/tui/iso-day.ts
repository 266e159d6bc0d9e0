/** The day, where the reader is, as an ISO date. `now`: ms since 1970. */
export function isoDay(now: number): string {
	const day = new Date(now);
	const two = (part: number) => `${part}`.padStart(2, '0');
	return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
