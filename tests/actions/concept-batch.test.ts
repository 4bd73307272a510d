import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEntry, type ConceptEntry } from '../../glossary/index.js';
import { batchChunk, commitBatch, inChunks } from '../../server/actions/concept-batch/commit.js';
import { undoBatch } from '../../server/actions/concept-batch/undo.js';
import { type ActionContext, programContext } from '../../server/actions/context.js';
import { deprecateConcept } from '../../server/actions/make-standard.js';
import { addConcept } from '../../server/actions/save-concept.js';
import { openData, project } from '../../server/cli/open.js';
import type { BatchChange } from '../../server/core/concept-batch.js';
import { listBatchItems, readBatch } from '../../server/store/concept-batches.js';
import { nextConceptId, readConcept } from '../../server/store/concepts.js';
import type { Store } from '../../server/store/open.js';

let folder: string;
let store: Store;
let context: ActionContext;
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-batch-'));
  store = await openData(folder);
  context = programContext(store, project);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

function entry(zh: string, en = `${zh} in English`): ConceptEntry {
  const reading = readEntry({ zh: [zh], en: [{ text: en, status: 'preferred' }] });
  if (reading.kind !== 'ok') throw new Error(JSON.stringify(reading));
  return reading.entry;
}
const many = (count: number): BatchChange[] =>
  Array.from({ length: count }, (_, i) => ({ concept: `N${i}`, number: 1, entry: entry(`词条第${i}号`) }));
const ask = (id: string) => ({ id, kind: 'import', title: 'list', action: 'concept:imported' }) as const;

describe('a batch', () => {
  it('is one commit for itself and one a chunk; asked again it is the same', async () => {
    const changes = many(2 * batchChunk + 1);
    const before = store.seq();
    const seen: number[] = [];
    const done = await commitBatch(context, ask('b1'), inChunks(changes), { onProgress: (count) => seen.push(count) });
    expect(done).toEqual({ id: 'b1', written: changes.length, left: [] });
    expect(store.seq() - before).toBe(4);
    expect(seen).toEqual([batchChunk, 2 * batchChunk, changes.length]);
    await commitBatch(context, ask('b1'), inChunks(changes));
    expect(store.seq() - before).toBe(4);
    expect(await readBatch(store, 'b1')).toMatchObject({ items: changes.length, created: changes.length });
  });

  it('goes on where it was cut short', async () => {
    const changes = many(2 * batchChunk);
    let chunks = 0;
    await commitBatch(context, ask('b2'), inChunks(changes), { isCancelled: () => chunks++ > 0 });
    expect((await readBatch(store, 'b2'))?.items).toBe(batchChunk);
    await commitBatch(context, ask('b2'), inChunks(changes));
    expect((await readBatch(store, 'b2'))?.items).toBe(2 * batchChunk);
  });

  it('leaves what somebody changed in between, and writes the rest', async () => {
    const changes = [
      { concept: 'T024', number: 2, entry: entry('走在前列', 'one') },
      { concept: 'T025', number: 2, entry: entry('改革开放', 'two') },
    ];
    await deprecateConcept(context, { concept: 'T024', base: 1 });
    const done = await commitBatch(context, ask('b3'), [changes]);
    expect(done).toEqual({ id: 'b3', written: 1, left: ['T024'] });
    expect((await readConcept(store, 'T025'))?.number).toBe(2);
  });

  it('gives a new concept another id where somebody was quicker', async () => {
    const id = await nextConceptId(store);
    await addConcept(context, entry('更快的词', 'quicker'));
    await commitBatch(context, ask('b4'), [[{ concept: id, number: 1, entry: entry('新的词'), allotted: true }]]);
    const [item] = await listBatchItems(store, 'b4', { limit: 5 });
    expect(item?.concept).not.toBe(id);
    expect((item?.entry as ConceptEntry).zh[0]?.text).toBe('新的词');
  });

  it('is refused to those who may not edit concepts', async () => {
    const before = store.seq();
    await expect(commitBatch({ ...context, role: 'translator' }, ask('b5'), [many(1)])).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(store.seq()).toBe(before);
  });
});

describe('undoing', () => {
  it('retires what a batch began and puts back what it changed, but not what was changed since', async () => {
    const standing = (await readConcept(store, 'T025'))?.entry;
    await commitBatch(context, ask('b6'), [
      [
        ...many(2),
        { concept: 'T024', number: 2, entry: entry('走在前列', 'one') },
        { concept: 'T025', number: 2, entry: entry('改革开放', 'two') },
      ],
    ]);
    await deprecateConcept(context, { concept: 'T024', base: 2 });
    expect(await undoBatch(context, 'b6')).toEqual({ id: 'undo-b6', written: 3, left: ['T024'] });
    expect((await readConcept(store, 'T025'))?.entry).toEqual(standing);
    expect((await readConcept(store, 'N0'))?.entry).toMatchObject({ retired: true });
    expect((await readConcept(store, 'T024'))?.number).toBe(3);
    // Asked again: nothing more, and the same answer about what was left.
    const before = store.seq();
    expect((await undoBatch(context, 'b6')).left).toEqual(['T024']);
    expect(store.seq()).toBe(before);
  });
});
