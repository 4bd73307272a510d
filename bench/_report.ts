import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';

/** What the figures below it depend on: processor, cores, Node, how busy the machine is, how slow its disk. */
export function machine(): string {
  const cores = cpus();
  const load = loadavg().map((value) => value.toFixed(2));
  return `${cores[0]?.model.trim() ?? 'unknown processor'} × ${cores.length}, Node ${process.versions.node}, load ${load.join(' ')}, fdatasync ${syncTime().toFixed(2)} ms in ${tmpdir()}`;
}

/** The median of 50 small writes, each carried to the disk. */
function syncTime(): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-bench-'));
  const handle = openSync(path.join(folder, 'sync'), 'w');
  const times = Array.from({ length: 50 }, () => {
    const from = performance.now();
    writeSync(handle, 'x'.repeat(4096));
    fdatasyncSync(handle);
    return performance.now() - from;
  });
  closeSync(handle);
  rmSync(folder, { recursive: true });
  return quantile(times, 0.5);
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const cells = [head, ...rows].map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell)));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const [first = [], ...rest] = cells;
  console.log(line(first));
  console.log(`|${widths.map((width, i) => '-'.repeat(width + 1) + (i === 0 ? '-' : ':')).join('|')}|`);
  for (const row of rest) console.log(line(row));
}

/** Says whether a target is met; `npm run bench` reports, it does not fail. */
export function target(text: string, met: boolean): void {
  console.log(`${met ? 'met   ' : 'MISSED'} ${text}`);
}

/** The seconds of a round: BENCH_SECONDS makes a smoke test of it. */
export const seconds = (usual: number): number => Number(process.env['BENCH_SECONDS'] ?? usual);

/** Numbers that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
