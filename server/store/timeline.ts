import type { DismissalScope, HunkOutcome, Origin, Side, Verdict } from '../core/facts.js';
import type { Store } from './open.js';

type ReadingStore = Pick<Store, 'reader'>;

type Event<Kind extends string> = {
  readonly kind: Kind;
  readonly seq: number;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly who: string | null;
};

/** What happened to a paragraph. */
export type TimelineEvent =
  | (Event<'revision'> & {
      readonly side: Side;
      readonly number: number;
      readonly origin: Origin;
      readonly done: 0 | 1;
      readonly restores: number | null;
      readonly engine: string | null;
      readonly text: string;
    })
  | (Event<'decision'> & {
      readonly id: string;
      readonly verdict: Verdict;
      readonly targetNumber: number;
      readonly reason: string | null;
      readonly override: string | null;
    })
  | (Event<'comment'> & {
      readonly id: string;
      readonly thread: string | null;
      readonly commentKind: 'comment' | 'contest';
      readonly quote: string | null;
      readonly text: string;
    })
  | (Event<'resolution'> & { readonly resolved: 0 | 1 })
  | (Event<'term'> & { readonly concept: string; readonly number: number })
  | (Event<'suggestion'> & { readonly concept: string; readonly refused: 0 | 1 })
  | (Event<'rendering'> & { readonly concept: string; readonly text: string; readonly accepted: 0 | 1 })
  | (Event<'dismissal'> & DismissedWords & { readonly scope: DismissalScope; readonly reason: string })
  | (Event<'dismissal-end'> & DismissedWords)
  | (Event<'release'> & { readonly number: number })
  | (Event<'edition'> & { readonly number: number });

/** What a finding marks: its English, or its Chinese where there is none; null: neither. */
type DismissedWords = { readonly check: string; readonly words: string | null };

export type TimelineHunk = {
  readonly decision: string;
  readonly ordinal: number;
  readonly oldText: string;
  readonly newText: string;
  readonly outcome: HunkOutcome;
  readonly text: string | null;
  readonly reason: string | null;
};

const who = '(SELECT name FROM user WHERE id = c.user) AS who, c.at';

const parts: readonly string[] = [
  `SELECT 'revision' AS kind, r.seq, ${who}, r.side, r.number, r.origin, r.done, r.restores, r.text,
     (SELECT engine FROM suggestion WHERE id = r.suggestion) AS engine
   FROM revision r JOIN commits c ON c.seq = r.seq WHERE r.paragraph = :paragraph`,
  `SELECT 'decision' AS kind, d.seq, ${who}, d.id, d.verdict, d.target_number AS targetNumber, d.reason, d.override
   FROM decision d JOIN commits c ON c.seq = d.seq WHERE d.paragraph = :paragraph`,
  `SELECT 'comment' AS kind, m.seq, ${who}, m.id, m.thread, m.kind AS commentKind, m.quote, m.text
   FROM comment m JOIN commits c ON c.seq = m.seq WHERE m.paragraph = :paragraph`,
  `SELECT 'resolution' AS kind, t.seq, ${who}, t.resolved
   FROM comment m JOIN thread_resolution t ON t.thread = m.id JOIN commits c ON c.seq = t.seq WHERE m.paragraph = :paragraph`,
  `SELECT 'suggestion' AS kind, s.seq, ${who}, s.concept,
     EXISTS (SELECT 1 FROM suggestion_refusal f WHERE f.suggestion = s.suggestion) AS refused
   FROM term_suggestion s JOIN commits c ON c.seq = s.seq WHERE s.paragraph = :paragraph`,
  `SELECT 'rendering' AS kind, a.seq, ${who}, a.concept, a.text, a.accepted
   FROM accepted_rendering a JOIN commits c ON c.seq = a.seq WHERE a.paragraph = :paragraph`,
  `SELECT 'dismissal' AS kind, d.seq, ${who}, d.check_id AS "check", coalesce(d.target_words, d.source_words) AS words, d.scope, d.reason
   FROM dismissal d JOIN commits c ON c.seq = d.seq WHERE d.paragraph = :paragraph`,
  `SELECT 'dismissal-end' AS kind, e.seq, ${who}, d.check_id AS "check", coalesce(d.target_words, d.source_words) AS words
   FROM dismissal d JOIN dismissal_end e ON e.dismissal = d.id JOIN commits c ON c.seq = e.seq WHERE d.paragraph = :paragraph`,
  `SELECT 'release' AS kind, r.seq, ${who}, r.number FROM paragraph p JOIN release r ON r.document = p.document
     JOIN commits c ON c.seq = r.seq WHERE p.id = :paragraph`,
  `SELECT 'edition' AS kind, e.seq, ${who}, e.number FROM paragraph p JOIN edition e ON e.document = p.document
     JOIN commits c ON c.seq = e.seq WHERE p.id = :paragraph`,
];

/**
 * Everything that happened to a paragraph, latest first: its texts, verdicts and talk, its document's releases, and the changes
 * since its import of the concepts named, which are those of its Chinese.
 */
export async function readTimeline(
  { reader }: ReadingStore,
  paragraph: string,
  concepts: readonly string[],
): Promise<TimelineEvent[]> {
  const own = parts.flatMap((sql) => reader.all<TimelineEvent>(sql, { paragraph }));
  const terms = reader.all<TimelineEvent>(
    `SELECT 'term' AS kind, r.seq, ${who}, r.concept, r.number FROM json_each(:concepts) j
     JOIN concept_revision r ON r.concept = j.value JOIN commits c ON c.seq = r.seq
     WHERE r.seq > (SELECT seq FROM paragraph WHERE id = :paragraph)`,
    { paragraph, concepts: JSON.stringify(concepts) },
  );
  // Of one commit the text came first: its verdict is about it.
  const last = ({ kind }: TimelineEvent): number => (kind === 'revision' ? 0 : 1);
  return [...own, ...terms].sort((a, b) => b.seq - a.seq || last(b) - last(a));
}

/** What was said of each hunk, by decision, in the order of the text. */
export async function listHunkDecisions({ reader }: ReadingStore, paragraph: string): Promise<TimelineHunk[]> {
  return reader.all<TimelineHunk>(
    `SELECT h.decision, h.ordinal, h.old_text AS oldText, h.new_text AS newText, h.outcome, h.text, h.reason
     FROM decision d JOIN hunk_decision h ON h.decision = d.id WHERE d.paragraph = :paragraph ORDER BY d.seq, h.ordinal`,
    { paragraph },
  );
}
