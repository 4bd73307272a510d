import { type Concept, type ConceptEntry, readEntry } from '../../../glossary/index.js';
import type { BatchChange } from '../../core/concept-batch.js';
import { splitConcept, type SplitChoices, uniteConcepts, type UniteChoices } from '../../core/concept-unite.js';
import type { BatchKind } from '../../core/facts.js';
import { Refusal } from '../../core/refusal.js';
import { readBatch } from '../../store/concept-batches.js';
import { nextConceptId, readConcept } from '../../store/concepts.js';
import { type ActionContext, decideAndCommit, requireAct } from '../context.js';

type Named = { readonly concept: string; readonly base: number };

/** Two concepts become the first one; the other is retired and says so. Both must still be what the person saw. */
export async function mergeConcepts(
  context: ActionContext,
  ask: { readonly id: string; readonly kept: Named; readonly other: Named; readonly choices: UniteChoices },
): Promise<string> {
  if (ask.kept.concept === ask.other.concept) throw new Refusal('malformed', { field: 'other' });
  return commitAct(context, ask.id, 'merge', 'concept:merged', async () => {
    const kept = await standing(context, ask.kept);
    const other = await standing(context, ask.other);
    const united = uniteConcepts(kept, other, ask.choices);
    return [next(kept, united.kept), next(other, united.other)];
  });
}

/** One concept becomes two; answers the batch. */
export async function splitOne(
  context: ActionContext,
  ask: { readonly id: string; readonly from: Named; readonly choices: SplitChoices },
): Promise<string> {
  return commitAct(context, ask.id, 'split', 'concept:split', async () => {
    const from = await standing(context, ask.from);
    const concept = await nextConceptId(context.store);
    const { stays, goes } = splitConcept(from, ask.choices, concept);
    return [next(from, stays), { concept, number: 1, entry: checked(goes) }];
  });
}

async function standing({ store }: ActionContext, { concept, base }: Named): Promise<Concept> {
  const row = await readConcept(store, concept);
  if (!row) throw new Refusal('not-found');
  const entry = row.entry as ConceptEntry;
  if (row.number !== base || entry.retired) throw new Refusal('stale', { current: { number: row.number } });
  return { id: concept, number: row.number, entry };
}

function next({ id, number }: Concept, entry: ConceptEntry): BatchChange {
  return { concept: id, number: number + 1, entry: checked(entry) };
}

function checked(entry: ConceptEntry): ConceptEntry {
  const reading = readEntry(entry);
  if (reading.kind === 'problems') throw new Refusal('invalid-concept', { problems: reading.problems });
  return reading.entry;
}

/** A batch of a few revisions that belong together: all in one commit, or none. */
async function commitAct(
  context: ActionContext,
  id: string,
  kind: BatchKind,
  action: string,
  decide: () => Promise<readonly BatchChange[]>,
): Promise<string> {
  requireAct(context, 'edit-concepts');
  return decideAndCommit(context, async () => {
    if (await readBatch(context.store, id)) return { kind: 'nothing', result: id };
    const changes = await decide();
    const title = changes.map(({ concept, entry }) => `${concept} ${entry.zh[0]?.text ?? ''}`).join(' · ');
    return {
      kind: 'commit',
      commit: {
        action,
        document: null,
        subject: changes[0]?.concept ?? null,
        facts: [
          { kind: 'concept-batch', id, project: context.project, batchKind: kind, title, undoes: null },
          ...changes.flatMap(({ concept, number, entry }) => [
            { kind: 'concept-revision', concept, number, entry } as const,
            { kind: 'concept-batch-item', batch: id, concept, number } as const,
          ]),
        ],
        expects: changes.map(({ concept, number }) => ({ kind: 'concept', concept, number: number - 1 })),
      },
      result: id,
    };
  });
}
