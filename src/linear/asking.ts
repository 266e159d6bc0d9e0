import {type Asking, type Effect, type LinearState, type Reply, reply} from './state.js';

/** Asks for something, which the next line answers. */
export function ask(state: LinearState, asking: Asking): Reply {
	return reply({...state, asking});
}

/** Asks whether something shall be done, which a yes does. `question`: safe to print. */
export function confirm(state: LinearState, question: string, effect: Effect): Reply {
	const asking: Asking = {
		prompts: ['Yes or no:'],
		answer: (now, line) => {
			const word = line.trim().toLowerCase();
			if (/^y(?:es)?$/.test(word)) return {...reply(now), effect};
			if (/^(?:no?|q)?$/.test(word)) return reply(now, 'Nothing was done.');
			return {...ask(now, asking), lines: [`Type yes or no. ${question}`]};
		},
	};
	return {...ask(state, asking), lines: [question]};
}
