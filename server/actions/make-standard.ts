import type { ConceptEntry } from '../../glossary/index.js';
import { decideConceptSave } from '../core/concept-save.js';
import { withoutStandard, withStandard } from '../core/concept-standard.js';
import { Refusal } from '../core/refusal.js';
import { readConceptRevision } from '../store/concepts.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';
import { type ConceptSaved, readStanding, settle } from './save-concept.js';

type Ask = { readonly concept: string; readonly base: number };

/** Makes an admitted or literal rendering, named as it is written, the standard one; the former standard is admitted. */
export async function makeStandard(
  context: ActionContext,
  { term, ...ask }: Ask & { readonly term: string },
): Promise<ConceptSaved> {
  return change(context, ask, 'concept:standard-changed', (entry) => {
    const changed = withStandard(entry, term);
    if (!changed) throw new Refusal('invalid-concept', { term });
    return changed;
  });
}

/** None of the concept's renderings is to be used any longer. */
export async function deprecateConcept(context: ActionContext, ask: Ask): Promise<ConceptSaved> {
  return change(context, ask, 'concept:deprecated', withoutStandard);
}

/** The entry as it was at an earlier revision, as a new one. */
export async function restoreConcept(
  context: ActionContext,
  { number, ...ask }: Ask & { readonly number: number },
): Promise<ConceptSaved> {
  requireAct(context, 'edit-concepts');
  const row = await readConceptRevision(context.store, ask.concept, number);
  if (!row) throw new Refusal('not-found');
  return change(context, ask, 'concept:restored', () => row.entry as ConceptEntry);
}

/** One act on the entry that the person saw: the change is made to that one, so that a repeat is recognised. */
async function change(
  context: ActionContext,
  { concept, base }: Ask,
  action: string,
  make: (entry: ConceptEntry) => ConceptEntry,
): Promise<ConceptSaved> {
  requireAct(context, 'edit-concepts');
  return decideAndCommit<ConceptSaved>(context, async () => {
    const standing = await readStanding(context, concept, base);
    if (!standing.base) throw new Refusal('unknown-base', { base });
    const ask = { base, entry: make(standing.base.entry) };
    return settle(decideConceptSave(standing, ask, context.user), concept, base, action);
  });
}
