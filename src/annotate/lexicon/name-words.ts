/**
 * Words that tell of what sort a capitalised name is. Lower case, singular and plural as they occur in names. Written for
 * this program from general knowledge.
 */

/** The word that makes a name an organization: `Ministry of Defence`, `Green Party`, `Security Council`. */
export const ORGANIZATION_WORDS = `
academy administration admiralty affairs agency airlines airline airways alliance army arsenal assembly associates association associations
authority bank banks battalion board brigade brigades broadcasting bureau bundesbank bundestag bundesrat cabinet center centre chamber church club coalition
college command commission committee committees commons commonwealth communications community companies company confederation conference congress
conservatory consortium constabulary consulate cooperative corp corporation council councils court courts customs daily delegation
democrats department departments directorate division duma embassy enterprises exchange express facility faculty federation federations fc fleet
force forces foundation fraternity front fund funds gazette gendarmerie government group guard guards guild headquarters herald holdings
house industries initiative inspectorate institute institution institutions insurance intelligence international investments journal judiciary
junta knesset laboratory laboratories league legion legislature liberals library lobby lords magazine media militia ministry ministries mission movement museum
mutual navy network news newspaper observatory observers office operations orchestra organisation organization organisations organizations parliament
partners partnership party parties pentagon petroleum police post power presidency press productions prosecutor's publishing quarterly radio railways
regiment registry reserve resistance review secretariat securities seminary senate service services society squad squadron staff standard star
store stores studios subcommittee symphony syndicate systems team technologies telecom telegraph television theatre theater times tribune tribunal
troops trust trustees union unions unit united university utilities volunteers watch watchdog weekly workers workshop 
airforce bloc caucus collective congregation corps crown dynasty fellowship forum greens guerrillas
hospital intelligencer kuomintang labour labor likud list lodge mafia majlis observer patrol politburo rally rangers register republicans
reichstag riksdag sejm socialists soviet storting supreme synod team transport treasury wing youth
ministerium ministère ministerio partido partij partei parti partito verband verein union unión união unione università université universität universidad universidade
banco banca banque assemblée asamblea consejo conseil consiglio frente fronte front movimiento mouvement movimento liga ligue lega
`;

/** The word that makes a name a company. */
export const COMPANY_SUFFIXES = `
inc incorporated corp corporation co company cos ltd limited llc llp lp plc gmbh ag sa nv bv spa srl ab asa oyj kg kgaa oao ooo zao pao pjsc jsc pty pte bhd sdn
holdings group industries enterprises partners associates brothers bros sons international bancorp bancshares technologies systems airlines
motors electric electronics oil petroleum pharmaceuticals steel telecom communications securities financial insurance
`;

/** The word that makes a name a place: `Suez Canal`, `Orange County`, `Dulles Airport`. */
export const PLACE_WORDS = `
airbase airfield airport airstrip archipelago avenue base basin bay beach boulevard bridge building camp canal canyon cape castle cathedral cave
channel city coast coastline colony continent corridor county creek crossing dam delta desert district east embassy enclave estuary falls farm
field fields fort forest fortress garden gardens gate glacier grove gulf hall harbor harbour heights highlands hill hills hotel house island islands isle isles
isthmus junction lagoon lake lakes lane ledge lighthouse lock mall meadow mine monastery monument mosque mount mountain mountains north oblast ocean okrug
palace parish park pass peak peninsula pier pit plain plains plateau plaza point port prefecture prison province provinces quarter railway range ranch reef
region republic reserve resort ridge river road rock route ruins rural sea settlement shore shrine sound south springs square stadium station steppe strait
straits strand street stream strip suburb swamp temple terminal territories territory terrace tomb tower town township tunnel valley villa village volcano wall
waters waterway west wharf wood woods zone arena raion kray krai canton governorate voivodeship state states barrio borough airspace crater
rio río mont monte val sierra cordillera isla ile île lac lago playa puerto puente plaza calle rue
`;

/** The word that makes a name an event, a treaty or a work: no person, organization or place. */
export const EVENT_WORDS = `
accord accords act acts affair agreement agreements amendment anniversary anthem armistice article attack attacks award awards battle bible bill blitz bombing book
campaign cease-fire ceasefire census championship championships charter christmas classic code communique compact conference constitution convention
conventions crisis crusade cup day debate decade declaration decree deal depression derby directive doctrine document election elections emergency epoch
era exhibition expo festival final finals formula framework games gospel holocaust index inquiry intifada
initiative invasion koran law laws lecture letter list manifesto marathon mandate massacre medal memorandum month mutiny
nobel olympics open operation order pact papers peace petition plan plans pledge policy prize process programme program project protocol referendum
reformation regatta renaissance report resolution resolutions restoration revolt revolution roadmap round rules scandal series speech statute
strategy summit talks tour tournament treaty treaties trial trophy uprising war wars week year primary primaries plebiscite insurgency rebellion
mutiny coup putsch riot riots pogrom siege offensive doctrine memorial
`;

