import type { Request } from 'express';
import { z } from 'zod';
import { complement, type Span, unite } from '../../core/assignment.js';
import { pairsOf, queueWaits } from '../../core/queue.js';
import { severities } from '../../core/checks/check.js';
import { Refusal } from '../../core/refusal.js';
import { blankAsAbsent, count, flag, parse, text } from '../../http/forms.js';
import { urls } from '../../http/urls.js';
import type { Visit } from '../../http/visit.js';
import { visitorMay } from '../../http/visit.js';
import { type AssignmentRow, listAssignmentsIn, listAssignmentsOf } from '../../store/assignments.js';
import {
  listQueueDocuments,
  type QueueDocument,
  type QueueKey,
  type QueueScope,
  type QueueSearch,
  seqAt,
} from '../../store/queue.js';
import { readVisits } from '../../store/visits.js';

/** Days that one can ask to have passed. */
export const ages = [1, 3, 7, 30] as const;

const cursor = text(100)
  .transform((value): QueueKey | null => {
    const [document = '', position, changed] = value.split('.');
    const key = { document, position: Number(position), changed: Number(changed) };
    return Number.isSafeInteger(key.position) && Number.isSafeInteger(key.changed) ? key : null;
  })
  .refine((key): key is QueueKey => key !== null);

const schema = z.object({
  wait: blankAsAbsent(z.enum(queueWaits)),
  /** `me`, `nobody` or a person's id. */
  person: blankAsAbsent(text(100)),
  document: blankAsAbsent(text(100)),
  term: blankAsAbsent(text(100)),
  finding: blankAsAbsent(z.enum(severities)),
  days: blankAsAbsent(count),
  new: blankAsAbsent(flag),
  order: blankAsAbsent(z.enum(['document', 'oldest'])),
  after: blankAsAbsent(cursor),
});

export type QueueAsked = z.output<typeof schema> & { readonly wait: (typeof queueWaits)[number] };

/** What the address asks for; without a word about it, what the visitor can do something about. */
export function askedFor(visit: Visit, request: Request): QueueAsked {
  return askedIn(visit, request.query);
}

function askedIn(visit: Visit, values: unknown): QueueAsked {
  const asked = parse(schema, values);
  return { ...asked, wait: asked.wait ?? (visitorMay(visit, 'decide') ? 'review' : 'open') };
}

/** The same questions as one value of an address. */
export function withinOf({ after: _, ...asked }: Partial<QueueAsked>): string {
  return urls.queue(asked).replace(/^[^?]*\??/, '');
}

/** What such a value asks; null: nothing that the queue understands. */
export function askedWithin(visit: Visit, within: string): QueueAsked | null {
  try {
    return askedIn(visit, Object.fromEntries(new URLSearchParams(within)));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

export function cursorOf({ document, position, changed }: QueueKey): string {
  return `${document}.${position}.${changed}`;
}

/** The same question to the store, and the documents that there are to choose from. */
export async function searchFor(
  visit: Visit,
  asked: QueueAsked,
): Promise<{ readonly search: QueueSearch; readonly documents: readonly QueueDocument[] }> {
  const { store, project } = visit.house;
  const documents = listQueueDocuments(store, project);
  const person = visit.person?.id ?? '';
  const seen = asked.new ? readVisits(store, person) : null;
  const inside = documents.filter(
    (row) =>
      (asked.document === undefined || row.document === asked.document) &&
      mayHold(row, asked) &&
      (seen === null || row.changed > (seen.get(row.document) ?? 0)),
  );
  const spans = await spansOf(visit, asked, inside);
  const scopes = inside.flatMap((row): QueueScope[] => {
    const found = spans(row);
    return found ? [{ document: row.document, spans: found, seen: seen?.get(row.document) ?? 0 }] : [];
  });
  const before = asked.days === undefined ? undefined : seqAt(store, daysBefore(visit.now, asked.days));
  const search = {
    scopes,
    pairs: pairsOf(asked.wait),
    second: asked.wait === 'second-review',
    severity: asked.finding,
    before,
    newTo: asked.new ? person : undefined,
  };
  return { search, documents };
}

function daysBefore(now: Date, days: number): string {
  return new Date(now.getTime() - Math.min(days, 100_000) * 86_400_000).toISOString();
}

/** Whether the counts of a document leave room for what is asked. */
function mayHold(row: QueueDocument, { wait }: QueueAsked): boolean {
  const { paragraphs, translated, reviewed, final, sentBack, waiting } = row;
  if (wait === 'review' || wait === 'second-review') return waiting > 0;
  if (wait === 'sent-back') return sentBack > 0;
  if (wait === 'translate' || wait === 'draft') return paragraphs > translated + reviewed + final;
  if (wait === 'reviewed') return reviewed > 0;
  if (wait === 'final') return final > 0;
  return paragraphs > 0;
}

type Spans = QueueScope['spans'];

/** Which paragraphs of each document are asked for: all, those that are somebody's turn, or nobody's. */
async function spansOf(
  { house: { store }, person }: Visit,
  asked: QueueAsked,
  documents: readonly QueueDocument[],
): Promise<(document: QueueDocument) => Spans | null> {
  const all = (paragraphs: number): readonly Span[] => [{ from: 1, to: paragraphs }];
  if (asked.person === undefined) return ({ paragraphs }) => ({ translate: all(paragraphs), review: all(paragraphs) });
  const ids = documents.map(({ document }) => document);
  if (asked.person === 'nobody') {
    const assigned = await listAssignmentsIn(store, ids);
    return ({ document, paragraphs }) => {
      const rows = assigned.get(document) ?? [];
      return {
        translate: complement(spansFor(rows, 'translate'), paragraphs),
        review: complement(spansFor(rows, 'review'), paragraphs),
      };
    };
  }
  const theirs = new Map<string, AssignmentRow[]>();
  for (const row of await listAssignmentsOf(store, asked.person === 'me' ? (person?.id ?? '') : asked.person)) {
    theirs.set(row.document, [...(theirs.get(row.document) ?? []), row]);
  }
  return ({ document }) => {
    const rows = theirs.get(document);
    return rows ? { translate: spansFor(rows, 'translate'), review: spansFor(rows, 'review') } : null;
  };
}

export function spansFor(rows: readonly AssignmentRow[], task: AssignmentRow['task']): Span[] {
  return unite(rows.flatMap((row) => (row.task === task && row.span ? [row.span] : [])));
}
