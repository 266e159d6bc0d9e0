import {loadSaidClauseModel} from '../../src/annotate/said-clauses.js';
import {readGold, readTrainingDoc} from '../train/speakers.js';

/** How many sources of speech have a candidate in them: what is none cannot be chosen. */
export function candidateRecall(path: string): {readonly reached: number; readonly sources: number} {
	const model = loadSaidClauseModel();
	let [reached, sources] = [0, 0];
	for (const gold of readGold(path)) {
		const doc = readTrainingDoc(gold, model);
		reached += doc.reached;
		sources += doc.sources;
	}
	return {reached, sources};
}
