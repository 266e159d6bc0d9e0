import {describe, expect, it} from 'vitest';
import {createJumps, jumpBack, jumpForward, jumpToLast, recordJump} from '../../src/library/jumps.js';

const isSame = (a: string, b: string) => a === b;
/** A reader who jumped from the first place to the second and so on, and stands at the last. */
const walked = (...places: string[]) =>
	places.slice(0, -1).reduce((jumps, place) => recordJump(jumps, place, isSame), createJumps<string>());

describe('back and forward through jumps', () => {
	it('leads back place by place and forward again', () => {
		const one = jumpBack(walked('list', 'oslo', 'dayton'), 'dayton', isSame);
		expect(one.place).toBe('oslo');
		const two = jumpBack(one.jumps, 'oslo', isSame);
		expect(two.place).toBe('list');
		expect(jumpBack(two.jumps, 'list', isSame).place).toBeUndefined();
		const three = jumpForward(two.jumps, 'list', isSame);
		expect(three.place).toBe('oslo');
		const four = jumpForward(three.jumps, 'oslo', isSame);
		expect(four.place).toBe('dayton');
		expect(jumpForward(four.jumps, 'dayton', isSame).place).toBeUndefined();
	});
	it('comes back to where the reader had scrolled to, not to where the jump had led', () => {
		const {jumps} = jumpBack(walked('oslo', 'dayton'), 'dayton, further down', isSame);
		expect(jumpForward(jumps, 'oslo', isSame).place).toBe('dayton, further down');
	});
	it('forgets what lay ahead once the reader jumps elsewhere', () => {
		const {jumps} = jumpBack(walked('list', 'oslo'), 'oslo', isSame);
		expect(jumpForward(recordJump(jumps, 'list', isSame), 'helsinki', isSame).place).toBeUndefined();
	});
	it('never leads to where the reader is already', () => {
		const jumps = recordJump(walked('list', 'oslo'), 'oslo', isSame);
		expect(jumpBack(jumps, 'oslo', isSame).place).toBe('list');
		expect(recordJump(recordJump(createJumps<string>(), 'a', isSame), 'a', isSame).past).toEqual(['a']);
	});
	it('goes to and fro between two places', () => {
		const one = jumpToLast(walked('oslo', 'dayton'), 'dayton', isSame);
		expect(one.place).toBe('oslo');
		const two = jumpToLast(one.jumps, 'oslo', isSame);
		expect(two.place).toBe('dayton');
		expect(jumpToLast(createJumps<string>(), 'oslo', isSame).place).toBeUndefined();
	});
	it('keeps a hundred', () => {
		const places = Array.from({length: 300}, (_, i) => `place ${i}`);
		const {past} = walked(...places);
		expect(past).toHaveLength(100);
		expect(past.at(-1)).toBe('place 298');
	});
});
