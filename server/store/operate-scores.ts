import { addFigures, type Figures, isNothing, noFigures, readFigures, writeFigures } from '../core/quality/figures.js';
import type { Score } from '../core/quality/scores.js';
import type { Sql } from './connection.js';
import type { ScoredParagraph } from './operations.js';

type Key = Pick<Score, 'day' | 'translator' | 'reviewer' | 'engine'> & { readonly project: string; readonly document: string }; // prettier-ignore

/** Replaces the scores of paragraphs, and moves the tallies by the difference: doing it twice is doing it once. */
export function putScores(sql: Sql, paragraphs: readonly ScoredParagraph[]): void {
  for (const { paragraph, project, document, scores } of paragraphs) {
    const was = sql(
      `SELECT project, document, day, translator, reviewer, engine, figures FROM score WHERE paragraph = ?`,
    ).all(paragraph) as (Key & { readonly figures: string })[];
    for (const { figures, ...key } of was) tally(sql, key, readFigures(figures), -1);
    sql(`DELETE FROM score WHERE paragraph = ?`).run(paragraph);
    for (const { decision, figures, ...score } of scores) {
      const key = { ...score, project, document };
      sql(`INSERT INTO score (decision, paragraph, project, document, day, translator, reviewer, engine, figures)
           VALUES (:decision, :paragraph, :project, :document, :day, :translator, :reviewer, :engine, :figures)`).run({
        ...key,
        decision,
        paragraph,
        figures: writeFigures(figures),
      });
      tally(sql, key, figures, 1);
    }
  }
}

const where = `project = :project AND day = :day AND document = :document AND translator = :translator AND reviewer = :reviewer AND engine = :engine`;

function tally(sql: Sql, key: Key, figures: Figures, sign: 1 | -1): void {
  const row = sql(`SELECT figures FROM quality_tally WHERE ${where}`).get(key) as { figures: string } | undefined;
  const sum = addFigures(row ? readFigures(row.figures) : noFigures, figures, sign);
  if (isNothing(sum)) sql(`DELETE FROM quality_tally WHERE ${where}`).run(key);
  else
    sql(`INSERT INTO quality_tally (project, day, document, translator, reviewer, engine, figures)
         VALUES (:project, :day, :document, :translator, :reviewer, :engine, :figures)
         ON CONFLICT DO UPDATE SET figures = excluded.figures`).run({ ...key, figures: writeFigures(sum) });
}
