import type {Scene} from '../speaker-scene.js';

/**
 * A way of naming speakers that needs no weighing. `find` gives each segment a candidate (an index into
 * `Scene.candidates`) or -1, in one pass. Rules come before the ranked choice and sign with their name.
 */
export type Rule = {
	readonly name: string;
	readonly find: (scene: Scene) => Int32Array;
};
