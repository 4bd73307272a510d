import { type ConceptEntry, readEntry } from '../../glossary/index.js';
import {
  canonical,
  type ConceptAsk,
  type ConceptOutcome,
  decideConceptSave,
  sameEntry,
  type SavedEntry,
} from '../core/concept-save.js';
import { Refusal } from '../core/refusal.js';
import { findConceptsByZh, nextConceptId, readConcept, readConceptRevision } from '../store/concepts.js';
import { type ActionContext, type Decided, decideAndCommit, requireAct } from './context.js';

export type ConceptSaved = { readonly kind: 'new' | 'already'; readonly concept: string; readonly number: number };

/** Saves an entry on the one that the person saw. A stale base is refused with the base's entry, the current one and mine. */
export async function saveConcept(
  context: ActionContext,
  { concept, ...ask }: ConceptAsk & { readonly concept: string },
): Promise<ConceptSaved> {
  requireAct(context, 'edit-concepts');
  return decideAndCommit<ConceptSaved>(context, async () => {
    if (ask.base < 1) throw new Refusal('unknown-base', { base: ask.base });
    const standing = await readStanding(context, concept, ask.base);
    const outcome = decideConceptSave(standing, ask, context.user);
    return settle(outcome, concept, ask.base);
  });
}

/** Adds a concept. An entry that stands already, in every field, is answered with the concept that has it. */
export async function addConcept(context: ActionContext, entry: unknown): Promise<ConceptSaved> {
  requireAct(context, 'edit-concepts');
  const { store, user } = context;
  return decideAndCommit<ConceptSaved>(context, async () => {
    const reading = readEntry(entry);
    if (reading.kind === 'ok') {
      const twins = await findConceptsByZh(store, reading.entry.zh[0]?.text ?? '');
      const twin = twins.find((row) => sameEntry(row.entry as ConceptEntry, reading.entry));
      if (twin) return { kind: 'nothing', result: { kind: 'already', concept: twin.id, number: twin.number } };
    }
    const concept = await nextConceptId(store);
    return settle(decideConceptSave({ latest: null, base: null, next: null }, { base: 0, entry }, user), concept, 0);
  });
}

/** What stands of a concept, for a decision about an entry written on revision `base`. */
export async function readStanding(
  { store }: ActionContext,
  concept: string,
  base: number,
): Promise<{ latest: SavedEntry; base: SavedEntry | null; next: SavedEntry | null }> {
  const current = await readConcept(store, concept);
  if (!current) throw new Refusal('not-found');
  const saved = async (number: number): Promise<SavedEntry | null> => {
    const row = await readConceptRevision(store, concept, number);
    return row && { number: row.number, entry: row.entry as ConceptEntry, author: row.user };
  };
  const [latest, written, next] = await Promise.all([saved(current.number), saved(base), saved(base + 1)]);
  if (!latest) throw new Error(`concept ${concept} has no revision ${current.number}`);
  return { latest, base: written, next };
}

/** What a decision means for the store and for the person. */
export function settle(
  outcome: ConceptOutcome,
  concept: string,
  base: number,
  action = 'concept:saved',
): Decided<ConceptSaved> {
  switch (outcome.kind) {
    case 'already':
      return { kind: 'nothing', result: { kind: 'already', concept, number: outcome.number } };
    case 'new': {
      const { number, entry } = outcome;
      return {
        kind: 'commit',
        commit: {
          action,
          document: null,
          subject: concept,
          facts: [{ kind: 'concept-revision', concept, number, entry }],
          expects: [{ kind: 'concept', concept, number: number - 1 }],
        },
        result: { kind: 'new', concept, number },
      };
    }
    case 'stale': {
      const side = (saved: SavedEntry) => ({ number: saved.number, entry: canonical(saved.entry) });
      throw new Refusal('stale', {
        base: outcome.base && side(outcome.base),
        current: side(outcome.current),
        mine: outcome.mine,
      });
    }
    case 'invalid':
      throw new Refusal('invalid-concept', { problems: outcome.problems });
    case 'unknown-base':
      throw new Refusal('unknown-base', { base });
  }
}
