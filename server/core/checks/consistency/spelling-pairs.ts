/**
 * Words that are spelt in two ways. `ise` is British, `ize` American and British too (Oxford, the United Nations), `british`
 * and `american` are what they say. `other` is the same word in the other way. What both sides of the Atlantic spell alike
 * (advise, fulfilled), or tell apart by sense (licence, practice, program), is not here.
 */
export type Spelling = { readonly kind: 'ise' | 'ize' | 'british' | 'american'; readonly other: string };

/** Of a word in small letters; undefined where it has one spelling. */
export function spellingOf(word: string): Spelling | undefined {
  return spellings.get(word);
}

/** Verbs in -ise or -ize without that ending. */
const ISE = `actual agon american apolog author brutal capital categor central character civil collectiv colon commerc commercial
computer critic crystall custom decentral demilitar democrat demoral deput destabil digit digital econom emphas energ
epitom equal external familiar fertil final formal galvan general global harmon hospital human ideal immun incentiv individual
industrial institutional intelligent internal international item jeopard legal legitim liberal local lion marginal material
maxim mechan memor militar minim mobil modern monopol national natural neutral normal optim organ ostrac patron penal
personal polar popular priorit privat public rational real recogn reconceptual regular reorgan revital revolution
rural scrutin securit sensit serial social special stabil standard stigmat strateg subsid summar symbol sympath synchron
synthes system terror theor trivial urban util vandal victim visual vital western`;
const ISE_ENDINGS = 'e es ed er ers ing ation ations able';

/** Nouns in -our or -or without that ending. */
const OUR = `arm behavi cand clam col demean endeav fav ferv flav harb hon hum lab neighb od parl ranc rig rum savi splend
succ tum val vap vig`;
const OUR_ENDINGS = ['', ...'s ed ing able ably ite ites er ers ful less hood hoods ly al'.split(' ')];

/** In -re or -er, without that ending. */
const RE = 'calib cent centimet epicent fib kilomet lit lust meag millimet scept somb spect theat';

/** Verbs of which British English doubles the l. */
const DOUBLED = `cancel channel counsel dial equal fuel label level marvel model panel quarrel signal snorkel total travel tunnel
unravel`;

const WHOLE = `defence defense|defences defenses|offence offense|offences offenses|pretence pretense|analyse analyze|analysed analyzed|analysing analyzing|paralyse paralyze|paralysed paralyzed|catalyse catalyze|catalysed catalyzed|fulfil
fulfill|fulfils fulfills|fulfilment fulfillment|enrol enroll|enrols enrolls|enrolment enrollment|instalment installment|instalments
installments|skilful skillful|skilfully skillfully|wilful willful|wilfully willfully|grey gray|ageing aging|plough plow|ploughs
plows|ploughing plowing|mould mold|moulds molds|sceptic skeptic|sceptical skeptical|scepticism skepticism|aluminium aluminum|manoeuvre maneuver|manoeuvres maneuvers|jewellery jewelry|marvellous marvelous|woollen woolen|paediatric
pediatric|anaesthesia anesthesia|archaeology archeology|counsellor counselor|counsellors counselors|traveller traveler|travellers
travelers|centred centered|centring centering`;

const spellings = new Map<string, Spelling>();

for (const stem of wordsOf(ISE))
  for (const ending of wordsOf(ISE_ENDINGS)) {
    const [ise, ize] = [`${stem}is${ending}`, `${stem}iz${ending}`];
    spellings.set(ise, { kind: 'ise', other: ize }).set(ize, { kind: 'ize', other: ise });
  }
for (const stem of wordsOf(OUR)) for (const ending of OUR_ENDINGS) pair(`${stem}our${ending}`, `${stem}or${ending}`);
for (const stem of wordsOf(RE)) for (const ending of ['', 's']) pair(`${stem}re${ending}`, `${stem}er${ending}`);
for (const verb of wordsOf(DOUBLED)) for (const ending of ['ed', 'ing']) pair(`${verb}l${ending}`, `${verb}${ending}`);
for (const [british = '', american = ''] of WHOLE.split('|').map(wordsOf)) pair(british, american);

function pair(british: string, american: string): void {
  spellings.set(british, { kind: 'british', other: american }).set(american, { kind: 'american', other: british });
}

function wordsOf(list: string): string[] {
  return list.split(/\s+/);
}

/** Words that are written in two ways in any system; a text should choose. */
const VARIANTS = `wellbeing well-being|communique communiqué|communiques communiqués|cooperation co-operation|cooperate
co-operate|coordination co-ordination|coordinated co-ordinated|policymaker policy-maker|policymakers policy-makers|socioeconomic
socio-economic|nationwide nation-wide|email e-mail|emails e-mails|adviser advisor|advisers advisors|judgment judgement|judgments
judgements`;

/** A word with its other form. The kind names the pair and which of the two it is. */
export type Variant = { readonly kind: `${number}.${0 | 1}`; readonly other: string };

const variants = new Map<string, Variant>(
  VARIANTS.split('|')
    .map(wordsOf)
    .flatMap(([one = '', other = ''], i) => [
      [one, { kind: `${i}.0`, other }],
      [other, { kind: `${i}.1`, other: one }],
    ]),
);

/** Of a word in small letters; undefined where it has one form. */
export function variantOf(word: string): Variant | undefined {
  return variants.get(word);
}
