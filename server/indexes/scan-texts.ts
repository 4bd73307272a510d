import type { ParagraphReader, ScanRow } from '../store/scan-reader.js';

/**
 * The texts of all paragraphs, kept between scans: to read them takes longer than to look through them. Each scan first reads
 * what has changed. Where they are too many to keep, every scan reads them again.
 */
export type ScanTexts = {
  /** The rows in chunks; the texts are those of the moment when the scan began, or newer. */
  readonly chunks: (size: number) => Generator<readonly ScanRow[], void>;
};

/** UTF-16 units that are kept: about 300 MB at most where half of them are Chinese. */
const mostUnits = 200_000_000;

export function openScanTexts(reader: ParagraphReader): ScanTexts {
  let kept: { seq: number; readonly rows: ScanRow[]; readonly places: Map<number, number> } | null = null;

  function* readAll(size: number): Generator<readonly ScanRow[], void> {
    const seq = reader.seq();
    const rows: ScanRow[] = [];
    const places = new Map<number, number>();
    let units = 0;
    for (let after = 0; ;) {
      const some = reader.next(after, size, false);
      const last = some.at(-1);
      if (!last) break;
      after = last.row;
      if (units <= mostUnits) {
        for (const row of some) {
          units += (row.source?.length ?? 0) + (row.target?.length ?? 0);
          places.set(row.row, rows.push(row) - 1);
        }
      }
      yield some;
    }
    if (units <= mostUnits) kept = { seq, rows, places };
  }

  return {
    *chunks(size) {
      if (!kept) {
        yield* readAll(size);
        return;
      }
      const { rows, places } = kept;
      const seq = reader.seq();
      for (const row of reader.changed(kept.seq)) {
        const place = places.get(row.row);
        if (place === undefined) places.set(row.row, rows.push(row) - 1);
        else rows[place] = row;
      }
      kept.seq = seq;
      for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
    },
  };
}
