import {Text} from 'ink';
import type {ReactNode} from 'react';
import {toRow} from './parts.js';
import type {State} from './state.js';
import {statusParts} from './status-parts.js';
import type {Theme} from './theme.js';

/** The last row of the screen, in reverse video. */
export function StatusBar({state, theme}: {readonly state: State; readonly theme: Theme}): ReactNode {
	return <Text wrap="truncate">{toRow(statusParts(state), state.size.columns, theme)}</Text>;
}
