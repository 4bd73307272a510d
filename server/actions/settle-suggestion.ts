import { Refusal } from '../core/refusal.js';
import { readParagraph } from '../store/paragraphs.js';
import { readTermSuggestion } from '../store/suggestions.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';
import { planSave, type SaveResult } from './save-revision.js';

type Ask = { readonly document: string; readonly suggestion: string };

/** Makes a proposed edit the paragraph's text: a revision that names it. Stale where the text has moved on. */
export async function adoptSuggestion(
  context: ActionContext,
  { document, suggestion }: Ask,
): Promise<SaveResult & { readonly paragraph: string }> {
  requireAct(context, 'save');
  return decideAndCommit<SaveResult & { paragraph: string }>(context, async () => {
    const { row, proposed } = await read(context, { document, suggestion });
    const ask = {
      base: proposed.targetNumber,
      text: proposed.text,
      done: true,
      source: proposed.sourceNumber ?? undefined,
    };
    const { result, revision } = await planSave(context, row, ask);
    const answer = { ...result, paragraph: row.id };
    if (!revision) return { kind: 'nothing', result: answer };
    return {
      kind: 'commit',
      commit: {
        action: 'suggestion:adopted',
        document,
        subject: row.id,
        facts: [{ ...revision, suggestion }],
        expects: [
          { kind: 'paragraph', paragraph: row.id, source: row.sourceNumber ?? 0, target: row.targetNumber ?? 0 },
        ],
      },
      result: answer,
    };
  });
}

/** Says that a proposed edit is not wanted. Saying it again changes nothing. */
export async function refuseSuggestion(
  context: ActionContext,
  { document, suggestion, reason = null }: Ask & { readonly reason?: string | null },
): Promise<{ readonly paragraph: string }> {
  requireAct(context, 'save');
  const { user } = context;
  if (user === null) throw new Refusal('forbidden', { act: 'save' });
  return decideAndCommit<{ paragraph: string }>(context, async () => {
    const { row, proposed } = await read(context, { document, suggestion });
    const result = { paragraph: row.id };
    if (proposed.refused) return { kind: 'nothing', result };
    return {
      kind: 'commit',
      commit: {
        action: 'suggestion:refused',
        document,
        subject: row.id,
        facts: [{ kind: 'suggestion-refusal', suggestion, reason, author: user }],
        expects: [],
      },
      result,
    };
  });
}

async function read({ store }: ActionContext, { document, suggestion }: Ask) {
  const proposed = await readTermSuggestion(store, suggestion);
  const row = proposed && (await readParagraph(store, document, proposed.paragraph));
  if (!proposed || !row) throw new Refusal('not-found');
  return { row, proposed };
}
