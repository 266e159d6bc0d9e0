/**
 * Words for what a person is or does, and the words that stand before them. Drawn up for this program; a plain list to be
 * corrected by hand. All are lower case; a hyphen in the text is read as a space as well (`vice-president`).
 */

import {ROLE_NOUNS} from './titles.js';

export type Gender = 'female' | 'male';

const list = (words: string): readonly string[] => words.split(/\s+/);

/** Nouns for an office that one person holds, so that “the senator” points at somebody named. */
const OFFICES = list(
	`president premier chancellor minister secretary governor senator congressman congresswoman congressperson representative
	lawmaker mayor king queen prince princess emperor empress emir sultan sheikh sheik shah pope pontiff archbishop bishop cardinal
	patriarch imam rabbi ayatollah ambassador envoy commissioner chairman chairwoman chair chairperson speaker leader chief head
	director boss ceo cfo coo governor-general administrator comptroller treasurer superintendent sheriff marshal provost
	chief-of-staff general admiral colonel commander captain major lieutenant sergeant brigadier
	judge justice magistrate nominee candidate contender hopeful frontrunner front-runner incumbent rival opponent
	legislator parliamentarian mp mep councilman councilwoman councillor alderman delegate assemblyman assemblywoman
	whip deputy under-secretary undersecretary secretary-general high-commissioner consul taoiseach
	president-elect vice-president dictator ruler strongman monarch statesman stateswoman chieftain warlord oligarch
	mogul billionaire millionaire businessman businesswoman tycoon magnate heir heiress socialite
	republican democrat conservative liberal socialist independent libertarian`,
);

/** Nouns for what a named or an unnamed person does. */
const OCCUPATIONS = list(
	`spokesman spokeswoman spokesperson strategist manager adviser advisor aide consultant pollster operative staffer organizer
	organiser coordinator campaigner activist advocate lobbyist donor fundraiser fund-raiser surrogate supporter
	lawyer attorney counsel solicitor barrister prosecutor agent officer official inspector detective investigator
	diplomat negotiator mediator analyst economist historian scientist scholar professor lecturer researcher expert specialist
	fellow scholar academic physicist chemist biologist geologist meteorologist climatologist sociologist psychologist
	psychiatrist anthropologist philosopher theologian mathematician statistician engineer architect
	journalist reporter correspondent editor columnist commentator anchor anchorman anchorwoman host moderator pundit blogger
	broadcaster publisher author writer novelist poet playwright screenwriter filmmaker producer photographer cartoonist
	critic reviewer curator artist painter sculptor actor actress singer musician rapper comedian comic entertainer
	performer star model dancer composer conductor designer athlete player coach quarterback boxer wrestler
	doctor physician surgeon neurosurgeon cardiologist nurse dentist pharmacist epidemiologist pathologist therapist
	teacher principal dean rector student pupil graduate alumnus farmer rancher miner worker driver mechanic carpenter electrician
	plumber barber chef cook waiter waitress bartender clerk cashier banker broker trader investor financier executive entrepreneur
	founder co-founder cofounder owner co-owner partner developer contractor builder landlord realtor accountant auditor
	pastor reverend priest preacher minister evangelist missionary monk nun deacon chaplain cleric
	veteran soldier sailor airman marine officer pilot astronaut guard policeman policewoman cop firefighter trooper deputy
	voter resident neighbor neighbour citizen immigrant refugee migrant protester demonstrator marcher witness bystander
	survivor victim widow widower inmate prisoner suspect defendant plaintiff complainant gunman shooter attacker hacker whistleblower
	member chairman co-chair co-chairman co-chairwoman vice-chairman vice-chair vice-chairwoman trustee regent secretary receptionist assistant intern
	volunteer supporter loyalist ally confidant confidante insider associate colleague protege friend foe enemy
	source person man woman boy girl lady gentleman guy narrator announcer questioner interviewer heckler caller
	historian curator librarian archivist translator interpreter envoy emissary go-between attaché attache
	participant panelist attendee guest contestant winner loser champion laureate
	user commenter tweeter respondent shopper customer passenger tenant
	veteran insider outsider moderate hard-liner hardliner hawk dove dissident defector exile rebel militant fighter
	stylist hairdresser dentist designer decorator nanny housekeeper maid butler bodyguard valet
	demographer geographer ecologist ethicist biographer scion architect mastermind pioneer trailblazer
	specialist technician programmer coder inventor philanthropist humanitarian environmentalist conservationist feminist
	partisan backer opponent proponent detractor skeptic sceptic believer`,
);

