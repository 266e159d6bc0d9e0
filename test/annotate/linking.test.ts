import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {linkEntities} from '../../src/annotate/entity-linking.js';
import type {RawMention} from '../../src/annotate/raw-mention.js';
import {markedNames} from './marked-names.js';

/** `Boyko Borissov = Borissov` for each entity, its role in brackets. */
function entitiesOf(source: string): string[] {
	return markedNames(source).linked.entities.map(({name, aliases, role}) => {
		const other = aliases.length > 0 ? ` = ${aliases.join(', ')}` : '';
		return `${name}${other}${role === undefined ? '' : ` [${role}]`}`;
	});
}

const people: ReadonlyArray<readonly [name: string, source: string, entities: readonly string[]]> = [
	[
		'a surname after the full name',
		'Bulgarian Prime Minister {p|Boyko Borissov} spoke. {p|Borissov} said more.',
		['Boyko Borissov = Borissov [Bulgarian Prime Minister]'],
	],
	[
		'a surname in the headline before the full name',
		'# {p|Merkel} to go\nChancellor {p|Angela Merkel} spoke.',
		['Angela Merkel = Merkel [Chancellor]'],
	],
	[
		'the fullest name, whichever came first',
		'{p|Paul Ryan} spoke. House Speaker {p|Paul D. Ryan} left. {p|Ryan} slept.',
		['Paul D. Ryan = Paul Ryan, Ryan [House Speaker]'],
	],
	[
		'one who calls another and the other as two',
		'{p|Joe Biden} called {p|Benjamin Netanyahu}. {p|Donald Trump} has called {p|Kim Jong Un} a friend. {p|Chou En-lai}, also known as {p|Zhou Enlai}, came.',
		['Joe Biden', 'Benjamin Netanyahu', 'Donald Trump', 'Kim Jong Un', 'Chou En-lai = Zhou Enlai'],
	],
	[
		'two people with one surname, by title',
		'{p|Bill Clinton} and {p|Hillary Clinton} came. Mr. {p|Clinton} spoke. Mrs. {p|Clinton} did not.',
		['Bill Clinton = Clinton', 'Hillary Clinton = Clinton'],
	],
	[
		'two people with one surname and no first name',
		'Mr. {p|Kirchner} came late. Mrs. {p|Kirchner} was there.',
		['Kirchner', 'Kirchner'],
	],
	[
		'a bare surname is not the one named in full once in passing',
		'President {p|Obama} said he would go. Mr. {p|Obama} left with {p|Michelle Obama}. Then Mr. {p|Obama} came back.',
		['Obama [President]', 'Michelle Obama'],
	],
	['a surname with one letter wrong', '{p|Lena Morvat} spoke. {o|Morwat} said it was late.', ['Lena Morvat = Morwat']],
	[
		'a surname that only looks like another',
		'{p|Igor Zelnov} spoke. {p|Zelnova} said it was late.',
		['Igor Zelnov', 'Zelnova'],
	],
	['father and son', '{p|Donald Trump} met {p|Donald Trump Jr.} at noon.', ['Donald Trump', 'Donald Trump Jr.']],
	[
		'two presidents, told apart by initials',
		'{p|George H. W. Bush} and his son {p|George W. Bush} sailed.',
		['George H. W. Bush', 'George W. Bush [son]'],
	],
	['particles', 'Mayor {p|Bill de Blasio} spoke. {p|De Blasio} sat.', ['Bill de Blasio = De Blasio [Mayor]']],
	[
		'Arabic article and patronymic',
		'{p|Bashar al-Assad} met Crown Prince {p|Mohammed bin Salman}. {p|Assad} smiled; {p|bin Salman} did not.',
		['Bashar al-Assad = Assad', 'Mohammed bin Salman = bin Salman [Crown Prince]'],
	],
	[
		'family name first',
		'Secretary-General {p|Ban Ki-moon} met President {p|Xi Jinping} and {p|Kim Jong Un}. {p|Ban} spoke, {p|Xi} and {p|Kim} listened.',
		['Ban Ki-moon = Ban [Secretary-General]', 'Xi Jinping = Xi [President]', 'Kim Jong Un = Kim'],
	],
	[
		'a short form inside a long name',
		'{p|Aung San Suu Kyi} arrived. {p|Suu Kyi} spoke.',
		['Aung San Suu Kyi = Suu Kyi'],
	],
	['accents', '{p|Recep Tayyip Erdoğan} came. {p|Erdogan} left.', ['Recep Tayyip Erdoğan = Erdogan']],
	[
		'the own script in brackets',
		'President {p|Volodymyr Zelensky} (Володимир Зеленський) spoke.',
		['Volodymyr Zelensky = Володимир Зеленський [President]'],
	],
	[
		'a nom de guerre',
		'{p|Rodrigo Londoño}, known to his enemies as {p|Timochenko}, signed. {p|Timochenko} left.',
		['Rodrigo Londoño = Timochenko'],
	],
	[
		'a numeral that looks like the pronoun',
		'Emperor {p|Haile Selassie} I wanted a charter.',
		['Haile Selassie I [Emperor]'],
	],
	['a family name that looks like a word', 'Ban {p|Ki-moon} spoke. {p|Ban} left.', ['Ban Ki-moon = Ban']],
	['the style of a peer', 'Lord {p|Halifax} rose. {p|Halifax} spoke.', ['Lord Halifax = Halifax']],
	[
		'a person that the tagger took for a body',
		'{o|Valerian Zorin} refused. {p|Zorin} said so.',
		['Valerian Zorin = Zorin'],
	],
	['mononym', '{p|Sukarno} opened the meeting. {p|Sukarno} spoke.', ['Sukarno']],
	[
		'regnal number',
		'Emperor {p|Haile Selassie I} spoke. {p|Haile Selassie} sat.',
		['Haile Selassie I = Haile Selassie [Emperor]'],
	],
	[
		'short form of a given name',
		'Sen. {p|Bernie Sanders} spoke. {p|Bernard Sanders} was born in 1941.',
		['Bernard Sanders = Bernie Sanders [Sen.]'],
	],
	[
		'a nickname in quotation marks',
		'Rep. {p|Robert C.} “{p|Bobby}” {p|Scott} ran. {p|Scott} won.',
		['Robert C. “Bobby” Scott = Scott [Rep.]'],
	],
	[
		'a surname that the tagger took for a place',
		'{p|Jimmy Carter} spoke. {l|Carter} said so.',
		['Jimmy Carter = Carter'],
	],
	[
		'a place that is also a surname',
		'{p|Denzel Washington} acts. He lives in {l|Washington}.',
		['Denzel Washington', 'Washington'],
	],
];

