import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

type Locked = {
	readonly dev?: boolean;
	readonly devOptional?: boolean;
	readonly hasInstallScript?: boolean;
	readonly resolved?: string;
	readonly integrity?: string;
};

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const manifest = read('package.json');
const locked: Array<[path: string, entry: Locked]> = Object.entries(read('package-lock.json').packages);
const packages = locked.filter(([path]) => path !== '');

test('an installation brings no other package: everything is bundled', () => {
	for (const field of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'])
		expect(manifest[field], field).toBeUndefined();
	expect(packages.filter(([, {dev, devOptional}]) => !dev && !devOptional).map(([path]) => path)).toEqual([]);
});

test('nothing runs when the package is installed', () => {
	for (const script of ['preinstall', 'install', 'postinstall']) expect(manifest.scripts[script]).toBeUndefined();
});

test('of the tools, only esbuild runs something when it is installed', () => {
	expect(packages.filter(([, {hasInstallScript}]) => hasInstallScript).map(([path]) => path)).toEqual([
		'node_modules/esbuild',
	]);
});

test('tools have exact versions, and the lock holds their checksums and no host', () => {
	for (const [name, version] of Object.entries(manifest.devDependencies))
		expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
	for (const [path, {integrity, resolved}] of packages) {
		expect(integrity, path).toMatch(/^sha512-/);
		expect(resolved, path).toBeUndefined();
	}
});

test('the lock was made from this package.json', () => {
	const root = locked.find(([path]) => path === '')?.[1];
	expect(root).toMatchObject({
		version: manifest.version,
		devDependencies: manifest.devDependencies,
		engines: manifest.engines,
	});
});
