import {expect, test} from 'vitest';
import {findEntityMentions} from '../../src/annotate/entity-tagger.js';
import {type Region, segment} from '../../src/text/segment.js';
import {readMarked} from '../marked.js';

/** Finds the names in a text of one paragraph a line, as marks in the text: `{p|person}`, `{o|organization}`, `{l|place}`. */
function marked(text: string): string {
	const regions: Region[] = [];
	let start = 0;
	for (const line of text.split('\n')) {
		regions.push({span: {start, end: start + line.length}, hidden: []});
		start += line.length + 1;
	}
	let out = '';
	let from = 0;
	for (const {span, kind} of findEntityMentions(segment(text, regions))) {
		const letter = {person: 'p', organization: 'o', place: 'l'}[kind];
		out += `${text.slice(from, span.start)}{${letter}|${text.slice(span.start, span.end)}}`;
		from = span.end;
	}
	return out + text.slice(from);
}

const sentences: ReadonlyArray<readonly [what: string, sentence: string]> = [
	[
		'a German particle',
		'{o|European Commission} President {p|Ursula von der Leyen} met {p|Emmanuel Macron} in {l|Strasbourg} on Tuesday.',
	],
	[
		'Arabic bin and al-',
		'Crown Prince {p|Mohammed bin Salman} told {p|Abdel Fattah al-Sisi} that {l|Riyadh} would pay.',
	],
	['a Gulf family name', 'Saudi Foreign Minister {p|Faisal bin Farhan Al Saud} flew to {l|Doha}.'],
	['Portuguese da', 'President {p|Luiz Inácio Lula da Silva} said {l|Brazil} would host it in {l|Belém}.'],
	[
		'Chinese and Korean order',
		'{p|Xi Jinping} and {p|Wang Yi} received {p|Kim Jong Un} in {l|Beijing}, {o|Xinhua} reported.',
	],
	['a hyphened Korean name', '{p|Ban Ki-moon}, the {o|U.N.} Secretary-General, visited {l|Seoul} and {l|Pyongyang}.'],
	['a Vietnamese name', 'Prime Minister {p|Nguyen Tan Dung} of {l|Vietnam} arrived in {l|Phnom Penh}.'],
	['a patronymic', '{p|Sergei Viktorovich Lavrov} phoned {p|Antony J. Blinken}, the {o|State Department} said.'],
	['one name only', '{p|Suharto} stepped down in {l|Jakarta} in May 1998; {p|Habibie} succeeded him.'],
	['Turkish letters', '{p|Recep Tayyip Erdoğan} addressed the {o|Grand National Assembly} in {l|Ankara}.'],
	['Jr. and a capital with its district', '{p|Martin Luther King Jr.} spoke in {l|Washington, D.C.}, in 1963.'],
	[
		'an acronym in brackets, then alone',
		"{p|Aung San Suu Kyi}'s {o|National League for Democracy} ({o|NLD}) won. The {o|NLD} said it was ready.",
	],
	['Nordic and Slavic letters', "{p|Dag Hammarskjöld}'s plane crashed near {l|Ndola} in {l|Northern Rhodesia}."],
	[
		'South Slavic names and a long place',
		'{p|Slobodan Milošević}, {p|Alija Izetbegović} and {p|Franjo Tuđman} initialled the accord at {l|Wright-Patterson Air Force Base} near {l|Dayton}, {l|Ohio}.',
	],
	[
		'Spanish names',
		'{p|Juan Manuel Santos} and {p|Rodrigo Londoño}, known as {p|Timochenko}, signed in {l|Cartagena} for the {o|FARC}.',
	],
	[
		'African names',
		'{p|Haile Selassie}, {p|Kwame Nkrumah} and {p|Gamal Abdel Nasser} founded the {o|Organization of African Unity} in {l|Addis Ababa}.',
	],
	['an initial for a given name', '{p|Narendra Modi} and {p|S. Jaishankar} met in {l|New Delhi}.'],
	[
		'parties and a seat of government',
		'{p|Gerry Adams} of {o|Sinn Féin} and {p|David Trimble} of the {o|Ulster Unionist Party} signed at {l|Stormont}.',
	],
	[
		'titles stay out of the name',
		'Queen {p|Elizabeth II}, Prince {p|Philip} and Sir {p|Keir Starmer} received {p|Nelson Mandela}.',
	],
	['a rank and a number', 'Pope {p|John Paul II} received Lt. Gen. {p|Andriy Yermak}.'],
	['houses that stand for governments', 'The {l|Kremlin} and the {l|White House} traded blame.'],
	[
		'curly marks and a possessive',
		'“We will not negotiate,” said Ayatollah {p|Ali Khamenei}’s adviser {p|Ali Akbar Velayati} in {l|Tehran}.',
	],
	['a dateline with an agency', '{l|MOSCOW} ({o|Reuters}) - {p|Maria Zakharova} accused {l|Kyiv} of lying.'],
	['a dateline with a dash', '{l|TEHRAN} — {l|Iran} said on Sunday that talks would go on.'],
	[
		'a headline in capitals',
		'{o|NATO} CHIEF {p|STOLTENBERG} WARNS {l|RUSSIA} OVER {l|UKRAINE}\n{p|Jens Stoltenberg} spoke in {l|Brussels} on Monday, and {p|Stoltenberg} did not smile.',
	],
	['a headline in title case', '{p|Stoltenberg} Says {o|NATO} Will Stand With {l|Ukraine}'],
	[
		'words of other scripts are left alone',
		'Владимир Путин ({p|Vladimir Putin}) met {p|Emmanuel Macron} in {l|Moscow}. 习近平 did not come.',
	],
	['a sentence that only begins with a capital', 'Talks went on. Officials said little, and nobody signed.'],
	['days and peoples are no names here', 'On Thursday the Russian and American delegations met again in March.'],
];

