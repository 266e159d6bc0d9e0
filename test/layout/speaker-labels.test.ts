import {expect, test} from 'vitest';
import type {Quote} from '../../src/annotate/annotation.js';
import {labelText, speakerLabel} from '../../src/layout/speaker-labels.js';

const quote = (confidence: number | undefined, ambiguous = false, rule = 'verb-after-quote'): Quote => ({
	kind: 'direct',
	content: [{start: 0, end: 4}],
	quoted: [{start: 0, end: 4}],
	closed: true,
	ambiguous,
	attribution:
		confidence === undefined
			? undefined
			: {
					speaker: {span: {start: 5, end: 9}, name: 'Sukarno', role: 'President of Indonesia', entity: undefined},
					cue: undefined,
					rule,
					confidence,
				},
});

test.each([
	[quote(0.95), 'Sukarno, President of Indonesia'],
	[quote(0.75), 'Sukarno (?), President of Indonesia'],
	[quote(0.75, false, 'indirect-speech'), 'Sukarno, President of Indonesia'],
	[quote(0.6, false, 'indirect-speech'), 'Sukarno (?), President of Indonesia'],
	[quote(undefined), 'unattributed'],
	[quote(undefined, true), 'unattributed (ambiguous)'],
])('a label says how sure it is', (of, label) => {
	expect(labelText(speakerLabel(of))).toBe(label);
});
