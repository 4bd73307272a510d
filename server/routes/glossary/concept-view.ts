import {
  type Concept,
  type ConceptEntry,
  findConflicts,
  isBad,
  preferredTerm,
  preferredText,
  type Termbase,
  writtenText,
} from '../../../glossary/index.js';
import { pinyinOf } from '../../../glossary/pinyin-of.js';
import { type Change, diffEntries } from '../../core/concept-diff.js';
import { sameEntry } from '../../core/concept-save.js';
import { isDeprecated, mayBecomeStandard } from '../../core/concept-standard.js';
import type { ConceptRevisionRow } from '../../store/concepts.js';
import { sourceCodes } from './sources.js';

/** A part of the abbreviation's note, with the concept that it names if there is one. */
type AbbreviationPart = { readonly text: string; readonly concept: string | null };

export type Warning = {
  readonly kind: 'bad-elsewhere' | 'allowed-elsewhere' | 'same-chinese';
  readonly text: string;
  readonly other: { readonly id: string; readonly zh: string };
};

export type HistoryItem = {
  readonly number: number;
  readonly author: string | null;
  readonly at: string;
  readonly first: boolean;
  readonly changes: readonly Change[];
  /** Whether going back to it would change anything. */
  readonly restorable: boolean;
  /** Not retired then. */
  readonly inUse: boolean;
};

/** Everything that a concept's page shows; `asOf`: the day whose standard stands at its head. */
export function conceptView(
  termbase: Termbase,
  { id, number, entry }: Concept,
  revisions: readonly ConceptRevisionRow[],
  asOf?: string,
) {
  const preferred = preferredTerm(entry, asOf) ?? null;
  return {
    id,
    number,
    entry,
    zh: entry.zh[0]?.text ?? '',
    pinyin: pinyinOf(entry.zh[0]?.text ?? ''),
    otherZh: entry.zh.slice(1),
    preferred,
    rendering: preferredText(entry, asOf),
    asOf: asOf ?? null,
    deprecated: isDeprecated(entry),
    terms: [...entry.en]
      .sort((a, b) => rank(a) - rank(b))
      .map((term) => ({ ...term, bad: isBad(term), written: writtenText(term), promotable: mayBecomeStandard(term) })),
    related: (entry.related ?? []).map(({ kind, concept }) => {
      const other = termbase.concept(concept)?.entry;
      return { kind, id: concept, zh: other ? (other.zh[0]?.text ?? concept) : null };
    }),
    citations: citationsOf(entry),
    abbreviation: abbreviationParts(termbase, id, entry.abbreviation),
    codes: sourceCodes(entry.source),
    warnings: warningsOn(termbase, { id, number, entry }),
    history: historyOf(revisions),
  };
}

/** Every citation: of the concept first (`of` empty), then of its terms. Only addresses on the web become links. */
function citationsOf(entry: ConceptEntry) {
  const all = [
    ...(entry.citations ?? []).map((citation) => ({ of: '', ...citation })),
    ...[...entry.zh, ...entry.en].flatMap(({ text, citations = [] }) =>
      citations.map((citation) => ({ of: text, ...citation })),
    ),
  ];
  return all.map((citation) => ({
    ...citation,
    href: /^https?:\/\//i.test(citation.address) ? citation.address : null,
  }));
}

const order = { preferred: 0, admitted: 1, deprecated: 3, forbidden: 4 } as const;

function rank({ status, literal }: ConceptEntry['en'][number]): number {
  return literal && order[status] > 1 ? 2 : order[status];
}

function abbreviationParts(termbase: Termbase, id: string, abbreviation: string): AbbreviationPart[] {
  if (abbreviation === '') return [];
  return abbreviation.split('↔').map((part) => {
    const text = part.trim();
    const name = text.replace(/\([^)]*\)/g, '').trim();
    const found = termbase
      .lookup(name, { limit: 5 })
      .find(({ concept, matched }) => concept !== id && matched.text === name && matched.field !== 'abbreviation');
    return { text, concept: found?.concept ?? null };
  });
}

/** Neighbours that look-up is asked for, for each string of a concept. */
const mostNeighbours = 200;

/**
 * Where a string of this concept is judged otherwise in another. Asks look-up for neighbours instead of reading all; a string
 * that more than 200 concepts hold is compared with the nearest of them, and the list of all conflicts has the rest.
 */
export function warningsOn(termbase: Termbase, concept: Concept): Warning[] {
  const texts = new Set([...concept.entry.zh, ...concept.entry.en].map(({ text }) => text));
  const near = new Map<string, Concept>();
  for (const text of texts) {
    for (const { concept: id } of termbase.lookup(text, { limit: mostNeighbours })) {
      const other = termbase.concept(id);
      if (other && id !== concept.id) near.set(id, other);
    }
  }
  const neighbour = (id: string): Warning['other'] => ({ id, zh: near.get(id)?.entry.zh[0]?.text ?? id });
  const seen = new Set<string>();
  return [...near.values()].flatMap((other) =>
    findConflicts([concept, other]).flatMap((conflict): Warning[] => {
      const kind =
        conflict.kind === 'same-chinese'
          ? 'same-chinese'
          : conflict.badIn === concept.id
            ? 'allowed-elsewhere'
            : 'bad-elsewhere';
      const key = `${kind} ${conflict.text} ${other.id}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ kind, text: conflict.text, other: neighbour(other.id) }];
    }),
  );
}

function historyOf(revisions: readonly ConceptRevisionRow[]): HistoryItem[] {
  const current = revisions[0]?.entry as ConceptEntry | undefined;
  return revisions.map(({ number, author, at, entry }, index) => {
    const before = revisions[index + 1]?.entry as ConceptEntry | undefined;
    const own = entry as ConceptEntry;
    return {
      number,
      author,
      at,
      first: before === undefined,
      changes: before ? diffEntries(before, own) : [],
      restorable: index > 0 && current !== undefined && !sameEntry(current, own),
      inUse: own.retired !== true,
    };
  });
}
