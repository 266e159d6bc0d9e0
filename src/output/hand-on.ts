/** Something of an article that is handed on to what lies outside the reader. */
export type HandOn =
	/** `line` as typed; `isShell`: the reader agreed that a shell reads it. */
	| {readonly type: 'pipe'; readonly line: string; readonly text: string; readonly isShell: boolean}
	| {readonly type: 'save'; readonly name: string; readonly text: string; readonly overwrite: boolean}
	| {readonly type: 'open'; readonly link: string};
