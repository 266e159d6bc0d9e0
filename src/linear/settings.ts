import {columnsOf, rowsOf} from './paper.js';
import {type LinearState, type Reply, reply} from './state.js';

/** `width 60`, `width off`, `width auto`. */
export function setWidth(state: LinearState, argument: string): Reply {
	const width = readSize(argument);
	if (width === undefined) return reply(state, `${tellWidth(state)} width 60, width off and width auto change that.`);
	const next = {...state, width: width === 'auto' ? undefined : width};
	return reply(next, tellWidth(next));
}

function tellWidth(state: LinearState): string {
	const columns = columnsOf(state);
	return columns === undefined
		? 'Each paragraph is one line, however long.'
		: `Lines are wrapped at ${columns} columns.`;
}

/** `page 40`, `page off`, `page auto`. */
export function setPage(state: LinearState, argument: string): Reply {
	const page = readSize(argument);
	if (page === undefined) return reply(state, `${tellPage(state)} page 40, page off and page auto change that.`);
	const next = {...state, page: page === 'auto' ? undefined : page};
	return reply(next, tellPage(next));
}

function tellPage(state: LinearState): string {
	const rows = rowsOf(state);
	return rows === Number.POSITIVE_INFINITY ? 'Nothing stops before its end.' : `It stops after about ${rows} rows.`;
}

/** Whether reported speech is announced like quotes; without a word the other way. */
export function setReported(state: LinearState, argument: string): Reply {
	const isReportTold = argument === 'on' || (argument !== 'off' && !state.isReportTold);
	const said = isReportTold ? 'Reported speech is announced with its speaker.' : 'Only quotes are announced.';
	return reply({...state, isReportTold}, said);
}

/** 0 for `off`; `undefined` for what is no size. */
function readSize(argument: string): number | 'auto' | undefined {
	if (argument === 'auto') return 'auto';
	if (argument === 'off' || argument === '0') return 0;
	return /^[1-9]\d{0,3}$/.test(argument) ? Number(argument) : undefined;
}
