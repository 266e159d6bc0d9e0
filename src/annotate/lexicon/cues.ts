/**
 * Verbs and nouns of saying, a plain list to be corrected by hand: the lemma, then forms that the rules of spelling do
 * not give. Drawn up for this program; the classes follow what the verb does with its sentence, not a published scheme.
 */

/**
 * - `say`: reports words and stands beside a quote. - `tell`: also names who was told. - `ask`: a question or request.
 * - `write`: words set down or posted. - `announce`: a decision or a disclosure. - `judge`: words about a person or
 *   thing (“called it”, “accused them of”). - `believe`: thought, hope, will. - `show`: what a report or a poll does.
 * - `noun`: a statement, a warning.
 */
export type CueClass = 'say' | 'tell' | 'ask' | 'write' | 'announce' | 'judge' | 'believe' | 'show' | 'noun';

export type CueForm = 'base' | 'third' | 'past' | 'gerund' | 'noun';

export type Cue = {readonly lemma: string; readonly class: CueClass; readonly form: CueForm};

/** `lemma` or `lemma:past`, `lemma:past:third:gerund`; an empty part is spelt by rule. */
const VERBS: Readonly<Record<Exclude<CueClass, 'noun'>, string>> = {
	say:
		'say:said:says add note comment remark state observe explain continue conclude:: respond reply:replied answer counter ' +
		'retort interject quip:quipped joke crack quote mutter murmur whisper shout yell scream cry:cried exclaim growl snap:snapped ' +
		'bark laugh sigh chant chuckle muse opine stress emphasize emphasise underline underscore reiterate repeat recall recount ' +
		'remember argue assert contend maintain insist claim allege aver:averred attest testify:testified swear:swore speak:spoke ' +
		'talk go:went begin:began:begins:beginning start conclude elaborate clarify:clarified concede acknowledge admit:admitted ' +
		'confess agree disagree caution predict forecast:forecast boast brag:bragged complain lament protest object deny:denied ' +
		'rejoin riff gush rave echo:echoed:echoes concur:concurred point put:put::putting sum:summed summarize narrate relate ' +
		'mention declare proclaim profess vow pledge promise swear threaten joke deadpan:deadpanned hint allude imply:implied ' +
		'intone interrupt sing:sang recite read:read venture volunteer offer speculate theorize reason ruminate reflect ' +
		'express voice utter pronounce stipulate reaffirm affirm submit:submitted drawl thunder rant rail sound tease taunt scoff ' +
		'sneer jab:jabbed fire shoot:shot hit:hit::hitting chime jump press',
	tell:
		'tell:told remind assure inform advise notify:notified warn urge exhort lecture instruct order command persuade convince ' +
		'brief thank congratulate address challenge promise encourage reassure implore beseech counsel caution direct lobby:lobbied ' +
		'press greet',
	ask:
		'ask inquire enquire query:queried question wonder demand request beg:begged plead call appeal invite quiz:quizzed:quizzes ' +
		'pose urge interview grill',
	write:
		'write:wrote tweet retweet post email blog:blogged publish text message print editorialize pen:penned caption report detail ' +
		'document record list cite relay broadcast:broadcast air quote reference sign title headline head entitle label read:read',
	announce:
		'announce declare reveal disclose confirm unveil release issue report propose recommend suggest decide determine rule order ' +
		'approve agree reject refuse decline plan signal indicate nominate name appoint adopt pass ban:banned require allow authorize ' +
		'promise forbid:forbade file sue charge deliver give:gave present outline propose table launch introduce share leak estimate ' +
		'project verify:verified testify:testified certify:certified find:found learn attribute pronounce',
	judge:
		'call describe characterize brand label dub:dubbed term deem portray cast:cast depict paint liken compare accuse blame fault ' +
		'criticize criticise condemn denounce decry:decried deplore deride dismiss mock ridicule blast slam:slammed attack assail ' +
		'lambast lambaste rip:ripped bash rebuke chide scold lash hammer knock pan:panned trash berate castigate excoriate censure ' +
		'savage praise laud hail applaud commend compliment tout herald salute celebrate welcome endorse back support oppose defend ' +
		'disavow repudiate disown champion advocate defend discuss refer:referred mention cite discredit disparage rate regard view ' +
		'see:saw hold:held consider reckon insult belittle ridicule skewer torch question doubt challenge dispute rebut:rebutted ' +
		'refute contradict echo:echoed:echoes criticise invoke highlight',
	believe:
		'believe think:thought feel:felt know:knew hope fear worry:worried expect want wish need like hate love prefer:preferred ' +
		'understand:understood assume presume suspect suppose imagine guess bet:bet figure intend mean:meant seek:sought aim try:tried ' +
		'dream:dreamed favor favour trust envision envisage foresee:foresaw anticipate realize realise recognize recognise regret:regretted ' +
		'resent admire appreciate care decide consider remember forget:forgot notice find:found seem appear look perceive sense hear:heard ' +
		'interpret judge conclude conceive',
	show:
		'show suggest indicate demonstrate reveal prove illustrate reflect conclude find:found reckon estimate project rank rate include ' +
		'contain state read:read say:said:says note allege detail depict outline warn predict claim report confirm underline point imply:implied',
};

