/**
 * A short name for a text: 16 hexadecimal digits, the same for the same text on every machine. Two multiplicative hashes side
 * by side (FNV-1a and a second one with another factor), one pass. Tells articles apart; no defence against somebody who makes
 * two texts of one name, which would only share what the reader has marked in them.
 */
export function contentHash(text: string): string {
	let a = 0x811c9dc5;
	let b = 0x9e3779b9;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		a = Math.imul(a ^ unit, 0x01000193);
		b = Math.imul(b ^ unit, 0x85ebca6b);
		b ^= b >>> 15;
	}
	a = mixed(a ^ text.length);
	b = mixed(b ^ a);
	return hex(a) + hex(b);
}

function mixed(hash: number): number {
	let h = hash;
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return h ^ (h >>> 16);
}

const hex = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0');
