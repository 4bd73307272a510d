/**
 * Inflection of English by real rules and a list of exceptions: the forms of a word are generated from its base, so that
 * no form is ever found that English does not have.
 */

/** base → past tense, participle; written "base past participle", or "base past" where both are one. */
const IRREGULAR_VERBS = `become became become|begin began begun|break broke broken|bring brought|build built|buy bought|
catch caught|choose chose chosen|come came come|cut cut|deal dealt|do did done|draw drew drawn|drive drove driven|
fall fell fallen|feel felt|fight fought|find found|forge forged|free freed|get got|give gave given|go went gone|
grow grew grown|hold held|keep kept|know knew known|lay laid|lead led|leave left|let let|lose lost|make made|mean meant|
meet met|overcome overcame overcome|pay paid|put put|read read|rebuild rebuilt|remake remade|rise rose risen|
root rooted|rule ruled|run ran run|say said|see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken|
show showed shown|shut shut|sit sat|speak spoke spoken|spend spent|spread spread|stand stood|stay stayed|strike struck|
strive strove striven|bear bore borne|beat beat beaten|bend bent|bind bound|cling clung|dig dug|eat ate eaten|
feed fed|flee fled|fly flew flown|forbid forbade forbidden|foresee foresaw foreseen|forget forgot forgotten|freeze froze frozen|
hear heard|hide hid hidden|lend lent|oversee oversaw overseen|redo redid redone|rethink rethought|retake retook retaken|
shrink shrank shrunk|sing sang sung|throw threw thrown|undergo underwent undergone|weave wove woven|withhold withheld|
withstand withstood|sweep swept|take took taken|teach taught|tell told|think thought|understand understood|
undertake undertook undertaken|uphold upheld|win won|withdraw withdrew withdrawn|write wrote written`;

/** Regular verbs that head set expressions; they tell a verb from a noun where an entry does not say which it is. */
const REGULAR_VERBS = `accelerate achieve act activate adapt address adhere administer adopt advance align anchor attack
attend attract exceed embed balance boost capture carry chair check combat communicate compose concentrate consider continue convey
coordinate create cultivate deepen defuse deliberate deliver deploy develop double eliminate emancipate emphasize
enhance ensure eradicate establish expand explore fill focus follow forge free fulfill grasp guarantee guard guide
help host identify implement improve increase inherit integrate investigate join launch learn leverage liberate lift
link maintain manage mitigate modernize move nurture open optimize organize participate persist pioneer plan play
point prepare present preside prevent prioritize proceed promote propagate protect publicize publish purify pursue
realize rebuild reconstruct recreate reduce reform release remain renew replace report resolve review root rule
sit stabilize stay streamline strengthen study succeed suit support sustain tackle transfer transform translate transmit
uphold upgrade walk work`;

const IRREGULAR_PLURALS = new Map(
  'man men|woman women|child children|person people|foot feet|criterion criteria|phenomenon phenomena|analysis analyses|basis bases|crisis crises|life lives|half halves|self selves|leaf leaves|wolf wolves|datum data|medium media'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);
const IRREGULAR_SINGULARS = new Map([...IRREGULAR_PLURALS].map(([singular, plural]) => [plural, singular]));
const WITHOUT_PLURAL = new Set(
  'people news politics economics means series species overseas always chinese this its is was has us plus across progress less process'
    .split(' ')
    .filter((word) => word !== 'progress' && word !== 'process'),
);
const NOT_PLURAL = /(ss|us|is|ous|ics)$/;
const DOUBLING = new Set(
  'plan stop ship step drop win run set put cut sit get let begin permit commit refer admit map tap spot grip strip rid shut plug hub quit equip submit omit transmit remit emit occur prefer defer confer infer deter compel control propel expel rebel repel excel patrol regret forget forbid unplug overlap outstrip'.split(
    ' ',
  ),
);
const FUNCTION_WORDS = new Set(
  'a an the of for in on at to from by with and or as its their our his her this that these those into through not all'.split(
    ' ',
  ),
);

const irregularPast = new Map<string, readonly string[]>();
const baseOfIrregular = new Map<string, string>();
for (const row of IRREGULAR_VERBS.replace(/\s*\n\s*/g, '').split('|')) {
  const [base, ...past] = row.split(' ') as [string, ...string[]];
  irregularPast.set(base, past);
  for (const form of past) baseOfIrregular.set(form, base);
}
const BE = ['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being'];
for (const form of BE) baseOfIrregular.set(form, 'be');
for (const form of ['have', 'has', 'had', 'having']) baseOfIrregular.set(form, 'have');
const knownVerbs = new Set([...REGULAR_VERBS.split(/\s+/), ...irregularPast.keys(), 'be', 'have']);

/** All forms of the verb with this base, the base first. */
export function verbForms(base: string): readonly string[] {
  if (base === 'be') return BE;
  if (base === 'have') return ['have', 'has', 'had', 'having'];
  const past = irregularPast.get(base) ?? [addEd(base)];
  return [...new Set([base, addS(base), addIng(base), ...past])];
}

