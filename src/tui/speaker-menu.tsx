import {Box, Text} from 'ink';
import SelectInput from 'ink-select-input';
import type {ReactNode} from 'react';
import type {AnnotatedArticle} from '../annotate/annotation.js';
import {speakerLetters} from '../layout/quote-map.js';
import {numberSpeakers} from '../layout/speaker-labels.js';
import type {Size} from './geometry.js';
import {part, toRow} from './parts.js';
import {plural} from './plural.js';
import {countSpeakers} from './quote-counts.js';
import type {Theme} from './theme.js';

export type SpeakerMenuProps = {
	readonly doc: AnnotatedArticle;
	readonly size: Size;
	readonly theme: Theme;
	/** Index of the first quote of the speaker that was chosen. */
	readonly onChoose: (quote: number) => void;
};

/** The speakers of an article, for choosing one. */
export function SpeakerMenu({doc, size, theme, onChoose}: SpeakerMenuProps): ReactNode {
	const {columns, rows} = size;
	const speakers = countSpeakers(doc);
	const room = Math.max(1, columns - 3);
	const numbers = numberSpeakers(doc.quotes);
	const letters = speakerLetters(doc);
	const items = speakers.map(({name, role, quotes, first}) => ({
		key: String(first),
		value: first,
		label: toRow(
			[
				part(`${letters.get(numbers[first] ?? -1) ?? ' '}  `, 'key'),
				part(name, 'heading'),
				part(role === '' ? '' : `, ${role}`),
				part(`  ${plural(quotes, 'quote')}`, 'meta'),
			],
			room,
			theme,
		),
	}));
	const chrome = rows >= 6 ? 4 : rows >= 3 ? 1 : 0;
	return (
		<Box width={columns} height={rows} flexDirection="column" overflow="hidden">
			{rows >= 3 && (
				<Text wrap="truncate">
					{toRow(
						[
							part(' Speakers in this article', 'heading'),
							part(', with their letters on the map at its right', 'meta'),
						],
						columns,
						theme,
					)}
				</Text>
			)}
			{rows >= 6 && <Text> </Text>}
			<SelectInput
				items={items}
				limit={Math.max(1, rows - chrome)}
				indicatorComponent={({isSelected = false}) => (
					<Text>{toRow([part(isSelected ? ' ▌ ' : '   ', 'cursor')], 3, theme)}</Text>
				)}
				itemComponent={({label}) => <Text wrap="truncate">{label}</Text>}
				onSelect={({value}) => onChoose(value)}
			/>
			{rows >= 6 && (
				<Box flexGrow={1} flexDirection="column" justifyContent="flex-end">
					<Text wrap="truncate">
						{toRow(
							[part(' ↑↓ choose · Enter goes to the first quote · ) ( step through them · Esc back', 'meta')],
							columns,
							theme,
						)}
					</Text>
				</Box>
			)}
		</Box>
	);
}
