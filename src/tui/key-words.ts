import type {Command, Where} from './keymap.js';
import {type Keys, keyLabel} from './keys-table.js';

/** Two spaces part what is said of one key from what is said of the next. */
const BETWEEN = '  ';
const PLACE = /\{([^}]+)\}/g;
const ARROW = /^[↑↓←→]$/;

/**
 * Words with the keys that are bound now: `{open} open  {search} search` becomes `Enter open  / search`. In braces stand
 * commands, with a space between several; `{lineDown:down}` prefers a key where the command has it. Of items with two spaces
 * between them those are left out whose commands have no key in this place.
 */
export function withKeys(words: string, keys: Keys, where: Where): string {
	return words
		.split(BETWEEN)
		.flatMap(item => {
			let isBound = true;
			const named = item.replace(PLACE, (_, commands: string) => {
				const labels = commands.split(' ').flatMap(command => keyOf(keys, command, where) ?? []);
				isBound &&= labels.length > 0;
				return labels.join(labels.every(label => ARROW.test(label)) ? '' : ' ');
			});
			return isBound ? [named] : [];
		})
		.join(BETWEEN);
}

/** A message, with what a key does about it where one is bound: `No quote in sight: ] goes to the next one.` */
export function withRemedy(
	message: string,
	remedy: string,
	{keys, where}: {readonly keys: Keys; readonly where: Where},
): string {
	const named = withKeys(remedy, keys, where);
	return named === '' ? `${message}.` : `${message}: ${named}.`;
}

/** Said where a command wants a quote of the article and none is in sight. */
export function noQuote(keys: Keys): string {
	return withRemedy('No quote in sight', '{nextQuote} goes to the next one', {keys, where: 'article'});
}

const known = new WeakMap<Keys, Map<string, string | undefined>>();

/** The key of a command in a place, as it is printed: the preferred one, else the first; `undefined` where it has none. */
function keyOf(keys: Keys, command: string, where: Where): string | undefined {
	const labels = known.get(keys) ?? new Map<string, string | undefined>();
	known.set(keys, labels);
	const id = `${where} ${command}`;
	if (labels.has(id)) return labels.get(id);
	const [type, preferred] = command.split(':');
	const bound = keys.bindings
		.filter(({action, where: places}) => action.type === (type as Command['type']) && places.includes(where))
		.flatMap(binding => binding.keys);
	const key = bound.find(each => each === preferred) ?? bound[0];
	const label = key === undefined ? undefined : keyLabel(key);
	labels.set(id, label);
	return label;
}
