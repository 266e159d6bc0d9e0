/**
 * Common nouns by which the press refers back to a body it has named, and words that the name may hold: “the union” may be
 * the Association of Flight Attendants. Drawn up for this program; lower case, to be corrected by hand.
 */
const BODY_NOUNS: Readonly<Record<string, string>> = {
	commission: 'commission',
	committee: 'committee',
	panel: 'committee panel commission',
	council: 'council',
	court: 'court tribunal',
	tribunal: 'tribunal court',
	union: 'union association federation brotherhood afl-cio seiu teamsters workers attendants nurses eu',
	agency: 'agency administration bureau service fbi cia epa nsa irs iaea investigations enforcement',
	bureau: 'bureau fbi',
	department: 'department',
	ministry: 'ministry',
	administration: 'administration',
	government: 'government',
	embassy: 'embassy',
	newspaper:
		'times post journal herald tribune news guardian telegraph daily gazette today globe chronicle examiner star sun mail observer monde register inquirer sentinel dispatch haaretz pravda',
	paper:
		'times post journal herald tribune news guardian telegraph daily gazette today globe chronicle examiner star sun mail observer monde register inquirer sentinel dispatch',
	daily: 'times post journal herald tribune news guardian telegraph daily',
	tabloid: 'enquirer post sun mirror daily times',
	magazine: 'magazine time newsweek atlantic economist yorker spiegel vanity vogue weekly',
	network: 'cnn nbc abc cbs msnbc fox bbc network television jazeera univision cnbc',
	broadcaster: 'bbc broadcasting television radio',
	channel: 'cnn fox channel jazeera',
	website:
		'politifact politico breitbart blog buzzfeed drudge hedge caller wikileaks vox slate salon intercept website',
	site: 'politifact politico breitbart blog buzzfeed drudge hedge caller wikileaks vox slate salon intercept',
	blog: 'blog',
	publication: 'post times review politico journal magazine',
	outlet: 'news post times politico cnn',
	company: 'inc corp co company ltd corporation group energy bank motors airlines industries',
	firm: 'inc corp co llp llc associates partners group firm',
	corporation: 'corp corporation inc',
	bank: 'bank fargo goldman sachs morgan chase citigroup',
	party: 'party democrats republicans gop',
	campaign: 'campaign',
	foundation: 'foundation',
	institute: 'institute institution',
	university: 'university',
	college: 'college',
	school: 'school',
	association: 'association',
	federation: 'federation',
	organization: 'organization organisation association committee foundation nato',
	organisation: 'organisation organization association committee foundation nato',
	group: 'group association committee council coalition alliance union action fund league network pac',
	coalition: 'coalition',
	alliance: 'nato alliance treaty',
	bloc: 'eu union asean',
	fund: 'fund imf',
	league: 'league',
	senate: 'senate',
	congress: 'congress',
	parliament: 'parliament',
	church: 'church',
	pentagon: 'pentagon',
	police: 'police department nypd',
	office: 'office',
	board: 'board',
	secretariat: 'secretariat',
	junta: 'junta',
	kremlin: 'kremlin',
};

const bodies = new Map<string, ReadonlySet<string>>(
	Object.entries(BODY_NOUNS).map(([noun, words]) => [noun, new Set(words.split(' '))]),
);

/** The words one of which the name of such a body may hold; `undefined` for a noun that means no body. */
export function wordsOfBody(noun: string): ReadonlySet<string> | undefined {
	return bodies.get(noun);
}

/** Nouns so wide that the body named last is meant when no name fits: “the group”. */
export const WIDE_BODY_NOUNS: ReadonlySet<string> = new Set(
	'group organization organisation company firm agency union newspaper paper website site magazine network publication outlet institute'.split(
		' ',
	),
);

/** Documents that speak for whoever issued them: “a Homeland Security memo”, “the Post’s report”. */
export const ISSUED_DOCUMENTS: ReadonlySet<string> = new Set(
	(
		'report statement memo memorandum letter article story editorial column piece post tweet email ad advertisement video website site ' +
		'page blog book brief ruling decision opinion order indictment complaint lawsuit suit filing petition poll survey study paper analysis ' +
		'release missive communique communiqué declaration resolution readout transcript account headline bylaws charter document review verdict judgment judgement version words lesson formula response motto slogan message refrain'
	).split(' '),
);
