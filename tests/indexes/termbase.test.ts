import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ConceptEntry } from '../../glossary/index.js';
import { newId, programContext } from '../../server/actions/context.js';
import { saveConcept } from '../../server/actions/save-concept.js';
import { openData, project } from '../../server/cli/open.js';
import { openTermbaseIndex, type TermbaseIndex } from '../../server/indexes/termbase.js';
import { readConcept } from '../../server/store/concepts.js';
import type { Store } from '../../server/store/open.js';

let folder: string;
let store: Store;
let index: TermbaseIndex;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-termbase-'));
  store = await openData(folder);
  index = openTermbaseIndex(store);
});
afterEach(async () => {
  index.close();
  await store.close();
  await rm(folder, { recursive: true });
});

const entry = async (id: string): Promise<ConceptEntry> => (await readConcept(store, id))?.entry as ConceptEntry;
const note = (id: string): string | undefined => index.current().concept(id)?.entry.note;
const rename = async (id: string, base: number, text: string): Promise<void> => {
  await saveConcept(programContext(store, project), { concept: id, base, entry: { ...(await entry(id)), note: text } });
};
/** Puts the same concepts into one commit, as an import does. */
const putAll = (ids: readonly string[], number: number, standing: ConceptEntry, text: string) =>
  store.commit({
    requestId: newId(),
    at: new Date().toISOString(),
    user: null,
    action: 'concept:imported',
    project,
    document: null,
    subject: null,
    expects: [],
    facts: ids.map((concept) => ({ kind: 'concept-revision', concept, number, entry: { ...standing, note: text } })),
  });

test('it answers at once, without concepts; what is saved while it is read is there when it is', async () => {
  expect([index.current().size, index.loading()]).toEqual([0, expect.anything()]);
  await rename('T024', 1, 'Saved meanwhile.');
  await index.ready;
  expect(await index.followed()).toBe(store.seq());
  expect([index.loading(), note('T024'), index.version()]).toEqual([null, 'Saved meanwhile.', store.seq()]);
});

test('a save is there when it is answered', async () => {
  await index.ready;
  await index.followed();
  await rename('T024', 1, 'Saved.');
  expect([note('T024'), index.version()]).toEqual(['Saved.', store.seq()]);
});

test('of many changes at once, in several slices, the last one stands, and who asks waits for all of them', async () => {
  await index.ready;
  const standing = await entry('T024');
  const ids = Array.from({ length: 1_500 }, (_, i) => `N${i}`);
  const commits = [1, 2, 3].map((number) => putAll(ids, number, standing, `Number ${number}.`));
  await Promise.all(commits);
  await putAll(ids.slice(0, 10), 4, standing, 'Number 4.');
  expect(await index.followed()).toBe(store.seq());
  expect(new Set(ids.slice(0, 10).map(note))).toEqual(new Set(['Number 4.']));
  expect(new Set(ids.slice(10).map(note))).toEqual(new Set(['Number 3.']));
  expect(index.version()).toBe(store.seq());
});

test('what was found in a text is kept until a concept changes, or the termbase has been read', async () => {
  const text = { source: '高质量发展走在前列', target: 'walk in the forefront' };
  expect(index.scan(text)).toEqual([]);
  await index.ready;
  await index.followed();
  const hits = index.scan(text);
  expect(hits).toEqual(index.current().scan(text));
  expect(hits.length).toBeGreaterThan(1);
  expect(index.scan({ ...text })).toBe(hits);
  expect(index.scan({ ...text, target: null })).toEqual(index.current().scan({ ...text, target: null }));
  const id = hits[0]?.concept ?? '';
  const standing = await entry(id);
  await saveConcept(programContext(store, project), { concept: id, base: 1, entry: { ...standing, retired: true } });
  expect(index.scan(text)).toEqual(index.current().scan(text));
  expect(index.scan(text)).not.toEqual(hits);
});
