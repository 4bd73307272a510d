import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../server/root.js';
import { openStore } from '../../server/store/open.js';
import { databaseFile } from '../../server/store/prepare.js';
import { verify } from '../../server/store/verify.js';
import { request, revision } from '../store/house.js';

let dir: string;
beforeAll(() => void (dir = mkdtempSync(path.join(tmpdir(), 'duizhao-crash-'))));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function start(folder: string, savers: number, saves?: number): ChildProcess {
  const args = [
    path.join(root, 'tests/crash/savers.mjs'),
    folder,
    `${savers}`,
    ...(saves === undefined ? [] : [`${saves}`]),
  ];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Runs 50 savers and kills them: `delay` ms after their first word, or (while opening) after their start. */
async function runAndKill(delay: number, whileOpening: boolean): Promise<string[]> {
  const child = start(dir, 50);
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  if (!whileOpening && child.stdout) await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, delay));
  child.kill('SIGKILL');
  await once(child, 'close');
  // A line that the kill cut off is no acknowledgement.
  return output
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.startsWith('save-'));
}

test('a process killed 30 times under 50 savers loses no acknowledged save', async () => {
  const acknowledged = new Set<string>();
  let repeated = 0;
  for (let round = 0; round < 30; round++) {
    const whileOpening = round % 5 === 1;
    for (const marker of await runAndKill(Math.random() * 250, whileOpening)) acknowledged.add(marker);
    expect(verify(databaseFile(dir)), `round ${round}`).toEqual({ ok: true, problems: [] });
    const store = await openStore({ dir });
    const rows = store.reader.all<{ text: string; id: string; latest: 0 | 1 }>(
      `SELECT r.text, c.request_id AS id, r.number = (SELECT max(number) FROM revision WHERE paragraph = r.paragraph) AS latest
       FROM revision r JOIN commits c ON c.seq = r.seq`,
    );
    const saved = new Set(rows.map(({ text }) => text.slice(0, text.indexOf(' '))));
    expect([...acknowledged].filter((marker) => !saved.has(marker))).toEqual([]);
    // Saves that were done but not acknowledged: the same request again is answered as done.
    for (const { id } of rows.filter((row) => row.latest && !acknowledged.has(row.id)).slice(0, 3)) {
      const again = request([revision('p0', 1, 'does not matter', 'ann')], [], { requestId: id });
      expect((await store.commit(again)).kind).toBe('repeated');
      repeated++;
    }
    await store.close();
  }
  expect(acknowledged.size).toBeGreaterThan(1000);
  expect(repeated).toBeGreaterThan(0);
}, 60_000);

test('four processes that make one new folder at the same moment agree', async () => {
  const folder = path.join(dir, 'together');
  const children = [1, 2, 3, 4].map(() => start(folder, 10, 0));
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'close'))[0] as number));
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(verify(databaseFile(folder))).toEqual({ ok: true, problems: [] });
});
