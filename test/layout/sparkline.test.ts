import {expect, it} from 'vitest';
import {sparkline} from '../../src/layout/sparkline.js';

it('draws each count as high as it is beside the highest', () => {
	expect(sparkline([0, 1, 4, 8])).toBe(' ▁▄█');
	expect(sparkline([0, 1, 4, 8], {ascii: true})).toBe(' .=#');
	expect(sparkline([0, 0])).toBe('  ');
	expect(sparkline([])).toBe('');
});

it('draws what is next to nothing too', () => {
	expect(sparkline([1, 10_000])).toBe('▁█');
});