const KIN = list(
	`wife husband son daughter father mother dad mom mum brother sister parent child stepson stepdaughter stepfather stepmother
	son-in-law daughter-in-law father-in-law mother-in-law brother-in-law sister-in-law uncle aunt nephew niece cousin
	grandfather grandmother grandson granddaughter grandpa grandma fiance fiancé fiancee fiancée girlfriend boyfriend
	ex-wife ex-husband spouse partner companion widow widower twin godfather godmother`,
);

const GENDERED: Readonly<Record<Gender, readonly string[]>> = {
	female: list(
		`woman girl lady wife daughter mother mom mum sister stepdaughter stepmother daughter-in-law mother-in-law sister-in-law
		aunt niece grandmother granddaughter grandma fiancee fiancée girlfriend ex-wife widow godmother spokeswoman congresswoman
		chairwoman councilwoman assemblywoman businesswoman anchorwoman policewoman stateswoman saleswoman actress waitress
		queen princess empress heiress duchess countess baroness nun co-chairwoman vice-chairwoman comedienne hostess
		feminist nanny maid mrs ms miss madam madame dame mme mademoiselle senhora señora signora sra frau lady`,
	),
	male: list(
		`man boy gentleman guy husband son father dad brother stepson stepfather son-in-law father-in-law brother-in-law
		uncle nephew grandfather grandson grandpa fiance fiancé boyfriend ex-husband widower godfather spokesman congressman
		chairman councilman assemblyman businessman anchorman policeman statesman alderman salesman airman
		king prince emperor emir sultan sheikh sheik shah pope pontiff archbishop cardinal bishop priest imam rabbi ayatollah
		duke earl baron monk co-chairman vice-chairman strongman
		mr sir lord msgr monsieur senhor señor signor sr herr father fr brother`,
	),
};

/** Titles written before a name, with their full stops left out, and the office that they stand for. */
export const TITLES: ReadonlyMap<string, string> = new Map(
	Object.entries({
		sen: 'senator',
		sens: 'senator',
		rep: 'representative',
		reps: 'representative',
		gov: 'governor',
		govs: 'governor',
		gen: 'general',
		lt: 'lieutenant',
		col: 'colonel',
		maj: 'major',
		capt: 'captain',
		cmdr: 'commander',
		cdr: 'commander',
		adm: 'admiral',
		sgt: 'sergeant',
		cpl: 'corporal',
		pvt: 'private',
		brig: 'brigadier',
		pres: 'president',
		amb: 'ambassador',
		rev: 'reverend',
		fr: 'father',
		prof: 'professor',
		del: 'delegate',
		supt: 'superintendent',
		det: 'detective',
		insp: 'inspector',
		hon: 'honorable',
		sec: 'secretary',
		mp: 'mp',
		atty: 'attorney',
		asst: 'assistant',
	}),
);

/** Forms of address that say nothing of an office. */
export const COURTESY_TITLES: ReadonlySet<string> = new Set(
	list(
		'mr mrs ms miss messrs dr sir dame lord lady madam madame mme m herr frau señor senor señora senora signor signora don doña mlle',
	),
);

