import {Box, Text} from 'ink';
import {createContext, type ReactNode, useContext, useInsertionEffect} from 'react';
import type {Canvas} from './frame-stream.js';
import type {Size} from './geometry.js';
import type {NamedPanel} from './page-rows.js';

/** Where rows are painted past Ink; without one they go through Ink as any text. */
export const CanvasContext = createContext<Canvas | undefined>(undefined);

/** Rows of styled words at a fixed place. Where they are painted past Ink, Ink's frame has no rows for them. */
export function Rows({id, top, left, columns, rows}: NamedPanel): ReactNode {
	const canvas = useContext(CanvasContext);
	// Before the commit that makes Ink hand over its frame, so that both are of one state.
	useInsertionEffect(() => canvas?.setPanel(id, {top, left, rows}));
	useInsertionEffect(() => () => canvas?.setPanel(id, undefined), [canvas, id]);
	if (canvas !== undefined) return null;
	return (
		<Box width={columns} height={rows.length} flexShrink={0} overflow="hidden">
			<Text wrap="truncate">{rows.map(row => row || ' ').join('\n')}</Text>
		</Box>
	);
}

/** A page as high as the screen, less the rows that are painted past Ink. */
export function Page({size, children}: {readonly size: Size; readonly children: ReactNode}): ReactNode {
	const canvas = useContext(CanvasContext);
	const height = canvas === undefined ? {height: size.rows} : {};
	return (
		<Box width={size.columns} {...height} flexDirection="column" overflow="hidden">
			{children}
		</Box>
	);
}
