import { verbForms } from '../../../../../glossary/english/inflect.js';
import { remembered } from '../../../remembered.js';

/**
 * Verbs by their base. Those of the first list are hardly ever anything else (a capital inside a sentence cannot be a name's or a
 * heading's); those of the second are nouns, adjectives or names as well. What is in neither list is not taken for a verb.
 */
const ONLY_VERBS = `abandon abolish absorb accelerate accept accommodate accompany accomplish accumulate achieve acquire activate
adapt adhere adjust administer admit adopt affect afford agree aggravate align alleviate allocate allow announce anticipate
apply appoint appreciate arise arouse arrange arrive ascertain ask assemble assess assign assist assume assure attach attain attend
attract avoid awaken beautify become beef befall begin believe belong bestow blossom bolster breed bring broaden build carry cease
celebrate choose clarify cling coincide collaborate collect combat combine commemorate commence commend communicate
compare compel compensate compete compile complement complete comply compose comprehend comprise concentrate condemn confer confine
confirm confront congratulate conquer consider consist consolidate constitute construct consult contain continue contribute convene
convey convince cooperate coordinate cope correspond counter create cultivate curb dare decide declare dedicate deepen defend
defuse delegate deliver demonstrate depend deploy deprive derive descend describe deserve destroy detect deter deteriorate determine
develop devote diagnose differ digest diminish disappear disclose discover discuss dismantle dispatch disperse disseminate dissolve
distinguish distribute diversify divert donate eliminate emancipate embark embed embody embrace emerge emphasize employ emulate enable enact
encourage endanger endeavor endorse endure enforce engage enhance enjoy enlarge enlighten enlist enrich enroll ensure
entail entertain entrust envisage equip eradicate escort establish evaluate evolve examine exceed exclude excuse execute
exemplify exert exhaust exist expand expect expedite expel explain explore extend facilitate fasten foresee forget forgive formulate foster fulfil
fulfill furnish gather generate give govern grasp grow guarantee heighten highlight hinder identify ignite illustrate
imagine implement imply impose improve include incorporate incur indicate induce infer inform inherit inhibit initiate
inject injure innovate inquire insist inspect inspire install instill integrate intend intensify interpret intervene introduce invest investigate
invigorate invite involve isolate jeopardize keep know lack learn leverage lodge maintain manage manifest migrate minimize mitigate mobilize
modernize modify motivate negotiate nurture obey obtain occupy occur offset omit oppose optimize organize originate outline overcome overlook
oversee participate penetrate perceive perfect perform permeate persevere persist persuade pervade plunge polish pollute possess
postpone prepare prescribe preserve preside presume prevail prevent proceed proclaim produce prohibit prolong promote
promulgate propagate propel propose prosper protect prove provide publicize publish punish pursue qualify ratify reaffirm realize
rebuild recall receive recognize recommend reconcile reconstruct rectify recycle refer refine reflect refrain refuse regain regulate
reinforce reiterate reject rejuvenate relate relax relocate rely remain remember remind remove render renew renovate reorganize repay
repel replace replenish reply represent require resettle reside resist resolve respond restore restrain restrict resume retain retrieve reunite
reveal revere revise revitalize revolve safeguard satisfy save scrutinize secure seek seem seize send serve shoulder simplify solicit
solidify solve specialize specify spur squander stabilize standardize stem stimulate stipulate streamline strengthen stretch strive
submit subsidize succeed suffer suggest summarize summon supervise suppress surpass surround survive sustain tackle take teach tell tend
thank thrive tighten tolerate transform translate transmit treat trigger undergo understand undertake unify unite unleash unveil upgrade uphold urge utilize
make hasten verify vie violate vow waive weaken welcome widen withdraw withstand witness write yield
analyze applaud argue assert await behave bless bicker cherish contemplate crumble deduct defy delude depart discourage discriminate dictate disarm embolden evade erase expire expose extinguish falter foment fortify frustrate hamper hesitate heed ignore impair inaugurate infringe intimidate invoke justify legislate lengthen lessen liberate liberalize lighten liquidate obstruct preclude quicken reap reassess reauthorize recount rededicate redefine redesign redirect rediscover reexamine reignite reinvent rejoin relinquish reopen repeal retaliate retrain revert revolutionize suffice surmount subdue transcend underestimate vindicate undercut solemnize outperform outpace centralize decentralize popularize industrialize commercialize digitalize digitize internationalize marketize socialize urbanize crystallize`;

