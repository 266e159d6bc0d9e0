/** An article made up for measuring: the name of its file, and what stands in it. */
export type MadeArticle = {readonly name: string; readonly source: string};

type Person = {readonly name: string; readonly surname: string; readonly role: string; readonly isWoman: boolean};

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export type Random = () => number;

/** Persons in all. A few hundred come again and again, as in the news; most are named in an article or two. */
const PERSONS = 6000;
const DAYS = 20 * 365;
const FIRST_DAY = Date.UTC(2004, 0, 1);

/**
 * So many articles of 2 to 4 KB about nothing that happened: dates over twenty years, persons with roles, direct, mixed and
 * indirect quotes. Always the same ones.
 */
export function* manyArticles(count: number, seed = 1): Generator<MadeArticle> {
	const random = randomFrom(seed);
	const persons = Array.from({length: PERSONS}, () => makePerson(random));
	for (let i = 0; i < count; i++) yield makeArticle(i, persons, random);
}

export function randomFrom(seed: number): Random {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

function one<T>(items: readonly T[], random: Random): T {
	return items[Math.floor(random() * items.length)] as T;
}

function makePerson(random: Random): Person {
	const isWoman = random() < 0.4;
	const length = 2 + Math.floor(random() * 2);
	const letters = Array.from({length}, () => one(SYLLABLES, random)).join('') + one(ENDINGS, random);
	const surname = letters.charAt(0).toUpperCase() + letters.slice(1);
	const country = one(COUNTRIES, random);
	const role = one(ROLES, random).replace('*', country);
	return {name: `${one(isWoman ? WOMEN : MEN, random)} ${surname}`, surname, role, isWoman};
}

function makeArticle(at: number, persons: readonly Person[], random: Random): MadeArticle {
	const day = new Date(FIRST_DAY + Math.floor(random() * DAYS) * 86_400_000).toISOString().slice(0, 10);
	const city = one(CITIES, random);
	const topic = one(TOPICS, random);
	// The square makes the first persons come far more often than the last.
	const cast = Array.from({length: 3}, () => persons[Math.floor(random() ** 2.5 * persons.length)] as Person);
	const title = one(TITLES, random)
		.replace('@', (cast[0] as Person).surname)
		.replace('*', one(COUNTRIES, random))
		.replace('#', topic);
	const paragraphs = [
		`${city.toUpperCase()} — ${plain(cast, topic, random)} ${plain(cast, topic, random)}`,
		...Array.from({length: 8 + Math.floor(random() * 5)}, (_, i) =>
			paragraph(cast[i % cast.length] as Person, {isFirst: i < cast.length, topic, random, cast}),
		),
	];
	const head = [
		'---',
		`title: ${JSON.stringify(title)}`,
		`date: ${day}`,
		`place: ${city}`,
		`outlet: ${one(OUTLETS, random)}`,
		'---',
	];
	return {
		name: `${day}-${String(at).padStart(5, '0')}.md`,
		source: `${head.join('\n')}\n\n${paragraphs.join('\n\n')}\n`,
	};
}

type Scene = {
	/** The person was not named before. */
	readonly isFirst: boolean;
	readonly topic: string;
	readonly random: Random;
	readonly cast: readonly Person[];
};

function paragraph(person: Person, {isFirst, topic, random, cast}: Scene): string {
	const speaker = isFirst ? `${person.name}, ${person.role},` : person.surname;
	const start = isFirst ? `${person.role.replace(/^the /, 'The ')}, ${person.name},` : person.surname;
	const said = one(CUES, random);
	const words = clause(topic, random);
	switch (Math.floor(random() * 5)) {
		case 0:
			return `“${upper(words)},” ${said} ${speaker.replace(/,$/, '')}. ${plain(cast, topic, random)}`;
		case 1:
			return `${upper(start)} ${said}: “${upper(words)}. ${upper(clause(topic, random))}.”`;
		case 2:
			return `${upper(start)} ${said} that ${words}. ${plain(cast, topic, random)}`;
		case 3:
			return `According to ${speaker.replace(/,$/, '')}, ${words}. ${plain(cast, topic, random)}`;
		default:
			return `“${upper(words)},” ${person.isWoman ? 'she' : 'he'} told reporters in ${one(CITIES, random)}. “${upper(clause(topic, random))}.”`;
	}
}

/** A sentence in which nobody speaks. */
function plain(cast: readonly Person[], topic: string, random: Random): string {
	return `The ${one(BODIES, random)} met in ${one(CITIES, random)} on ${topic}, and ${one(cast, random).surname} ${one(DEEDS, random)} before the delegation of ${one(COUNTRIES, random)} ${one(DEEDS, random)}.`;
}

/** What somebody says, begun with a small letter. */
function clause(topic: string, random: Random): string {
	return `${one(SUBJECTS, random)} ${one(VERBS, random)} ${one(OBJECTS, random).replace('*', one(COUNTRIES, random)).replace('#', topic)}`;
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const list = (text: string): readonly string[] => text.split('|');

const MEN = list(
	'Anders|Boris|Carlos|Dmitri|Emil|Farid|Georg|Hassan|Ivan|Jorge|Karim|Lars|Mikhail|Nikola|Omar|Pavel|Rashid|Stefan|Tomas|Viktor|Willem|Yusuf|Zoltan|André',
);
const WOMEN = list(
	'Amina|Beatriz|Clara|Dalia|Elena|Fatima|Greta|Helena|Ingrid|Julia|Katarina|Leila|Maria|Nadia|Olga|Petra|Rania|Sofia|Teresa|Ursula|Vera|Yasmin|Zeynep|Chloé',
);
const SYLLABLES = list(
	'ba|ber|dar|del|fen|gor|hal|jan|kar|kov|lan|lim|mar|mor|nel|or|par|ras|sal|ser|tar|tol|var|vel|wan|zar',
);
const ENDINGS = list('ov|ic|sen|son|ini|ez|ard|man|ski|ado|our|ati|berg|ström|akis|ia');
const COUNTRIES = list(
	'Albania|Algeria|Argentina|Austria|Belgium|Brazil|Bulgaria|Canada|Chile|China|Croatia|Cuba|Cyprus|Denmark|Egypt|Estonia|Ethiopia|Finland|France|Georgia|Germany|Ghana|Greece|Hungary|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Japan|Jordan|Kenya|Latvia|Lebanon|Libya|Mexico|Moldova|Morocco|Nigeria|Norway|Pakistan|Peru|Poland|Portugal|Romania|Russia|Serbia|Spain|Sweden|Switzerland|Syria|Tunisia|Turkey|Ukraine|Uruguay|Vietnam|Yemen|Zambia',
);
const CITIES = list(
	'Geneva|Vienna|New York|Brussels|Oslo|Paris|London|Berlin|Rome|Madrid|Moscow|Kyiv|Ankara|Cairo|Doha|Nairobi|Addis Ababa|Beijing|Tokyo|Seoul|Jakarta|Delhi|Ottawa|Washington|Brasília|Lima|Havana|Athens|Warsaw|Prague',
);
const ROLES = list(
	'the Foreign Minister of *|the Prime Minister of *|the President of *|the Ambassador of *|the Defence Minister of *|the chief negotiator of *|a spokesman for the Foreign Ministry of *|the special envoy of *|the Finance Minister of *|the Deputy Foreign Minister of *',
);
const BODIES = list(
	'Security Council|General Assembly|European Council|contact group|joint commission|African Union|Arab League|drafting committee|working group|donor conference',
);
const OUTLETS = list('The Conference Daily|Harbour Gazette|Treaty Review|Northern Post|The Delegate');
const TOPICS = list(
	'the ceasefire|arms control|the border|sanctions|the grain agreement|fishing rights|the gas pipeline|climate finance|the peace plan|refugees|nuclear inspections|trade tariffs|the prisoner exchange|water rights|cyber security|election observers|the customs union|debt relief|mine clearance|air safety',
);
const TITLES = list(
	'@ sees a way out on #|* and # : what @ wants|@ warns *|Talks on # go into a second week|* rejects the offer on #|@ meets the delegation of *|A late night over #|No date yet for #|* asks for more time on #|@ answers the critics',
);
const CUES = list(
	'said|said|said|said|told the delegates|added|warned|argued|explained|insisted|replied|announced|stressed',
);
const SUBJECTS = list(
	'we|our government|the other side|nobody in this room|the people of the region|my delegation|both capitals|our partners|the observers|the two presidents',
);
const VERBS = list(
	'will not accept|asked for|can live with|always supported|did not promise|wanted to see|must now respect|waited long enough for|will pay for|should not fear|agreed last night on|put aside',
);
const OBJECTS = list(
	'a lasting agreement on #|a clear date for the withdrawal|the text that * proposed|any delay over #|the report of the inspectors|guarantees from *|a third round of talks in the spring|the corridor for humanitarian aid|what was signed twenty years ago|a conference with * at the table|the full list of names|an answer in writing from *|a fund for the towns along the river|fair rules on #',
);
const DEEDS = list(
	'left without a statement|stayed until midnight|asked for a break|handed over a letter|walked through the garden with the mediators|cancelled the evening flight|signed the visitors’ book|returned to the table|presented new maps|read from a prepared page',
);
