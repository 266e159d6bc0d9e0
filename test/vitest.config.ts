import {defineConfig} from 'vitest/config';

/** Where to write a report for a machine, if anywhere. */
const report = process.env.DIPLO_TEST_REPORT;

export default defineConfig({
	test: {
		root: new URL('..', import.meta.url).pathname,
		include: ['test/**/*.test.{ts,tsx}'],
		reporters: report === undefined ? ['default'] : ['default', ['json', {outputFile: report}]],
		setupFiles: ['test/setup.ts'],
		// No test asserts a time; this only ends one that hangs, on however busy a machine.
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
