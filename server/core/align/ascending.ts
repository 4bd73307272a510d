/** Where in ascending numbers the first stands that is not below `least`; their number where there is none. */
export function lowest(numbers: readonly number[], least: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** How many of ascending numbers are in `[from, to)`. */
export function countWithin(numbers: readonly number[], from: number, to: number): number {
  return lowest(numbers, to) - lowest(numbers, from);
}
