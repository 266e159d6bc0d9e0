/**
 * Other names in common use for the same country, city, body or newspaper, the fullest first. Drawn up for this program
 * from the bodies' own names; plain lists to be corrected by hand. Lower case, without `the` and without full stops.
 */
const SAME: ReadonlyArray<readonly string[]> = [
	['united states of america', 'united states', 'usa', 'us', 'america'],
	['united kingdom of great britain and northern ireland', 'united kingdom', 'uk', 'great britain', 'britain'],
	['union of soviet socialist republics', 'soviet union', 'ussr'],
	['russian federation', 'russia'],
	['peoples republic of china', 'china', 'prc'],
	['republic of korea', 'south korea', 'rok'],
	['democratic peoples republic of korea', 'north korea', 'dprk'],
	['federal republic of germany', 'germany'],
	['islamic republic of iran', 'iran'],
	['syrian arab republic', 'syria'],
	['united arab emirates', 'uae', 'emirates'],
	['kingdom of saudi arabia', 'saudi arabia'],
	['democratic republic of the congo', 'democratic republic of congo', 'drc', 'dr congo', 'congo-kinshasa'],
	['czech republic', 'czechia'],
	['republic of türkiye', 'republic of turkiye', 'türkiye', 'turkiye', 'turkey'],
	['myanmar', 'burma'],
	['ivory coast', 'cote divoire'],
	['cabo verde', 'cape verde'],
	['eswatini', 'swaziland'],
	['north macedonia', 'macedonia'],
	['timor-leste', 'east timor'],
	['new york city', 'nyc'],
	['washington, dc', 'washington dc', 'dc'],
	['kyiv', 'kiev'],
	['european union', 'eu'],
	['united nations', 'un'],
	['united nations security council', 'un security council', 'security council', 'unsc'],
	['united nations general assembly', 'un general assembly', 'general assembly', 'unga'],
	['north atlantic treaty organization', 'north atlantic treaty organisation', 'nato', 'atlantic alliance'],
	[
		'organization for security and co-operation in europe',
		'organization for security and cooperation in europe',
		'osce',
	],
	['organization of american states', 'oas'],
	['organization of african unity', 'organisation of african unity', 'oau'],
	['african union', 'au'],
	['association of southeast asian nations', 'asean'],
	['international atomic energy agency', 'iaea'],
	['international monetary fund', 'imf'],
	['world trade organization', 'wto'],
	['world health organization', 'who'],
	['international committee of the red cross', 'icrc'],
	['international criminal court', 'icc'],
	['international court of justice', 'icj', 'world court'],
	['gulf cooperation council', 'gcc'],
	['revolutionary armed forces of colombia', 'farc', 'farc-ep'],
	['palestine liberation organization', 'palestine liberation organisation', 'plo'],
	['central intelligence agency', 'cia'],
	['federal bureau of investigation', 'fbi'],
	['federal security service', 'fsb'],
	['department of homeland security', 'homeland security', 'dhs'],
	['department of state', 'state department', 'us state department'],
	['department of defense', 'defense department', 'pentagon', 'dod'],
	['department of justice', 'justice department', 'doj'],
	['internal revenue service', 'irs'],
	['environmental protection agency', 'epa'],
	['republican party', 'gop', 'republicans'],
	['democratic party', 'democrats'],
	['republican national committee', 'rnc'],
	['democratic national committee', 'dnc'],
	['associated press', 'ap'],
	['agence france-presse', 'afp'],
	['british broadcasting corporation', 'bbc'],
	['wall street journal', 'wsj'],
	['new york times', 'nyt'],
];

const groups = new Map<string, number>();
SAME.forEach((names, index) => {
	for (const name of names) groups.set(name, index);
});

/** A number that is the same for two names of one thing; `undefined` for a name that is not in the list. */
export function otherNameGroup(key: string): number | undefined {
	return groups.get(key);
}

/** Every listed name of the thing, the fullest first. */
export function otherNames(group: number): readonly string[] {
	return SAME[group] ?? [];
}
