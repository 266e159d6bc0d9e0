/** The day, where the reader is, as an ISO date. */
export function today(): string {
	const now = new Date();
	const two = (part: number) => `${part}`.padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
