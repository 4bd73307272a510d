import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { ConceptEntry } from '../../glossary/index.js';
import { editingEntry } from '../core/concept-edits.js';
import type { Fact } from '../core/facts.js';
import type { ChangeProgress, TermChanges } from '../core/term-changes.js';
import type { Scans } from '../indexes/scans.js';
import type { Touched } from '../indexes/scan-messages.js';
import type { TermbaseIndex } from '../indexes/termbase.js';
import { readConcepts } from '../store/concept-batches.js';
import { readConceptRevision } from '../store/concepts.js';
import type { Store } from '../store/open.js';
import {
  isBatchAfter,
  isRevisionAfter,
  listPendingChanges,
  listProposedEdits,
  type PendingChange,
  readTermChangesPosition,
  termChangesFollower,
} from '../store/term-changes.js';
import { newId } from './context.js';

export type TermChangesOptions = {
  readonly store: Store;
  readonly project: string;
  readonly scans: Pick<Scans, 'impact' | 'edits'>;
  readonly termbase: Pick<TermbaseIndex, 'ready' | 'followed'>;
  readonly onError: (error: unknown) => void;
};

/** Suggestions a commit: two facts each. */
const chunk = 150;
/** Between commits, in ms, so that people's saves come first. */
const pause = 5;
/** So many changes are looked at one by one, past paragraphs that a sieve lets through; more in one pass with the whole termbase. */
const few = 50;
/** So many changes are taken at a time. */
const most = 20_000;
/** So many of them are read in one turn: a few milliseconds. */
const readAtOnce = 1_000;
/** In ms, after what went wrong. */
const retryAfter = 1_000;

export async function openTermChanges(options: TermChangesOptions): Promise<TermChanges> {
  const { store, scans, termbase, onError } = options;
  const control = new AbortController();
  const cancelled = new Set<string>();
  let step: { readonly batches: ReadonlySet<string | null>; readonly control: AbortController } | null = null;
  let going: ChangeProgress = { done: 0, total: 0, edits: 0 };
  let working: Promise<void> | null = null;
  // What was changed before anybody followed has led to nothing, and never will.
  let position = readTermChangesPosition(store) ?? (await follow(store.seq()));

  async function follow(upto: number): Promise<number> {
    await store.operate({ kind: 'follow', name: termChangesFollower, upto, version: '1' });
    return upto;
  }

  const propose = async (changes: readonly PendingChange[], signal: AbortSignal): Promise<void> => {
    const waiting: Touched[] = [];
    const watch = {
      signal,
      // A released edition is left as it is.
      onTouched: (some: readonly Touched[]) =>
        void waiting.push(...some.filter(({ kind, closed }) => kind === 'edit' && closed === 0)),
      onProgress: ({ done, total }: { readonly done: number; readonly total: number }) =>
        void (going = { ...going, done, total }),
    };
    if (changes.length > few) await scans.edits(changes, watch);
    else
      for (const { concept, before, number } of changes) {
        const [was, now] = await Promise.all([
          readConceptRevision(store, concept, before),
          readConceptRevision(store, concept, number),
        ]);
        if (!now) continue;
        const change = { before: (was?.entry ?? null) as ConceptEntry | null, after: now.entry as ConceptEntry };
        if (editingEntry(change)) await scans.impact({ concept, ...change }, { ...watch, texts: true });
      }
    const byConcept = new Map(changes.map((change) => [change.concept, change]));
    while (waiting.length > 0) {
      signal.throwIfAborted();
      const edits = await commitEdits(options, waiting.splice(0, chunk), byConcept);
      going = { ...going, edits: going.edits + edits };
      if (waiting.length > 0) await sleep(pause);
    }
  };

  const work = async (): Promise<void> => {
    await termbase.ready;
    while (!control.signal.aborted) {
      const { changes, upto } = await gatherChanges(store, position);
      if (upto === position) return;
      // The scan asks the termbase beside whose terms a changed one stands.
      await termbase.followed();
      const wanted = changes.filter(({ batch }) => batch === null || !cancelled.has(batch));
      const mine = new AbortController();
      step = { batches: new Set(wanted.map(({ batch }) => batch)), control: mine };
      going = { done: 0, total: 0, edits: 0 };
      try {
        await propose(wanted, AbortSignal.any([control.signal, mine.signal]));
        position = await follow(upto);
      } catch (error) {
        if (control.signal.aborted) return;
        if (mine.signal.aborted) continue;
        onError(error);
        await sleep(retryAfter, undefined, { ref: false });
      } finally {
        step = null;
      }
    }
  };

  const run = (): Promise<void> =>
    (working ??= work()
      .catch(onError)
      .finally(() => (working = null)));

  const unsubscribe = store.onFeed((items) => {
    if (items.some(({ action }) => /^(concept|proposal)/.test(action))) void run();
  });
  void run();

  return {
    progress: ({ concept, number }) => (isRevisionAfter(store, concept, number, position) ? going : null),
    batchProgress: (batch) => (!cancelled.has(batch) && isBatchAfter(store, batch, position) ? going : null),
    cancelBatch(batch) {
      if (!isBatchAfter(store, batch, position)) return;
      cancelled.add(batch);
      if (step?.batches.has(batch)) step.control.abort();
    },
    async idle() {
      while (!control.signal.aborted && (working || listPendingChanges(store, position, 1).upto > position))
        await run();
    },
    async close() {
      unsubscribe();
      control.abort();
      await working;
    },
  };
}

