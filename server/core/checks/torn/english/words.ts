/** The closed classes of English, in small letters. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const determiners = set(
  'the a an this that these those my your his her its our their each every either neither some any no all both half such another other what which whose many much few several more most',
);

export const prepositions = set(
  `about above across after against along alongside amid amidst among amongst around as at atop barring before behind below beneath beside besides
between beyond by concerning considering despite down during except following for from given in including inside into like near of off on onto opposite out
outside over past per pending plus regarding regardless round since than through throughout till to toward towards under underneath until unlike up upon versus via with within
without worth`,
);

/** Words that join one thing to another like it. */
export const joining = set('and or but nor yet');

/** After these a noun or its adjective follows; "this", "all", "some" are also subjects by themselves. */
export const nounLeaders = set('the a an my your his her its our their whose every no such other another');

/** Pronouns that are always a subject, so that there is a verb as well. */
export const subjectPronouns = set('i we they he she who');

export const adverbs = set(
  'also still always often now never not further again here there then soon today thus just even once already only together ever rather almost too',
);

/** Pronouns that are the subject of a plural verb, or of a verb in its base form. */
export const basePronouns = set('i you we they who that which');

/** Always finite, whatever stands around them. */
export const finiteAuxiliaries = set(
  `am is are was were isn't aren't wasn't weren't has had have hasn't haven't hadn't does do did doesn't don't didn't will would shall should can could may might must
cannot can't couldn't won't wouldn't shouldn't mustn't needn't ought i'm i've i'd i'll you're you've you'd you'll we're we've we'd we'll they're they've they'd they'll he's he'd he'll
she's she'd she'll it's it'll that's there's here's who's what's let's`,
);

/** Adjectives that a plural noun often follows: "new heights" is no clause. */
export const adjectives = set(
  `new old major minor important key great good better best high higher low lower large small big full main basic common public private national international local regional
global domestic foreign rural urban social economic political cultural ecological environmental industrial agricultural financial fiscal scientific technological digital modern traditional
historic historical strong solid firm deep broad wide long short various different relevant necessary overall overseas general special specific particular certain practical real
concrete effective innovative comprehensive coordinated sustainable sound remarkable outstanding significant strategic central provincial municipal official young poor rich
own same human natural`,
);

/** Nouns whose plural does not end in s, and words that stand for several. */
export const pluralsWithoutS = set(
  'people men women children police cadres personnel staff youth media data others all many most some few both these those several two three four five six seven eight nine ten',
);