const ALSO_OTHER = `abuse access account acknowledge act add address advance advise advocate age agglomerate aid aim air alarm alert alter amend amount
anchor answer appeal appear approach approve arm arrest attack attempt author authorize average award back balance ban bank bar base battle be bear beat
bend benefit bet better bid bind bite blame blend block blow board boast book boom boost border borrow bottom bounce brave break breathe bridge brief
broadcast brush bubble budget burn burst bury buy call calm camp campaign cancel cap care cast catch cause caution center chair challenge champion change channel
characterize charge charm chart charter chase check cheer circle circulate cite claim clash class clean clear climb close coach code collapse come comfort command comment
commission commit compact complain complicate compound compromise conceal conceive concern conclude conduct connect consent conserve consume contact contest contract contrast
control convert convict cool copy correct cost count couple court cover crack craft crash credit criticize cross crowd cruise cry cure cut cycle
damage dance date deal debate decline decorate decrease deem default defeat define delay delight demand deny deposit design desire detail detain devise die dig direct disagree
discharge discipline discount dispose dispute disrupt ditch divide do document dominate double doubt down draft drain draw dream dress drift drill drink drive drop drown dry dwell earn ease
eat echo edit educate elaborate elect elevate embarrass empower empty encompass encounter end entitle enter escape estimate even evidence excel exchange excite exercise exhibit experience experiment
exploit export express face fail fall farm favor fear feature feed feel ferry field fight figure file fill film finance find finish fire fish fit fix flag flash flee float flood flourish flow fly focus
fold follow fool force forecast forge form found frame free freeze fuel function fund gain gauge get go grade grant greet grip ground group guard guess guide halt hand handle hang happen harbor harm harness
harvest hate haul have head heal hear heat help hide hire hit hold honor hope host house hunt hurry hurt impact import increase index influence insert insure interest invent iron issue
join judge jump jury kick kill kneel label labor land last laud laugh launch lay lead leak lean leap leave lend let level lie lift light like limit line link list listen litter live load loan
locate lock look loosen lose love lower mail major march mark market marry master match mature mean measure mediate meet mention merge message mind mine miss mix model monitor mount mourn move multiply name
narrow near need neglect net nominate note notice notify number object observe offer open operate orbit order overhaul owe own pace pack paint park part partner pass patrol pave pay permit pick
pilot pin pioneer place plan plant play plead please pledge plot plough plow point police pool pose position post pour power practice practise praise pray preach predict prefer present press pretend price print prioritize probe process
profess profile profit program progress project promise prompt proof prosecute protest pull pump purchase purify push put quarantine question quote race rain raise rally range rank rate reach react read rear reason reassure rebound rebuke
reckon reclaim record recover recruit redouble reduce reform regard register regret rehearse relay release relieve remark remedy rent repair repeat report request rescue research reserve resort respect rest restructure result retire return
reverse review revive reward rid ride ring rise risk rival roar rob roll root rotate round rule run rush sail sample sanction say scale scan scatter schedule school score scrap screen search season seat see select sell separate set settle shake shape share shed
shelter shift shine ship shock shoot shop shore show shrink shut side sign signal sing sink sit slash sleep slide slip slow smash smile smoke smooth soar sound source spare spark speak spearhead speed spell spend spill spin split
spot spread spring squeeze staff stage stand star stare start state station stay steady steal steer step stick stock stop store storm stress strike stroke struggle study stuff style subject sue suit sum supplement supply support suppose surge
surprise surrender survey suspect suspend swallow swear sweat sweep swell swim swing switch talk tap target task tax tear tease tempt term test think threaten throw tie time tip top total touch tour trace track trade trail train transfer transit transport trap
travel trend trim trip trouble trust try turn underline undermine underpin underscore undo upset usher use vacate value vary venture view visit visualize voice volunteer vote wait wake walk want warm warn wash waste watch water wave weather weave weigh whip win wipe wish work worry worsen worship wound wrap yearn zoom
accord avail bargain band capture compliment confound cripple crush despair display dump erect fend graduate hunger institute knock levy manufacture moderate murder outlaw overthrow phase picture pile poison prey redress rein restart retreat ruin sabotage sacrifice salute shield shirk stamp stir strip substitute triple update veto wear wonder wreck`;

/** Pasts that the rules of inflection do not know. */
const MORE_PASTS = `arose arisen awoke awoken bet bit bitten bled blew blown bred burnt burst broadcast cast clung cost crept dealt dreamt
dwelt forecast forgave forgiven forgot hung hit hurt knelt leant leapt learnt lit mistook mistaken offset overran overtook overtaken proved
quit rang rid rode ridden rung sank sewn shed shone shot shrunk slept slid slit smelt sought sowed sown sped spelt spilt split spoilt sprang sprung
stole stolen stuck stung swore sworn swelled swollen swam swum swung swept tore torn undid undone upset went woke woken wore worn wept wound wrung`;

export type VerbForm = 'base' | 's' | 'past' | 'ing';

const forms = new Map<string, Set<VerbForm>>();
const add = (word: string, form: VerbForm): void =>
  void (forms.get(word) ?? forms.set(word, new Set()).get(word))?.add(form);
const bases = (list: string): string[] => list.split(/\s+/);

for (const base of [...bases(ONLY_VERBS), ...bases(ALSO_OTHER)])
  for (const form of verbForms(base))
    add(form, form === base ? 'base' : form.endsWith('ing') ? 'ing' : form.endsWith('s') ? 's' : 'past');
for (const past of bases(MORE_PASTS)) add(past, 'past');
// The same in the present and the past.
for (const same of ['put', 'set', 'cut', 'let', 'read', 'spread']) add(same, 'past');

const onlyVerbs = new Set(bases(ONLY_VERBS));

/** The forms of verbs that a word in small letters can be; none where it is no verb that we know. */
export function verbFormsOf(word: string): ReadonlySet<VerbForm> | undefined {
  return forms.get(word) ?? forms.get(american(word));
}

/** Whether a word in small letters is the base of a verb and hardly ever anything else. */
export function isOnlyVerb(word: string): boolean {
  return onlyVerbs.has(american(word));
}

/** organise → organize, labour → labor. */
const american = remembered((word): string =>
  word.replace(/is(e|es|ed|ing)$/, 'iz$1').replace(/our(?=$|s$|ed$|ing$)/, 'or'),
);
