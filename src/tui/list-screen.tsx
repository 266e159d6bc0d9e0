import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import {Page, Rows} from './canvas.js';
import {listGeometry} from './geometry.js';
import {foundParts, headerParts, noteParts} from './list-header.js';
import {isFiltered} from './list-state.js';
import {hasOwnHeader, listPanels} from './page-rows.js';
import {toRow} from './parts.js';
import {SearchBox} from './search-box.js';
import type {State} from './state.js';
import {StatusBar} from './status-bar.js';
import type {Theme} from './theme.js';

export type ScreenProps = {
	readonly state: State;
	readonly theme: Theme;
	readonly onQuery: (query: string) => void;
	readonly isText: () => boolean;
};

/** The library: header or search box, articles, summary of the chosen one, preview beside them, status bar. */
export function ListScreen({state, theme, onQuery, isText}: ScreenProps): ReactNode {
	const {size, list} = state;
	const {columns} = size;
	const geometry = listGeometry(size, isFiltered(list));
	const isTyping = list.search?.isTyping === true;
	const box = (
		<SearchBox
			label=" Search: "
			query={list.search?.query ?? ''}
			columns={columns}
			found={foundParts(state)}
			theme={theme}
			onChange={onQuery}
			isText={isText}
		/>
	);
	const isShared = !hasOwnHeader(state);
	// On a screen of a few rows the box takes the place of the list.
	if (isTyping && geometry.header === 0) return box;
	return (
		<Page size={size}>
			{geometry.header > 0 &&
				isShared &&
				(isTyping ? box : <Text wrap="truncate">{toRow(headerParts(state), columns, theme)}</Text>)}
			{geometry.header > 1 && isShared && <Text wrap="truncate">{toRow(noteParts(state), columns, theme) || ' '}</Text>}
			<Box>
				{listPanels(state, theme).map(panel => (
					<Rows key={panel.id} {...panel} />
				))}
			</Box>
			{geometry.status > 0 && <StatusBar state={state} theme={theme} onQuery={onQuery} isText={isText} />}
		</Page>
	);
}
