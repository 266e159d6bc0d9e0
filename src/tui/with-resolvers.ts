/** Node 20 has no `Promise.withResolvers`, which Ink 8 calls. Imported before Ink, for its effect. */
if (!('withResolvers' in Promise)) {
	Object.defineProperty(Promise, 'withResolvers', {
		configurable: true,
		writable: true,
		value: function withResolvers(this: PromiseConstructor) {
			let resolve: unknown;
			let reject: unknown;
			const promise = new this((yes, no) => {
				resolve = yes;
				reject = no;
			});
			return {promise, resolve, reject};
		},
	});
}
