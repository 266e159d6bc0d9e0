import type {ReactNode} from 'react';
import type {AnnotatedArticle} from '../annotate/annotation.js';
import {Page, Rows} from './canvas.js';
import {toRow} from './parts.js';
import {speakerMenuRows} from './speaker-menu.js';
import type {State} from './state.js';

/** The menu of the speakers of an article. */
export function SpeakerScreen({state, doc}: {readonly state: State; readonly doc: AnnotatedArticle}): ReactNode {
	const {size, theme} = state;
	const rows = speakerMenuRows(state, doc).map(parts => toRow(parts, size.columns, theme));
	return (
		<Page size={size}>
			<Rows id="speakers" top={0} left={0} columns={size.columns} rows={rows} />
		</Page>
	);
}
