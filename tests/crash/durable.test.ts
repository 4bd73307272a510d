import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../server/root.js';
import { readTrace, requireStrace } from './strace.js';

let dir: string;
beforeAll(() => {
  requireStrace();
  dir = mkdtempSync(path.join(tmpdir(), 'duizhao-strace-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('no save is acknowledged before an fsync that follows the last write of its transaction', () => {
  const file = path.join(dir, 'trace');
  execFileSync(
    'strace',
    [
      ...['-f', '-qq', '-xx', '-s', '65536', '-e', 'trace=openat,pwrite64,write,fdatasync,fsync', '-e', 'signal=none'],
      ...['-o', file, process.execPath, path.join(root, 'tests/crash/savers.mjs'), path.join(dir, 'data'), '50', '500'],
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const trace = readFileSync(file, 'latin1');
  const { acknowledged, early, transactions } = readTrace(trace);
  expect(acknowledged).toHaveLength(500);
  expect(early).toEqual([]);
  expect(transactions).toBeGreaterThan(5);

  // The proof that the reader would see it: the same trace as a program without fsync would have left it.
  const without = trace.replace(/f(data)?sync\(/g, 'nothing(').replace(/f(data)?sync resumed/g, 'nothing resumed');
  expect(readTrace(without).early).toHaveLength(500);
}, 60_000);
