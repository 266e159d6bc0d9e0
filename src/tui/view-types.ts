import type {AskView} from './ask-view.js';
import type {EntitiesView} from './entities-view.js';
import type {EntityView} from './entity-view.js';
import type {MarksView} from './marks-view.js';
import type {PaletteView} from './palette-view.js';
import type {SpeakerView} from './speaker-view.js';
import type {SpeakersView} from './speakers-view.js';
import type {TimelineView} from './timeline-view.js';

/** The views over the whole library. */
export type View =
	| AskView
	| SpeakersView
	| SpeakerView
	| EntitiesView
	| EntityView
	| TimelineView
	| MarksView
	| PaletteView;
