/** Articles in scripts that run from right to left or whose characters are two columns wide: file name and source. */
export const MANY_SCRIPTS: ReadonlyArray<readonly [name: string, source: string]> = [
	[
		'japanese.md',
		`---
title: 外相会談、漁業協定の更新で合意
date: 2024-05-05
place: ジュネーブ
---

両国の外相は日曜日、湖畔の会議場で二時間にわたって会談した。

「新しい協定は双方の漁業者を守るものです」と山田花子外相は述べた。

The minister said in English as well: “We shall meet again in the autumn, and we shall bring the maps,” Hanako Yamada said.

会談には専門家も同席し、海域の地図を確認した。次の会合は秋に予定されている。
`,
	],
	[
		'arabic.md',
		`---
title: المفاوضات حول المياه تدخل أسبوعها الثاني
date: 2024-05-04
place: عمّان
---

اجتمع المندوبون يوم السبت في قاعة المؤتمرات لمواصلة الحديث عن مياه النهر.

قال وزير المياه: «لن نترك الطاولة قبل أن نصل إلى اتفاق».

In English the minister, Sami Khoury, was brief. “Nobody leaves the table,” Khoury said.

ومن المقرر أن يعود الوفدان إلى المدينة في الأسبوع المقبل.
`,
	],
	[
		'hebrew.md',
		`---
title: השיחות על המעבר נמשכות
date: 2024-05-03
place: חיפה
---

המשלחות נפגשו ביום שישי בפעם השלישית בחודש זה.

“We are closer than last week,” Dana Levi, the mediator, said after the meeting.

"אנחנו קרובים יותר מבשבוע שעבר", אמרה לוי גם בעברית.
`,
	],
	[
		'mixed.md',
		`---
title: Delegates 👩🏽‍🚀 raise flags 🇺🇳 over 平和 Park
date: 2024-05-02
place: Geneva
---

Ana Núñez 努涅斯 opened the park on Thursday. “Peace ☮️ is written 平和 here,” Núñez said, “and שלום there.”

Zoe\u0308 Ca\u0302ndea, whose name is typed with combining marks, answered her. “We read both,” Ca\u0302ndea said.
`,
	],
	[
		'thai.md',
		`---
title: รัฐมนตรีกล่าวว่าการเจรจาดำเนินต่อไป
date: 2024-05-01
place: กรุงเทพฯ
---

ผู้แทนพบกันเมื่อวันพุธเพื่อหารือเรื่องแม่น้ำ

“The river has no border,” Somchai Namjai, the envoy, said in English.
`,
	],
];
