import type {Line, Run, RunStyle} from '../layout/line.js';

/**
 * How a page looks, as SGR parameters (`1;36`), empty for the terminal’s own look. Each style has to differ from plain text
 * by more than its colour, or by a sign that layout puts beside it: the page must read well without colour.
 */
export type LineTheme = {
	readonly styles: Readonly<Record<RunStyle, string>>;
	/** Colours for speakers, by their number, round and round: added to the look of a quote, its label and its bar. */
	readonly speakers: readonly string[];
	/** Whether those reach the words that were said, or only labels and bars. */
	readonly hasColoredWords: boolean;
	/** Added to a quote without a speaker, its label and its bar. */
	readonly unattributed: string;
	/** Added to the name of a person, an organization or a place. */
	readonly mention: string;
	/** Added to a search hit, and to the one that the search stands at. */
	readonly hit: string;
	readonly currentHit: string;
	/** In place of those: how the words that say who spoke, and the words of saying, are lit. */
	readonly lit: Readonly<Record<Lit, string>>;
	/** Added to the bar and the label of the quote that the reader stands at. */
	readonly currentQuote: string;
};

/** What a quote is attributed by. */
export type Lit = 'mention' | 'cue';

/** What one frame marks. */
export type LineMarks = {
	/** The speaker’s number of each quote, `numberSpeakers(doc.quotes)`; without it no colours by speaker. */
	readonly speakers?: Int32Array;
	readonly currentHit?: number;
	readonly currentQuote?: number;
	/** Addresses become links (OSC 8), for terminals that are known to take them. */
	readonly hasLinks?: boolean;
	/** The hits are no search hits but what a quote is attributed by: one for each hit. */
	readonly lit?: readonly Lit[];
};

/** One row with the escape codes of its styles and links, all closed at its end. Adds no spaces and no line end. */
export function toAnsi(line: Line, theme: LineTheme, marks: LineMarks = {}): string {
	let out = '';
	let open = '';
	let link = '';
	for (const run of line.runs) {
		const leads = marks.hasLinks === true ? linkCode(run.link) : '';
		if (leads !== link) {
			out += leads === '' ? LINK_END : leads;
			link = leads;
		}
		const look = lookOf(run, theme, marks);
		if (look !== open) {
			if (open !== '') out += '\x1b[0m';
			if (look !== '') out += `\x1b[${look}m`;
			open = look;
		}
		out += run.text;
	}
	if (link !== '') out += LINK_END;
	return open === '' ? out : `${out}\x1b[0m`;
}

const LINK_END = '\x1b]8;;\x1b\\';
/** Nothing in it can end the sequence; terminals take no longer one. */
const LINKABLE = /^https?:\/\/[\x21-\x7e]{1,2070}$/;

/**
 * The sequence that begins a link. The rows of one address have the same `id`, so that a terminal knows them for one link. Empty
 * where there is none to make.
 */
function linkCode(url: string | undefined): string {
	return url !== undefined && LINKABLE.test(url) ? `\x1b]8;id=${shortName(url)};${url}\x1b\\` : '';
}

/** A number made of the address (FNV-1a), short where the address may be long. */
function shortName(url: string): string {
	let hash = 0x811c9dc5;
	for (let i = 0; i < url.length; i++) hash = Math.imul(hash ^ url.charCodeAt(i), 0x01000193);
	return (hash >>> 0).toString(36);
}

function lookOf({style, quote, mention, hit}: Run, theme: LineTheme, marks: LineMarks): string {
	let look = theme.styles[style];
	if (quote >= 0 && (isTag(style) || (theme.hasColoredWords && isSpoken(style)))) {
		const speaker = marks.speakers?.[quote];
		if (speaker !== undefined)
			look = join(look, speaker < 0 ? theme.unattributed : (theme.speakers[speaker % theme.speakers.length] ?? ''));
		if (quote === marks.currentQuote && isTag(style)) look = join(look, theme.currentQuote);
	}
	const lit = hit < 0 ? undefined : marks.lit?.[hit];
	// Without the look of a name: a mention is one mostly, and a cue underlined.
	if (lit !== undefined) return join(look, theme.lit[lit]);
	if (mention >= 0) look = join(look, theme.mention);
	if (hit >= 0) look = join(look, hit === marks.currentHit ? theme.currentHit : theme.hit);
	return look;
}

const isTag = (style: RunStyle) => style === 'label' || style === 'gutter';
const isSpoken = (style: RunStyle) => style === 'quote' || style === 'indirect' || style === 'note';

function join(a: string, b: string): string {
	return a === '' ? b : b === '' ? a : `${a};${b}`;
}
