import {NAME_PARTICLES} from './name-particles.js';
import {SURNAMES_FIRST} from './surnames.js';

/** Parts of personal names, lower case and folded. Drawn up for this program; plain lists to be corrected by hand. */

const PARTICLE_EXTRA = 'zum zur ap fitz'.split(' ');

/** Small words inside a surname: `van der Bellen`, `bin Salman`, `de Blasio`. A single letter is an initial first. */
export const PARTICLES: ReadonlySet<string> = new Set(
	[...NAME_PARTICLES, ...PARTICLE_EXTRA].filter(word => word.length > 1),
);

/** Chinese, Korean and Vietnamese family names, which stand first at home: those of `surnames.ts` and rarer ones. */
export const FAMILY_NAMES_FIRST: ReadonlySet<string> = new Set([
	...SURNAMES_FIRST,
	...`chai chang cheong ge geng gong guan gwak ha hahn heo hui hyun im jeon jeong ji jo joo ju ko ku kwak lai lei ling long
	lyu mei min mo ni nie pang pei pu pyon qi qu ra ru rhee rim ryang ryu sheng shim si sim sin so soh suh suk tao teng won
	woo xiang xin xing yeo yi yim yin ying you yue yun zhai zhan zhen zhi zhuang zuo dinh duong hoang ly tong nong`.split(
		/\s+/,
	),
]);

/** Short and full forms of one given name. */
const GIVEN: readonly string[] = [
	'william bill billy will willie liam',
	'robert bob bobby rob robbie',
	'richard rick dick ricky rich',
	'james jim jimmy jamie',
	'john johnny jack jon',
	'jonathan jon',
	'joseph joe joey',
	'michael mike mick mickey',
	'thomas tom tommy',
	'charles charlie chuck',
	'edward ed eddie ted ned',
	'theodore ted teddy',
	'anthony tony',
	'antony tony',
	'daniel dan danny',
	'david dave',
	'donald don donnie',
	'kenneth ken kenny',
	'ronald ron ronnie',
	'stephen steve',
	'steven steve',
	'timothy tim',
	'matthew matt',
	'andrew andy drew',
	'gregory greg',
	'jeffrey jeff',
	'geoffrey geoff',
	'lawrence larry',
	'laurence larry',
	'leonard len leo',
	'nicholas nick',
	'patrick pat paddy',
	'patricia pat patty trish',
	'peter pete',
	'philip phil',
	'raymond ray',
	'samuel sam',
	'samantha sam',
	'benjamin ben bibi',
	'alexander alex sasha',
	'alexandra alex',
	'albert al bert',
	'alan al',
	'alfred al fred',
	'frederick fred freddie',
	'francis frank',
	'franklin frank',
	'gerald gerry jerry',
	'jerome jerry',
	'harold harry hal',
	'henry harry hank',
	'walter walt',
	'vincent vince',
	'victor vic',
	'christopher chris',
	'christine chris christy',
	'elizabeth liz beth betty lizzie eliza',
	'katherine kate kathy katie',
	'catherine cathy kate',
	'kathleen kathy',
	'margaret maggie meg peggy',
	'susan sue susie',
	'deborah debbie deb',
	'barbara barb',
	'rebecca becky',
	'jennifer jen jenny',
	'jessica jess',
	'judith judy',
	'nancy nan',
	'abigail abby',
	'virginia ginny',
	'dorothy dot',
	'rudolph rudy',
	'mitchell mitch',
	'bernard bernie',
	'eugene gene',
	'douglas doug',
	'dwight ike',
	'zachary zach',
	'joshua josh',
	'nathaniel nate nat',
	'nathan nate',
	'maxwell max',
	'reginald reggie',
	'russell russ',
	'randall randy',
	'randolph randy',
	'clifford cliff',
	'mikhail misha',
	'yasser yasir',
	'mohammed muhammad mohamed mohammad muhammed',
];
const givenGroups = new Map<string, number[]>();
GIVEN.forEach((names, index) => {
	for (const name of names.split(' ')) {
		const groups = givenGroups.get(name);
		if (groups === undefined) givenGroups.set(name, [index]);
		else groups.push(index);
	}
});

/** True for two forms of one given name: `Bill` and `William`. Equal names are for the caller. */
export function sameGivenName(a: string, b: string): boolean {
	const groups = givenGroups.get(a);
	return groups?.some(group => givenGroups.get(b)?.includes(group)) ?? false;
}
