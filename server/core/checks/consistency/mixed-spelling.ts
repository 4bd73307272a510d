import type { CheckContext, CheckedTexts, Found, GroupCheck, Noted } from '../check.js';
import { type Spelling, spellingOf, variantOf } from './spelling-pairs.js';

/** What a word says of the spelling of its text: something of its system, or how it is written itself (`3.1`). */
type Kind = Spelling['kind'] | `${number}.${0 | 1}`;

/** The first word of a kind in a paragraph, what it would be in the other way, and how many there are. */
type Note = readonly [kind: Kind, from: number, word: string, other: string, count: number];

/**
 * One document in two ways of spelling: American, British with -ise, or British with -ize, whichever has the most words, and
 * the first word that is not in it; and words that are written in two ways in any system, the rarer way. Said once for each.
 * Capitalised words count for nothing: they may be names.
 */
export const mixedSpelling: GroupCheck<readonly Note[]> = {
  id: 'mixed-spelling',
  type: 'inconsistency',
  severity: 'info',
  within: 'document',
  note(_texts: CheckedTexts, context: CheckContext) {
    const notes = new Map<Kind, Note>();
    for (const { from, text } of context.words()) {
      if (!/^[a-z]/.test(text)) continue;
      const known = spellingOf(text) ?? variantOf(text);
      if (known === undefined) continue;
      const [, first, word, other, count] = notes.get(known.kind) ?? [known.kind, from, text, known.other, 0];
      notes.set(known.kind, [known.kind, first, word, other, count + 1]);
    }
    return notes.size === 0 ? [] : [{ key: '', note: [...notes.values()] }];
  },
  find(notes, { english }) {
    const uses = usesOf(notes);
    // A project that has chosen its English hears of every other word from a check of its own.
    return [...(english === 'any' ? mixedSystems(uses) : []), ...mixedForms(uses)];
  },
};

type Use = Pick<Noted, 'paragraph' | 'position'> & {
  readonly from: number;
  readonly word: string;
  readonly other: string;
  /** Of its paragraph in the document. */
  readonly order: number;
  readonly count: number;
};

/** By kind, the first word of the document and the number of all. */
function usesOf(notes: readonly Noted<readonly Note[]>[]): ReadonlyMap<Kind, Use> {
  const uses = new Map<Kind, Use>();
  for (const [order, { paragraph, position, note }] of notes.entries())
    for (const [kind, from, word, other, count] of note) {
      const first = uses.get(kind) ?? { paragraph, position, from, word, other, order, count: 0 };
      uses.set(kind, { ...first, count: first.count + count });
    }
  return uses;
}

const systems: readonly (readonly Kind[])[] = [
  ['ize', 'american'],
  ['ise', 'british'],
  ['ize', 'british'],
];

const opposite: Readonly<Record<Spelling['kind'], readonly Kind[]>> = {
  ise: ['ize', 'american'],
  ize: ['ise'],
  british: ['american'],
  american: ['british', 'ise'],
};

type FoundThere = Found & { readonly paragraph: string };

function mixedSystems(uses: ReadonlyMap<Kind, Use>): FoundThere[] {
  const count = (kinds: readonly Kind[]): number => kinds.reduce((sum, kind) => sum + (uses.get(kind)?.count ?? 0), 0);
  const [best = []] = systems.toSorted((a, b) => count(b) - count(a));
  const kinds = ['ise', 'ize', 'british', 'american'] as const;
  const [first] = kinds
    .filter((kind) => !best.includes(kind))
    .flatMap((kind) => ofKinds(uses, [kind]).map((use) => ({ kind, use })))
    .sort((a, b) => inOrder(a.use, b.use));
  if (first === undefined) return [];
  const [beside] = ofKinds(
    uses,
    opposite[first.kind].filter((kind) => best.includes(kind)),
  );
  return beside === undefined ? [] : [foundAt(first.use, beside, 'system')];
}

function mixedForms(uses: ReadonlyMap<Kind, Use>): FoundThere[] {
  return [...uses].flatMap(([kind, use]) => {
    const [form, way] = kind.split('.');
    const other = way === '0' ? uses.get(`${Number(form)}.1`) : undefined;
    if (other === undefined) return [];
    // As many of both: the later one is the stranger.
    const rarer = use.count - other.count || inOrder(other, use);
    return rarer < 0 ? [foundAt(use, other, 'form')] : [foundAt(other, use, 'form')];
  });
}

function ofKinds(uses: ReadonlyMap<Kind, Use>, kinds: readonly Kind[]): Use[] {
  return kinds.flatMap((kind) => uses.get(kind) ?? []).sort(inOrder);
}

function inOrder(a: Use, b: Use): number {
  return a.order - b.order || a.from - b.from;
}

function foundAt({ paragraph, from, word, other }: Use, beside: Use, context: string): FoundThere {
  return {
    paragraph,
    source: null,
    target: { from, to: from + word.length },
    data: { context, word, other, beside: beside.word, position: beside.position },
    fix: other,
  };
}
