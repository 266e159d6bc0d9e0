/** The pronouns of English that can stand for a speaker, by what they agree with. A closed class: complete. */

export type PronounKind = 'he' | 'she' | 'they' | 'it' | 'i' | 'we' | 'you' | 'who';

/** `case`: `own` is a possessive before a noun, whose owner is meant (“his remarks”). */
export type Pronoun = {readonly kind: PronounKind; readonly case: 'subject' | 'object' | 'own' | 'self'};

const FORMS: ReadonlyArray<readonly [PronounKind, Pronoun['case'], string]> = [
	['he', 'subject', 'he'],
	['he', 'object', 'him'],
	['he', 'own', 'his'],
	['he', 'self', 'himself'],
	['she', 'subject', 'she'],
	['she', 'object', 'hers'],
	['she', 'own', 'her'],
	['she', 'self', 'herself'],
	['they', 'subject', 'they'],
	['they', 'object', 'them theirs'],
	['they', 'own', 'their'],
	['they', 'self', 'themselves'],
	['it', 'subject', 'it'],
	['it', 'own', 'its'],
	['it', 'self', 'itself'],
	['i', 'subject', 'i'],
	['i', 'object', 'me mine'],
	['i', 'own', 'my'],
	['i', 'self', 'myself'],
	['we', 'subject', 'we'],
	['we', 'object', 'us ours'],
	['we', 'own', 'our'],
	['we', 'self', 'ourselves'],
	['you', 'subject', 'you'],
	['you', 'own', 'your'],
	['you', 'self', 'yourself yourselves'],
	['who', 'subject', 'who which that'],
	['who', 'object', 'whom'],
	['who', 'own', 'whose'],
];

const forms = new Map<string, Pronoun>();
for (const [kind, grammaticalCase, words] of FORMS)
	for (const word of words.split(' ')) forms.set(word, {kind, case: grammaticalCase});

/** The pronoun that a lower-case word is; `undefined` for any other word. */
export function pronounOf(word: string): Pronoun | undefined {
	return forms.get(word);
}
