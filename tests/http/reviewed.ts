import { newId } from '../../server/actions/context.js';
import type { ErrorSeverity, HunkOutcome } from '../../server/core/facts.js';
import type { Harness } from './harness.js';

/** What a reviewer says of one hunk. */
export type Said = {
  readonly outcome: HunkOutcome;
  readonly reason: string | null;
  readonly category: string | null;
  readonly severity: ErrorSeverity | null;
};

export const wrongTerm: Said = { outcome: 'refuse', reason: 'not the term', category: 'terminology/wrong-term', severity: 'minor' }; // prettier-ignore
export const omission: Said = { outcome: 'ask', reason: '=1+1', category: 'accuracy/omission', severity: 'major' };

/** A document of one machine paragraph that the translator corrected and the reviewer approved, hunk by hunk, on a day. */
export async function reviewedDocument(
  harness: Harness,
  { day = '2026-03-02', hunks = [wrongTerm], text = 'It is at the forefront of reform.' } = {},
): Promise<string> {
  const { store, project, scores } = harness.house;
  const { id: document, paragraphs } = await harness.document({ target: 'It walks ahead of reform.', source: null });
  const paragraph = paragraphs[0]?.id ?? '';
  const decision = newId();
  const said = hunks.map((hunk, i) => ({
    kind: 'hunk-decision' as const,
    decision,
    ordinal: i + 1,
    from: i,
    to: i,
    oldText: '',
    newText: 'x',
    text: hunk.outcome === 'reword' ? 'y' : null,
    ...hunk,
  }));
  const commit = { user: null, project, document, subject: paragraph, expects: [], at: `${day}T12:00:00.000Z` };
  const revision = { kind: 'revision', paragraph, side: 'target', number: 2, text, done: true, against: null } as const;
  await store.commit({
    ...commit,
    requestId: newId(),
    action: 'paragraph:saved',
    facts: [{ ...revision, origin: 'translator', author: harness.people.translator.id, suggestion: null }],
  });
  await store.commit({
    ...commit,
    requestId: newId(),
    action: 'paragraph:approved',
    facts: [
      {
        kind: 'decision',
        id: decision,
        paragraph,
        sourceNumber: null,
        targetNumber: 2,
        verdict: 'approve',
        reason: null,
        reviewer: harness.people.reviewer.id,
        compared: { from: 1, to: 2 },
      },
      ...said,
    ],
  });
  await scores.settled();
  return document;
}
