/**
 * Words that stand before or beside a name and say who somebody is. Written for this program from general knowledge of
 * English news style; singular, lower case, without full stops. Correct them here: every part of the program reads these lists.
 */

export type Gender = 'male' | 'female' | 'either';

/** Offices and trades that news puts before a name or after it, each the last word of its phrase: `foreign minister`. */
export const ROLE_NOUNS: ReadonlySet<string> = new Set(
	words(`
	president premier chancellor minister secretary secretary-general undersecretary under-secretary under-secretary-general
	ambassador envoy emissary diplomat consul attaché attache chargé plenipotentiary nuncio negotiator mediator rapporteur delegate
	representative commissioner governor governor-general lieutenant-governor mayor senator congressman congresswoman congressperson
	assemblyman assemblywoman backbencher frontbencher grandee councillor councilor councilman councilwoman alderman lawmaker legislator parliamentarian mp mep deputy
	speaker whip chairman chairwoman chairperson chair vice-president vice-chairman vice-premier president-elect prime-minister
	chief head leader director director-general manager administrator coordinator executive ceo cfo coo founder co-founder
	owner publisher editor editor-in-chief columnist correspondent reporter journalist commentator anchor host presenter broadcaster author
	writer poet novelist playwright historian scholar academic professor lecturer researcher fellow scientist physicist economist analyst
	strategist expert adviser advisor aide counsel counselor counsellor attorney lawyer solicitor barrister prosecutor judge justice
	magistrate ombudsman inspector auditor comptroller treasurer banker broker trader dealer investor businessman businesswoman
	tycoon industrialist financier magnate spokesman spokeswoman spokesperson spokesmen spokespeople official officer
	general lieutenant colonel major captain sergeant corporal commander commandant admiral commodore marshal brigadier
	lieutenant-general major-general lieutenant-colonel chief-of-staff soldier guard policeman policewoman constable detective superintendent sheriff agent
	warlord commander-in-chief strongman dictator ruler monarch king queen prince princess emperor sultan emir sheikh shah pope patriarch
	archbishop bishop cardinal priest imam ayatollah cleric rabbi pastor minister-president candidate nominee contender
	incumbent challenger frontrunner front-runner frontman runner-up winner activist campaigner dissident defector exile refugee reformer opponent
	critic rival ally colleague successor predecessor veteran rebel guerrilla militant extremist terrorist separatist nationalist
	economist-in-chief pollster lobbyist fundraiser donor organizer organiser volunteer member co-chairman co-chair cochairman
	principal dean rector provost chancellor student teacher doctor physician surgeon nurse psychiatrist psychologist
	engineer architect designer artist painter sculptor actor actress singer musician composer conductor pianist producer
	filmmaker film-maker coach trainer captain player striker goalkeeper defender midfielder skipper champion golfer cyclist swimmer
	boxer wrestler jockey driver pilot astronaut cosmonaut farmer fisherman worker resident neighbour neighbor witness
	victim suspect defendant plaintiff widow widower wife husband son daughter father mother brother sister uncle aunt nephew
	niece cousin grandson granddaughter grandfather grandmother friend partner girlfriend boyfriend
	`),
);

/** Words that turn a role noun into an office: `deputy foreign minister`, `former prime minister`, `acting secretary of state`. */
export const ROLE_MODIFIERS: ReadonlySet<string> = new Set(
	words(`
	prime foreign interior home defence defense finance economy economic trade justice health education agriculture agricultural
	environment energy transport labour labor culture information communications industry commerce planning development
	social welfare housing tourism sports state federal national regional provincial local municipal central general permanent special
	deputy vice assistant associate acting interim caretaker provisional former ex ex- late then incoming outgoing designate elect
	senior junior top chief lead principal high first second retired veteran longtime long-time presidential congressional
	parliamentary senate house ruling opposition leading founding honorary executive managing supreme grand lord
	press political military security intelligence legal diplomatic foreign-policy national-security campaign communications
	police army navy naval air rebel guerrilla union party cabinet government
	`),
);

/** Words that open an address or a title in running text and so are no part of a name: `President Putin`, `Gen. Clark`. */
export const NAME_TITLES: ReadonlySet<string> = new Set(
	words(`
	mr mrs ms miss mx dr prof rev fr hon sir lord lady dame sen sens rep reps gov gen lt col maj capt sgt cpl pvt adm cmdr brig
	pres amb supt det insp st atty president premier chancellor minister secretary ambassador senator congressman congresswoman governor mayor
	general lieutenant colonel major captain sergeant corporal commander admiral marshal brigadier king queen prince princess
	emperor empress sultan emir sheikh shah pope patriarch archbishop bishop cardinal father brother sister mother imam ayatollah
	rabbi pastor reverend professor doctor judge justice chairman chairwoman speaker commissioner director secretary-general
	director-general undersecretary counselor chief representative
	spokesman spokeswoman spokesperson coach envoy herr frau monsieur madame mademoiselle señor señora señorita don doña dona
	signor signora comrade baron baroness count countess duke duchess marquis viscount viscountess earl dame tsar czar tsarina kaiser
	mullah maulana mufti hojatoleslam ayatollah archduke infanta regent cllr councillor councilor alderman ombudsman rapporteur
	`),
);

function words(text: string): string[] {
	return text.trim().split(/\s+/);
}
