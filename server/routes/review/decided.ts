import {
  type HunkAnswerRow,
  type HunkDecisionRow,
  listHunkAnswers,
  listHunkDecisions,
} from '../../store/hunk-decisions.js';
import type { Store } from '../../store/open.js';
import type { DecisionRow } from '../../store/paragraphs.js';

export type Decided = DecisionRow & {
  readonly hunks: readonly (HunkDecisionRow & { readonly answers: readonly HunkAnswerRow[] })[];
};

/** Decisions on a paragraph with what each said of its hunks, and what people answered: as `partials/review/decided-hunks` shows them. */
export async function withHunks(
  store: Store,
  paragraph: string,
  decisions: readonly DecisionRow[],
): Promise<Decided[]> {
  const hunks = await listHunkDecisions(store, paragraph);
  const answers = await listHunkAnswers(
    store,
    decisions.map(({ id }) => id).filter((id) => hunks.has(id)),
  );
  return decisions.map((decision) => ({
    ...decision,
    hunks: (hunks.get(decision.id) ?? []).map((hunk) => ({
      ...hunk,
      answers: answers.filter((answer) => answer.decision === decision.id && answer.hunk === hunk.ordinal),
    })),
  }));
}
