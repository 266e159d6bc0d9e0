import {Text} from 'ink';
import type {ReactNode} from 'react';
import {Page, Rows} from './canvas.js';
import {helpRows} from './help-rows.js';
import {helpBody} from './help-state.js';
import {withKeys} from './key-words.js';
import {part, spreadParts, toRow} from './parts.js';
import type {State} from './state.js';
import type {Theme} from './theme.js';

/** Every key and what it does. */
export function HelpScreen({state, theme}: {readonly state: State; readonly theme: Theme}): ReactNode {
	const {size, keys, help = 0} = state;
	const {columns, rows} = size;
	const all = helpRows(size, keys);
	const body = helpBody(size);
	const shown = all.slice(help, help + body).map(parts => toRow([part(' '), ...parts], columns, theme));
	while (shown.length < body) shown.push('');
	const header = rows >= 4 ? 1 : 0;
	const more = all.length > help + body ? `${withKeys('{lineDown} more', keys, 'help')}  ` : '';
	return (
		<Page size={size}>
			{header > 0 && <Text wrap="truncate">{toRow([part(' Keys', 'brand')], columns, theme)}</Text>}
			<Rows id="help" top={header} left={0} columns={columns} rows={shown} />
			{rows >= 3 && (
				<Text wrap="truncate">
					{toRow(
						spreadParts(
							[part(' Keys', 'barStrong')],
							[part(`${more}${withKeys('{cancel} back', keys, 'help')} `, 'bar')],
							columns,
							'bar',
						),
						columns,
						theme,
					)}
				</Text>
			)}
		</Page>
	);
}
