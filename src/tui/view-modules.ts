import {findInArticle} from '../library/find-in-article.js';
import {ASK} from './ask-view.js';
import {ENTITIES} from './entities-view.js';
import {ENTITY} from './entity-view.js';
import {provideFinder} from './found-words.js';
import {MARKS} from './marks-view.js';
import {provideViews} from './module-of.js';
import {PALETTE} from './palette-view.js';
import {SPEAKER} from './speaker-view.js';
import {SPEAKERS} from './speakers-view.js';
import {TIMELINE} from './timeline-view.js';

// Asked for only once all is loaded: the views and the commands that open them know each other.
provideViews(() => ({
	ask: ASK,
	speakers: SPEAKERS,
	speaker: SPEAKER,
	entities: ENTITIES,
	entity: ENTITY,
	timeline: TIMELINE,
	marks: MARKS,
	palette: PALETTE,
}));

provideFinder(findInArticle);
