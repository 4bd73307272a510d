import type { ConceptEntry } from '../../glossary/index.js';
import type { Fact } from '../core/facts.js';
import type { ChangeProgress, TermChange, TermChanges } from '../core/term-changes.js';
import type { Scans } from '../indexes/scans.js';
import type { Touched } from '../indexes/scan-messages.js';
import { readConceptRevision } from '../store/concepts.js';
import type { Store } from '../store/open.js';
import { type ConceptRevisionKey, listConceptRevisionsAfter, listSuggestedParagraphs } from '../store/suggestions.js';
import { newId } from './context.js';

export type TermChangesOptions = {
  readonly store: Store;
  readonly project: string;
  readonly scans: Scans;
  readonly onError: (error: unknown) => void;
};

/** Suggestions a commit: two facts each. */
const chunk = 150;
/** Between commits, so that people's saves come first. */
const pause = 5;
/** An import that changes more concepts than this at once proposes nothing by itself. */
export const mostChanges = 50;

export function openTermChanges({ store, project, scans, onError }: TermChangesOptions): TermChanges {
  const going = new Map<string, ChangeProgress>();
  const control = new AbortController();
  let work: Promise<void> = Promise.resolve();
  let seen = store.seq();

  const unsubscribe = store.onFeed((items) => {
    const after = seen;
    seen = items.at(-1)?.seq ?? seen;
    if (!items.some(({ action }) => /^(concept|proposal)/.test(action))) return;
    void listConceptRevisionsAfter(store, after, 10_000).then((found) => {
      const changes = found.filter(({ seq }) => seq <= seen);
      const sizes = new Map<number, number>();
      for (const { seq } of changes) sizes.set(seq, (sizes.get(seq) ?? 0) + 1);
      for (const change of changes) if ((sizes.get(change.seq) ?? 0) <= mostChanges) enqueue(change);
    }, onError);
  }, seen);

  const enqueue = (change: ConceptRevisionKey): void => {
    const key = keyOf(change);
    if (going.has(key)) return;
    going.set(key, { done: 0, total: 0, edits: 0 });
    work = work
      .then(() => propose(change))
      .catch((error: unknown) => {
        if (!control.signal.aborted) onError(error);
      })
      .finally(() => going.delete(key));
  };

  const propose = async (change: ConceptRevisionKey): Promise<void> => {
    control.signal.throwIfAborted();
    const { concept, number, user } = change;
    const [now, before] = await Promise.all([
      readConceptRevision(store, concept, number),
      readConceptRevision(store, concept, number - 1),
    ]);
    if (!now) return;
    const known = await listSuggestedParagraphs(store, concept, number);
    const waiting: Touched[] = [];
    await scans.impact(
      { concept, before: (before?.entry ?? null) as ConceptEntry | null, after: now.entry as ConceptEntry },
      {
        texts: true,
        signal: control.signal,
        onTouched: (some) => waiting.push(...some.filter(({ kind }) => kind === 'edit')),
        onProgress: (progress) => going.set(keyOf(change), { ...progress, edits: 0 }),
      },
    );
    let edits = 0;
    while (waiting.length > 0) {
      control.signal.throwIfAborted();
      const some = waiting
        .splice(0, chunk)
        .filter((touched) => !known.has(`${touched.paragraph} ${touched.targetNumber}`));
      const facts = some.flatMap((touched) => factsOf(touched, change));
      if (facts.length === 0) continue;
      const outcome = await store.commit({
        requestId: newId(),
        at: new Date().toISOString(),
        user,
        action: 'suggestion:made',
        project,
        document: null,
        subject: concept,
        facts,
        // Somebody changes the term again: what follows from that is proposed in its turn.
        expects: [{ kind: 'concept', concept, number }],
      });
      if (outcome.kind !== 'committed' && outcome.kind !== 'repeated') return;
      edits += some.length;
      const { done, total } = going.get(keyOf(change)) ?? { done: 0, total: 0 };
      going.set(keyOf(change), { done, total, edits });
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };

  return {
    progress: (change) => going.get(keyOf(change)) ?? null,
    async idle() {
      // The feed's listener reads what changed before it puts it in the queue.
      await new Promise((resolve) => setImmediate(resolve));
      for (let current = work; ; current = work) {
        await current;
        if (current === work) return;
      }
    },
    async close() {
      unsubscribe();
      control.abort();
      await work;
    },
  };
}

function keyOf({ concept, number }: TermChange): string {
  return `${concept} ${number}`;
}

function factsOf(touched: Touched, { concept, number, user }: ConceptRevisionKey): Fact[] {
  const { paragraph, text, targetNumber, sourceNumber } = touched;
  if (text === null || targetNumber === null) return [];
  const id = newId();
  return [
    { kind: 'suggestion', id, paragraph, sourceNumber, text, origin: 'term-change', engine: null, author: user },
    { kind: 'term-suggestion', suggestion: id, paragraph, targetNumber, concept, conceptNumber: number },
  ];
}
