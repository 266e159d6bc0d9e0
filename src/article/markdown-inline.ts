import type {Span} from '../text/span.js';
import {isWordChar} from './letters.js';

const SPECIAL = /[*_`[\]\\<]/g;
const ANY_SPECIAL = /[*_`[\\<]/;
const PUNCTUATION_TO_ESCAPE = /[!-/:-@[-`{-~]/;
const TAG =
	/<\/?(?:a|abbr|b|br|cite|code|div|em|figcaption|figure|i|mark|p|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]{0,300})?\/?>/iy;
const AUTOLINK = /<(?:https?:\/\/|mailto:)[^\s<>]{1,500}>/iy;
const LINK_TITLE = /\s{1,10}(?:"[^"]{0,500}"|'[^']{0,500}')/y;
/** Longest link target, in UTF-16 code units. */
const LONGEST_TARGET = 2000;
const MOST_NESTED_PARENTHESES = 4;
/** Nothing in an ordinary line nests deeper. */
const MOST_OPEN_BRACKETS = 32;

/**
 * The Markdown marks between `start` and `end` that are not words: emphasis, code and link marks, link targets,
 * backslashes, comments and common HTML tags. In one pass, in text order. `labels` holds the link labels the document
 * defines, in lower case.
 */
export function findInlineMarks(text: string, start: number, end: number, labels: ReadonlySet<string>): Span[] {
	const part = text.slice(start, end);
	if (!ANY_SPECIAL.test(part)) return [];
	const marks: Span[] = [];
	const hide = (from: number, to: number) => marks.push({start: start + from, end: start + to});
	const openRuns = new Map<string, number>();
	const unclosedCode = new Set<number>();
	const brackets: number[] = [];
	let noComments = false;
	SPECIAL.lastIndex = 0;
	for (let match = SPECIAL.exec(part); match !== null; match = SPECIAL.exec(part)) {
		const at = match.index;
		const char = match[0];
		let next = at + 1;
		if (char === '\\') {
			if (part.charAt(at + 1) === '\n') hide(at, at + 1);
			else if (PUNCTUATION_TO_ESCAPE.test(part.charAt(at + 1))) {
				hide(at, at + 1);
				next = at + 2;
			}
		} else if (char === '`') {
			next = runEnd(part, at);
			const size = next - at;
			const close = unclosedCode.has(size) ? -1 : closingRun(part, next, size);
			if (close < 0) unclosedCode.add(size);
			else {
				hide(at, next);
				hide(close, close + size);
				next = close + size;
			}
		} else if (char === '<') {
			if (part.startsWith('<!--', at) && !noComments) {
				const close = part.indexOf('-->', at + 4);
				noComments = close < 0;
				if (close >= 0) {
					hide(at, close + 3);
					next = close + 3;
				}
			} else {
				TAG.lastIndex = AUTOLINK.lastIndex = at;
				if (TAG.test(part)) {
					next = TAG.lastIndex;
					hide(at, next);
				} else if (AUTOLINK.test(part)) {
					next = AUTOLINK.lastIndex;
					hide(at, at + 1);
					hide(next - 1, next);
				}
			}
		} else if (char === '[') {
			if (brackets.length < MOST_OPEN_BRACKETS) brackets.push(at);
		} else if (char === ']') {
			const open = brackets.pop();
			const target =
				open === undefined ? at : targetEnd(part, at + 1, part.slice(open + 1, Math.min(at, open + 200)), labels);
			if (open !== undefined && target > at) {
				hide(part.charAt(open - 1) === '!' ? open - 1 : open, open + 1);
				hide(at, target);
				next = target;
			}
		} else {
			next = runEnd(part, at);
			hideEmphasis(part, at, next, openRuns, hide);
		}
		SPECIAL.lastIndex = next;
	}
	return marks.sort((a, b) => a.start - b.start);
}

function runEnd(part: string, at: number): number {
	const code = part.charCodeAt(at);
	let end = at + 1;
	while (part.charCodeAt(end) === code) end++;
	return end;
}

/** Where the next run of exactly `size` backticks starts, or -1. */
function closingRun(part: string, from: number, size: number): number {
	for (let at = part.indexOf('`', from); at >= 0; ) {
		const end = runEnd(part, at);
		if (end - at === size) return at;
		at = part.indexOf('`', end);
	}
	return -1;
}

/** The end of a link's target that starts at `at`, or -1 when `[label]` is only bracketed words: `[the] president`. */
function targetEnd(part: string, at: number, label: string, labels: ReadonlySet<string>): number {
	if (part.charAt(at) === '(') return linkTargetEnd(part, at + 1);
	if (labels.size === 0) return -1;
	if (part.charAt(at) === '[') {
		const close = part.slice(at, at + 202).indexOf(']');
		if (close > 0) {
			const reference = part.slice(at + 1, at + close).toLowerCase() || label.toLowerCase();
			return labels.has(reference) ? at + close + 1 : -1;
		}
	}
	return labels.has(label.toLowerCase()) ? at : -1;
}

/** The end of `https://… "title")`, or -1. A target has no spaces, and brackets only in pairs. */
function linkTargetEnd(part: string, from: number): number {
	const limit = Math.min(part.length, from + LONGEST_TARGET);
	let depth = 0;
	let at = from;
	for (; at < limit; at++) {
		const char = part.charAt(at);
		if (char === ' ' || char === '\n' || char === '\t') break;
		if (char === '(' && ++depth > MOST_NESTED_PARENTHESES) return -1;
		else if (char === ')' && depth-- === 0) return at + 1;
	}
	LINK_TITLE.lastIndex = at;
	if (depth !== 0 || !LINK_TITLE.test(part)) return -1;
	at = LINK_TITLE.lastIndex;
	while (part.charAt(at) === ' ') at++;
	return part.charAt(at) === ')' ? at + 1 : -1;
}

/**
 * Emphasis opens at a word's start and closes at a word's end, so that `f***`, `5 * 3` and `snake_case` stay as written.
 * A run pairs with the last open run of its length; `**a *b***` closes both.
 */
function hideEmphasis(
	part: string,
	at: number,
	end: number,
	openRuns: Map<string, number>,
	hide: (from: number, to: number) => void,
): void {
	const char = part.charAt(at);
	const size = end - at;
	if (size > 3) return;
	const before = at === 0 ? ' ' : part.charAt(at - 1);
	const after = end >= part.length ? ' ' : part.charAt(end);
	const spaceBefore = before.trim() === '';
	const spaceAfter = after.trim() === '';
	if (!spaceBefore && !isWordChar(after)) {
		const sizes = openRuns.has(char + size) || size < 3 ? [size] : [1, 2];
		let from = at;
		for (const piece of sizes) {
			const open = openRuns.get(char + piece);
			if (open === undefined) continue;
			openRuns.delete(char + piece);
			hide(open, open + piece);
			hide(from, from + piece);
			from += piece;
		}
		if (from > at) return;
	}
	if (!spaceAfter && !isWordChar(before)) openRuns.set(char + size, at);
}