const roles: ReadonlyArray<readonly [name: string, source: string, entity: string]> = [
	['before the name', '{o|NATO} Secretary General {p|Jens Stoltenberg} spoke.', 'NATO Secretary General'],
	['after the name', '{p|Jens Stoltenberg}, the {o|NATO} secretary general, spoke.', 'NATO secretary general'],
	['before the name with a comma', 'The {o|NATO} chief, {p|Jens Stoltenberg}, spoke.', 'NATO chief'],
	['in a source line', '-- {p|Ban Ki-moon}, Secretary-General', 'Secretary-General'],
	['in a clause', '{p|Jens Stoltenberg}, who heads {o|NATO}, spoke.', 'head of NATO'],
	['with of', 'Secretary of State {p|John F. Kerry} spoke.', 'Secretary of State'],
	['past a party', 'Rep. {p|G.K. Butterfield} (D-N.C.), head of the caucus, spoke.', 'head of the caucus'],
	['past an age', '{p|Ann Lee}, 25, a teacher from {l|Leeds}, spoke.', 'teacher from Leeds'],
	['somebody’s', '{p|Hillary Clinton}’s campaign manager {p|Robby Mook} spoke.', 'Hillary Clinton’s campaign manager'],
	[
		'the office rather than the trade',
		'Secretary General {p|Ban Ki-moon}, a diplomat from {l|South Korea}, spoke.',
		'Secretary General',
	],
];