/** Words that go before the noun of a role without being a name: “former”, “deputy”, “foreign”. */
export const ROLE_MODIFIERS: ReadonlySet<string> = new Set(
	list(
		`former ex then late acting interim deputy vice assistant associate senior junior chief top lead leading principal prime first second
		third executive managing general national international federal state local regional city county district municipal
		provincial royal imperial foreign defense defence finance interior home justice trade energy health education labor labour
		environment agriculture transport transportation treasury commerce housing security intelligence economic economics
		financial monetary fiscal political legal military police naval army navy air force field attorney press media
		communications communication campaign presidential vice-presidential gubernatorial congressional senatorial mayoral
		parliamentary legislative judicial diplomatic ministerial cabinet senate house white democratic republican gop liberal
		conservative socialist communist libertarian green independent progressive nationalist labour tory
		longtime long-time veteran retired incoming outgoing newly-elected elected current onetime one-time sometime
		prominent famed renowned noted celebrated influential powerful popular controversial embattled legendary
		right-wing left-wing far-right far-left centrist moderate hard-line human rights climate nuclear
		arms peace border election electoral tax policy research science scientific technology digital
		public affairs relations minority majority opposition ruling party ranking top-ranking high-ranking rank-and-file
		best-selling bestselling award-winning nobel pulitzer oscar-winning billionaire millionaire wealthy
		american-born fellow co under high chief-of real estate television tv radio talk show news sports film movie rock pop
		country reality business hedge fund investment bank wall street oil coal gas
		young old elder elderly new native born de facto
		us u.s. american british english scottish welsh irish
		his her their its our my supreme high appeals appellate circuit administrative bankruptcy
		university college school law medical political emeritus adjunct visiting
		middle east near eastern western northern southern central
		special permanent resident presumptive likely would-be self-described self-styled`,
	),
);

/** Words of group nouns for people: the plural of a role is no single person. */
export const GROUP_NOUNS: ReadonlySet<string> = new Set(
	list(
		`people men women children officials sources aides advisers advisors lawmakers senators leaders authorities prosecutors lawyers
		attorneys protesters demonstrators voters residents critics supporters opponents allies analysts economists experts
		researchers scientists organizers organisers activists democrats republicans conservatives liberals members
		ministers diplomats investigators police troops soldiers students teachers parents workers users respondents
		others some many most several both few all two three four relatives family friends neighbors neighbours crowd audience
		public press media team staff delegation board panel jury couple pair trio duo`,
	),
);

/** Heads of words that name no single identifiable person: traced to nobody unless a name stands beside them. */
export const UNNAMED_NOUNS: ReadonlySet<string> = new Set(
	list(
		`source official person man woman boy girl narrator announcer questioner interviewer heckler caller user commenter
		supporter voter resident protester demonstrator marcher attendee participant respondent witness bystander
		insider operative staffer employee worker member friend colleague neighbor neighbour fan critic ally confidant
		reporter journalist aide moderator audience-member passer-by`,
	),
);

const singularRoles = new Set([...ROLE_NOUNS, ...OFFICES, ...OCCUPATIONS, ...KIN]);
export const KIN_NOUNS: ReadonlySet<string> = new Set(KIN);
export const OFFICE_NOUNS: ReadonlySet<string> = new Set(OFFICES);

/** True for `spokesman` and for words made like it: `urologist`, `councilwoman`, `ex-wife`. */
export function isRoleNoun(word: string): boolean {
	if (singularRoles.has(word)) return true;
	const hyphen = word.lastIndexOf('-');
	if (hyphen > 0 && singularRoles.has(word.slice(hyphen + 1))) return true;
	if (word.length < 7) return false;
	return word.endsWith('ologist') || word.endsWith('woman') || word.endsWith('sman') || word.endsWith('person');
}

const genders = new Map<string, Gender>();
for (const gender of ['female', 'male'] as const) for (const word of GENDERED[gender]) genders.set(word, gender);

/** The gender that a title or a noun for a person tells: `Mrs`, `spokeswoman`, `king`. */
export function genderOfRole(word: string): Gender | undefined {
	const known = genders.get(word);
	if (known !== undefined) return known;
	const tail = word.slice(word.lastIndexOf('-') + 1);
	if (tail !== word && genders.has(tail)) return genders.get(tail);
	if (word.endsWith('woman')) return 'female';
	if (word.endsWith('sman') && word.length > 6) return 'male';
	return undefined;
}
