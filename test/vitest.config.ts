import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		root: new URL('..', import.meta.url).pathname,
		include: ['test/**/*.test.{ts,tsx}'],
		setupFiles: ['test/setup.ts'],
		// No test asserts a time; this only ends one that hangs, on however busy a machine.
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
