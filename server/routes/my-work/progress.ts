import { complement, type Span } from '../../core/assignment.js';
import type { Task } from '../../core/facts.js';
import type { QueueWait } from '../../core/queue.js';
import type { Visit } from '../../http/visit.js';
import { type AssignmentRow, listAssignmentsIn } from '../../store/assignments.js';
import { listQueueDocuments, readQueueRows } from '../../store/queue.js';
import { spansFor } from '../queue/asked.js';
import { countIn, firstIn, searchIn, waitsOf } from './tasks.js';

/** Documents whose waits are told; the others stand in the list of documents. */
const mostTold = 30;

/** Who is waited for, for what and how much. `name` null: nobody has it. */
export type Wait = {
  readonly task: Task;
  readonly user: string | null;
  readonly name: string | null;
  readonly wait: QueueWait;
  readonly count: number;
};

/** What a chief editor watches of the documents that are not through: who has what, who waits for whom, the longest stuck first. */
export async function listProgress(visit: Visit) {
  const { store, project } = visit.house;
  const open = listQueueDocuments(store, project).filter((row) => row.paragraphs > row.reviewed + row.final);
  const told = open.slice(0, mostTold);
  const assigned = await listAssignmentsIn(
    store,
    told.map(({ document }) => document),
  );
  const documents = told.map((row) => {
    const whole = [{ from: 1, to: row.paragraphs }];
    const oldest = firstIn(store, searchIn(row.document, whole, 'open'), 'oldest');
    const waits = (['review', 'translate'] as const).flatMap((task) =>
      holdersOf(assigned.get(row.document) ?? [], task, row.paragraphs).flatMap(({ spans, ...who }) =>
        waitsOf[task].flatMap((wait): Wait[] => {
          if (wait === 'review' && row.waiting === 0) return [];
          if (wait === 'sent-back' && row.sentBack === 0) return [];
          const count = countIn(store, searchIn(row.document, spans, wait));
          return count > 0 ? [{ task, ...who, wait, count }] : [];
        }),
      ),
    );
    const { paragraphs, translated, reviewed, final } = row;
    const states = { initial: paragraphs - translated - reviewed - final, translated, reviewed, final };
    const [since] = oldest ? readQueueRows(store, [oldest]) : [];
    return { ...row, states, waits, oldest: oldest?.changed ?? 0, since: since?.at ?? null };
  });
  documents.sort((a, b) => a.oldest - b.oldest);
  return { documents, others: open.length - told.length };
}

/** The people who have a task in a document with the paragraphs of each; last, what nobody has. */
function holdersOf(rows: readonly AssignmentRow[], task: Task, paragraphs: number) {
  const people = new Map(rows.filter((row) => row.task === task).map(({ user, userName }) => [user, userName]));
  const held: { user: string | null; name: string | null; spans: Span[] }[] = [...people].map(([user, name]) => ({
    user,
    name,
    spans: spansFor(
      rows.filter((row) => row.user === user),
      task,
    ),
  }));
  const left = complement(spansFor(rows, task), paragraphs);
  return left.length > 0 ? [...held, { user: null, name: null, spans: left }] : held;
}
