import type {ViewModule} from './view.js';
import type {View} from './view-types.js';

/** What each kind of view shows and does. */
export type ViewModules = {readonly [K in View['kind']]: ViewModule<Extract<View, {readonly kind: K}>>};

let allModules: (() => ViewModules) | undefined;
let modules: ViewModules | undefined;

/** Called once by what loads the views: the first screen is drawn without them. */
export function provideViews(all: () => ViewModules): void {
	allModules = all;
}

/** What the kind of a view shows and does. The views must have been loaded, as they are wherever one can be opened. */
export function moduleOf<V extends View>(view: V): ViewModule<V> {
	modules ??= allModules?.();
	if (modules === undefined) throw new Error('the views are not loaded');
	return modules[view.kind] as unknown as ViewModule<V>;
}