const NOUNS =
	'statement remark comment claim assertion allegation accusation charge argument contention complaint criticism critique warning ' +
	'threat promise pledge vow call appeal plea demand request question answer reply response announcement declaration proclamation ' +
	'proposal recommendation suggestion decision ruling order report reporting account description characterization assessment estimate ' +
	'prediction forecast view opinion belief thought idea notion fear concern worry hope expectation desire wish doubt suspicion praise ' +
	'support endorsement opposition attack denial admission acknowledgment acknowledgement explanation insistence speech address ' +
	'testimony interview message letter email tweet post column editorial article story memo book word advice reminder joke quip ' +
	'rhetoric phrase slogan motto mantra chant cry dictum adage saying quote quotation line talk objection rebuke tirade rant assurance ' +
	'reference mention poll survey study analysis finding indication sign proof evidence conclusion lawsuit petition motto communique ' +
	'communiqué resolution note briefing remarks';

/** A form that belongs to several classes goes to the one that comes first here. */
const ORDER: ReadonlyArray<Exclude<CueClass, 'noun'>> = [
	'say',
	'tell',
	'ask',
	'write',
	'judge',
	'announce',
	'believe',
	'show',
];

const DOUBLES = new Set(
	'beg blog jab brag quip rip slam dub ban pan pen snap submit admit refer prefer concur regret rebut'.split(' '),
);

function spellPast(lemma: string): string {
	if (lemma.endsWith('e')) return `${lemma}d`;
	return DOUBLES.has(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`;
}

function spellThird(lemma: string): string {
	if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
	return /(?:s|x|z|ch|sh|go)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function spellGerund(lemma: string): string {
	if (/[^e]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
	return DOUBLES.has(lemma) ? `${lemma}${lemma.at(-1)}ing` : `${lemma}ing`;
}

/** Past participles that are not the past tense. */
const PARTICIPLES: Readonly<Record<string, string>> = {
	written: 'write',
	spoken: 'speak',
	shown: 'show',
	known: 'know',
	seen: 'see',
	given: 'give',
	sworn: 'swear',
	begun: 'begin',
	forgotten: 'forget',
	forbidden: 'forbid',
	foreseen: 'foresee',
	gone: 'go',
	sung: 'sing',
	proven: 'prove',
};

function buildCues(): ReadonlyMap<string, Cue> {
	const cues = new Map<string, Cue>();
	const add = (form: string, cue: Cue) => {
		if (!cues.has(form)) cues.set(form, cue);
	};
	const participleOf = new Map(Object.entries(PARTICIPLES).map(([form, lemma]) => [lemma, form]));
	for (const kind of ORDER) {
		for (const entry of VERBS[kind].split(' ')) {
			const [lemma = '', past = '', third = '', gerund = ''] = entry.split(':');
			add(past || spellPast(lemma), {lemma, class: kind, form: 'past'});
			add(third || spellThird(lemma), {lemma, class: kind, form: 'third'});
			add(gerund || spellGerund(lemma), {lemma, class: kind, form: 'gerund'});
			add(lemma, {lemma, class: kind, form: 'base'});
			const participle = participleOf.get(lemma);
			if (participle !== undefined) add(participle, {lemma, class: kind, form: 'past'});
		}
	}
	for (const lemma of NOUNS.split(' ')) {
		add(lemma, {lemma, class: 'noun', form: 'noun'});
		add(spellThird(lemma), {lemma, class: 'noun', form: 'noun'});
	}
	return cues;
}

const CUES = buildCues();

/** What kind of cue a word is, in any of its forms; `word` in lower case. A form that is verb and noun is the verb. */
export function findCue(word: string): Cue | undefined {
	return CUES.get(word);
}

/** Verbs that stand beside a direct quote in most news: the reader's plain rule for “said Kerry”. */
export function isSpeechCue(cue: Cue): boolean {
	return cue.class !== 'noun' && cue.class !== 'believe' && cue.class !== 'show';
}
