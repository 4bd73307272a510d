import { parse } from 'csv-parse/sync';

export type Delimiter = ',' | '\t' | ';' | '|';

const DELIMITERS: readonly Delimiter[] = [',', '\t', ';', '|'];
const SAMPLE_RECORDS = 50;
const SAMPLE = 65_536;

/** The delimiter that divides most records into the same number of cells, more than one; a comma where none does. */
export function detectDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  // A bar also stands between the members of a cell: it counts only where nothing else divides.
  for (const delimiter of DELIMITERS) {
    if (delimiter === '|' && best.score > 0) break;
    const score = scoreOf(countCells(text.slice(0, SAMPLE), delimiter));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function countCells(sample: string, delimiter: Delimiter): number[] {
  const counts: number[] = [];
  try {
    parse(sample, {
      delimiter,
      to: SAMPLE_RECORDS,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: string[]) => void counts.push(record.length),
    });
  } catch {
    // An open quote at the end of the sample: what came before it is enough.
  }
  return counts;
}

function scoreOf(counts: readonly number[]): number {
  const often = new Map<number, number>();
  for (const count of counts) often.set(count, (often.get(count) ?? 0) + 1);
  let score = 0;
  for (const [cells, records] of often) {
    if (cells > 1) score = Math.max(score, records / counts.length + Math.min(cells, 20) / 100);
  }
  return score;
}
