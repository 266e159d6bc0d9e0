import type {IBufferCell, Terminal} from '@xterm/headless';

/**
 * The screen of a terminal as text for people to read and compare: its rows, and under them what each row’s cells look like
 * where they look other than plain, as `row: first-last look, …` with rows and columns from 1.
 */
export function picture(screen: Terminal): string {
	const {active} = screen.buffer;
	const rows: string[] = [];
	const looks: string[] = [];
	for (let y = 0; y < screen.rows; y++) {
		const line = active.getLine(active.baseY + y);
		rows.push(line?.translateToString(true, 0, screen.cols) ?? '');
		const runs: Array<{from: number; to: number; look: string}> = [];
		for (let x = 0; x < screen.cols; x++) {
			const cell = line?.getCell(x);
			const look = cell === undefined ? '' : lookOf(cell);
			const last = runs.at(-1);
			if (last?.look === look && last.to === x) last.to = x + 1;
			else if (look !== '') runs.push({from: x + 1, to: x + 1, look});
		}
		if (runs.length > 0) looks.push(`${y + 1}: ${runs.map(({from, to, look}) => `${from}-${to} ${look}`).join(', ')}`);
	}
	return `${rows.map(row => row.trimEnd()).join('\n')}\n\n${looks.join('\n')}\n`;
}

function lookOf(cell: IBufferCell): string {
	const parts: string[] = [];
	if (cell.isBold()) parts.push('bold');
	if (cell.isDim()) parts.push('faint');
	if (cell.isItalic()) parts.push('italic');
	if (cell.isUnderline()) parts.push('underlined');
	if (cell.isInverse()) parts.push('reverse');
	if (!cell.isFgDefault()) parts.push(`colour ${cell.getFgColor()}`);
	if (!cell.isBgDefault()) parts.push(`on ${cell.getBgColor()}`);
	return parts.join(' ');
}

/** Whether any cell of the screen has a colour of its own. */
export function hasColour(shown: string): boolean {
	return /\b(colour|on) \d+/.test(shown.slice(shown.lastIndexOf('\n\n')));
}
