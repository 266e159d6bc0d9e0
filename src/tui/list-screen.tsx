import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import {Page, Rows} from './canvas.js';
import {listGeometry} from './geometry.js';
import {listRows} from './list-rows.js';
import {isFiltered, listItems} from './list-state.js';
import {type Part, part, toRow} from './parts.js';
import {plural} from './plural.js';
import {previewRows} from './preview-rows.js';
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
	const body = listRows(state, theme);
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
	// On a screen of a few rows the box takes the place of the list.
	if (isTyping && geometry.header === 0) return box;
	return (
		<Page size={size}>
			{geometry.header > 0 &&
				(isTyping ? box : <Text wrap="truncate">{toRow(headerParts(state), columns, theme)}</Text>)}
			{geometry.header > 1 && <Text wrap="truncate">{toRow(noteParts(state), columns, theme) || ' '}</Text>}
			<Box>
				<Rows id="list" top={geometry.header} left={0} columns={geometry.columns} rows={body} />
				{geometry.preview > 0 && (
					<Rows
						id="preview"
						top={geometry.header}
						left={geometry.columns}
						columns={columns - geometry.columns}
						rows={previewRows(state, theme, {height: body.length, columns: columns - geometry.columns})}
					/>
				)}
			</Box>
			{geometry.status > 0 && <StatusBar state={state} theme={theme} />}
		</Page>
	);
}

function headerParts(state: State): readonly Part[] {
	const {search} = state.list;
	const all = state.library.articles.length;
	if (search === undefined || !isFiltered(state.list))
		return [part(' diplo-reader', 'brand'), part(`  ${plural(all, 'article')}`, 'meta')];
	return [part(' Search: ', 'key'), part(search.query), part('  '), ...foundParts(state)];
}

/** What is shown and what is not: nothing is hidden without saying so. */
function foundParts({list, library}: State): readonly Part[] {
	const all = library.articles.length;
	if (!isFiltered(list)) return [part(`${plural(all, 'article')} `, 'meta')];
	const shown = listItems(list).length;
	const {indexed = 1, matching = shown} = list.search ?? {};
	const progress = indexed < 1 ? `, ${Math.floor(100 * indexed)}% searched` : '';
	const best = matching > shown ? `best ${shown} of ${matching} found shown` : `${shown} shown`;
	return [part(`${best}, ${all - shown} hidden${progress} `, 'notice')];
}

/** Spellings that were searched instead of what was typed. */
function noteParts({list}: State): readonly Part[] {
	if (!isFiltered(list) || (list.search?.indexed ?? 1) < 1) return [];
	const corrected = list.search?.corrected ?? [];
	return corrected.flatMap(({asked, used}) =>
		used.length === 0
			? [part(`  “${asked}” is nowhere.`, 'notice')]
			: [part(`  “${asked}” is nowhere; showing `, 'meta'), part(used.slice(0, 4).join(', '), 'notice')],
	);
}
