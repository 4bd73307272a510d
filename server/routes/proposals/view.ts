import { type ConceptEntry, emptyEntry, isBad, mainZh, preferredText } from '../../../glossary/index.js';
import { type Change, diffEntries } from '../../core/concept-diff.js';
import { asProposed } from '../../core/proposal.js';
import { breaks } from '../../http/breaks.js';
import type { Visit } from '../../http/visit.js';
import { findConceptsByZh, readConcept, readConceptRevision } from '../../store/concepts.js';
import { readDocument } from '../../store/documents.js';
import { readParagraph } from '../../store/paragraphs.js';
import type { ProposalRow } from '../../store/proposals.js';
import { type Warning, warningsOn } from '../glossary/concept-view.js';
import { type TextPart, textParts } from '../workbench/texts.js';

/** Where a proposal came up: the paragraph as it is now, what is proposed marked in it. */
export type Context = {
  readonly document: { readonly id: string; readonly title: string };
  readonly paragraph: string;
  readonly position: number;
  readonly source: readonly TextPart[] | null;
  readonly target: readonly TextPart[] | null;
  readonly sourceLang: string;
  readonly targetLang: string;
};

/** A proposal as its page and the queue show it. */
export type ProposalView = Omit<ProposalRow, 'entry'> & {
  readonly entry: ConceptEntry;
  readonly zh: string;
  readonly rendering: string;
  /** The concept that it changes has moved on since. */
  readonly outdated: boolean;
  /** And the same was changed in it: it cannot be accepted as it is. */
  readonly clash: boolean;
  /** The concept's number now; 0 for a new one. */
  readonly current: number;
  /** What accepting it would change. */
  readonly changes: readonly Change[];
  readonly warnings: readonly Warning[];
  /** Concepts of any domain that have one of its Chinese forms already: it may belong to them. */
  readonly twins: readonly { readonly id: string; readonly zh: string; readonly rendering: string }[];
  readonly context: Context | null;
  readonly waits: boolean;
};

export async function proposalViews(visit: Visit, rows: readonly ProposalRow[]): Promise<ProposalView[]> {
  const rest = breaks();
  const views: ProposalView[] = [];
  for (const row of rows) {
    views.push(await proposalView(visit, row));
    await rest();
  }
  return views;
}

export async function proposalView(visit: Visit, row: ProposalRow): Promise<ProposalView> {
  const { store, termbase } = visit.house;
  const entry = row.entry as ConceptEntry;
  const waits = row.verdict === null;
  const latest = row.concept === null ? null : await readConcept(store, row.concept);
  const written = row.concept === null ? null : await readConceptRevision(store, row.concept, row.base);
  const standing = latest && { ...latest, entry: latest.entry as ConceptEntry, author: null };
  const base = written && { ...written, entry: written.entry as ConceptEntry, author: null };
  const accepted = asProposed({ concept: row.concept, entry }, standing, base);
  // Afterwards the difference is to what it was written on: what stands may be what it became.
  const before = waits && accepted.kind === 'ok' ? standing?.entry : base?.entry;
  const after = waits && accepted.kind === 'ok' && standing ? accepted.entry : entry;
  return {
    ...row,
    entry,
    zh: mainZh(entry),
    rendering: preferredText(entry),
    outdated: waits && latest !== null && latest.number !== row.base,
    clash: waits && accepted.kind === 'clash',
    current: latest?.number ?? 0,
    changes: diffEntries(before ?? emptyEntry, after),
    warnings: waits
      ? warningsOn(termbase.current(), { id: row.concept ?? '', number: 0, entry }).filter(
          ({ kind }) => kind !== 'same-chinese',
        )
      : [],
    twins: waits ? await twinsOf(visit, row, entry) : [],
    context: await contextOf(visit, row, entry),
    waits,
  };
}

async function twinsOf(
  { house }: Visit,
  { concept }: ProposalRow,
  entry: ConceptEntry,
): Promise<ProposalView['twins']> {
  const found = new Map<string, ProposalView['twins'][number]>();
  for (const { text } of entry.zh) {
    for (const { id, entry: other } of await findConceptsByZh(house.store, text)) {
      const twin = other as ConceptEntry;
      if (id !== concept) found.set(id, { id, zh: mainZh(twin), rendering: preferredText(twin) });
    }
  }
  return [...found.values()];
}

async function contextOf({ house }: Visit, row: ProposalRow, entry: ConceptEntry): Promise<Context | null> {
  if (row.paragraph === null || row.document === null) return null;
  const document = await readDocument(house.store, row.document);
  const paragraph = await readParagraph(house.store, row.document, row.paragraph);
  if (!document || !paragraph) return null;
  const found = (text: string | null, looked: readonly string[]): readonly TextPart[] | null => {
    if (text === null) return null;
    const name = looked.find((one) => text.toLowerCase().includes(one.toLowerCase()));
    return textParts(text, [], name);
  };
  const { id, title, sourceLang, targetLang } = document;
  return {
    document: { id, title },
    paragraph: paragraph.id,
    position: paragraph.position,
    source: found(
      paragraph.source,
      entry.zh.map(({ text }) => text),
    ),
    target: found(
      paragraph.target,
      entry.en.filter((term) => !isBad(term)).map(({ text }) => text),
    ),
    sourceLang,
    targetLang,
  };
}
