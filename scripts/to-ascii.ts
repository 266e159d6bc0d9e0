/** The same JavaScript or JSON with every other character in a string or regular expression written as an escape. */
export function toAscii(text: string): string {
	return text.replace(/[^\0-\x7f]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
