/**
 * Common nouns for what can speak in the news beside a person in a role (those are in `roles.ts`): bodies, groups,
 * documents. Drawn up for this program; lower case, singular and plural as they occur. To be corrected by hand.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Bodies and groups of people. */
export const BODY_NOUNS = list(
	`administration agency agencies alliance army arm association audience audiences authority authorities bank banks board boards
	bureau business businesses cabinet camp camps campaign campaigns caucus center centre chorus church circle city coalition
	commission committee committees communities community companies company consulate corporation council country countries
	court courts crowd crowds delegation department departments electorate elite embassy enforcement establishment faction
	family families federation firm firms force forces foundation generation giant government governments group groups
	household industry institute institution junta jury leadership legislature majority management media military ministry
	ministries minority mission monarchy movement nation nations network networks newsroom nonprofit office offices opposition
	organisation organisations organization organizations outlet outlets palace panel parliament parties party people police
	presidency press public publisher regime school secretariat senate side sides society staff state states tank team teams
	think-tank tribunal troops troupe union unions university watchdog wing world`,
);

/** What is written, shown or broadcast. */
export const DOCUMENT_NOUNS = list(
	`account accounts ad ads advertisement affidavit agreement analysis announcement article articles banner banners bill
	biography blog book books brief broadcast brochure bulletin cable cables caption chapter charter column commentary
	comment comments communique communiqué complaint constitution contract copy data database declaration dispatch document
	documents draft editorial editorials email emails e-mail e-mails evidence excerpt excerpts file files filing filings
	finding findings flyer footage graphic guidelines headline headlines history index indictment inquiry interview
	investigation invitation journal judgment law laws lawsuit lawsuits leaflet letter letters line list logo magazine mailer
	manifesto manual map material materials memo memoir memorandum message messages minutes motion motto narrative newsletter
	newspaper newspapers note notes notice numbers op-ed opinion order page paper papers passage petition placard placards
	plan platform playbook poll polling polls post poster posters posting press-release profile program programme prompt
	proposal publication questionnaire quote readout record records release releases report reports resolution response result results review
	rule rules ruling saying screenshot script section sentence series sermon show sign signs site slogan song speech spot
	statement statements statistics statute stories story study studies suit summary survey surveys tabloid tape tapes
	testimony text ticker title tome transcript transcripts treaty tweet tweets update updates verdict version video videos
	voice voiceover voice-over warning website websites wire word words`,
);

/** Words that stand for people without naming them. */
export const QUANTIFIERS = list(
	'some many others another one both most several those everyone everybody someone somebody anyone nobody none few two three half majority percent number dozens hundreds thousands all other each',
);

/** People in a role that is no office or calling. */
export const PERSON_NOUNS = list(
	`attacker author baby bidder blogger bride buyer chanter co-author co-worker contributor creator driver elder employee employer
	eyewitness fan fellow folk front-runner grandparent groom historian housewife independent individual informant instructor
	intellectual interlocutor intern investor juror kid landlord litigant lover millennial minor moviegoer newcomer newlywed
	nominee observer onlooker outsider patient patriot pensioner petitioner pilgrim poet policymaker politician politico
	prankster predecessor presenter publicist purist reader recipient recruit requester respondent retiree rioter scribe
	seller speechwriter spectator statesman stranger subscriber successor taxpayer teen teenager thief tourist trader trainer
	traveler traveller troll viewer visitor vocalist watcher writer youngster youth non-profit nonprofit startup think-tank`,
);

/** What has a title: works, broadcasts, campaigns. Words in marks after such a noun are its name, not speech. */
export const WORK_NOUNS = list(
	`act ad album anthem app article autobiography ballad band biography blog book broadcast brand bulletin campaign cartoon chapter
	character collection column comedy comic commercial concert conference course dance documentary drama editorial effort
	episode essay event exhibit exhibition film fundraiser game group headline hit hymn initiative installation issue
	journal lecture magazine manifesto memoir miniseries mixtape motto movement movie musical newsletter novel op-ed opera pact
	painting pamphlet paper performance petition photograph piece plan play playlist podcast poem policy pop portrait
	poster production program programme project publication radio record reality report review revue role romance
	section segment sequel series session show single sitcom sketch song soundtrack special spot staging statue story strategy
	studio study symphony tape television text theme thriller title titled tour tract track trailer trilogy tv
	video volume web website work workshop entitled headlined labeled labelled dubbed nicknamed called named known so-called
	starring starred host hosts co-host hosted airs aired edits`,
);

/** What somebody’s words may be called: “his answer was short: “…””. Lower case, singular and plural. */
export const SPOKEN_NOUNS = list(
	`account admission advice announcement answer apology appeal argument assessment assurance boast call caution claim comment
	comments complaint conclusion confession counsel credo cry declaration defence defense definition demand description
	diagnosis dictum explanation exclamation farewell forecast formula greeting joke judgement judgment lament letter line
	lines maxim message motto note objection observation opinion oath phrase plea pledge prayer prediction promise proposal
	protest proverb question reaction rebuke refrain refusal remark remarks reminder reply request response retort
	sentence slogan speech statement summary telegram testimony thesis threat toast tribute tweet verdict view vow
	warning wish word words`,
);
