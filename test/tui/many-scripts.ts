import type {AnnotatedArticle} from '../../src/annotate/annotation.js';
import {buildLibrary, type Library} from '../../src/library/library.js';
import {annotated, sampleArticle} from '../library/sample-library.js';

/** A title, a speaker, a role and words, in characters whose columns are hard to count. */
const SAMPLES: ReadonlyArray<readonly [id: string, title: string, speaker: string, role: string, said: string]> = [
	[
		'chinese',
		'外交部發言人談氣候會議：各方同意繼續磋商並於年底前再次會晤',
		'王 小明',
		'外交部發言人',
		'我們願意繼續談判，直到各方滿意為止。',
	],
	[
		'japanese',
		'外相会談、カフェで「ガ行」を議論 ﾊﾟﾘにて',
		'山田 花子',
		'外務大臣',
		'はっきり申し上げます。ｶﾞｲﾄﾞは不要です。',
	],
	['korean', '외교부, 평화 회담 재개 발표', '김 철수', '외교부 장관', '우리는 대화를 계속할 것입니다. 한글도.'],
	[
		'families',
		'Families 👨‍👩‍👧‍👦 at the border 🏳️‍🌈 and 👩🏽‍🚀 in Geneva',
		'Ana 👩🏽‍🚀 Silva',
		'Envoy 🕊️',
		'Peace ☮️ for all 👨‍👩‍👧‍👦, and ❤️ too',
	],
	[
		'flags',
		'Flags 🇺🇳🇩🇪🇫🇷 and keycaps 1️⃣2️⃣#️⃣ ☎️ ✈︎ ⚖️',
		'Ole 🇳🇴 Berg',
		'Ambassador 🇳🇴',
		'We met under 🇺🇳 and 🇪🇺 at 3️⃣ o’clock',
	],
	[
		'accents',
		'Ile\u0301 Că\u0323ndea o\u0308\u0304ffnet die Ge\u0301spra\u0308che',
		'Zoe\u0308 Nu\u0301n\u0303ez',
		'Mi\u0301nister',
		'Nai\u0308ve voi\u0301ces say cafe\u0301',
	],
	['arabic', 'وزير الخارجية: المُفاوضات مستمرّة', 'سامي الخوري', 'وزير الخارجية', 'لن نتوقّف عن الحوار'],
	['hebrew', 'שַׂר הַחוּץ: הַשִּׂיחוֹת נִמְשָׁכוֹת', 'דנה לוי', 'שרת החוץ', 'נַמְשִׁיךְ לְדַבֵּר'],
	['indic', 'विदेश मंत्री ने कहा: वार्ता जारी है', 'अनिता शर्मा', 'विदेश मंत्री', 'हम बातचीत जारी रखेंगे'],
	['thai', 'รัฐมนตรีต่างประเทศกล่าวว่าการเจรจาดำเนินต่อไป', 'สมชาย น้ำใจ', 'รัฐมนตรี', 'เราจะเจรจาต่อไป ไม่หยุด กำลังทำ'],
	['persian', 'می‌خواهیم صلح ۱۲۳', 'رضا می‌رزاده', 'سخنگو', 'نمی‌توانیم صبر کنیم'],
	[
		'signs',
		'Fullwidth ＡＢＣ, ㈱ ㎏ № ™ ©️ ®️ ± 한\u1112\u1161\u11ab ䷀ ☰',
		'Eva ＡＢ Lund',
		'Chair ㈱',
		'It is ５０％ ½ … — “done” ☺ ☺️',
	],
];

/** A library of a short article for each sample; the first has the longest title. */
export function manyScripts(): Library {
	const docs = new Map<string, AnnotatedArticle>();
	for (const [id, title, speaker, role, said] of SAMPLES) {
		const article = sampleArticle(id, title, '2022-03-04', [
			`“${said} A,” ${speaker} said. ${title}.`,
			`${title} ${said} `.repeat(6).trim(),
			`“${said} B,” ${speaker} said on Monday.`,
			`${said} ${title} `.repeat(6).trim(),
		]);
		const quote = (letter: string) => ({words: `“${said} ${letter},”`, by: speaker, role});
		const doc = annotated(
			{...article, place: speaker, summary: `${said} ${title}`},
			[quote('A'), quote('B')],
			[['person', speaker]],
		);
		docs.set(id, doc);
	}
	return buildLibrary(
		[...docs.values()].map(({article}) => article),
		{order: 'given', annotate: article => docs.get(article.id) as AnnotatedArticle},
	);
}

/** One of each, as it stands in the sample’s title. */
export const TITLES: readonly string[] = SAMPLES.map(([, title]) => title);

/** Those with pictures, of which terminals differ in how wide they are. */
export const PICTURE_TITLES: readonly string[] = TITLES.filter(title =>
	/\ufe0f|\p{Emoji_Presentation}|☰/u.test(title),
);
