import type { Fact, Origin, Verdict } from '../../core/facts.js';
import type { Sql } from '../connection.js';
import type { CurrentParagraph } from './derive-paragraph.js';

/** Who approves the texts of a decision once it stands: those who did before it without anybody saying otherwise, and its reviewer. */
export function approvers(row: CurrentParagraph, fact: Extract<Fact, { kind: 'decision' }>): string[] {
  if (fact.verdict !== 'approve') return [];
  const same =
    row.verdict === 'approve' && row.decision_source === fact.sourceNumber && row.decision_target === fact.targetNumber;
  const before = same ? (JSON.parse(row.approvers) as string[]) : [];
  return before.includes(fact.reviewer) ? before : [...before, fact.reviewer];
}

type Decided = { readonly id: string; readonly verdict: Verdict; readonly reviewer: string; readonly needed: 1 | 2 };

/**
 * What a restored text brings back with it: where it came from, what was decided about it beside the source that stands, and
 * its place in the latest release. `restores` is the number whose text it is, which may itself have been restored.
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
     WHERE paragraph = :paragraph AND seq <= :seq AND source_number IS :source
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