/** Faiths, parties and ways of thinking, as adjectives or as the people who hold them; by themselves no organization. */
export const CREEDS = `
christian christians catholic catholics protestant protestants orthodox anglican anglicans methodist baptist lutheran presbyterian evangelical evangelicals mormon
mormons quaker jesuit muslim muslims moslem moslems islamic islamist islamists sunni sunnis shiite shiites shi'ite shi'ites shia alawite alawites druze sufi wahhabi salafi
salafist jew jews jewish judaism zionist zionists zionism hindu hindus hinduism buddhist buddhists buddhism sikh sikhs sikhism jain christianity islam catholicism
protestantism communist communists communism marxist marxists marxism leninist leninism maoist maoists maoism stalinist stalinism trotskyist socialist socialists
socialism social-democrat democrat democrats democratic republican republicans liberal liberals conservative conservatives tory tories whig whigs labourite
laborite green greens nationalist nationalists fascist fascists fascism nazi nazis nazism neo-nazi anarchist anarchists anarchism libertarian libertarians
populist populism unionist unionists loyalist loyalists separatist separatists royalist monarchist centrist centrists leftist leftists rightist gaullist gaullists peronist
peronists sandinista sandinistas zapatista zapatistas chavista chavistas baathist baathists ba'athist kemalist bolshevik bolsheviks menshevik
thatcherite blairite reaganite trumpist eurosceptic eurosceptics europhile federalist confederate confederates ultranationalist islamism
arab arabs arabic bedouin berber berbers kurdish basque basques catalan catalans breton bretons corsican flemish fleming walloon walloons gypsy gypsies
roma romani sinti tatar tatars cossack cossacks hutu hutus tutsi tutsis zulu zulus xhosa yoruba igbo ibo hausa fulani tamil tamils sinhalese pashtun pashtuns pathan
hazara hazaras baluch baloch baluchi punjabi sindhi kashmiri bengali gujarati uighur uighurs uyghur uyghurs rohingya hmong karen maori aboriginal aborigine aborigines inuit
indian navajo cherokee hispanic hispanics latino latinos latina afro-american african-american african-americans anglo-saxon slav slavs slavic
slavonic latin african africans asian asians european europeans scandinavian nordic baltic balkan mediterranean caribbean arabian andean alpine
transatlantic trans-atlantic atlanticist western westerner westerners eastern northern southern northerner southerner middle-eastern latin-american
english-language spanish-language russian-language arabic-language german-language french-language french-speaking russian-speaking
hebrew yiddish farsi dari pashto urdu hindi mandarin cantonese tagalog swahili amharic serbo-croatian gaelic
bavarian saxon sicilian venetian neapolitan florentine parisian parisians londoner londoners berliner muscovite muscovites 
californian californians texan texans floridian hawaiian alaskan siberian caucasian castilian galician andalusian quebecer quebecers quebecois québécois
crimean sudeten silesian transylvanian bosniak bosniaks herzegovinian ossetian ingush dagestani circassian yezidi yazidi yazidis maronite maronites copt copts coptic
`;

/** Names of peoples of two words, separated by commas. */
export const PEOPLES = `
New Yorker, New Yorkers, Latin American, Latin Americans, African American, African Americans, Asian American, Asian Americans, Native American, Native Americans,
Arab American, Arab Americans, Irish American, Irish Americans, Italian American, South Asian, South Asians, East Asian, Southeast Asian, Southeast Asians, Central Asian,
Central Asians, West African, West Africans, East African, East Africans, North African, North Africans, Southern African, Eastern European, Eastern Europeans, Western European,
Western Europeans, Central European, Central Europeans, Middle Eastern, Middle Easterner, Central American, Central Americans, South American, South Americans, North American, North Americans,
Anglo-American, Pacific Islander, Pacific Islanders, Crimean Tatar, Crimean Tatars, Israeli Arab, Israeli Arabs, Arab Israeli, Arab Israelis, Iraqi Kurd, Iraqi Kurds, Turkish Kurd, Turkish Kurds,
Syrian Kurd, Syrian Kurds, Greek Cypriot, Greek Cypriots, Bosnian Croat, Bosnian Croats, Bosnian Muslim, Bosnian Muslims, Bosnian Moslem, Bosnian Moslems, Kosovo Albanian, Kosovo Albanians, Ethnic Albanian,
Roman Catholic, Roman Catholics, Shia Muslim, Shia Muslims, Sunni Muslim, Sunni Muslims, Shi'ite Moslem, Shi'ite Moslems, Sunni Moslem, Sunni Moslems, Greek Orthodox, Russian Orthodox, Social Democrat,
Christian Democrat, Liberal Democrat, New Dealer, New Dealers, Northern Irish, Hong Kong Chinese, Overseas Chinese, Aboriginal Australian, Torres Strait Islander, Torres Strait Islanders
`;

/** Regions of the compass and of the world are names only in some phrases. */
export const COMPASS =
	'north south east west northern southern eastern western central upper lower greater new old saint st san santa middle inner outer near far';

/** Verbs that come after a speaker. */
export const SAYING =
	'said says say saying told tells tell added adds argued argues announced announces asked asks warned warns insisted insists declared declares denied denies stated states noted notes replied replies reported reports claimed claims admitted admits confirmed confirms commented comments concluded acknowledged urged urges called calls vowed vows pledged accused accuses criticised criticized condemned explained recalled remarked responded suggested stressed emphasised emphasized wrote writes tweeted quoted believes believed thinks thought hopes hoped wants wanted predicted promised demanded refused agreed met visited arrived resigned died born married';
