/** Parts of personal names, lower case and folded. Drawn up for this program; plain lists to be corrected by hand. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Small words inside a surname: `van der Bellen`, `bin Salman`, `de Blasio`. */
export const PARTICLES = set(
	`de da di do du dos das del della degli dei la le les los van von der den ter ten te zu zum zur af av al el
	bin ibn ben bint abu um umm ould st ste san santa mac mc ap fitz`,
);

/** Chinese, Korean and Vietnamese family names, which stand first at home. */
export const FAMILY_NAMES_FIRST = set(
	`ban bae baek bai cai cao chai chang chen cheng cheong cho choe choi chun chung cui dai deng ding dong du duan fan fang feng fu
	gao ge geng gong gu guan guo gwak ha hahn han hao he heo hong hou hu hua huang hui hwang hyun im jang jeon jeong ji jia jiang jin
	jo joo ju jung kang kim ko koo kong ku kwak kwon lai lam lee lei leung li liang liao lim lin ling liu long lu luo lyu ma mao mei meng
	min mo moon nam ngo nguyen ni nie noh oh pak pan pang park pei peng pham phan pu pyon qi qian qiao qin qiu qu ra ren ri roh ru rhee
	rim ryang ryu seo shao shen sheng shi shim shin si sim sin so soh soong su suh suk sun tan tang tao teng tian tran tsai wan wang
	wei wen won woo wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao ye yeo yi yim yin ying yoo yoon you yu yuan yue yun
	zeng zhai zhan zhang zhao zhen zheng zhi zhong zhou zhu zhuang zou zuo vo dang dinh duong ho hoang le ly tong truong vu nong`,
);

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
