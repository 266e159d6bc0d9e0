import {Box, Text} from 'ink';
import {createContext, type ReactNode, useContext, useInsertionEffect} from 'react';
import type {Canvas} from './frame-stream.js';

/** Where rows are painted past Ink; without one they go through Ink as any text. */
export const CanvasContext = createContext<Canvas | undefined>(undefined);

export type RowsProps = {
	/** Unique among the rows on the screen. */
	readonly id: string;
	/** Where the rows stand on the screen, 0-based. */
	readonly top: number;
	readonly left: number;
	readonly columns: number;
	/** One string a row, with its escape codes, no wider than `columns`; as many as there is room for. */
	readonly rows: readonly string[];
};

/** Rows of styled words at a fixed place. */
export function Rows({id, top, left, columns, rows}: RowsProps): ReactNode {
	const canvas = useContext(CanvasContext);
	// Before the commit that makes Ink hand over its frame, so that both are of one state.
	useInsertionEffect(() => canvas?.setPanel(id, {top, left, rows}));
	useInsertionEffect(() => () => canvas?.setPanel(id, undefined), [canvas, id]);
	if (canvas !== undefined) return <Box width={columns} height={rows.length} flexShrink={0} />;
	return (
		<Box width={columns} height={rows.length} flexShrink={0} overflow="hidden">
			<Text wrap="truncate">{rows.map(row => row || ' ').join('\n')}</Text>
		</Box>
	);
}
