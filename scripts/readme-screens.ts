import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';

const program = fileURLToPath(new URL('../bin/diplo-reader.js', import.meta.url));
const COLUMNS = 80;
/** How long to wait for a screen, in ms. */
const PATIENCE = 30_000;

/** A picture of the README: keys, each with what its screen must show before the next is struck. */
type Picture = {
	readonly name: string;
	readonly rows: number;
	readonly steps: ReadonlyArray<readonly [keys: string, wanted: RegExp]>;
};

const PICTURES: readonly Picture[] = [
	{
		name: 'article',
		rows: 18,
		steps: [
			['', /\d+ articles/],
			['/gavel', /1 shown, \d+ hidden/],
			['\r', /match 1/],
			['\x1b', /^(?![\s\S]*match \d)/],
			[']', /^>/m],
		],
	},
	{
		name: 'question',
		rows: 18,
		steps: [
			['', /\d+ articles/],
			['gq', /Speaker:/],
			['stolt', /Jens Stoltenberg \d+/],
			['\t', /Speaker: Jens Stoltenberg/],
			['russia', /^(?![\s\S]*reading)[\s\S]*Subject: +russia[\s\S]*Russia \d+/],
			['\r', /Enter open/],
		],
	},
];

/** Draws the pictures of the README with the built program, by name. */
export async function drawPictures(): Promise<ReadonlyMap<string, string>> {
	const drawn = new Map<string, string>();
	for (const picture of PICTURES) drawn.set(picture.name, await draw(picture));
	return drawn;
}

async function draw({rows, steps}: Picture): Promise<string> {
	const home = mkdtempSync(join(tmpdir(), 'diplo-reader-'));
	const screen = new xterm.Terminal({cols: COLUMNS, rows, allowProposedApi: true, logLevel: 'off'});
	const child = pty.spawn(process.execPath, [program], {
		cols: COLUMNS,
		rows,
		// Nothing of this environment, so that the picture is the same everywhere.
		env: {PATH: process.env.PATH ?? '', HOME: home, LANG: 'C.UTF-8', TERM: 'xterm-256color'},
	});
	child.onData(data => screen.write(data));
	const text = async (): Promise<string> => {
		await new Promise<void>(resolve => screen.write('', resolve));
		const {active} = screen.buffer;
		return Array.from({length: rows}, (_, y) => active.getLine(active.baseY + y)?.translateToString(true) ?? '')
			.map(row => row.trimEnd())
			.join('\n');
	};
	try {
		for (const [keys, wanted] of steps) {
			child.write(keys);
			for (const start = performance.now(); !wanted.test(await text()); ) {
				if (performance.now() - start > PATIENCE) throw new Error(`no ${wanted} on the screen:\n${await text()}`);
				await new Promise(resolve => setTimeout(resolve, 10));
			}
		}
		return (await text()).replace(/^\n+|\n+$/g, '');
	} finally {
		child.kill('SIGKILL');
		screen.dispose();
		rmSync(home, {recursive: true, force: true});
	}
}

/** The README with its pictures drawn anew; throws when one has no place there. */
export function withPictures(readme: string, pictures: ReadonlyMap<string, string>): string {
	let text = readme;
	for (const [name, picture] of pictures) {
		const start = `<!-- screen ${name}: npm run readme -->\n`;
		const end = '<!-- /screen -->';
		const from = text.indexOf(start);
		const to = text.indexOf(end, from);
		if (from < 0 || to < 0) throw new Error(`README.md has no ${start.trim()} … ${end}`);
		text = `${text.slice(0, from + start.length)}\n\`\`\`\n${picture}\n\`\`\`\n\n${text.slice(to)}`;
	}
	return text;
}
