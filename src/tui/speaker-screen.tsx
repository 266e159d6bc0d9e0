import {Box, Text} from 'ink';
import SelectInput from 'ink-select-input';
import type {ReactNode} from 'react';
import type {AnnotatedArticle} from '../annotate/annotation.js';
import {type Part, part, toRow} from './parts.js';
import {speakerMenuRows} from './speaker-menu.js';
import type {State} from './state.js';

const INDENT = 3;

/** The menu of the speakers of an article. */
export function SpeakerScreen({state, doc}: {readonly state: State; readonly doc: AnnotatedArticle}): ReactNode {
	const {size, theme} = state;
	const {columns, rows} = size;
	const {head, speakers, chosen, foot} = speakerMenuRows(state, doc);
	const line = (parts: readonly Part[], width = columns) => toRow(parts, width, theme) || ' ';
	const items = speakers.map((parts, i) => ({
		key: String(i),
		value: i,
		label: line(parts, Math.max(1, columns - INDENT)),
	}));
	return (
		<Box width={columns} height={rows} flexDirection="column" overflow="hidden">
			{head.length > 0 && <Text wrap="truncate">{head.map(parts => line(parts)).join('\n')}</Text>}
			{/* The reader’s own keys and the mouse move in it: it starts anew where they have led. */}
			<SelectInput
				key={`${state.menu?.top} ${chosen}`}
				items={items}
				initialIndex={chosen}
				isFocused={false}
				indicatorComponent={({isSelected = false}) => (
					<Text>{toRow([part(isSelected ? ' ▌ ' : '   ', 'cursor')], INDENT, theme)}</Text>
				)}
				itemComponent={({label}) => <Text wrap="truncate">{label}</Text>}
			/>
			{foot !== undefined && (
				<Box flexGrow={1} flexDirection="column" justifyContent="flex-end">
					<Text wrap="truncate">{line(foot)}</Text>
				</Box>
			)}
		</Box>
	);
}
