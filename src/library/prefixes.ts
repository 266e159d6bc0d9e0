/** Finds words by their beginning, while more of them come in. */
export type Prefixes = {
	/** A word that is not there yet. */
	readonly add: (word: string) => void;
	/** The first `most` words with this beginning, in the order of their code units. */
	readonly starting: (beginning: string, most: number) => readonly string[];
};

/** UTF-16 code units by which words are put together; a drawer is put in order when somebody looks into it. */
const DRAWER = 2;

export function createPrefixes(): Prefixes {
	const drawers = new Map<string, string[]>();
	const inOrder = new Set<string[]>();
	const sorted = (name: string): readonly string[] => {
		const drawer = drawers.get(name) ?? [];
		if (!inOrder.has(drawer)) {
			drawer.sort();
			inOrder.add(drawer);
		}
		return drawer;
	};
	return {
		add: word => {
			const name = word.slice(0, DRAWER);
			const drawer = drawers.get(name);
			if (drawer === undefined) drawers.set(name, [word]);
			else {
				drawer.push(word);
				inOrder.delete(drawer);
			}
		},
		starting: (beginning, most) => {
			const found: string[] = [];
			const names =
				beginning.length >= DRAWER
					? [beginning.slice(0, DRAWER)]
					: [...drawers.keys()].filter(name => name.startsWith(beginning)).sort();
			for (const name of names) {
				if (found.length >= most) break;
				const words = sorted(name);
				for (let i = lowerBound(words, beginning); i < words.length && found.length < most; i++) {
					const word = words[i] as string;
					if (!word.startsWith(beginning)) break;
					found.push(word);
				}
			}
			return found;
		},
	};
}

function lowerBound(sorted: readonly string[], word: string): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] as string) < word) low = middle + 1;
		else high = middle;
	}
	return low;
}
