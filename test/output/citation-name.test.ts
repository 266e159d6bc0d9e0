import {describe, expect, test} from 'vitest';
import {splitByline, splitName} from '../../src/output/citation-name.js';

/** `particle|family|suffix|given`, or the name in braces as it is written. */
const shown = (name: ReturnType<typeof splitName>) =>
	name.kind === 'as written' ? `{${name.name}}` : [name.particle, name.family, name.suffix, name.given].join('|');

describe('a name for a bibliography', () => {
	test.each([
		['Jens Stoltenberg', '|Stoltenberg||Jens'],
		['Franklin D. Roosevelt', '|Roosevelt||Franklin D.'],
		['Martin Luther King Jr.', '|King|Jr.|Martin Luther'],
		['Martin Luther King, Jr.', '|King|Jr.|Martin Luther'],
		['Ursula von der Leyen', 'von der|Leyen||Ursula'],
		['Charles de Gaulle', 'de|Gaulle||Charles'],
		['Luiz Inácio Lula da Silva', 'da|Silva||Luiz Inácio Lula'],
		['Mohammed bin Salman', 'bin|Salman||Mohammed'],
		['Bashar al-Assad', '|al-Assad||Bashar'],
		['Herman Van Rompuy', '|Van Rompuy||Herman'],
		['Van Jones', '|Jones||Van'],
		["Catherine Ashton O'Neill", "|O'Neill||Catherine Ashton"],
		['Recep Tayyip Erdoğan', '|Erdoğan||Recep Tayyip'],
		['Владимир Путин', '|Путин||Владимир'],
		['Dr. Mukhisa Kituyi', '|Kituyi||Mukhisa'],
		['Jane Smith-Jones', '|Smith-Jones||Jane'],
		['JANE DOE', '|DOE||JANE'],
	])('%s is taken apart', (name, parts) => {
		expect(shown(splitName(name))).toBe(parts);
	});
	test.each([
		'Sukarno',
		'Ban Ki-moon',
		'Xi Jinping',
		'Kim Jong Un',
		'Mao Zedong',
		'Nguyen Phu Trong',
		'Aung San Suu Kyi',
		'U Thant',
		'周恩来',
		'كوفي عنان',
		'Reuters',
		'Associated Press',
		'Agence France-Presse',
		'Deutsche Welle',
		'Al Jazeera',
		'Diplomatic Times',
		'UN News Service',
		'diplo-reader',
		'the newsroom',
		'Staff 2',
		'',
	])('%s stays as it is written', name => {
		expect(shown(splitName(name))).toBe(`{${name}}`);
	});
});

describe('a byline', () => {
	test.each([
		['Gary Raynaldo', ['|Raynaldo||Gary']],
		['Jane Doe and John Smith', ['|Doe||Jane', '|Smith||John']],
		['Jane Doe, Ban Ki-moon and Charles de Gaulle', ['|Doe||Jane', '{Ban Ki-moon}', 'de|Gaulle||Charles']],
		['Jane Doe & John Smith', ['|Doe||Jane', '|Smith||John']],
		['John Smith, Jr., and Jane Doe', ['|Smith|Jr.|John', '|Doe||Jane']],
		['Jane Doe in Moscow and John Smith in Kyiv', ['|Doe||Jane', '|Smith||John']],
		['Food and Agriculture Organization', ['{Food and Agriculture Organization}']],
		['Reuters and AFP', ['{Reuters and AFP}']],
		['Jane Doe, Reuters', ['{Jane Doe, Reuters}']],
		['  ', []],
	])('%s', (byline, names) => {
		expect(splitByline(byline).map(shown)).toEqual(names);
	});
});
