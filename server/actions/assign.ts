import { type AssignmentAsk, decideAssignment } from '../core/assignment.js';
import { Refusal } from '../core/refusal.js';
import { readMembership } from '../store/accounts.js';
import { readPlaces } from '../store/assignments.js';
import { type DocumentRow, readDocument } from '../store/documents.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';

export type Assign = AssignmentAsk & { readonly document: string; readonly user: string };

/** Gives a document, or a range of its paragraphs, to somebody. It restricts nobody: it says who is expected to act. */
export async function assign(
  context: ActionContext,
  { document, user, ...ask }: Assign,
): Promise<{ readonly id: string }> {
  requireAct(context, 'assign');
  const { store, project, user: author } = context;
  const id = context.newId();
  return decideAndCommit(context, async () => {
    const row = await readDocument(store, document);
    if (!row) throw new Refusal('not-found');
    const membership = await readMembership(store, project, user);
    const outcome = decideAssignment(row.paragraphs, membership.role, ask);
    if (outcome.kind === 'wrong-role') throw new Refusal('malformed', { field: 'assignee' });
    const range = await rangeOf(context, row, ask, outcome.kind);
    return {
      kind: 'commit',
      commit: {
        action: 'assignment:made',
        document,
        subject: id,
        facts: [
          {
            kind: 'assignment',
            id,
            number: 1,
            document,
            user,
            task: ask.task,
            range,
            deadline: ask.deadline,
            ended: false,
            author,
          },
        ],
        expects: [
          { kind: 'assignment', id, number: 0 },
          { kind: 'membership', project, user, number: membership.number },
          { kind: 'outline', document, number: row.outline },
        ],
      },
      result: { id },
    };
  });
}

/** The paragraphs behind the positions; refuses what core found wrong. */
export async function rangeOf(
  { store }: ActionContext,
  { id, paragraphs }: DocumentRow,
  { span }: AssignmentAsk,
  outcome: 'new' | 'wrong-range' | 'wrong-deadline',
): Promise<{ readonly first: string; readonly last: string } | null> {
  if (outcome === 'wrong-deadline') throw new Refusal('malformed', { field: 'deadline' });
  if (outcome === 'wrong-range') throw new Refusal('malformed', { field: 'range', paragraphs });
  if (span === null) return null;
  const range = await readPlaces(store, id, span);
  if (!range) throw new Refusal('malformed', { field: 'range', paragraphs });
  return range;
}
