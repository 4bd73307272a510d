import type { FileProblem } from '../../core/termbase-import/incoming.js';

/** A row with the line on which it begins (of a workbook: its row number), from 1. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

export type Table = { readonly rows: readonly TableRow[]; readonly problems: readonly FileProblem[] };

/** What a table from outside may have; what is beyond is left out with a problem. */
export const TABLE_LIMITS = { bytes: 128 * 1024 * 1024, rows: 500_000, columns: 1024 } as const;
