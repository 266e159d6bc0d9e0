import {Box, Text} from 'ink';
import TextInput from 'ink-text-input';
import {type ReactNode, useRef} from 'react';
import {cellWidth} from '../text/cell-width.js';
import {type Part, partsWidth, toRow} from './parts.js';
import type {Theme} from './theme.js';

export type SearchBoxProps = {
	readonly label: string;
	readonly query: string;
	readonly columns: number;
	/** What was found, at the right end; left out where there is no room. */
	readonly found: readonly Part[];
	/** What the box stands for while nothing is typed in it: `anyone`. */
	readonly hint?: Part | undefined;
	readonly theme: Theme;
	/** The cursor stands in it, as it does unless told. */
	readonly isFocused?: boolean;
	readonly onChange: (query: string) => void;
	/** False while the key just struck is a command, whose letter the input would take for text (Ctrl-U, Alt-X). */
	readonly isText: () => boolean;
};

/** One row with a label, the query with its cursor, and what was found. */
export function SearchBox(props: SearchBoxProps): ReactNode {
	const {label, query, columns, found, hint, theme, isFocused = true, onChange, isText} = props;
	// The input keeps its own cursor. When the query changes by other means than typing, a new input puts it at the end.
	const typed = useRef({query, generation: 0});
	if (typed.current.query !== query) typed.current = {query, generation: typed.current.generation + 1};
	const labelColumns = cellWidth(label);
	const foundColumns = partsWidth(found);
	const hasFound = foundColumns > 0 && columns - labelColumns - foundColumns >= 14;
	const room = Math.max(1, columns - labelColumns - (hasFound ? foundColumns + 1 : 0));
	const hasHint = hint !== undefined && query === '' && room > 1;
	const cursorColumns = isFocused ? 1 : 0;
	return (
		<Box width={columns} height={1} flexShrink={0} overflow="hidden">
			<Box width={Math.min(labelColumns, columns)} flexShrink={0}>
				<Text wrap="truncate">{toRow([{text: label, role: 'key'}], columns, theme)}</Text>
			</Box>
			{/* A query longer than its box shows its end. */}
			<Box
				width={hasHint ? cursorColumns : room}
				height={1}
				flexShrink={0}
				overflow="hidden"
				flexDirection="column"
				justifyContent="flex-end"
			>
				<TextInput
					key={typed.current.generation}
					value={query}
					focus={isFocused}
					showCursor={isFocused}
					onChange={next => {
						if (!isText()) return;
						typed.current = {...typed.current, query: next};
						onChange(next);
					}}
				/>
			</Box>
			{hasHint && (
				<Box width={room - cursorColumns} flexShrink={0}>
					<Text wrap="truncate">{toRow([hint], room - cursorColumns, theme)}</Text>
				</Box>
			)}
			{hasFound && (
				<Box flexGrow={1} justifyContent="flex-end">
					<Text wrap="truncate">{toRow(found, foundColumns, theme)}</Text>
				</Box>
			)}
		</Box>
	);
}
