import type { FileProblem } from '../../core/termbase-import/incoming.js';

export type Place = { readonly line: number; readonly column: number };

/** Collects what is to be said about a file; what would be said a thousand times is counted and said once. */
export class Complaints {
  refused = false;
  private readonly problems: FileProblem[] = [];
  private readonly counted = new Map<string, { first: FileProblem; count: number }>();

  constructor(private readonly most: number) {}

  warn(at: Place, code: string, values: FileProblem['values'] = {}): void {
    if (this.problems.length >= this.most) return;
    this.problems.push({ severity: 'warning', line: at.line, column: at.column, code, values });
  }

  refuse(at: Place, code: string, values: FileProblem['values'] = {}): void {
    this.refused = true;
    this.problems.push({ severity: 'error', line: at.line, column: at.column, code, values });
  }

  /** Once a file for each `name`, at the first place, with the number of times. */
  count(at: Place, code: string, name: string): void {
    const key = `${code}\n${name}`;
    const known = this.counted.get(key);
    if (known !== undefined) known.count++;
    else {
      const first: FileProblem = { severity: 'warning', line: at.line, column: at.column, code, values: { name } };
      this.counted.set(key, { first, count: 1 });
    }
  }

  all(): FileProblem[] {
    const counted = [...this.counted.values()].map(({ first, count }) => ({
      ...first,
      values: { ...first.values, count: String(count) },
    }));
    return [...this.problems, ...counted];
  }
}
