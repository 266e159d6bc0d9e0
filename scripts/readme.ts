// Writes the lists of keys in README.md from the key table, and draws its pictures with the built program:  npm run readme
import {readFileSync, writeFileSync} from 'node:fs';
import {withKeys} from './readme-keys.js';
import {drawPictures, withPictures} from './readme-screens.js';

const readme = new URL('../README.md', import.meta.url);
writeFileSync(readme, withPictures(withKeys(readFileSync(readme, 'utf8')), await drawPictures()));