const bodies: ReadonlyArray<readonly [name: string, source: string, entities: readonly string[]]> = [
	[
		'an acronym in brackets',
		'The {o|Association of Flight Attendants} ({o|AFA}) met. {o|AFA} voted.',
		['Association of Flight Attendants = AFA'],
	],
	[
		'an acronym by initials',
		'The {o|Arms Control Association} met. The {o|ACA} voted.',
		['Arms Control Association = ACA'],
	],
	[
		'an acronym first',
		'The {o|IMF} said so. The {o|International Monetary Fund} met.',
		['International Monetary Fund = IMF'],
	],
	['full stops', 'The {o|UN} met. The {o|U.N.} and the {o|United Nations} agreed.', ['United Nations = UN, U.N.']],
	['the last word', 'The {o|New York Post} wrote. The {o|Post} added.', ['New York Post = Post']],
	['the first word', '{o|Peabody Energy} fell. {o|Peabody} recovered.', ['Peabody Energy = Peabody']],
	['not any house', 'The {o|White House} and the {o|House} disagreed.', ['White House', 'House']],
	['one country', 'The {l|U.S.} and the {l|United States} and {l|America}.', ['United States = U.S., America']],
	['two Koreas', '{l|North Korea} and {l|South Korea} met.', ['North Korea', 'South Korea']],
];

describe('linkEntities', () => {
	it.each(people)('%s', (_, source, entities) => {
		expect(entitiesOf(source)).toEqual(entities.toSorted((a, b) => place(source, a) - place(source, b)));
	});
	it.each(bodies)('%s', (_, source, entities) => {
		expect(entitiesOf(source)).toEqual(entities);
	});
	it.each(roles)('finds the role %s', (_, source, role) => {
		const found = markedNames(source).linked.entities.filter(entity => entity.kind === 'person');
		expect(found.at(-1)?.role).toBe(role);
	});
	it('keeps titles out of the name', () => {
		expect(entitiesOf('President {p|Obama} spoke.')).toEqual(['Obama [President]']);
	});
	it('gives a bare surname to the person that it can only mean by gender', () => {
		const {linked} = markedNames('{p|Bill Clinton} met {p|Hillary Clinton}. Mrs. {p|Clinton} spoke.');
		expect(linked.mentions.at(-1)?.entity).toBe('person:hillary clinton');
	});
	it('gives every mention to an entity, in text order, whatever the text', () => {
		const words = fc.constantFrom(
			'Mr.',
			'Sen.',
			'Clinton',
			'Bill',
			'the',
			'NATO',
			'chief',
			',',
			'“',
			'”',
			'said',
			'(',
			')',
			'who',
			'’s',
			'of',
		);
		fc.assert(
			fc.property(
				fc.array(fc.oneof(words, fc.string({maxLength: 6, unit: 'grapheme'})), {maxLength: 60}),
				fc.infiniteStream(fc.nat(9)),
				(parts, dice) => {
					const {reading} = markedNames(parts.join(' ').replaceAll('{', '('));
					const {tokens} = reading;
					const raw: RawMention[] = [];
					for (let i = 0; i < tokens.count; i++) {
						const roll = dice.next().value as number;
						if (roll > 5) continue;
						const last = Math.min(tokens.count - 1, i + (roll % 3));
						raw.push({
							span: {start: tokens.start[i] as number, end: tokens.end[last] as number},
							kind: (['person', 'organization', 'place'] as const)[roll % 3] as RawMention['kind'],
							confidence: roll / 10,
							first: i,
							last,
						});
					}
					const {mentions, entities, entityOf} = linkEntities(reading, raw);
					const ids = new Set(entities.map(entity => entity.id));
					expect(ids.size).toBe(entities.length);
					let end = 0;
					mentions.forEach((mention, m) => {
						expect(mention.span.start).toBeGreaterThanOrEqual(end);
						expect(mention.span.end).toBeLessThanOrEqual(reading.article.text.length);
						expect(entities[entityOf[m] as number]?.id).toBe(mention.entity);
						end = mention.span.end;
					});
				},
			),
			{numRuns: 200},
		);
	});
	it('stays linear where ten thousand people share a surname', () => {
		const count = 4000;
		const source = Array.from({length: count}, (_, n) => `{p|Ann${n.toString(36)} Smith} met {p|Smith}.`).join('\n');
		const {linked} = markedNames(source);
		expect(linked.mentions.length).toBe(2 * count);
	});
});

/** Entities stand in order of first mention; the table above lists the speaker first. */
function place(source: string, entity: string): number {
	const name = entity.replace(/ = .*| \[.*/g, '');
	return source.replace(/\{.\||\}/g, '').indexOf(name);
}
