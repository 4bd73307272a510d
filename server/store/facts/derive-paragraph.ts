import type { Origin, Verdict } from '../../core/facts.js';
import { type Flag, flagOf, type Standing, type State, stateOf } from '../../core/state.js';
import type { Sql } from '../connection.js';

/** A row of `current_paragraph`. */
export type CurrentParagraph = {
  readonly paragraph: string;
  readonly document: string;
  readonly position: number | null;
  readonly after: string;
  readonly source_number: number | null;
  readonly source_text: string | null;
  readonly target_number: number | null;
  readonly target_text: string | null;
  readonly target_origin: Origin | null;
  readonly target_author: string | null;
  readonly target_at: string | null;
  readonly target_done: 0 | 1;
  readonly target_against: number | null;
  readonly decision: string | null;
  readonly verdict: Verdict | null;
  readonly decision_source: number | null;
  readonly decision_target: number | null;
  readonly state: State;
  readonly flag: Flag | null;
  readonly changed: number;
  /** JSON list of the people who approve the texts that stand, since anybody said otherwise. */
  readonly approvers: string;
  readonly needed: 1 | 2;
  readonly released_source: number | null;
  readonly released_target: number | null;
};

export function newParagraph(paragraph: string, document: string, seq: number): CurrentParagraph {
  // One literal: put together from parts it takes ten times as long, which an import feels.
  return {
    paragraph,
    document,
    position: null,
    after: '',
    source_number: null,
    source_text: null,
    target_number: null,
    target_text: null,
    target_origin: null,
    target_author: null,
    target_at: null,
    target_done: 0,
    target_against: null,
    decision: null,
    verdict: null,
    decision_source: null,
    decision_target: null,
    state: 'initial',
    flag: null,
    changed: seq,
    approvers: '[]',
    needed: 1,
    released_source: null,
    released_target: null,
  };
}

/** A changed row, with state and flag computed anew from its texts and its latest decision. */
export function restate(row: CurrentParagraph, part: Partial<CurrentParagraph>, changed: number): CurrentParagraph {
  const now = Object.assign({}, row, part, { changed });
  const standing: Standing = {
    sourceNumber: now.source_number,
    target:
      now.target_number === null || now.target_origin === null
        ? null
        : {
            number: now.target_number,
            origin: now.target_origin,
            done: now.target_done === 1,
            against: now.target_against,
          },
    decision:
      now.verdict === null || now.decision_target === null
        ? null
        : {
            verdict: now.verdict,
            sourceNumber: now.decision_source,
            targetNumber: now.decision_target,
            complete: now.needed === 1 || (JSON.parse(now.approvers) as string[]).length >= now.needed,
          },
    released: now.released_target === null ? null : { source: now.released_source, target: now.released_target },
  };
  return Object.assign(now, { state: stateOf(standing), flag: flagOf(standing) });
}

/** What a paragraph adds to the counts of its document. */
export type Contribution = {
  readonly paragraphs: number;
  readonly translated: number;
  readonly reviewed: number;
  readonly final: number;
  readonly sent_back: number;
  readonly waiting: number;
};

const none: Contribution = { paragraphs: 0, translated: 0, reviewed: 0, final: 0, sent_back: 0, waiting: 0 };

/** Only paragraphs that the outline names count. `derive-outline.ts` says the same in SQL. */
export function contribution({ position, state, flag }: CurrentParagraph): Contribution {
  if (position === null) return none;
  return {
    paragraphs: 1,
    translated: state === 'translated' ? 1 : 0,
    reviewed: state === 'reviewed' ? 1 : 0,
    final: state === 'final' ? 1 : 0,
    sent_back: flag === 'sent-back' ? 1 : 0,
    waiting: state === 'translated' && flag === null ? 1 : 0,
  };
}

export function readParagraph(sql: Sql, id: string): CurrentParagraph | null {
  return (sql(`SELECT * FROM current_paragraph WHERE paragraph = ?`).get(id) as CurrentParagraph | undefined) ?? null;
}

/** Writes all but the place in the document, which belongs to the outline. */
export function writeParagraph(sql: Sql, before: CurrentParagraph | null, now: CurrentParagraph): void {
  if (before === null) {
    sql(`INSERT INTO current_paragraph (paragraph, document, position, after, source_number, source_text,
           target_number, target_text, target_origin, target_author, target_at, target_done, target_against,
           decision, verdict, decision_source, decision_target, state, flag, changed,
           approvers, needed, released_source, released_target)
         VALUES (:paragraph, :document, :position, :after, :source_number, :source_text,
           :target_number, :target_text, :target_origin, :target_author, :target_at, :target_done, :target_against,
           :decision, :verdict, :decision_source, :decision_target, :state, :flag, :changed,
           :approvers, :needed, :released_source, :released_target)`).run(now);
  } else {
    sql(`UPDATE current_paragraph SET source_number = :source_number, source_text = :source_text,
           target_number = :target_number, target_text = :target_text, target_origin = :target_origin,
           target_author = :target_author, target_at = :target_at, target_done = :target_done,
           target_against = :target_against, decision = :decision, verdict = :verdict,
           decision_source = :decision_source, decision_target = :decision_target,
           state = :state, flag = :flag, changed = :changed, approvers = :approvers, needed = :needed,
           released_source = :released_source, released_target = :released_target
         WHERE paragraph = :paragraph`).run(now);
  }
}
