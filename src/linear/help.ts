import type {LinearCommand} from './command.js';
import {type LinearState, type Reply, reply} from './state.js';
import {sentence} from './words.js';

/** What can be typed here; `all`: everywhere; or one command. */
export function help(state: LinearState, argument: string, commands: readonly LinearCommand[]): Reply {
	const wanted = argument.toLowerCase();
	if (wanted === 'all')
		return reply(state, ...always(state), ...commands.map(lineOf), 'The beginning of a word is enough.');
	if (wanted !== '') {
		const found = commands.filter(({name, also}) => name.startsWith(wanted) || also.includes(argument));
		return reply(
			state,
			...(found.length === 0 ? ['No such command. Type "help all" for those there are.'] : found.map(lineOf)),
		);
	}
	const {kind} = state.view;
	const here = commands.filter(({shownIn}) => shownIn === 'both' || shownIn === kind);
	return reply(
		state,
		...always(state),
		...here.map(lineOf),
		'help all: every command. The beginning of a word is enough.',
	);
}

function always({view}: LinearState): string[] {
	return view.kind === 'article'
		? ['Enter: the next page.', '] and [: next and previous quote; ) and (: of the same speaker.']
		: ['Enter: the next page.', 'A number: opens what stands behind it.'];
}

const lineOf = ({usage, help: words}: LinearCommand): string => `${usage}: ${sentence(words)}`;
