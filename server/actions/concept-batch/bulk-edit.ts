import type { ConceptEntry } from '../../../glossary/index.js';
import type { BatchChange } from '../../core/concept-batch.js';
import { applyBulkEdit, type BulkEdit, changesNothing } from '../../core/concept-bulk.js';
import { canonical } from '../../core/concept-save.js';
import { Refusal } from '../../core/refusal.js';
import { readConcepts } from '../../store/concept-batches.js';
import { type ActionContext, requireAct } from '../context.js';
import { type BatchDone, type BatchWatch, commitBatch, inChunks } from './commit.js';

export type BulkAsk = {
  readonly id: string;
  readonly title: string;
  readonly concepts: readonly string[];
  readonly edit: BulkEdit;
};

/** The same edit on many concepts, as one batch. Concepts that it does not change get no revision. */
export async function bulkEdit(
  context: ActionContext,
  { id, title, concepts, edit }: BulkAsk,
  watch: BatchWatch = {},
): Promise<BatchDone> {
  requireAct(context, 'edit-concepts');
  if (changesNothing(edit) || concepts.length === 0) throw new Refusal('empty');
  const chunks = async function* (): AsyncGenerator<BatchChange[]> {
    for (const ids of inChunks(concepts)) {
      const rows = await readConcepts(context.store, ids);
      yield rows.flatMap((row) => {
        const entry = row.entry as ConceptEntry;
        const after = applyBulkEdit(entry, edit);
        return after === entry ? [] : [{ concept: row.id, number: row.number + 1, entry: canonical(after) }];
      });
    }
  };
  return commitBatch(context, { id, kind: 'bulk-edit', title, action: 'concept:bulk-edited' }, chunks(), watch);
}
