import { decideAssignment, type Span } from '../core/assignment.js';
import { Refusal } from '../core/refusal.js';
import { readMembership } from '../store/accounts.js';
import { readAssignment } from '../store/assignments.js';
import { readDocument } from '../store/documents.js';
import { rangeOf } from './assign.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';

export type AssignmentChange = {
  readonly document: string;
  readonly id: string;
  /** The number that the person saw. */
  readonly base: number;
} & ({ readonly end: true } | { readonly end?: false; readonly span: Span | null; readonly deadline: string | null });

/** Changes the range and the deadline of an assignment, or ends it. To give it to somebody else is to end it and make another. */
export async function changeAssignment(
  context: ActionContext,
  { document, id, base, ...change }: AssignmentChange,
): Promise<void> {
  requireAct(context, 'assign');
  const { store, project, user: author } = context;
  await decideAndCommit(context, async () => {
    const [row, standing] = [await readDocument(store, document), await readAssignment(store, document, id)];
    if (!row || !standing) throw new Refusal('not-found');
    if (change.end === true && standing.ended) return { kind: 'nothing', result: undefined };
    if (standing.ended || base !== standing.number) {
      throw new Refusal('stale', { field: 'assignment', current: standing.number });
    }
    const { number, user, task } = standing;
    const stands = standing.first !== null && standing.last !== null;
    let range = stands ? { first: standing.first, last: standing.last } : null;
    let { deadline } = standing;
    if (change.end !== true) {
      const { role } = await readMembership(store, project, user);
      const ask = { task, span: change.span, deadline: change.deadline };
      const outcome = decideAssignment(row.paragraphs, role, ask);
      if (outcome.kind === 'wrong-role') throw new Refusal('malformed', { field: 'assignee' });
      range = await rangeOf(context, row, ask, outcome.kind);
      deadline = change.deadline;
      const same = range?.first === (standing.first ?? undefined) && range?.last === (standing.last ?? undefined);
      if (same && deadline === standing.deadline) return { kind: 'nothing', result: undefined };
    }
    return {
      kind: 'commit',
      commit: {
        action: change.end === true ? 'assignment:ended' : 'assignment:changed',
        document,
        subject: id,
        facts: [
          {
            kind: 'assignment',
            id,
            number: number + 1,
            document,
            user,
            task,
            range,
            deadline,
            ended: change.end === true,
            author,
          },
        ],
        expects: [
          { kind: 'assignment', id, number },
          { kind: 'outline', document, number: row.outline },
        ],
      },
      result: undefined,
    };
  });
}
