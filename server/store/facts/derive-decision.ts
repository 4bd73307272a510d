import type { Fact, Origin, Verdict } from '../../core/facts.js';
import type { Sql } from '../connection.js';
import type { CurrentParagraph } from './derive-paragraph.js';

/**
 * Who approves the texts that stand once a decision does: those who did before it without anybody saying otherwise, and its
 * reviewer. Nobody, where it is about other texts (a newer one came in the same commit).
 */
export function approval(
  row: CurrentParagraph,
  { verdict, sourceNumber, targetNumber, reviewer, needed = 1 }: Extract<Fact, { kind: 'decision' }>,
): Pick<CurrentParagraph, 'approvers' | 'needed'> {
  const stands = row.source_number === sourceNumber && row.target_number === targetNumber;
  if (!stands || verdict !== 'approve') return { approvers: '[]', needed: 1 };
  const before = JSON.parse(row.approvers) as string[];
  return { approvers: JSON.stringify(before.includes(reviewer) ? before : [...before, reviewer]), needed };
}

type Decided = { readonly id: string; readonly verdict: Verdict; readonly reviewer: string; readonly needed: 1 | 2 };

/**
 * What a restored text brings back with it: where it came from, what was decided about it beside the source that stands, and
 * its place in the latest release, as earlier commits left them. `restores` is the number whose text it is, which may itself have been restored.
 */
export function restored(
  facts: Sql,
  row: CurrentParagraph,
  { paragraph, number }: Extract<Fact, { kind: 'revision' }>,
  restores: number,
  seq: number,
): Partial<CurrentParagraph> {
  const chain = facts(
    `WITH RECURSIVE chain (number, origin, restores) AS (
       SELECT number, origin, restores FROM revision WHERE paragraph = :paragraph AND side = 'target' AND number = :restores
       UNION ALL
       SELECT r.number, r.origin, r.restores FROM chain c
         JOIN revision r ON r.paragraph = :paragraph AND r.side = 'target' AND r.number = c.restores)
     SELECT number, origin FROM chain`,
  ).all({ paragraph, restores }) as { number: number; origin: Origin }[];
  const numbers = chain.map((link) => link.number);
  const decided = facts(
    `SELECT id, verdict, reviewer, needed FROM decision
     WHERE paragraph = :paragraph AND seq < :seq AND source_number IS :source
       AND target_number IN (SELECT value FROM json_each(:numbers)) ORDER BY seq`,
  ).all({ paragraph, seq, source: row.source_number, numbers: JSON.stringify(numbers) }) as Decided[];
  const latest = decided.at(-1);
  const since = decided.slice(decided.findLastIndex(({ verdict }) => verdict !== 'approve') + 1);
  const released = row.released_target !== null && numbers.includes(row.released_target);
  return {
    target_origin: chain.at(-1)?.origin ?? 'restore',
    ...(released ? { released_target: number } : {}),
    ...(latest && {
      decision: latest.id,
      verdict: latest.verdict,
      decision_source: row.source_number,
      decision_target: number,
      approvers: JSON.stringify([...new Set(since.map(({ reviewer }) => reviewer))]),
      needed: latest.needed,
    }),
  };
}
