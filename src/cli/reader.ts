// What the first screen is drawn with, as one bundle.
export {browse} from '../tui/browse.js';
export {openSession} from './reader-session.js';
