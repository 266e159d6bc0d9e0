/** What the reader needs of the world outside its screen, in one bundle: loaded beside the screens, not before the list command. */
export {openSession} from './reader-session.js';
export {readerTools} from './reader-tools.js';
