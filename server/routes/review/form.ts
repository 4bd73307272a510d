import { z } from 'zod';
import type { ReviewHunk } from '../../core/diff/review-hunks.js';
import type { HunkOutcome, Verdict } from '../../core/facts.js';
import { HUNK_OUTCOMES, type HunkDecision } from '../../core/hunk-decisions.js';
import { MQM_CATEGORIES, MQM_SEVERITIES, type MqmCategory, type MqmSeverity } from '../../core/mqm.js';
import { blankAsAbsent, count, parse, text } from '../../http/forms.js';

/** What a reviewer said about one hunk, as the form holds it: right or wrong, complete or not. */
export type FormHunk = {
  readonly from: number;
  readonly to: number;
  readonly toFrom: number;
  readonly toTo: number;
  /** Null: nothing yet. */
  readonly outcome: HunkOutcome | null;
  readonly text: string;
  readonly reason: string;
  readonly category: MqmCategory | undefined;
  readonly severity: MqmSeverity | undefined;
};

/** The form of the review page. `look`: nothing is to be written, only shown with what was typed. */
export type ReviewForm = {
  readonly verdict: Verdict | 'look';
  readonly source: number | null;
  readonly target: number;
  /** The older of the compared revisions; undefined: nothing was compared. */
  readonly compared: number | undefined;
  readonly reason: string | undefined;
  readonly override: string | undefined;
  /** The reviewer's own whole text. */
  readonly text: string | undefined;
  readonly hunks: readonly FormHunk[];
  /** In which of the queue's questions the person goes on. */
  readonly within: string | undefined;
};

const longest = 1_000_000;

const head = z.object({
  verdict: z.enum(['approve', 'request-changes', 'withdraw', 'look']),
  source: blankAsAbsent(count),
  target: count,
  compared: blankAsAbsent(count),
  reason: blankAsAbsent(text(10_000)),
  override: blankAsAbsent(text(10_000)),
  text: blankAsAbsent(text()),
  within: blankAsAbsent(text(1000)),
});

const hunkSchema = z.object({
  at: z
    .string()
    .regex(/^\d{1,7}-\d{1,7}-\d{1,7}-\d{1,7}$/)
    .transform((at) => at.split('-').map(Number)),
  outcome: blankAsAbsent(z.enum(HUNK_OUTCOMES)),
  text: text(longest).default(''),
  reason: text(longest).default(''),
  category: blankAsAbsent(z.enum(MQM_CATEGORIES)),
  severity: blankAsAbsent(z.enum(MQM_SEVERITIES)),
});

const named = /^hunk\.(\d{1,5})\.(at|outcome|text|reason|category|severity)$/;

/** Reads fields `hunk.0.outcome`, `hunk.0.reason` … beside those of the verdict. */
export function readReviewForm(body: unknown): ReviewForm {
  const { source = null, ...form } = parse(head, body);
  const found = new Map<number, Record<string, unknown>>();
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    const [, index, field] = named.exec(name) ?? [];
    if (index === undefined || field === undefined) continue;
    const hunk = found.get(Number(index)) ?? {};
    hunk[field] = value;
    found.set(Number(index), hunk);
  }
  const hunks = [...found].sort(([a], [b]) => a - b).map(([, fields]) => hunkOf(parse(hunkSchema, fields)));
  return { source, ...form, hunks };
}

function hunkOf({ at, outcome, category, severity, ...rest }: z.output<typeof hunkSchema>): FormHunk {
  const [from = 0, to = 0, toFrom = 0, toTo = 0] = at;
  return {
    from,
    to,
    toFrom,
    toTo,
    outcome: outcome ?? null,
    category: category ?? (severity && 'custom'),
    severity,
    ...rest,
  };
}

/** Which hunk of a cut a form's hunk is about; -1: none as it is cut now. */
export function indexIn(
  hunks: readonly ReviewHunk[],
  { from, to, newText }: { readonly from: number; readonly to: number; readonly newText: string },
): number {
  return hunks.findIndex((hunk) => hunk.from === from && hunk.to === to && hunk.text === newText);
}

/** The decided hunks of a form on a cut of the texts that the form was about. */
export function decisionsOf(
  form: Pick<ReviewForm, 'hunks'>,
  { hunks, from, to }: { readonly hunks: readonly ReviewHunk[]; readonly from: string; readonly to: string },
): HunkDecision[] {
  return form.hunks.flatMap((given) => {
    if (given.outcome === null) return [];
    const oldText = from.slice(given.from, given.to);
    const newText = to.slice(given.toFrom, given.toTo);
    const { outcome, category, severity } = given;
    const decision: HunkDecision = {
      hunk: indexIn(hunks, { ...given, newText }),
      from: given.from,
      to: given.to,
      oldText,
      newText,
      outcome,
      category,
      severity,
      reason: given.reason,
      ...(outcome === 'reword' ? { text: given.text } : {}),
    };
    return [decision];
  });
}
