/** English sentences on either side of where one is to be expected that are looked at. */
const HALF = 24;

/** The cells `(i, j)` that are looked at: a row for each number of Chinese sentences, `width` numbers of English ones in each. */
export type Band = {
  readonly width: number;
  from(row: number): number;
  has(row: number, column: number): boolean;
  at(row: number, column: number): number;
};

/**
 * A band around the way on which both sides are equally far. Whole where the paragraph is of an ordinary size. `sums`: the
 * lengths of the first 0, 1, 2 … sentences.
 */
export function bandOf(source: Float64Array, target: Float64Array): Band {
  const [rows, columns] = [source.length - 1, target.length - 1];
  // Rows that cross the band have to overlap: one Chinese sentence may be many English ones.
  const steepest = Math.ceil(columns / Math.max(1, rows));
  const width = Math.min(columns + 1, 2 * HALF + 4 * steepest + 1);
  const starts = new Int32Array(rows + 1);
  const [whole, other] = [Math.max(1, source[rows] ?? 0), target[columns] ?? 0];
  for (let [i, j] = [0, 0]; i <= rows; i++) {
    while (j < columns && (target[j] ?? 0) / Math.max(1, other) < (source[i] ?? 0) / whole) j++;
    starts[i] = Math.max(0, Math.min(j - (width >> 1), columns + 1 - width));
  }
  // Neighbours share half of what they see, so that there is a way from one corner to the other.
  starts[0] = 0;
  for (let i = 1; i <= rows; i++) starts[i] = Math.min(starts[i] ?? 0, (starts[i - 1] ?? 0) + (width >> 1));
  starts[rows] = columns + 1 - width;
  for (let i = rows - 1; i > 0; i--) starts[i] = Math.max(starts[i] ?? 0, (starts[i + 1] ?? 0) - (width >> 1));
  const from = (row: number): number => starts[row] ?? 0;
  return {
    width,
    from,
    has: (row, column) => column >= from(row) && column < from(row) + width,
    at: (row, column) => row * width + column - from(row),
  };
}
