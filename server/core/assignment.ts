import type { Role, Task } from './facts.js';
import { may } from './permissions.js';

/** Positions from 1, both included. */
export type Span = { readonly from: number; readonly to: number };

/** An assignment as it stands, with the places that its paragraphs have now. */
export type PlacedAssignment = {
  readonly id: string;
  readonly user: string;
  readonly task: Task;
  /** Null: its first and its last paragraph have left the document. */
  readonly span: Span | null;
};

export type AssignmentAsk = {
  readonly task: Task;
  /** Positions as the person saw them; null: the whole document. */
  readonly span: Span | null;
  /** UTC date, `YYYY-MM-DD`. */
  readonly deadline: string | null;
};

export type AssignmentOutcome =
  | { readonly kind: 'new' }
  /** The role of this person does not allow the task. */
  | { readonly kind: 'wrong-role' }
  | { readonly kind: 'wrong-range' }
  | { readonly kind: 'wrong-deadline' };

/** May somebody of this role be given this work? An assignment gives no right: it says who is expected to act. */
export function mayTake(role: Role | null, task: Task): boolean {
  return may(role, task === 'translate' ? 'save' : 'decide');
}

/** Decides whether work can be given to somebody: work that others have already is no obstacle (`overlapping` names it). */
export function decideAssignment(paragraphs: number, role: Role | null, ask: AssignmentAsk): AssignmentOutcome {
  if (!mayTake(role, ask.task)) return { kind: 'wrong-role' };
  const { span, deadline } = ask;
  if (span && !(span.from >= 1 && span.from <= span.to && span.to <= paragraphs)) return { kind: 'wrong-range' };
  if (deadline !== null && !isDay(deadline)) return { kind: 'wrong-deadline' };
  return { kind: 'new' };
}

/** Where a range is now: from its first to its last paragraph, in whatever order they have come to stand. */
export function spanOf(
  range: { readonly first: number | null; readonly last: number | null } | null,
  paragraphs: number,
): Span | null {
  if (range === null) return paragraphs > 0 ? { from: 1, to: paragraphs } : null;
  const first = range.first ?? range.last;
  const last = range.last ?? range.first;
  if (first === null || last === null) return null;
  return { from: Math.min(first, last), to: Math.max(first, last) };
}

/** The others that give the same task for some of the same paragraphs. */
export function overlapping<A extends PlacedAssignment>(
  one: Pick<PlacedAssignment, 'id' | 'task' | 'span'>,
  all: readonly A[],
): A[] {
  return all.filter(({ id, task, span }) => id !== one.id && task === one.task && meets(span, one.span));
}

function meets(a: Span | null, b: Span | null): boolean {
  return a !== null && b !== null && a.from <= b.to && b.from <= a.to;
}

/** The same paragraphs as fewest spans, in order. */
export function unite(spans: readonly Span[]): Span[] {
  const united: { from: number; to: number }[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = united.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else united.push({ from, to });
  }
  return united;
}

/** What of 1 to `paragraphs` the spans leave. */
export function complement(spans: readonly Span[], paragraphs: number): Span[] {
  const left: Span[] = [];
  let next = 1;
  for (const { from, to } of unite(spans)) {
    if (from > next) left.push({ from: next, to: Math.min(from - 1, paragraphs) });
    next = Math.max(next, to + 1);
  }
  if (next <= paragraphs) left.push({ from: next, to: paragraphs });
  return left;
}

export type Due = 'overdue' | 'today' | 'soon' | 'later';

/** Days before a deadline from which on it is near. */
const near = 3;

/** How near a deadline is; both are UTC dates. A deadline is over when its day is. */
export function dueOf(deadline: string | null, today: string): Due | null {
  if (deadline === null) return null;
  const days = (Date.parse(deadline) - Date.parse(today)) / 86_400_000;
  return days < 0 ? 'overdue' : days === 0 ? 'today' : days <= near ? 'soon' : 'later';
}

/** `YYYY-MM-DD`, and a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
