// Trains every model of the annotator, in the order in which they build on each other:  npm run train -- --data DIR
//
// DIR holds polnear/ and entities/ (default ../shared/eval). Each step alone: tsx scripts/train/NAME.ts --data DIR
import {spawnSync} from 'node:child_process';
import process from 'node:process';
import {fileURLToPath} from 'node:url';

const STEPS = ['entities', 'antecedents', 'said-clauses', 'speech', 'speakers'];
const given = process.argv.slice(2);
const args = given.includes('--data') ? given : ['--data', '../shared/eval', ...given];

for (const step of STEPS) {
	console.log(`== ${step}`);
	const script = fileURLToPath(new URL(`train/${step}.ts`, import.meta.url));
	const {status} = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {stdio: 'inherit'});
	if (status !== 0) {
		process.exitCode = status ?? 1;
		break;
	}
}
