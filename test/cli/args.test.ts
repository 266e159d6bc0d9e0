import {describe, expect, test} from 'vitest';
import {parseArgs} from '../../src/cli/args.js';
import {CliError} from '../../src/cli/exit-code.js';

const refusal = (...argv: string[]): string => {
	try {
		parseArgs(argv);
	} catch (error) {
		if (error instanceof CliError && error.exitCode === 2) return error.message;
		throw error;
	}
	throw new Error(`${argv.join(' ')} was taken`);
};

describe('what a command line means', () => {
	test('nothing: browse the bundled articles', () => {
		expect(parseArgs([])).toMatchObject({command: 'browse', named: false, sources: []});
	});
	test('sources without a command', () => {
		expect(parseArgs(['press/', 'speech.txt'])).toMatchObject({command: 'browse', sources: ['press/', 'speech.txt']});
	});
	test('options stand before, between and after, with a space or an equals sign', () => {
		const request = {command: 'quotes', by: 'Ban Ki-moon', about: 'climate', format: 'json', sources: ['a.md', 'b.md']};
		expect(
			parseArgs(['quotes', '--by', 'Ban Ki-moon', 'a.md', '--about=climate', 'b.md', '--format=json']),
		).toMatchObject(request);
		expect(
			parseArgs(['--format', 'json', '--about', 'climate', 'quotes', 'a.md', 'b.md', '--by=Ban Ki-moon']),
		).toMatchObject(request);
	});
	test('a value may hold an equals sign or begin with a dash', () => {
		expect(parseArgs(['quotes', '--about=a=b'])).toMatchObject({about: 'a=b'});
		expect(parseArgs(['quotes', '--about', '-5'])).toMatchObject({about: '-5'});
	});
	test('after -- everything is a source', () => {
		expect(parseArgs(['--', 'list', '--by'])).toMatchObject({
			command: 'browse',
			named: false,
			sources: ['list', '--by'],
		});
		expect(parseArgs(['show', '--', '--help'])).toMatchObject({command: 'show', help: false, sources: ['--help']});
	});
	test('a lone dash is standard input', () => {
		expect(parseArgs(['show', '-'])).toMatchObject({command: 'show', sources: ['-']});
	});
	test('the first word after search is the query, even when it looks like a command', () => {
		expect(parseArgs(['search', 'list', 'press/'])).toMatchObject({
			command: 'search',
			query: 'list',
			sources: ['press/'],
		});
	});
	test('short options', () => {
		expect(parseArgs(['list', '-h'])).toMatchObject({help: true, command: 'list'});
		expect(parseArgs(['-V'])).toMatchObject({version: true});
	});
	test('help is given for a search without a query', () => {
		expect(parseArgs(['search', '--help'])).toMatchObject({command: 'search', help: true});
	});
});

describe('wrong usage is answered with the nearest right word', () => {
	test.each([
		[['list', '--fromat', 'json'], '--format'],
		[['list', '--colour=never'], '--color'],
		[['quotes', '--form', 'json'], '--format'],
		[['list', '--format', 'ndjsn'], 'did you mean ndjson?'],
		[['quotes', '--kind', 'indrect'], 'did you mean indirect?'],
		[['entities', '--type', 'organisation'], 'did you mean organization?'],
	])('%j: %s', (argv, remedy) => {
		expect(refusal(...argv)).toContain(remedy);
	});
	test('a far word gets no guess, but the choices', () => {
		expect(refusal('list', '--zzzzzz')).not.toContain('did you mean');
		expect(refusal('list', '--format', 'pdf')).toContain('plain, json, ndjson, md');
	});
	test('an option of another command says whose it is', () => {
		expect(refusal('list', '--by', 'Annan')).toBe(
			'--by means nothing with list; it goes with quotes and timeline and cite (see diplo-reader --help)',
		);
		expect(refusal('--kind', 'direct', 'press/')).toContain('without a command');
	});
	test('a missing or empty value, a value too many', () => {
		expect(refusal('quotes', '--by')).toContain('--by NAME');
		expect(refusal('quotes', '--by', ' ')).toContain('--by NAME');
		expect(refusal('list', '--format')).toContain('plain|json|ndjson|md');
		expect(refusal('--help=yes')).toContain('takes no value');
	});
	test.each(['0', '-3', '1.5', 'wide', '1e3', '99999999'])('--width %s is no width', width => {
		expect(refusal('show', '--width', width)).toContain('not a whole number');
	});
	test('search without a query', () => {
		expect(refusal('search')).toContain('diplo-reader search QUERY');
		expect(refusal('search', '  ')).toContain('diplo-reader search QUERY');
	});
});