/** The base of a verb form if it is a verb that we know, else undefined. */
export function knownVerbBase(form: string): string | undefined {
  if (knownVerbs.has(form)) return form;
  const irregular = baseOfIrregular.get(form);
  if (irregular !== undefined) return irregular;
  return candidateBases(form).find((base) => knownVerbs.has(base) && verbForms(base).includes(form));
}

/** The base of a word that is known to be a verb; a form that fits no rule counts as a base. */
export function verbBase(form: string): string {
  return knownVerbBase(form) ?? candidateBases(form).find((base) => looksLikeVerb(base)) ?? form;
}

/** Whether a part of speech, as entries name it, is a verb's: v, v phrase, n/v. */
export function isVerbal(partOfSpeech: string): boolean {
  return /(^|\/)v\b|^v/.test(partOfSpeech);
}

export function isAdverb(word: string): boolean {
  return word.endsWith('ly') || word === 'further';
}

/** Singular and plural of a noun given in either; the given form first. */
export function nounForms(word: string): readonly string[] {
  if (word.length < 3 || WITHOUT_PLURAL.has(word) || FUNCTION_WORDS.has(word) || !/^[a-z]+$/.test(word)) return [word];
  const singular = singularOf(word);
  if (singular !== word) return [word, singular];
  return [word, IRREGULAR_PLURALS.get(word) ?? addS(word)];
}

export function hasIrregularNumber(word: string): boolean {
  return IRREGULAR_PLURALS.has(word) || IRREGULAR_SINGULARS.has(word);
}

export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

function singularOf(word: string): string {
  const irregular = IRREGULAR_SINGULARS.get(word);
  if (irregular !== undefined) return irregular;
  if (!word.endsWith('s') || NOT_PLURAL.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function addS(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  if (/(s|sh|ch|x|z)$/.test(base)) return `${base}es`;
  if (base === 'do' || base === 'go' || base === 'undergo') return `${base}es`;
  return `${base}s`;
}

function addEd(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${doubled(base)}ed`;
}

function addIng(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && !/(ee|oe|ye)$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${doubled(base)}ing`;
}

/** One syllable of consonant, vowel, consonant doubles its last letter: plan, planned. Longer verbs are listed. */
function doubled(base: string): string {
  if (/[aeiou]c$/.test(base)) return `${base}k`;
  const short = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base);
  return short || DOUBLING.has(base) ? base + base.slice(-1) : base;
}

function candidateBases(form: string): string[] {
  const candidates: string[] = [];
  const stem = form.endsWith('ing') ? form.slice(0, -3) : form.endsWith('ed') ? form.slice(0, -2) : undefined;
  if (stem !== undefined) {
    if (form.endsWith('ied')) candidates.push(`${form.slice(0, -3)}y`);
    if (/([^aeiouls])\1$/.test(stem)) candidates.push(stem.slice(0, -1));
    if (/(at|iz|is|ut|iv|[aeiou]c|[^aeiou]g|rg|dg|as|os|ur|[^aeiou]l|id|od|ud)$/.test(stem))
      candidates.push(`${stem}e`);
    candidates.push(stem, `${stem}e`);
  } else if (form.endsWith('s') && !form.endsWith('ss')) {
    if (form.endsWith('ies')) candidates.push(`${form.slice(0, -3)}y`);
    if (/(sh|ch|x|ss|zz|o)es$/.test(form)) candidates.push(form.slice(0, -2));
    candidates.push(form.slice(0, -1));
  }
  return candidates.filter((base) => base.length > 1);
}

function looksLikeVerb(base: string): boolean {
  return base.length > 2 && /[aeiouy]/.test(base);
}

/** The form of `target` that stands to it as `form` stands to `base`: (walking, walk, be) → being. */
export function inflectLike(form: string, base: string, target: string): string {
  if (form === base) return target;
  const forms = verbForms(target);
  if (base === 'be' || base === 'have') return inflectLikeAuxiliary(form, target);
  if (form.endsWith('ing')) return forms.find((candidate) => candidate.endsWith('ing')) ?? target;
  if (target === 'be') return form === addS(base) ? 'is' : 'was';
  if (form === addS(base)) return addS(target);
  const past = irregularPast.get(target) ?? [addEd(target)];
  const participle = irregularPast.get(base)?.[1];
  return (participle === form && participle !== irregularPast.get(base)?.[0] ? past.at(-1) : past[0]) ?? target;
}

/** "be" and "have" have forms that no rule makes: (is, take) → takes, (were, take) → took, (been, take) → taken. */
function inflectLikeAuxiliary(form: string, target: string): string {
  if (form === 'being' || form === 'having') return inflectLike('walking', 'walk', target);
  if (form === 'is' || form === 'has') return inflectLike('walks', 'walk', target);
  if (form === 'was' || form === 'were' || form === 'had') return inflectLike('walked', 'walk', target);
  return form === 'been' ? inflectLike('taken', 'take', target) : target;
}
