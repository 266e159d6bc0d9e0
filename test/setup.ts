// Ink 8 calls Promise.withResolvers, which came with Node 22; the bundle has it replaced (scripts/bundle-patches.mjs).
type Resolvers<T> = {
	promise: Promise<T>;
	resolve: (value: T | PromiseLike<T>) => void;
	reject: (reason?: unknown) => void;
};

const promises = Promise as unknown as {withResolvers?: <T>() => Resolvers<T>};
promises.withResolvers ??= <T>() => {
	const made = {} as Resolvers<T>;
	made.promise = new Promise<T>((resolve, reject) => {
		made.resolve = resolve;
		made.reject = reject;
	});
	return made;
};
