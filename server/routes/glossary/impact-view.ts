import type { ConceptEntry } from '../../../glossary/index.js';
import { diff, type DiffPart } from '../../core/diff/diff.js';
import { type ConceptChange, impactOf } from '../../core/concept-impact.js';
import { segments } from '../../core/segments.js';
import type { Visit } from '../../http/visit.js';
import type { ImpactCount, Matched, ShownKind, Touched } from '../../indexes/scan-messages.js';
import type { ImpactFound } from '../../indexes/scans.js';
import { neighboursOf } from '../../indexes/neighbours.js';
import { listDocuments } from '../../store/documents.js';
import { type ParagraphRow, readParagraph } from '../../store/paragraphs.js';
import { listOpenSuggestionsOf, type OpenSuggestion } from '../../store/suggestions.js';

const states = ['initial', 'translated', 'reviewed', 'final'] as const;
export const impactKinds = ['edit', 'look', 'settled', 'released'] as const satisfies readonly ShownKind[];

function shownKind({ kind, closed }: Pick<Touched, 'kind' | 'closed'>): ShownKind {
  return closed === 1 ? 'released' : kind;
}

/** One document's line in the table of what a change touches. */
export type ImpactDocument = {
  readonly id: string;
  readonly title: string;
  readonly states: readonly { readonly state: (typeof states)[number]; readonly count: number }[];
  readonly count: number;
  readonly edits: number;
  /** Its edition has been released: no edit is proposed. */
  readonly closed: boolean;
};

export type ImpactSummary = {
  readonly count: number;
  readonly kinds: readonly { readonly kind: ShownKind; readonly count: number }[];
  readonly documents: readonly ImpactDocument[];
  readonly states: ImpactDocument['states'];
  readonly matched: Matched;
};

/** The numbers by document and state, the document with most first. */
export async function summarise(
  { house }: Visit,
  { matched, counts }: Pick<ImpactFound, 'matched' | 'counts'>,
): Promise<ImpactSummary> {
  const titles = new Map((await listDocuments(house.store, house.project)).map(({ id, title }) => [id, title]));
  const byDocument = new Map<string, ImpactCount[]>();
  for (const one of counts) {
    const list = byDocument.get(one.document);
    if (list) list.push(one);
    else byDocument.set(one.document, [one]);
  }
  const ofKind = (kind: ShownKind) => counts.filter((one) => shownKind(one) === kind);
  return {
    count: sum(counts),
    kinds: impactKinds.map((kind) => ({ kind, count: sum(ofKind(kind)) })),
    documents: [...byDocument]
      .map(([id, list]) => ({
        id,
        title: titles.get(id) ?? id,
        states: statesOf(list),
        count: sum(list),
        edits: sum(list.filter((one) => shownKind(one) === 'edit')),
        closed: list.some(({ closed }) => closed === 1),
      }))
      .sort((a, b) => b.count - a.count || (a.title < b.title ? -1 : 1)),
    states: statesOf(counts),
    matched,
  };
}

function sum(counts: readonly ImpactCount[]): number {
  return counts.reduce((all, { count }) => all + count, 0);
}

function statesOf(counts: readonly ImpactCount[]): ImpactDocument['states'] {
  return states.map((state) => ({ state, count: sum(counts.filter((one) => one.state === state)) }));
}

/** One touched paragraph as the page shows it. */
export type ImpactItem = {
  readonly row: ParagraphRow;
  readonly title: string;
  readonly kind: ShownKind;
  /** The Chinese, cut where the concept begins and ends. */
  readonly source: readonly { readonly text: string; readonly term: boolean }[];
  /** From the English that stands to the proposed one; the English alone where nothing is proposed. */
  readonly parts: readonly DiffPart[];
  readonly suggestion: OpenSuggestion | null;
};

/** The texts of some touched paragraphs, with what the change means there as they are now. */
export async function itemsOf(
  { house }: Visit,
  change: ConceptChange,
  touched: readonly Touched[],
  titles: ReadonlyMap<string, string>,
): Promise<ImpactItem[]> {
  const entries: ConceptEntry[] = change.before ? [change.before, change.after] : [change.after];
  const impact = impactOf(change, neighboursOf(house.termbase.current(), change.concept, entries));
  const suggestions = await listOpenSuggestionsOf(
    house.store,
    touched.map(({ paragraph }) => paragraph),
  );
  const rows = await Promise.all(
    touched.map(({ document, paragraph }) => readParagraph(house.store, document, paragraph)),
  );
  return rows.flatMap((row, i): ImpactItem[] => {
    const known = touched[i];
    if (!row || !known) return [];
    const { hits, impact: now } = impact({ source: row.source, target: row.target });
    const named = hits.filter(({ side }) => side === 'source');
    const target = row.target ?? '';
    return [
      {
        row,
        title: titles.get(known.document) ?? known.document,
        kind: shownKind({ kind: now?.kind ?? known.kind, closed: known.closed }),
        source: segments(row.source ?? '', named).map(({ text, spans }) => ({ text, term: spans.length > 0 })),
        parts:
          now?.text && known.closed === 0
            ? diff(target, now.text)
            : target === ''
              ? []
              : [{ kind: 'same', text: target }],
        suggestion: suggestions.get(row.id)?.find(({ concept }) => concept === change.concept) ?? null,
      },
    ];
  });
}
