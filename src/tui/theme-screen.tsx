import type {ReactNode} from 'react';
import {Page, Rows} from './canvas.js';
import type {State} from './state.js';
import {themePickerRows} from './theme-picker.js';

/** The themes to choose from, drawn in the one that is tried. */
export function ThemeScreen({state}: {readonly state: State}): ReactNode {
	const {size, theme, themeBefore, keys} = state;
	const rows = themePickerRows({chosen: theme.name, current: themeBefore ?? theme.name, size, keys}, theme);
	return (
		<Page size={size}>
			<Rows id="themes" top={0} left={0} columns={size.columns} rows={rows} />
		</Page>
	);
}
