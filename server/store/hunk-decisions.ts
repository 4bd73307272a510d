import type { ErrorSeverity, HunkOutcome } from '../core/facts.js';
import type { Store } from './open.js';

/** A hunk decision as it was made; `from`, `to` in the text of the older of the compared revisions. */
export type HunkDecisionRow = {
  readonly decision: string;
  readonly ordinal: number;
  readonly from: number;
  readonly to: number;
  readonly oldText: string;
  readonly newText: string;
  readonly outcome: HunkOutcome;
  readonly text: string | null;
  readonly reason: string | null;
  readonly category: string | null;
  readonly severity: ErrorSeverity | null;
  /** Whose words were decided about; null: a machine's. */
  readonly author: string | null;
  readonly authorName: string | null;
};

const columns = `h.decision, h.ordinal, h.base_from AS "from", h.base_to AS "to", h.old_text AS oldText, h.new_text AS newText,
  h.outcome, h.text, h.reason, h.category, h.severity, h.author, (SELECT name FROM user WHERE id = h.author) AS authorName`;

/** The hunk decisions of a paragraph's decisions, by decision, in the order of the text. */
export async function listHunkDecisions(store: Store, paragraph: string): Promise<Map<string, HunkDecisionRow[]>> {
  const rows = store.reader.all<HunkDecisionRow>(
    `SELECT ${columns} FROM decision d JOIN hunk_decision h ON h.decision = d.id WHERE d.paragraph = :paragraph
     ORDER BY d.seq, h.ordinal`,
    { paragraph },
  );
  const byDecision = new Map<string, HunkDecisionRow[]>();
  for (const row of rows) byDecision.set(row.decision, [...(byDecision.get(row.decision) ?? []), row]);
  return byDecision;
}

/** What somebody said to a hunk decision. */
export type HunkAnswerRow = {
  readonly id: string;
  readonly decision: string;
  readonly hunk: number;
  readonly kind: 'comment' | 'contest';
  readonly text: string;
  readonly authorName: string;
  readonly at: string;
};

/** The answers to the hunk decisions of some decisions, with those that followed in their threads, oldest first. */
export async function listHunkAnswers(store: Store, decisions: readonly string[]): Promise<HunkAnswerRow[]> {
  return store.reader.all<HunkAnswerRow>(
    `SELECT k.id, first.decision, first.hunk, k.kind, k.text, u.name AS authorName, c.at
     FROM json_each(:ids) j JOIN comment first ON first.decision = j.value AND first.thread IS NULL
     JOIN comment k ON k.id = first.id OR k.thread = first.id JOIN user u ON u.id = k.author
     JOIN commits c ON c.seq = k.seq ORDER BY k.seq`,
    { ids: JSON.stringify(decisions) },
  );
}

/** Where a hunk decision is to be read; null where the document has none like it. */
export async function readHunkPlace(
  store: Store,
  { document, decision, ordinal }: { readonly document: string; readonly decision: string; readonly ordinal: number },
): Promise<{ readonly paragraph: string; readonly position: number } | null> {
  return store.reader.get(
    `SELECT p.paragraph, p.position FROM hunk_decision h JOIN decision d ON d.id = h.decision
     JOIN current_paragraph p ON p.paragraph = d.paragraph
     WHERE h.decision = :decision AND h.ordinal = :ordinal AND p.document = :document AND p.position IS NOT NULL`,
    { document, decision, ordinal },
  );
}

/** What narrows a person's feedback; everything is optional. */
export type FeedbackFilter = {
  readonly outcomes?: readonly HunkOutcome[] | undefined;
  readonly reason?: string | undefined;
  readonly category?: string | undefined;
  readonly severity?: ErrorSeverity | undefined;
  readonly document?: string | undefined;
  /** UTC time from which on; as of a period of days. */
  readonly since?: string | undefined;
};

export type FeedbackRow = HunkDecisionRow & {
  readonly seq: number;
  readonly reviewerName: string;
  readonly at: string;
  readonly document: string;
  readonly title: string;
  readonly position: number;
  /** The text of the older of the compared revisions. */
  readonly base: string;
};

/** So many of a person's latest are looked at, however many there are. */
export const mostFeedback = 2000;

const feedbackOf = `
  FROM (SELECT * FROM hunk_decision WHERE author = :author ORDER BY seq DESC LIMIT ${mostFeedback}) h
  JOIN decision d ON d.id = h.decision AND d.reviewer <> :author JOIN commits c ON c.seq = h.seq
  JOIN current_paragraph p ON p.paragraph = d.paragraph AND p.position IS NOT NULL
  JOIN current_document k ON k.document = p.document
  WHERE (:outcomes IS NULL OR h.outcome IN (SELECT value FROM json_each(:outcomes))) AND (:reason IS NULL OR h.reason = :reason)
    AND (:category IS NULL OR h.category = :category) AND (:severity IS NULL OR h.severity = :severity)
    AND (:document IS NULL OR p.document = :document) AND (:since IS NULL OR c.at >= :since)`;

function feedbackParameters(author: string, filter: FeedbackFilter) {
  const { reason = null, category = null, severity = null, document = null, since = null } = filter;
  const outcomes = filter.outcomes ? JSON.stringify(filter.outcomes) : null;
  return { author, outcomes, reason, category, severity, document, since };
}

/** What others decided about a person's words, latest first. */
export async function listFeedback(
  store: Store,
  author: string,
  { skip, limit, ...filter }: FeedbackFilter & { readonly skip: number; readonly limit: number },
): Promise<FeedbackRow[]> {
  return store.reader.all<FeedbackRow>(
    `SELECT ${columns}, h.seq, (SELECT name FROM user WHERE id = d.reviewer) AS reviewerName, c.at, p.document, k.title,
       p.position, (SELECT text FROM revision WHERE paragraph = d.paragraph AND side = 'target' AND number = d.compared_from) AS base
     ${feedbackOf} ORDER BY h.seq DESC, h.ordinal LIMIT :limit OFFSET :skip`,
    { ...feedbackParameters(author, filter), skip, limit },
  );
}

export type FeedbackCount = { readonly value: string; readonly label: string; readonly count: number };

/** How often each outcome, reason, category, severity or document occurs, the most frequent first. */
export async function countFeedback(
  store: Store,
  author: string,
  by: 'outcome' | 'reason' | 'category' | 'severity' | 'document',
  filter: FeedbackFilter,
): Promise<FeedbackCount[]> {
  const value = by === 'document' ? 'p.document' : `h.${by}`;
  return store.reader.all<FeedbackCount>(
    `SELECT ${value} AS value, ${by === 'document' ? 'k.title' : value} AS label, count(*) AS count ${feedbackOf}
       AND ${value} IS NOT NULL GROUP BY ${value} ORDER BY count(*) DESC, ${value} LIMIT 12`,
    feedbackParameters(author, filter),
  );
}