/** What has changed after a commit, each concept once, read a piece at a time. */
async function gatherChanges(
  store: Store,
  after: number,
): Promise<{ readonly changes: readonly PendingChange[]; readonly upto: number }> {
  const changes = new Map<string, PendingChange>();
  let upto = after;
  while (changes.size < most) {
    const piece = listPendingChanges(store, upto, readAtOnce);
    if (piece.upto === upto) break;
    upto = piece.upto;
    for (const change of piece.changes)
      changes.set(change.concept, { ...change, before: changes.get(change.concept)?.before ?? change.before });
    await setImmediate();
  }
  return { changes: [...changes.values()], upto };
}

/** Stores suggestions, each once, however often it is asked; answers how many were new. */
async function commitEdits(
  { store, project }: Pick<TermChangesOptions, 'store' | 'project'>,
  touched: readonly Touched[],
  changes: ReadonlyMap<string, PendingChange>,
): Promise<number> {
  const known = new Set<string>();
  for (const { paragraph, target, concept, number } of listProposedEdits(
    store,
    touched.map(({ paragraph }) => paragraph),
  )) {
    if (changes.get(concept)?.number !== number) continue;
    // Of several changes that edit a paragraph together one is named, and another may be the next time.
    known.add(`${paragraph} ${target} ${changes.size > few ? '' : concept}`);
  }
  let rest = touched.filter(
    ({ paragraph, targetNumber, concept }) =>
      !known.has(`${paragraph} ${targetNumber ?? 0} ${changes.size > few ? '' : concept}`),
  );
  let stored = 0;
  while (rest.length > 0) {
    const user = changes.get(rest[0]?.concept ?? '')?.user ?? null;
    const some = rest.filter(({ concept }) => (changes.get(concept)?.user ?? null) === user);
    const concepts = [...new Set(some.map(({ concept }) => concept))];
    const outcome = await store.commit({
      requestId: newId(),
      at: new Date().toISOString(),
      user,
      action: 'suggestion:made',
      project,
      document: null,
      subject: concepts[0] ?? null,
      facts: some.flatMap((one) => factsOf(one, changes.get(one.concept))),
      expects: concepts.map((concept) => ({
        kind: 'concept',
        concept,
        number: changes.get(concept)?.number ?? 0,
      })),
    });
    if (outcome.kind === 'moved') {
      // Somebody changes a term again: what follows from that is proposed in its turn.
      const standing = await readConcepts(store, concepts);
      const current = new Set(
        standing.filter(({ id, number }) => changes.get(id)?.number === number).map(({ id }) => id),
      );
      rest = rest.filter(({ concept }) => current.has(concept) || !concepts.includes(concept));
      continue;
    }
    if (outcome.kind === 'committed') stored += some.length;
    rest = rest.filter((one) => !some.includes(one));
  }
  return stored;
}

function factsOf(touched: Touched, change: PendingChange | undefined): Fact[] {
  const { paragraph, text, targetNumber, sourceNumber } = touched;
  if (text === null || targetNumber === null || !change) return [];
  const { concept, number, user } = change;
  const id = newId();
  return [
    { kind: 'suggestion', id, paragraph, sourceNumber, text, origin: 'term-change', engine: null, author: user },
    { kind: 'term-suggestion', suggestion: id, paragraph, targetNumber, concept, conceptNumber: number },
  ];
}
