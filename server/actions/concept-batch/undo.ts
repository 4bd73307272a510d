import type { ConceptEntry } from '../../../glossary/index.js';
import { type BatchChange, undoItem } from '../../core/concept-batch.js';
import { Refusal } from '../../core/refusal.js';
import { listBatchItems, listKeptItems, readBatch } from '../../store/concept-batches.js';
import { type ActionContext, requireAct } from '../context.js';
import { batchChunk, type BatchDone, type BatchWatch, commitBatch } from './commit.js';

/** The id is made from the other's, so that two people who press the button make one batch. */
export function undoId(batch: string): string {
  return `undo-${batch}`;
}

/**
 * Takes a batch back where nobody has changed a concept since; the others are `left`. Asked again, it finishes what a crash
 * cut short and changes nothing else.
 */
export async function undoBatch(context: ActionContext, id: string, watch: BatchWatch = {}): Promise<BatchDone> {
  requireAct(context, 'edit-concepts');
  const batch = await readBatch(context.store, id);
  if (!batch) throw new Refusal('not-found');
  const chunks = async function* (): AsyncGenerator<BatchChange[]> {
    for (let after = ''; ;) {
      const items = await listBatchItems(context.store, id, { after, limit: batchChunk });
      const last = items.at(-1);
      if (!last) return;
      after = last.concept;
      yield items.flatMap((item) => {
        const change = undoItem({
          ...item,
          entry: item.entry as ConceptEntry,
          before: item.before as ConceptEntry | null,
        });
        return change ? [change] : [];
      });
    }
  };
  const ask = { id: undoId(id), kind: 'undo', title: batch.title, undoes: id, action: 'concept:undone' } as const;
  const done = await commitBatch(context, ask, chunks(), watch);
  const kept = await listKeptItems(context.store, { undo: ask.id, undone: id }, { limit: batch.items });
  return { ...done, left: kept.map(({ concept }) => concept) };
}
