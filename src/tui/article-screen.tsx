import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import {Page, Rows} from './canvas.js';
import {articleGeometry} from './geometry.js';
import {withKeys} from './key-words.js';
import type {Keys} from './keys-table.js';
import type {ScreenProps} from './list-screen.js';
import {articlePanels} from './page-rows.js';
import {type Part, part} from './parts.js';
import {SearchBox} from './search-box.js';
import {StatusBar} from './status-bar.js';

/** One article: the pinned label, the words, and the status bar or the search box under them. */
export function ArticleScreen({state, theme, onQuery, isText}: ScreenProps): ReactNode {
	const {article, size} = state;
	if (article === undefined) return <Text> </Text>;
	const {columns} = size;
	const {status} = articleGeometry(size);
	const {search} = article;
	const box = search?.isTyping === true && (
		<SearchBox
			label=" Search here: "
			query={search.query}
			columns={columns}
			found={foundParts(search, state.keys)}
			theme={theme}
			onChange={onQuery}
			isText={isText}
		/>
	);
	// On a screen of a few rows the box takes the place of the words.
	if (box !== false && status === 0) return box;
	return (
		<Page size={size}>
			<Box>
				{articlePanels(state, theme).map(panel => (
					<Rows key={panel.id} {...panel} />
				))}
			</Box>
			{status > 0 && (box || <StatusBar state={state} theme={theme} onQuery={onQuery} isText={isText} />)}
		</Page>
	);
}

type Search = NonNullable<NonNullable<ScreenProps['state']['article']>['search']>;

function foundParts({query, spans, current, instead}: Search, keys: Keys): readonly Part[] {
	if (query.trim() === '') return [part(`${withKeys('{cancel} leaves', keys, 'typing')} `, 'meta')];
	if (spans.length === 0) return [part('not in this article ', 'notice')];
	const place = `${current + 1} of ${spans.length} `;
	return instead.length === 0
		? [part(place, 'notice')]
		: [part(`not as typed; ${instead.join(', ')}: ${place}`, 'notice')];
}
