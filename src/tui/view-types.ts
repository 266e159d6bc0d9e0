import type {AskView} from './ask-view.js';
import type {MarksView} from './marks-view.js';
import type {PaletteView} from './palette-view.js';

/** The views over the whole library. */
export type View = AskView | MarksView | PaletteView;
