import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTermbaseFile } from '../../server/actions/termbase-import/read-file.js';
import type { ConceptEntry } from '../../glossary/index.js';
import { termbaseFormats, termbasePartsAside } from '../../server/actions/termbase-export/write.js';
import { openData, project } from '../../server/cli/open.js';
import { listConcepts } from '../../server/store/concepts.js';
import type { Store } from '../../server/store/open.js';
import { entries } from '../fixtures/termbase/entries.js';

const many = 20_000;
const each = 500;
const folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-test-'));
let store: Store;
const standing = new Map<string, unknown>();

beforeAll(async () => {
  store = await openData(folder);
  const generated = fc
    .sample(entries('printable'), 1_000)
    .map(({ retired: _, ...entry }) => entry)
    .filter((entry) => JSON.stringify(entry).length < 1_500);
  for (let from = 0; from < many; from += each) {
    await store.commit({
      requestId: `fill:${from}`,
      at: '2026-01-01T00:00:00.000Z',
      user: null,
      action: 'concept:imported',
      project,
      document: null,
      subject: null,
      expects: [],
      facts: Array.from({ length: each }, (_, i) => ({
        kind: 'concept-revision',
        concept: `G${from + i}`,
        number: 1,
        entry: { ...generated[(from + i) % generated.length], note: `${from + i}` } as ConceptEntry,
      })),
    });
  }
  for (const { id, entry } of await listConcepts(store)) standing.set(id, entry);
}, 120_000);

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

test.each(termbaseFormats)(
  '%s of 20,000 concepts comes in parts and gives every field back',
  async (format) => {
    const parts: Uint8Array[] = [];
    for await (const part of termbasePartsAside(folder, format)) parts.push(part);
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(part.length).toBeLessThan(10_000_000);
    const { concepts, problems } = await readTermbaseFile(Buffer.concat(parts));
    expect(problems).toEqual([]);
    expect(standing.size).toBeGreaterThan(many);
    expect(concepts.length).toBe(standing.size);
    for (const { id, entry } of concepts)
      if (!isDeepStrictEqual(entry, standing.get(id))) expect(entry).toEqual(standing.get(id));
  },
  120_000,
);

test('who goes away in the middle of it ends the thread', async () => {
  const parts = termbasePartsAside(folder, 'tbx');
  expect((await parts.next()).done).toBe(false);
  await parts.return();
  expect(await parts.next()).toEqual({ done: true, value: undefined });
});
