import type {AnnotatedArticle} from '../../src/annotate/annotation.js';
import {buildLibrary, type Library} from '../../src/library/library.js';
import {annotated, sampleArticle} from '../library/sample-library.js';

type Doc = readonly [
	id: string,
	date: string | undefined,
	title: string,
	said: ReadonlyArray<readonly [words: string, by: string, role?: string]>,
	named: Parameters<typeof annotated>[2],
];

/** A library of articles of which each quote is a paragraph of its own, and each name that is not a speaker a sentence after them. */
export function libraryWith(docs: readonly Doc[]): Library {
	const known = new Map<string, AnnotatedArticle>();
	for (const [id, date, title, said, named] of docs) {
		const paragraphs = said.map(([words, by]) => `${words} ${by} said.`);
		const others = named.filter(([, name]) => !paragraphs.some(paragraph => paragraph.includes(name)));
		if (others.length > 0) paragraphs.push(`Also named: ${others.map(([, name]) => name).join(', ')}.`);
		const article = sampleArticle(id, title, date, paragraphs.length === 0 ? ['Nothing.'] : paragraphs);
		const quotes = said.map(([words, by, role]) => ({words, by, ...(role === undefined ? {} : {role})}));
		const doc = annotated(article, quotes, named);
		known.set(id, {...doc, mentions: [...doc.mentions].sort((a, b) => a.span.start - b.span.start)});
	}
	return buildLibrary(
		[...known.values()].map(({article}) => article),
		{order: 'given', annotate: article => known.get(article.id) as AnnotatedArticle},
	);
}

/** Anna Berg speaks in three years, once by her surname alone; Carl Dorn answers her; Norland is what they speak of. */
export function bergLibrary(): Library {
	return libraryWith([
		[
			'spring',
			'2019-03-04',
			'Berg opens the talks in Oslo',
			[
				['“Norland will sign the treaty,”', 'Anna Berg', 'Foreign Minister of Sorland'],
				['“We shall see what Norland does,”', 'Carl Dorn', 'Foreign Minister of Norland'],
			],
			[
				['person', 'Anna Berg'],
				['person', 'Carl Dorn'],
				['place', 'Norland'],
				['organization', 'Baltic Council'],
			],
		],
		[
			'summer',
			'2020-06-10',
			'The treaty waits for a second summer',
			[['“The ships stay in port,”', 'Berg']],
			[
				['person', 'Berg'],
				['place', 'Oslo'],
			],
		],
		[
			'autumn',
			'2021-10-01',
			'Two ministers, one treaty',
			[
				['“Anna Berg kept her word,”', 'Carl Dorn', 'Foreign Minister of Norland'],
				['“Norland has signed at last,”', 'Anna Berg', 'Prime Minister of Sorland'],
			],
			[
				['person', 'Anna Berg'],
				['person', 'Carl Dorn'],
				['place', 'Norland'],
			],
		],
	]);
}

const ESC = '\x1b';
const LONG = `Maximilian ${'von und zu '.repeat(40)}Hohenfels`;

/** Names that would do harm on a screen: escape codes, hundreds of letters, right-to-left and bidirectional controls. */
export function hostileLibrary(): Library {
	const clear = `${ESC}[2J${ESC}[H${ESC}]0;owned\x07Eve Mallory`;
	const rtl = 'سامي الخوري';
	const turned = '\u202eReversed Name';
	return libraryWith([
		[
			'hostile',
			'2020-01-01',
			`A title ${ESC}[31mwith codes${ESC}[0m`,
			[
				[`“Words ${ESC}[2Jof Eve\x9b1m,”`, clear, `Minister ${ESC}[5mof tricks`],
				['“Many names,”', LONG, `Envoy ${'extraordinary '.repeat(40)}`],
				['“لن نتوقّف عن الحوار،”', rtl, 'وزير الخارجية'],
				['“Turned,”', turned],
			],
			[
				['person', clear],
				['person', LONG],
				['person', rtl],
				['person', turned],
			],
		],
	]);
}

/** So many articles, each with its own speaker beside one who speaks in all of them. */
export function manySpeakers(articles: number): Library {
	return libraryWith(
		Array.from({length: articles}, (_, i) => {
			const word = lettersOf(i);
			const date = `${2000 + (i % 20)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
			return [
				`city-${i}`,
				date,
				`Talks in ${word}`,
				[
					[`“Statement ${i} on the treaty,”`, 'Anna Berg', 'Foreign Minister'],
					[`“Answer ${i} of ${word},”`, `Vera ${word}`, 'Ambassador'],
				],
				[
					['person', 'Anna Berg'],
					['person', `Vera ${word}`],
					['place', 'Geneva'],
				],
			] as const;
		}),
	);
}

/** `Baba`, `Bebi`: a surname of its own for each number. */
function lettersOf(number: number): string {
	const consonants = 'bdfgklmnprstvz';
	const vowels = 'aeiou';
	let word = '';
	let left = number;
	for (let i = 0; i < 3; i++) {
		word += (consonants[left % consonants.length] as string) + (vowels[(left >> 3) % vowels.length] as string);
		left = Math.floor(left / consonants.length);
	}
	return `${word.charAt(0).toUpperCase()}${word.slice(1)}${number}`;
}

/** What a terminal would take for a command, other than the colours of the reader’s own. */
export function commandsIn(row: string): readonly string[] {
	const plain = row.replace(new RegExp(`${ESC}\\[[0-9;]*[mG]`, 'g'), '');
	// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
	return plain.match(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g) ?? [];
}
