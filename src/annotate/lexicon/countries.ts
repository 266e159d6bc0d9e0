/**
 * The states of the world, one a line: name | other names and old names | capital | adjectives and names of its people.
 * The names follow ISO 3166-1 and the English usage of newspapers; other names, capitals and adjectives are from general
 * knowledge. Dissolved states and some territories follow, since old articles name them. Forms are separated by commas.
 */
const TABLE = `
Afghanistan | Islamic Republic of Afghanistan, Islamic Emirate of Afghanistan | Kabul | Afghan, Afghans, Afghani
Albania | Republic of Albania | Tirana | Albanian, Albanians
Algeria | People's Democratic Republic of Algeria | Algiers | Algerian, Algerians
Andorra | Principality of Andorra | Andorra la Vella | Andorran, Andorrans
Angola | Republic of Angola | Luanda | Angolan, Angolans
Antigua and Barbuda | Antigua, Barbuda | St. John's | Antiguan, Antiguans, Barbudan, Barbudans
Argentina | Argentine Republic | Buenos Aires | Argentine, Argentines, Argentinian, Argentinians, Argentinean
Armenia | Republic of Armenia | Yerevan | Armenian, Armenians
Australia | Commonwealth of Australia | Canberra | Australian, Australians, Aussie, Aussies
Austria | Republic of Austria | Vienna | Austrian, Austrians
Azerbaijan | Republic of Azerbaijan | Baku | Azerbaijani, Azerbaijanis, Azeri, Azeris
Bahamas | The Bahamas, Commonwealth of the Bahamas | Nassau | Bahamian, Bahamians
Bahrain | Kingdom of Bahrain, Bahrein | Manama | Bahraini, Bahrainis
Bangladesh | People's Republic of Bangladesh | Dhaka, Dacca | Bangladeshi, Bangladeshis
Barbados | | Bridgetown | Barbadian, Barbadians, Bajan
Belarus | Byelorussia, Belorussia, Republic of Belarus | Minsk | Belarusian, Belarusians, Belarussian, Belarussians, Byelorussian
Belgium | Kingdom of Belgium | Brussels | Belgian, Belgians
Belize | British Honduras | Belmopan | Belizean, Belizeans
Benin | Dahomey, Republic of Benin | Porto-Novo | Beninese, Beninois, Dahomean
Bhutan | Kingdom of Bhutan | Thimphu | Bhutanese
Bolivia | Plurinational State of Bolivia, Republic of Bolivia | La Paz, Sucre | Bolivian, Bolivians
Bosnia and Herzegovina | Bosnia, Bosnia-Herzegovina, Bosnia-Hercegovina, Bosnia and Hercegovina, Herzegovina, BiH | Sarajevo | Bosnian, Bosnians, Herzegovinian
Botswana | Bechuanaland, Republic of Botswana | Gaborone | Botswanan, Botswanans, Motswana, Batswana
Brazil | Federative Republic of Brazil, Brasil | Brasilia, Brasília | Brazilian, Brazilians
Brunei | Brunei Darussalam, Negara Brunei Darussalam | Bandar Seri Begawan | Bruneian, Bruneians
Bulgaria | Republic of Bulgaria, People's Republic of Bulgaria | Sofia | Bulgarian, Bulgarians
Burkina Faso | Upper Volta, Burkina | Ouagadougou | Burkinabe, Burkinabé, Burkinabes
Burundi | Republic of Burundi | Bujumbura, Gitega | Burundian, Burundians
Cambodia | Kampuchea, Khmer Republic, Kingdom of Cambodia, Democratic Kampuchea | Phnom Penh | Cambodian, Cambodians, Kampuchean
Cameroon | Cameroun, Republic of Cameroon | Yaounde, Yaoundé | Cameroonian, Cameroonians
Canada | Dominion of Canada | Ottawa | Canadian, Canadians
Cape Verde | Cabo Verde | Praia | Cape Verdean, Cape Verdeans, Cabo Verdean
Central African Republic | CAR, Central African Empire | Bangui | Central African, Central Africans
Chad | Republic of Chad, Tchad | N'Djamena, Ndjamena | Chadian, Chadians
Chile | Republic of Chile | Santiago | Chilean, Chileans
China | People's Republic of China, PRC, Mainland China, Red China, Communist China | Beijing, Peking | Chinese
Colombia | Republic of Colombia | Bogota, Bogotá | Colombian, Colombians
Comoros | Union of the Comoros, Comoro Islands | Moroni | Comoran, Comorans, Comorian, Comorians
Congo | Republic of the Congo, Republic of Congo, Congo-Brazzaville | Brazzaville | Congolese
Costa Rica | Republic of Costa Rica | San Jose, San José | Costa Rican, Costa Ricans
Cote d'Ivoire | Côte d'Ivoire, Ivory Coast | Yamoussoukro, Abidjan | Ivorian, Ivorians, Ivoirian, Ivoirians
Croatia | Republic of Croatia | Zagreb | Croatian, Croatians, Croat, Croats
Cuba | Republic of Cuba | Havana | Cuban, Cubans
Cyprus | Republic of Cyprus | Nicosia | Cypriot, Cypriots
Czech Republic | Czechia | Prague | Czech, Czechs
Democratic Republic of the Congo | Democratic Republic of Congo, DRC, DR Congo, Congo-Kinshasa, Zaire, Zaïre, Belgian Congo | Kinshasa, Leopoldville | Zairean, Zaireans, Zairian, Zairians
Denmark | Kingdom of Denmark | Copenhagen | Danish, Dane, Danes
Djibouti | Republic of Djibouti | Djibouti City | Djiboutian, Djiboutians
Dominica | Commonwealth of Dominica | Roseau | 
Dominican Republic | | Santo Domingo | Dominican, Dominicans
East Timor | Timor-Leste, Timor Leste | Dili | Timorese, East Timorese
Ecuador | Republic of Ecuador | Quito | Ecuadorian, Ecuadorians, Ecuadorean, Ecuadoreans
Egypt | Arab Republic of Egypt, United Arab Republic | Cairo | Egyptian, Egyptians
El Salvador | Republic of El Salvador | San Salvador | Salvadoran, Salvadorans, Salvadorean, Salvadorian
Equatorial Guinea | | Malabo | Equatorial Guinean, Equatoguinean
Eritrea | State of Eritrea | Asmara | Eritrean, Eritreans
Estonia | Republic of Estonia | Tallinn | Estonian, Estonians
Eswatini | Swaziland, Kingdom of Eswatini | Mbabane, Lobamba | Swazi, Swazis
Ethiopia | Abyssinia, Federal Democratic Republic of Ethiopia | Addis Ababa | Ethiopian, Ethiopians, Abyssinian
Fiji | Republic of Fiji, Fiji Islands | Suva | Fijian, Fijians
Finland | Republic of Finland | Helsinki | Finnish, Finn, Finns
France | French Republic, Republic of France | Paris | French, Frenchman, Frenchmen, Frenchwoman, Frenchwomen, Franco
Gabon | Gabonese Republic | Libreville | Gabonese
Gambia | The Gambia, Republic of the Gambia | Banjul | Gambian, Gambians
Georgia | Republic of Georgia | Tbilisi | Georgian, Georgians
Germany | Federal Republic of Germany, FRG, West Germany, Deutschland, United Germany | Berlin, Bonn | German, Germans, West German, West Germans
Ghana | Gold Coast, Republic of Ghana | Accra | Ghanaian, Ghanaians
Greece | Hellenic Republic, Hellas | Athens | Greek, Greeks, Hellenic
Grenada | | St. George's | Grenadian, Grenadians
Guatemala | Republic of Guatemala | Guatemala City | Guatemalan, Guatemalans
Guinea | Republic of Guinea, Guinea-Conakry | Conakry | Guinean, Guineans
Guinea-Bissau | Guinea Bissau | Bissau | Bissau-Guinean
Guyana | British Guiana, Co-operative Republic of Guyana | Georgetown | Guyanese
Haiti | Republic of Haiti | Port-au-Prince | Haitian, Haitians
Honduras | Republic of Honduras | Tegucigalpa | Honduran, Hondurans
Hungary | Republic of Hungary, Hungarian People's Republic | Budapest | Hungarian, Hungarians, Magyar, Magyars
Iceland | Republic of Iceland | Reykjavik, Reykjavík | Icelandic, Icelander, Icelanders
India | Republic of India, Bharat | New Delhi, Delhi | Indian, Indians
Indonesia | Republic of Indonesia, Dutch East Indies | Jakarta, Djakarta | Indonesian, Indonesians
Iran | Persia, Islamic Republic of Iran | Tehran, Teheran | Iranian, Iranians, Persian, Persians
Iraq | Republic of Iraq | Baghdad | Iraqi, Iraqis
Ireland | Republic of Ireland, Irish Republic, Eire, Irish Free State | Dublin | Irish, Irishman, Irishmen, Irishwoman
Israel | State of Israel | Jerusalem, Tel Aviv | Israeli, Israelis
Italy | Italian Republic, Republic of Italy | Rome | Italian, Italians, Italo
Jamaica | | Kingston | Jamaican, Jamaicans
Japan | Empire of Japan | Tokyo | Japanese
Jordan | Hashemite Kingdom of Jordan, Transjordan | Amman | Jordanian, Jordanians
Kazakhstan | Kazakstan, Republic of Kazakhstan | Astana, Nur-Sultan, Almaty | Kazakh, Kazakhs, Kazakhstani, Kazak
Kenya | Republic of Kenya | Nairobi | Kenyan, Kenyans
Kiribati | Gilbert Islands | Tarawa, South Tarawa | I-Kiribati
Kosovo | Kosova, Republic of Kosovo | Pristina, Prishtina | Kosovar, Kosovars, Kosovan, Kosovans
Kuwait | State of Kuwait | Kuwait City | Kuwaiti, Kuwaitis
Kyrgyzstan | Kyrgyz Republic, Kirghizia, Kirgizia | Bishkek | Kyrgyz, Kirghiz, Kyrgyzstani
Laos | Lao People's Democratic Republic, Lao PDR | Vientiane | Laotian, Laotians, Lao
Latvia | Republic of Latvia | Riga | Latvian, Latvians
Lebanon | Lebanese Republic | Beirut | Lebanese
Lesotho | Basutoland, Kingdom of Lesotho | Maseru | Basotho, Mosotho
Liberia | Republic of Liberia | Monrovia | Liberian, Liberians
Libya | Libyan Arab Jamahiriya, Great Socialist People's Libyan Arab Jamahiriya, State of Libya | Tripoli | Libyan, Libyans
Liechtenstein | Principality of Liechtenstein | Vaduz | Liechtensteiner
Lithuania | Republic of Lithuania | Vilnius | Lithuanian, Lithuanians
Luxembourg | Luxemburg, Grand Duchy of Luxembourg | Luxembourg City | Luxembourger, Luxembourgers, Luxembourgish
Madagascar | Malagasy Republic | Antananarivo | Malagasy, Madagascan
Malawi | Nyasaland, Republic of Malawi | Lilongwe | Malawian, Malawians
Malaysia | Malaya, Federation of Malaya | Kuala Lumpur, Putrajaya | Malaysian, Malaysians, Malayan
Maldives | Republic of Maldives, Maldive Islands | Male, Malé | Maldivian, Maldivians
Mali | Republic of Mali, French Sudan | Bamako | Malian, Malians
Malta | Republic of Malta | Valletta | Maltese
Marshall Islands | Republic of the Marshall Islands | Majuro | Marshallese
Mauritania | Islamic Republic of Mauritania | Nouakchott | Mauritanian, Mauritanians
Mauritius | Republic of Mauritius | Port Louis | Mauritian, Mauritians
Mexico | United Mexican States, México | Mexico City | Mexican, Mexicans
Micronesia | Federated States of Micronesia, FSM | Palikir | Micronesian, Micronesians
Moldova | Moldavia, Republic of Moldova | Chisinau, Chișinău, Kishinev | Moldovan, Moldovans, Moldavian, Moldavians
Monaco | Principality of Monaco | Monte Carlo | Monegasque, Monégasque
Mongolia | Mongolian People's Republic, Outer Mongolia | Ulaanbaatar, Ulan Bator | Mongolian, Mongolians, Mongol, Mongols
Montenegro | Republic of Montenegro | Podgorica | Montenegrin, Montenegrins
Morocco | Kingdom of Morocco | Rabat | Moroccan, Moroccans
Mozambique | Republic of Mozambique | Maputo | Mozambican, Mozambicans
Myanmar | Burma, Union of Myanmar, Union of Burma | Naypyidaw, Naypyitaw, Rangoon, Yangon | Burmese, Burman, Myanma
Namibia | South West Africa, South-West Africa, Republic of Namibia | Windhoek | Namibian, Namibians
Nauru | Republic of Nauru | Yaren | Nauruan, Nauruans
Nepal | Kingdom of Nepal | Kathmandu, Katmandu | Nepalese, Nepali, Nepalis
Netherlands | The Netherlands, Holland, Kingdom of the Netherlands | Amsterdam, The Hague, Hague | Dutch, Dutchman, Dutchmen, Dutchwoman, Netherlander
New Zealand | Aotearoa | Wellington | New Zealander, New Zealanders, Kiwi, Kiwis
Nicaragua | Republic of Nicaragua | Managua | Nicaraguan, Nicaraguans
Niger | Republic of Niger, Republic of the Niger | Niamey | Nigerien, Nigeriens
Nigeria | Federal Republic of Nigeria | Abuja, Lagos | Nigerian, Nigerians
North Korea | Democratic People's Republic of Korea, DPRK | Pyongyang | North Korean, North Koreans
North Macedonia | Macedonia, FYROM, Former Yugoslav Republic of Macedonia, Republic of Macedonia | Skopje | Macedonian, Macedonians, North Macedonian
Norway | Kingdom of Norway | Oslo | Norwegian, Norwegians
Oman | Sultanate of Oman | Muscat | Omani, Omanis
Pakistan | Islamic Republic of Pakistan, West Pakistan | Islamabad | Pakistani, Pakistanis
Palau | Republic of Palau | Ngerulmud, Koror | Palauan, Palauans
Palestine | State of Palestine, Palestinian Territories, Palestinian territories, Occupied Palestinian Territory | Ramallah, East Jerusalem | Palestinian, Palestinians
Panama | Republic of Panama, Panamá | Panama City | Panamanian, Panamanians
Papua New Guinea | PNG, Independent State of Papua New Guinea | Port Moresby | Papua New Guinean, Papua New Guineans, Papuan
Paraguay | Republic of Paraguay | Asuncion, Asunción | Paraguayan, Paraguayans
Peru | Republic of Peru, Perú | Lima | Peruvian, Peruvians
Philippines | The Philippines, Republic of the Philippines | Manila, Quezon City | Philippine, Filipino, Filipinos, Filipina, Filipinas
Poland | Republic of Poland, Polish People's Republic | Warsaw | Polish, Pole, Poles
Portugal | Portuguese Republic | Lisbon | Portuguese
Qatar | State of Qatar | Doha | Qatari, Qataris
Romania | Rumania, Roumania, Socialist Republic of Romania | Bucharest | Romanian, Romanians, Rumanian
Russia | Russian Federation, RSFSR | Moscow | Russian, Russians, Russo
Rwanda | Ruanda, Republic of Rwanda | Kigali | Rwandan, Rwandans, Rwandese
Saint Kitts and Nevis | St. Kitts and Nevis, St Kitts and Nevis, St. Kitts, Nevis | Basseterre | Kittitian, Kittitians
Saint Lucia | St. Lucia, St Lucia | Castries | Saint Lucian, St. Lucian
Saint Vincent and the Grenadines | St. Vincent and the Grenadines, St Vincent and the Grenadines, St. Vincent | Kingstown | Vincentian, Vincentians
Samoa | Western Samoa, Independent State of Samoa | Apia | Samoan, Samoans
San Marino | Republic of San Marino | | Sammarinese
Sao Tome and Principe | São Tomé and Príncipe, Sao Tome, São Tomé | | Sao Tomean
Saudi Arabia | Kingdom of Saudi Arabia, KSA | Riyadh | Saudi, Saudis, Saudi Arabian, Saudi Arabians
Senegal | Republic of Senegal | Dakar | Senegalese
Serbia | Republic of Serbia | Belgrade | Serbian, Serbians, Serb, Serbs
Seychelles | Republic of Seychelles | Victoria | Seychellois
Sierra Leone | Republic of Sierra Leone | Freetown | Sierra Leonean, Sierra Leoneans
Singapore | Republic of Singapore | | Singaporean, Singaporeans
Slovakia | Slovak Republic | Bratislava | Slovak, Slovaks, Slovakian
Slovenia | Republic of Slovenia | Ljubljana | Slovenian, Slovenians, Slovene, Slovenes
Solomon Islands | Solomons | Honiara | Solomon Islander, Solomon Islanders
Somalia | Somali Republic, Somali Democratic Republic, Federal Republic of Somalia | Mogadishu | Somali, Somalis, Somalian
South Africa | Republic of South Africa, RSA, Union of South Africa | Pretoria, Cape Town, Bloemfontein | South African, South Africans
South Korea | Republic of Korea, ROK, Korea | Seoul | South Korean, South Koreans, Korean, Koreans
South Sudan | Republic of South Sudan | Juba | South Sudanese
Spain | Kingdom of Spain, España | Madrid | Spanish, Spaniard, Spaniards
Sri Lanka | Ceylon, Democratic Socialist Republic of Sri Lanka | Colombo | Sri Lankan, Sri Lankans, Ceylonese
Sudan | Republic of the Sudan, Republic of Sudan | Khartoum | Sudanese
Suriname | Surinam, Dutch Guiana | Paramaribo | Surinamese
Sweden | Kingdom of Sweden | Stockholm | Swedish, Swede, Swedes
Switzerland | Swiss Confederation | Bern, Berne | Swiss
Syria | Syrian Arab Republic | Damascus | Syrian, Syrians
Taiwan | Republic of China, ROC, Formosa, Chinese Taipei, Nationalist China | Taipei | Taiwanese
Tajikistan | Tadjikistan, Tadzhikistan, Republic of Tajikistan | Dushanbe | Tajik, Tajiks, Tadjik, Tajikistani
Tanzania | United Republic of Tanzania, Tanganyika | Dodoma, Dar es Salaam | Tanzanian, Tanzanians
Thailand | Siam, Kingdom of Thailand | Bangkok | Thai, Thais, Siamese
Togo | Togolese Republic | Lome, Lomé | Togolese
Tonga | Kingdom of Tonga | Nuku'alofa, Nukualofa | Tongan, Tongans
Trinidad and Tobago | Trinidad, Tobago | Port of Spain | Trinidadian, Trinidadians, Tobagonian
Tunisia | Republic of Tunisia, Tunisian Republic | Tunis | Tunisian, Tunisians
Turkey | Türkiye, Turkiye, Republic of Turkey, Republic of Türkiye | Ankara | Turkish, Turk, Turks
Turkmenistan | Turkmenia | Ashgabat, Ashkhabad | Turkmen, Turkmens, Turkoman
Tuvalu | Ellice Islands | Funafuti | Tuvaluan, Tuvaluans
Uganda | Republic of Uganda | Kampala | Ugandan, Ugandans
Ukraine | The Ukraine | Kyiv, Kiev | Ukrainian, Ukrainians
United Arab Emirates | UAE, U.A.E., Emirates, Trucial States | Abu Dhabi | Emirati, Emiratis
United Kingdom | UK, U.K., Britain, Great Britain, United Kingdom of Great Britain and Northern Ireland | London | British, Briton, Britons, Brit, Brits
United States | US, U.S., USA, U.S.A., America, United States of America, the States | Washington, Washington, D.C., Washington DC | American, Americans, Yankee, Yankees
Uruguay | Eastern Republic of Uruguay | Montevideo | Uruguayan, Uruguayans
Uzbekistan | Republic of Uzbekistan | Tashkent | Uzbek, Uzbeks, Uzbekistani
Vanuatu | New Hebrides | Port Vila | Ni-Vanuatu, Vanuatuan
Vatican | Vatican City, Holy See, Vatican City State | | 
Venezuela | Bolivarian Republic of Venezuela, Republic of Venezuela | Caracas | Venezuelan, Venezuelans
Vietnam | Viet Nam, Socialist Republic of Vietnam, SRV | Hanoi | Vietnamese
Yemen | Republic of Yemen, North Yemen, South Yemen, Yemen Arab Republic | Sanaa, Sana'a, Aden | Yemeni, Yemenis, Yemenite
Zambia | Northern Rhodesia, Republic of Zambia | Lusaka | Zambian, Zambians
Zimbabwe | Rhodesia, Southern Rhodesia, Republic of Zimbabwe | Harare, Salisbury | Zimbabwean, Zimbabweans, Rhodesian, Rhodesians
Soviet Union | USSR, U.S.S.R., Union of Soviet Socialist Republics, Soviet Russia | | Soviet, Soviets
Yugoslavia | Federal Republic of Yugoslavia, Socialist Federal Republic of Yugoslavia, FRY, SFRY, Serbia and Montenegro, Serbia-Montenegro | | Yugoslav, Yugoslavs, Yugoslavian
Czechoslovakia | Czechoslovak Socialist Republic | | Czechoslovak, Czechoslovaks, Czechoslovakian
East Germany | German Democratic Republic, GDR, DDR | East Berlin | East German, East Germans
South Vietnam | Republic of Vietnam | Saigon | South Vietnamese
North Vietnam | Democratic Republic of Vietnam | | North Vietnamese
East Pakistan | | | 
Austria-Hungary | Austro-Hungarian Empire | | Austro-Hungarian
Ottoman Empire | | | Ottoman, Ottomans
Prussia | Kingdom of Prussia | | Prussian, Prussians
Third Reich | Nazi Germany | | Nazi, Nazis
Biafra | | | Biafran, Biafrans
Republika Srpska | Bosnian Serb Republic, RS | Pale, Banja Luka | Bosnian Serb, Bosnian Serbs
England | | | English, Englishman, Englishmen, Englishwoman
Scotland | | Edinburgh | Scottish, Scot, Scots, Scotsman
Wales | | Cardiff | Welsh, Welshman, Welshmen
Northern Ireland | Ulster | Belfast | Northern Irish, Ulsterman
Greenland | Kalaallit Nunaat | Nuuk | Greenlander, Greenlanders, Greenlandic
Faroe Islands | Faroes | Torshavn, Tórshavn | Faroese
Hong Kong | | | Hong Konger, Hong Kongers
Macau | Macao | | Macanese
Puerto Rico | | San Juan | Puerto Rican, Puerto Ricans
Guam | | | Guamanian
Bermuda | | Hamilton | Bermudian, Bermudan
Gibraltar | | | Gibraltarian, Gibraltarians
Falkland Islands | Falklands, Malvinas, Islas Malvinas | Port Stanley, Stanley | Falkland Islander, Falkland Islanders
Western Sahara | Spanish Sahara, Sahrawi Arab Democratic Republic | Laayoune | Sahrawi, Sahrawis, Saharawi
Somaliland | | Hargeisa | Somalilander
Transnistria | Transdniestria, Trans-Dniester, Dniestr Republic | Tiraspol | Transnistrian
Abkhazia | | Sukhumi | Abkhaz, Abkhazian, Abkhazians
South Ossetia | | Tskhinvali | South Ossetian, Ossetian, Ossetians
Nagorno-Karabakh | Nagorny Karabakh, Karabakh, Artsakh | Stepanakert | Karabakhi
Chechnya | Chechen Republic, Ichkeria | Grozny | Chechen, Chechens
Tibet | | Lhasa | Tibetan, Tibetans
Kurdistan | Iraqi Kurdistan | Arbil, Erbil, Irbil | Kurd, Kurds, Kurdish
Northern Cyprus | Turkish Republic of Northern Cyprus, TRNC | | Turkish Cypriot, Turkish Cypriots
New Caledonia | | Noumea, Nouméa | New Caledonian, Kanak, Kanaks
French Polynesia | Tahiti | Papeete | Tahitian, Polynesian
Cook Islands | | Avarua | Cook Islander, Cook Islanders
Niue | | | Niuean
Tokelau | | | 
American Samoa | | Pago Pago | American Samoan
Aruba | | Oranjestad | Aruban
Curacao | Curaçao, Netherlands Antilles | Willemstad | 
Cayman Islands | Caymans | George Town | Caymanian
British Virgin Islands | | | 
U.S. Virgin Islands | Virgin Islands | | 
Anguilla | | | Anguillan
Montserrat | | | 
Turks and Caicos Islands | Turks and Caicos | | 
Guadeloupe | | | 
Martinique | | Fort-de-France | 
Reunion | Réunion | Saint-Denis | 
Mayotte | | | Mahoran
French Guiana | | Cayenne | 
Isle of Man | | Douglas | Manx
Jersey | | | 
Guernsey | | | 
Svalbard | Spitsbergen | | 
Diego Garcia | Chagos Islands, Chagos Archipelago, British Indian Ocean Territory | | Chagossian, Chagossians
Saint Helena | St. Helena, St Helena | Jamestown | 
Pitcairn | Pitcairn Islands | | 
`;

export type Country = {
	readonly name: string;
	readonly otherNames: readonly string[];
	readonly capitals: readonly string[];
	/** Adjectives and names of the people: `Russian`, `Russians`. */
	readonly demonyms: readonly string[];
};

let countries: readonly Country[] | undefined;

/** All states and territories of the table. */
export function readCountries(): readonly Country[] {
	countries ??= TABLE.trim()
		.split('\n')
		.map(line => {
			const [name = '', otherNames, capitals, demonyms] = line.split('|').map(part => part.trim());
			return {name, otherNames: forms(otherNames), capitals: capitalForms(capitals), demonyms: forms(demonyms)};
		});
	return countries;
}

function forms(list: string | undefined): string[] {
	return list === undefined || list === '' ? [] : list.split(',').map(form => form.trim());
}

/** `Washington, D.C.` is one name. */
function capitalForms(list: string | undefined): string[] {
	return forms(list?.replace(', D.C.', '@')).map(form => form.replace('@', ', D.C.'));
}
