import type { BatchChange } from '../../core/concept-batch.js';
import type { BatchKind, CommitRequest } from '../../core/facts.js';
import { Refusal } from '../../core/refusal.js';
import { readConcepts } from '../../store/concept-batches.js';
import { nextConceptId } from '../../store/concepts.js';
import type { Store } from '../../store/open.js';
import { type ActionContext, requireAct } from '../context.js';

export type BatchAsk = {
  /** Names the batch: asking twice with the same id is one batch, also after a crash in between. */
  readonly id: string;
  readonly kind: BatchKind;
  readonly title: string;
  readonly undoes?: string;
  /** noun:past, of every commit of the batch. */
  readonly action: string;
};

export type BatchWatch = {
  readonly onProgress?: (done: number) => void;
  readonly isCancelled?: () => boolean;
};

/** `left`: concepts that somebody changed after the change was worked out; they stand as they are. */
export type BatchDone = { readonly id: string; readonly written: number; readonly left: readonly string[] };

/** Revisions a commit, each with its item: one transaction of the writer stays short. */
export const batchChunk = 300;

/**
 * Writes many revisions as one act that can be undone as one: the batch first, then its revisions a chunk a commit. The
 * chunks must come out the same when it is asked again; those that are stored already are passed over.
 */
export async function commitBatch(
  context: ActionContext,
  ask: BatchAsk,
  chunks: AsyncIterable<readonly BatchChange[]> | Iterable<readonly BatchChange[]>,
  { onProgress, isCancelled }: BatchWatch = {},
): Promise<BatchDone> {
  requireAct(context, 'edit-concepts');
  const { store, project, now: at, user } = context;
  const common = { at, user, project, document: null, subject: ask.id, action: ask.action };
  const batch: CommitRequest = {
    ...common,
    requestId: `batch:${ask.id}`,
    facts: [
      {
        kind: 'concept-batch',
        id: ask.id,
        project,
        batchKind: ask.kind,
        title: ask.title,
        undoes: ask.undoes ?? null,
      },
    ],
    expects: [],
  };
  const left: string[] = [];
  let written = 0;
  let begun = false;
  let place = -1;
  for await (const changes of chunks) {
    if (isCancelled?.()) break;
    place++;
    if (changes.length === 0) continue;
    if (!begun) await settled(store.commit(batch));
    begun = true;
    const kept = await commitChunk(context, ask, `batch:${ask.id}:${place}`, common, changes);
    left.push(...kept);
    written += changes.length - kept.length;
    onProgress?.(written + left.length);
  }
  if (!begun && ask.kind === 'undo') await settled(store.commit(batch));
  return { id: ask.id, written, left };
}

/** Answers the concepts that had moved on. */
async function commitChunk(
  { store }: ActionContext,
  ask: BatchAsk,
  requestId: string,
  common: Omit<CommitRequest, 'requestId' | 'facts' | 'expects'>,
  changes: readonly BatchChange[],
): Promise<string[]> {
  let rest = changes;
  const left: string[] = [];
  for (let attempt = 0; attempt < 3; attempt++) {
    const outcome = await store.commit({
      ...common,
      requestId,
      facts: rest.flatMap(({ concept, number, entry }) => [
        { kind: 'concept-revision', concept, number, entry } as const,
        { kind: 'concept-batch-item', batch: ask.id, concept, number } as const,
      ]),
      expects: rest.map(({ concept, number }) => ({ kind: 'concept', concept, number: number - 1 })),
    });
    if (outcome.kind === 'committed' || outcome.kind === 'repeated') return left;
    if (outcome.kind === 'refused') throw new Refusal('invalid-concept', { rule: outcome.rule });
    const standing = await readConcepts(
      store,
      rest.map(({ concept }) => concept),
    );
    const numbers = new Map(standing.map(({ id, number }) => [id, number]));
    const allot = await allotIds(store);
    rest = rest.flatMap((change) => {
      if ((numbers.get(change.concept) ?? 0) === change.number - 1) return [change];
      if (change.allotted) return [{ ...change, concept: allot() }];
      left.push(change.concept);
      return [];
    });
    if (rest.length === 0) return left;
  }
  throw new Refusal('busy');
}

async function settled(commit: Promise<{ readonly kind: string }>): Promise<void> {
  const { kind } = await commit;
  // A batch of this name that another request began: the same one.
  if (kind === 'refused') throw new Refusal('forbidden');
}

/** Changes that are all at hand, as chunks. */
export function* inChunks<T>(items: readonly T[], size = batchChunk): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

/** Ids for new concepts, one after the other from the highest on. */
export async function allotIds(store: Store): Promise<() => string> {
  const first = await nextConceptId(store);
  let number = Number(first.slice(1));
  return () => `T${String(number++).padStart(3, '0')}`;
}
