// A running copy of the reader as far as its state is concerned, for tests with more than one: bundled and run as a process
// of its own. `marks LETTERS`: sets a mark under each letter, saving now at once, now in the background. `count`: saves a
// counter in two places for ever. `large N`: saves N stars once.
import {openStateStore} from '../../../src/cli/state/state-store.js';
import {makeAnchor} from '../../../src/library/anchor.js';
import {contentHash} from '../../../src/library/content-hash.js';
import {
	beginReading,
	changeSetting,
	noteArticles,
	type Reading,
	setMark,
	setRead,
	withState,
} from '../../../src/library/reading.js';
import type {ArticleIdentity} from '../../../src/library/reading-state.js';

const article = (id: string): ArticleIdentity => ({
	id,
	path: `/press/${id}.md`,
	hash: contentHash(id),
	title: `An article named ${id}`,
});

const [command, argument = ''] = process.argv.slice(2);
const store = openStateStore({env: process.env, now: Date.now});
let reading: Reading = beginReading(store.state, Date.now());
if (store.warning !== undefined) console.log(`warning: ${store.warning}`);

if (command === 'marks') {
	for (const [i, letter] of [...argument].entries()) {
		const at = {article: article(`of-${letter}`), anchor: makeAnchor('Some words to stand at.', 5), now: Date.now()};
		reading = setMark(reading, letter, at).reading;
		reading = setRead(reading, [article('shared')], {isRead: i % 2 === 0, now: Date.now()}).reading;
		const saved = i % 3 === 0 ? store.saveNow(reading.state) : await store.save(reading.state);
		if (saved.warning !== undefined) console.log(`warning: ${saved.warning}`);
		reading = withState(reading, saved.takeIn(reading.state));
	}
} else if (command === 'count') {
	for (let n = 1; ; n++) {
		reading = changeSetting(reading, 'first', {value: n, did: ''}).reading;
		reading = noteArticles(reading, [article(`number-${n}`)], n);
		reading = changeSetting(reading, 'second', {value: n, did: ''}).reading;
		if (n % 2 === 0) store.saveNow(reading.state);
		else await store.save(reading.state);
		if (n === 2) console.log('ready');
	}
} else {
	const articles = Array.from({length: Number(argument)}, (_, i) => article(`large-${i}`));
	reading = setRead(reading, articles, {isRead: true, now: Date.now()}).reading;
	const {warning} = store.saveNow(reading.state);
	console.log(warning ?? 'saved');
}