for (const [what, sentence] of sentences) {
	test(`names: ${what}`, () => {
		expect(marked(readMarked(sentence).text)).toBe(sentence);
	});
}

test('a surname alone is the person whom the article introduces', () => {
	const text = '{p|Tharos Belkacem} is the new envoy. He came from {l|Geneva}.\n{p|Belkacem} said the talks were hard.';
	expect(marked(readMarked(text).text)).toBe(text);
});

test('a byline ends where the newspaper begins', () => {
	const text = 'By {p|Gary Raynaldo} {o|DIPLOMATIC TIMES}';
	expect(marked(readMarked(text).text)).toBe(text);
});

test('a short headline is read as one when the article says that it is', () => {
	const text = 'Tharos Warns Geneva\nTharos warned on Monday.';
	const regions: Region[] = [
		{span: {start: 0, end: 19}, hidden: []},
		{span: {start: 20, end: text.length}, hidden: []},
	];
	const names = findEntityMentions(segment(text, regions), {regionKinds: ['heading', 'paragraph']}).map(({span}) =>
		text.slice(span.start, span.end),
	);
	expect(names).toContain('Geneva');
	expect(names).not.toContain('Tharos Warns');
	expect(names.join(' ')).not.toContain('Warns');
});

test('each name says how sure it is, and where its words are', () => {
	const text = 'President Vladimir Putin flew to Beijing.';
	const tokens = segment(text, [{span: {start: 0, end: text.length}, hidden: []}]);
	const mentions = findEntityMentions(tokens);
	expect(mentions).toHaveLength(2);
	for (const {span, first, last, confidence} of mentions) {
		expect(tokens.start[first]).toBe(span.start);
		expect(tokens.end[last]).toBe(span.end);
		expect(confidence).toBeGreaterThan(0.5);
		expect(confidence).toBeLessThanOrEqual(1);
	}
});

test('the full stop of a sentence is no part of a name', () => {
	const text = 'The ships belong to the Arctic Trading Corp. The captain left.\nHe had bought Arctic Trading Corp.';
	expect(marked(text)).toMatch(/bought \{o\|Arctic Trading Corp\}\.$/);
});
