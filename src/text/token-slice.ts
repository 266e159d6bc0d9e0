import type {Tokens} from './segment.js';

/** The tokens from `first` to before `end` by themselves, their sentences counted anew; offsets stay those of the text. */
export function sliceTokens(tokens: Tokens, first: number, end: number): Tokens {
	const count = end - first;
	const opening = tokens.sentence[first] as number;
	const sentence = tokens.sentence.slice(first, end);
	const sentenceStart: number[] = [];
	for (let i = 0; i < count; i++) {
		sentence[i] = (sentence[i] as number) - opening;
		while (sentenceStart.length <= (sentence[i] as number)) sentenceStart.push(i);
	}
	const sentenceCount = sentenceStart.length;
	sentenceStart.push(count);
	return {
		text: tokens.text,
		count,
		start: tokens.start.subarray(first, end),
		end: tokens.end.subarray(first, end),
		kind: tokens.kind.subarray(first, end),
		region: tokens.region.subarray(first, end),
		sentence,
		sentenceCount,
		sentenceStart: Int32Array.from(sentenceStart),
	};
}
