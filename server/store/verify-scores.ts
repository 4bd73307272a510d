import { addFigures, readFigures, writeFigures } from '../core/quality/figures.js';
import { type Score, scoresOf } from '../core/quality/scores.js';
import type { Connection } from './connection.js';
import { type Reader, readerOf } from './reader.js';
import { groupBy, readHistories, readScored } from './scores-work.js';

const page = 200;
/** The texts of so many paragraphs are compared again; of more, so many evenly spread: TER takes milliseconds a paragraph. */
const mostMeasured = 2_000;

/**
 * The scores of every paragraph whose decisions the follower has come to, beside what they are when computed now; the tallies
 * beside the sums of the scores.
 */
export function scoreProblems(db: Connection): string[] {
  const reader = readerOf(db);
  const upto = readScored({ reader });
  const decided = reader.all<{ id: string }>(
    `SELECT paragraph AS id FROM decision GROUP BY paragraph HAVING max(seq) <= :upto ORDER BY paragraph`,
    { upto },
  );
  const every = Math.max(1, Math.ceil(decided.length / mostMeasured));
  const problems = [...sums(reader), ...strays(reader)];
  for (let from = 0; from < decided.length; from += page) {
    const ids = decided.slice(from, from + page).map(({ id }) => id);
    const stored = readStored(reader, ids);
    for (const [i, { paragraph, history }] of readHistories({ reader }, ids).entries()) {
      const measured = (from + i) % every === 0;
      const should = scoresOf(measured ? history : { ...history, revisions: history.revisions.map(untouched) });
      const is = stored.get(paragraph) ?? [];
      if (written(is, measured) !== written(should, measured)) problems.push(`score: ${paragraph} differs`);
    }
  }
  return problems;
}

/** As quick as can be: its effort is not looked at. */
function untouched<T extends { readonly origin: string; readonly text: string }>(revision: T): T {
  return revision.origin === 'mt' ? { ...revision, text: '' } : revision;
}

function written(scores: readonly Score[], measured: boolean): string {
  return JSON.stringify(
    [...scores]
      .sort((a, b) => (a.decision < b.decision ? -1 : 1))
      .map(({ decision, day, translator, reviewer, engine, figures }) => [
        ...[decision, day, translator, reviewer, engine],
        writeFigures(measured ? figures : { ...figures, effort: [] }),
      ]),
  );
}

function readStored(reader: Reader, paragraphs: readonly string[]): Map<string, Score[]> {
  const rows = reader.all<Omit<Score, 'figures'> & { paragraph: string; figures: string }>(
    `SELECT s.paragraph, s.decision, s.day, s.translator, s.reviewer, s.engine, s.figures
     FROM json_each(:ids) j CROSS JOIN score s ON s.paragraph = j.value`,
    { ids: JSON.stringify(paragraphs) },
  );
  return groupBy(
    rows.map((row) => ({ ...row, figures: readFigures(row.figures) })),
    ({ paragraph }) => paragraph,
  );
}

function strays(reader: Reader): string[] {
  return reader
    .all<{ id: string }>(`SELECT decision AS id FROM score WHERE decision NOT IN (SELECT id FROM decision)`)
    .map(({ id }) => `score: there is no decision ${id}`);
}

function sums(reader: Reader): string[] {
  const key = `project || '/' || day || '/' || document || '/' || translator || '/' || reviewer || '/' || engine AS key`;
  const added = new Map<string, ReturnType<typeof readFigures>>();
  for (const { key: id, figures } of reader.all<{ key: string; figures: string }>(
    `SELECT ${key}, figures FROM score`,
  )) {
    const sum = added.get(id);
    added.set(id, sum ? addFigures(sum, readFigures(figures)) : readFigures(figures));
  }
  const should = new Map([...added].map(([id, figures]) => [id, writeFigures(figures)]));
  const is = new Map(
    reader
      .all<{ key: string; figures: string }>(`SELECT ${key}, figures FROM quality_tally`)
      .map(({ key: id, figures }) => [id, figures]),
  );
  return [...new Set([...should.keys(), ...is.keys()])]
    .filter((id) => is.get(id) !== should.get(id))
    .map((id) => `score: the tally of ${id} differs from its scores`);
}
