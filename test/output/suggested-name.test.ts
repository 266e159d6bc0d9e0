import {expect, test} from 'vitest';
import {suggestedName} from '../../src/output/suggested-name.js';

test.each([
	['nato-bulgaria-spy-ring-2021', 'nato-bulgaria-spy-ring-2021.txt'],
	['../../etc/passwd', 'etc-passwd.txt'],
	['-rf', 'rf.txt'],
	['a\u001b[2J\nb', 'a-2j-b.txt'],
	['...', 'article.txt'],
	['和平', '和平.txt'],
])('the name offered for %j is %s', (id, name) => {
	expect(suggestedName(id)).toBe(name);
});
