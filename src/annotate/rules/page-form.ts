import type {Scene} from '../speaker-scene.js';
import {findApparatus} from './apparatus.js';
import {dashName} from './dash-name.js';
import {findNonSpeech} from './not-speech.js';
import {sourceLine} from './source-line.js';
import {transcriptLabel} from './transcript-label.js';

/** What a rule says of a segment. */
export const Ruled = {open: 0, speech: 1, notSpeech: 2} as const;

/** What the form of the page says of each segment, without weighing. */
export type PageForm = {
	/** A value of `Ruled` each. */
	readonly ruled: Uint8Array;
	/** Who says it, and the rule that names them; a candidate is an index into `Scene.candidates`. */
	readonly speakers: ReadonlyArray<{readonly candidate: number; readonly rule: string} | undefined>;
};

const NAMING = [transcriptLabel, sourceLine, dashName];

/** Applies all rules, those that name a speaker before those that say that nobody speaks. */
export function readPageForm(scene: Scene): PageForm {
	const apparatus = findApparatus(scene);
	const nonSpeech = findNonSpeech(scene);
	const naming = NAMING.map(rule => ({rule: rule.name, found: rule.find(scene)}));
	const speakers = scene.segments.map((_, s) => {
		if (apparatus[s] === 1) return undefined;
		const by = naming.find(({found}) => (found[s] as number) >= 0);
		return by === undefined ? undefined : {candidate: by.found[s] as number, rule: by.rule};
	});
	const ruled = Uint8Array.from(speakers, (speaker, s) => {
		if (speaker !== undefined) return Ruled.speech;
		return apparatus[s] === 1 || nonSpeech[s] === 1 ? Ruled.notSpeech : Ruled.open;
	});
	return {ruled, speakers};
}
