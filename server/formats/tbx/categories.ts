/** The elements that TBX's core knows; the data categories are values of their `type`, or elements of their own (DCT). */
export type Meta =
  'admin' | 'adminNote' | 'descrip' | 'descripNote' | 'ref' | 'termNote' | 'transac' | 'transacNote' | 'xref';

export type Level = 'concept' | 'language' | 'term';

export type Category = {
  readonly meta: Meta;
  readonly module: 'min' | 'basic';
  readonly levels: readonly Level[];
  readonly values?: readonly string[];
};

const all: readonly Level[] = ['concept', 'language', 'term'];

/** The data categories of TBX-Min and TBX-Basic, from their module descriptions (`Min.tbxmd`, `Basic.tbxmd`). */
const CATEGORIES: Readonly<Record<string, Category>> = {
  administrativeStatus: {
    meta: 'termNote',
    module: 'min',
    levels: ['term'],
    values: ['preferredTerm-admn-sts', 'admittedTerm-admn-sts', 'deprecatedTerm-admn-sts', 'supersededTerm-admn-sts'],
  },
  customerSubset: { meta: 'admin', module: 'min', levels: ['concept', 'term'] },
  externalCrossReference: { meta: 'xref', module: 'min', levels: all },
  partOfSpeech: {
    meta: 'termNote',
    module: 'min',
    levels: ['term'],
    values: ['adjective', 'noun', 'other', 'verb', 'adverb'],
  },
  subjectField: { meta: 'descrip', module: 'min', levels: ['concept'] },
  context: { meta: 'descrip', module: 'basic', levels: ['term'] },
  crossReference: { meta: 'ref', module: 'basic', levels: ['concept', 'term'] },
  definition: { meta: 'descrip', module: 'basic', levels: ['concept', 'language'] },
  geographicalUsage: { meta: 'termNote', module: 'basic', levels: ['term'] },
  grammaticalGender: {
    meta: 'termNote',
    module: 'basic',
    levels: ['term'],
    values: ['masculine', 'feminine', 'neuter', 'other'],
  },
  projectSubset: { meta: 'admin', module: 'basic', levels: ['concept', 'term'] },
  responsibility: { meta: 'transacNote', module: 'basic', levels: all },
  source: { meta: 'admin', module: 'basic', levels: all },
  termLocation: { meta: 'termNote', module: 'basic', levels: ['term'] },
  termType: {
    meta: 'termNote',
    module: 'basic',
    levels: ['term'],
    values: ['fullForm', 'acronym', 'abbreviation', 'shortForm', 'variant', 'phrase'],
  },
  transactionType: { meta: 'transac', module: 'basic', levels: all, values: ['origination', 'modification'] },
  xGraphic: { meta: 'xref', module: 'basic', levels: ['concept', 'language'] },
};

export function categoryNamed(name: string): Category | undefined {
  return Object.hasOwn(CATEGORIES, name) ? CATEGORIES[name] : undefined;
}

/** Whether a dialect has the category; dialects that we have no list for have every one. */
export function dialectHas(dialect: string, name: string): boolean {
  const category = categoryNamed(name);
  if (dialect === 'TBX-Core') return false;
  if (dialect === 'TBX-Min') return category?.module === 'min';
  return dialect !== 'TBX-Basic' || category !== undefined;
}

export const METAS: ReadonlySet<string> = new Set([
  'admin',
  'adminNote',
  'descrip',
  'descripNote',
  'ref',
  'termNote',
  'transac',
  'transacNote',
  'xref',
]);

/** Names of the same thing in version 3, version 2 and the old TBX-Min. */
export const ENTRIES: ReadonlySet<string> = new Set(['conceptEntry', 'termEntry', 'entry']);
export const LANGUAGES: ReadonlySet<string> = new Set(['langSec', 'langSet', 'langGroup']);
export const TERMS: ReadonlySet<string> = new Set(['termSec', 'tig', 'ntig', 'termGroup']);
/** Brackets around a category and what is said about it. */
export const GROUPS: ReadonlySet<string> = new Set(['adminGrp', 'descripGrp', 'termNoteGrp', 'transacGrp']);
