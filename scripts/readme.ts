// Writes the list of keys in README.md from the key table:  npm run readme
import {readFileSync, writeFileSync} from 'node:fs';
import {withKeys} from './readme-keys.js';

const readme = new URL('../README.md', import.meta.url);
writeFileSync(readme, withKeys(readFileSync(readme, 'utf8')));
