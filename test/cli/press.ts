import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll} from 'vitest';

/** A short article with front matter. The quotations are António Guterres' own, Istanbul, 22 July 2022. */
export const GRAIN = `---
title: A deal for grain
date: 2022-07-22
place: Istanbul
outlet: The Sample
---

ISTANBUL — Four delegations came to the palace on Friday.

“The question has not been what is good for one side or the other,” Secretary-General António Guterres said. “And let there be no doubt – this is an agreement for the world.”
`;

/** A short article as plain text. The quotation is Recep Tayyip Erdoğan's own, in translation, of the same day. */
export const PRIDE = `Erdoğan hosts grain talks

ANKARA, 21 July 2022 — “We are proud of being instrumental in this initiative,” President Recep Tayyip Erdoğan said.
`;

const folders: string[] = [];
// Here, since a hook that a running test adds is not called.
afterAll(() => {
	for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true});
});

/** A folder with the given files, gone after the tests of the file. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
	const folder = mkdtempSync(join(tmpdir(), 'diplo-reader-'));
	for (const [name, contents] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), {recursive: true});
		writeFileSync(join(folder, name), contents);
	}
	folders.push(folder);
	return folder;
}
