import {Text} from 'ink';
import type {ReactNode} from 'react';
import {withKeys} from './key-words.js';
import {toRow} from './parts.js';
import {SearchBox} from './search-box.js';
import type {State} from './state.js';
import {statusParts} from './status-parts.js';
import type {Theme} from './theme.js';

export type StatusBarProps = {
	readonly state: State;
	readonly theme: Theme;
	readonly onQuery: (query: string) => void;
	readonly isText: () => boolean;
};

/** The last row of the screen, in reverse video; a box to type in while a line is asked for. */
export function StatusBar({state, theme, onQuery, isText}: StatusBarProps): ReactNode {
	const {prompt, size, keys} = state;
	if (prompt === undefined) return <Text wrap="truncate">{toRow(statusParts(state), size.columns, theme)}</Text>;
	return (
		<SearchBox
			label={prompt.label}
			query={prompt.value}
			columns={size.columns}
			found={[{text: `${withKeys('{cancel} leaves', keys, 'typing')} `, role: 'meta'}]}
			theme={theme}
			onChange={onQuery}
			isText={isText}
		/>
	);
}
