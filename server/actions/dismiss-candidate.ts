import { acceptedText } from '../core/accepted.js';
import { Refusal } from '../core/refusal.js';
import { readDismissal } from '../store/candidates.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';

const longest = 200;

/** Remembers for everybody that an expression is no term, or takes that back. */
export async function dismissCandidate(
  context: ActionContext,
  ask: { readonly text: string; readonly dismissed: boolean },
): Promise<'new' | 'already'> {
  requireAct(context, 'edit-concepts');
  const { store, project, user: author } = context;
  const { dismissed } = ask;
  const text = acceptedText(ask.text);
  if (text === '') throw new Refusal('empty', { field: 'text' });
  if (text.length > longest) throw new Refusal('too-long', { limit: longest });
  return decideAndCommit<'new' | 'already'>(context, async () => {
    const latest = await readDismissal(store, project, text);
    if ((latest?.dismissed ?? false) === dismissed) return { kind: 'nothing', result: 'already' };
    const number = (latest?.number ?? 0) + 1;
    return {
      kind: 'commit',
      commit: {
        action: dismissed ? 'candidate:dismissed' : 'candidate:restored',
        document: null,
        subject: text,
        facts: [{ kind: 'candidate-dismissal', project, text, number, dismissed, author }],
        expects: [],
      },
      result: 'new',
    };
  });
}
