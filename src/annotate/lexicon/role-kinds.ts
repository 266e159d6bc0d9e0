/**
 * Words for roles that may mean the same person: a reader takes “the lawmaker” for Senator Warren and “the NATO chief” for
 * the NATO secretary general. Drawn up for this program; one kind a line, lower case, singular; a word may stand in several.
 */
const KINDS: readonly string[] = [
	'senator sen lawmaker legislator congressman congresswoman politician',
	'representative rep congressman congresswoman congressperson lawmaker legislator politician delegate',
	'mp parliamentarian lawmaker legislator deputy politician mep',
	'governor gov politician',
	'mayor politician',
	'president leader statesman stateswoman head ruler strongman',
	'premier minister leader statesman stateswoman head',
	'chancellor leader statesman stateswoman',
	'chief head leader boss general president chairman chairwoman chair director commissioner ceo executive administrator secretary-general',
	'secretary-general secretary chief head diplomat',
	'secretary diplomat head chief',
	'minister diplomat chief',
	'ambassador envoy diplomat representative emissary',
	'diplomat negotiator envoy mediator',
	'chairman chairwoman chair chairperson head leader',
	'director head chief boss',
	'ceo executive chief boss head businessman businesswoman',
	'speaker leader lawmaker politician',
	'leader head chief',
	'nominee candidate contender hopeful frontrunner front-runner rival opponent challenger politician standard-bearer',
	'spokesman spokeswoman spokesperson secretary',
	'lawyer attorney counsel solicitor barrister prosecutor',
	'doctor physician surgeon neurosurgeon dr cardiologist',
	'professor academic scholar lecturer historian economist political-scientist scientist researcher expert fellow',
	'scientist researcher expert physicist chemist biologist climatologist',
	'economist analyst expert',
	'analyst expert scholar fellow',
	'journalist reporter correspondent columnist editor writer anchor commentator broadcaster',
	'host anchor broadcaster commentator moderator pundit',
	'strategist adviser advisor consultant operative aide manager',
	'aide adviser advisor official staffer assistant',
	'manager chief director',
	'author writer novelist poet playwright biographer',
	'actor actress star entertainer performer',
	'singer musician performer star rapper entertainer',
	'filmmaker director producer',
	'businessman businesswoman mogul tycoon billionaire millionaire magnate executive entrepreneur developer investor founder owner',
	'judge justice magistrate jurist',
	'general gen commander officer',
	'colonel col commander officer',
	'admiral adm commander officer',
	'lieutenant lt officer',
	'captain capt officer',
	'officer policeman policewoman cop',
	'sheriff chief officer',
	'pope pontiff',
	'king monarch',
	'queen monarch',
	'bishop archbishop cardinal prelate cleric priest',
	'reverend rev pastor minister preacher priest cleric',
	'imam cleric',
	'rabbi cleric',
	'pollster strategist',
	'activist campaigner organizer organiser advocate',
	'republican conservative',
	'democrat liberal',
	'wife spouse widow',
	'husband spouse widower',
	'mother mom mum parent',
	'father dad parent',
	'veteran soldier marine sailor',
	'fighter militant rebel',
	'player athlete star quarterback',
	'owner proprietor founder',
	'member lawmaker',
	'teacher educator',
];

const kinds = new Map<string, number[]>();
KINDS.forEach((words, index) => {
	for (const word of words.split(' ')) {
		const known = kinds.get(word);
		if (known === undefined) kinds.set(word, [index]);
		else known.push(index);
	}
});

/** True when two nouns for a role may mean one person; also when they are the same word. */
export function sameRoleKind(a: string, b: string): boolean {
	if (a === b) return true;
	const known = kinds.get(a);
	return known?.some(kind => kinds.get(b)?.includes(kind)) ?? false;
}

/**
 * Words that describe somebody well known by a trade, an age, a home: writers use them in place of the name of whoever the
 * story is about, whether or not it gave the description before.
 */
export const EPITHETS: ReadonlySet<string> = new Set(
	(
		'businessman businesswoman billionaire millionaire mogul tycoon magnate developer veteran native mother father grandmother ' +
		'grandfather candidate nominee contender hopeful frontrunner front-runner incumbent challenger democrat republican independent socialist actor actress ' +
		'star lawmaker politician neurosurgeon newcomer outsider maverick firebrand populist celebrity texan new-yorker ' +
		'lady statesman stateswoman diplomat author'
	).split(' '),
);

/** States of the United States as newspapers shorten them: “(D-Mass.)”. */
export const STATE_ABBREVIATIONS: Readonly<Record<string, string>> = Object.fromEntries(
	(
		'ala:alabama al:alabama ak:alaska alaska:alaska ariz:arizona az:arizona ark:arkansas ar:arkansas calif:california ca:california ' +
		'colo:colorado co:colorado conn:connecticut ct:connecticut del:delaware de:delaware fla:florida fl:florida ga:georgia hawaii:hawaii ' +
		'hi:hawaii idaho:idaho id:idaho ill:illinois il:illinois ind:indiana in:indiana iowa:iowa ia:iowa kan:kansas ks:kansas ky:kentucky ' +
		'la:louisiana maine:maine me:maine md:maryland mass:massachusetts ma:massachusetts mich:michigan mi:michigan minn:minnesota ' +
		'mn:minnesota miss:mississippi ms:mississippi mo:missouri mont:montana mt:montana neb:nebraska ne:nebraska nev:nevada nv:nevada ' +
		'nh:new-hampshire nj:new-jersey nm:new-mexico ny:new-york nc:north-carolina nd:north-dakota ohio:ohio oh:ohio okla:oklahoma ok:oklahoma ' +
		'ore:oregon or:oregon pa:pennsylvania ri:rhode-island sc:south-carolina sd:south-dakota tenn:tennessee tn:tennessee texas:texas ' +
		'tex:texas tx:texas utah:utah ut:utah vt:vermont va:virginia wash:washington wa:washington wva:west-virginia wv:west-virginia ' +
		'wis:wisconsin wi:wisconsin wyo:wyoming wy:wyoming'
	)
		.split(' ')
		.map(pair => pair.split(':') as [string, string]),
);
