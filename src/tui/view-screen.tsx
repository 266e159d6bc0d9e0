import {Text} from 'ink';
import type {ReactNode} from 'react';
import {Page, Rows} from './canvas.js';
import type {ScreenProps} from './list-screen.js';
import {moduleOf} from './module-of.js';
import {partsWidth, toRow} from './parts.js';
import {SearchBox} from './search-box.js';
import {StatusBar} from './status-bar.js';
import {viewGeometry, viewRows, viewTitle} from './view-rows.js';

/** A view over the library: title, boxes, what stands over the list, the list, status bar. */
export function ViewScreen({state, theme, onQuery, isText}: ScreenProps): ReactNode {
	const {view, size} = state;
	if (view === undefined) return <Text> </Text>;
	const {columns} = size;
	const module = moduleOf(view);
	const geometry = viewGeometry(state, view, module);
	const widest = Math.max(0, ...module.labels.map(label => partsWidth([{text: label, role: 'key'}])));
	return (
		<Page size={size}>
			{geometry.title > 0 && (
				<Text wrap="truncate">{toRow(viewTitle(view, state, module), columns, theme) || ' '}</Text>
			)}
			{module.labels.slice(0, geometry.boxes).map((label, i) => (
				<SearchBox
					key={label}
					label={` ${label}: `.padEnd(widest + 3)}
					query={view.fields[i] ?? ''}
					columns={columns}
					found={[]}
					hint={module.hint?.(view, state, i)}
					theme={theme}
					isFocused={view.typing === i}
					onChange={onQuery}
					isText={isText}
				/>
			))}
			<Rows
				id="view"
				top={geometry.title + geometry.boxes}
				left={0}
				columns={columns}
				rows={viewRows(view, state, module, theme)}
			/>
			{geometry.status > 0 && <StatusBar state={state} theme={theme} onQuery={onQuery} isText={isText} />}
		</Page>
	);
}
