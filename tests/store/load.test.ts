import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Fact } from '../../server/core/facts.js';
import { documentFacts, fill, open, request, revision } from './house.js';

function chunkFacts(document: string, chunk: number, size: number): Fact[] {
  return documentFacts(size, document, `${document}-${chunk}-`).filter(
    ({ kind }) => kind === 'paragraph' || kind === 'revision',
  );
}

test('an import in another process does not starve saves', async () => {
  const server = await open();
  await fill(server);
  const importer = await open({ dir: server.dir });
  await importer.commit(request(documentFacts(0, 'big').slice(0, 2)));
  let importing = true;
  const imported = (async () => {
    for (let chunk = 0; chunk < 20; chunk++) await importer.commit(request(chunkFacts('big', chunk, 300)));
    importing = false;
  })();
  const waits: number[] = [];
  for (let number = 2; importing; number++) {
    const started = performance.now();
    await server.commit(request([revision('p1', number, `text ${number}`, 'ann')]));
    waits.push(performance.now() - started);
  }
  await imported;
  expect(waits.length).toBeGreaterThan(10);
  expect(Math.max(...waits)).toBeLessThan(5000);
});

test('the write-ahead log stays small under load', async () => {
  const store = await open();
  await fill(store, 50);
  const text = '走在前列'.repeat(2000);
  let largest = 0;
  for (let number = 2; number <= 40; number++) {
    await Promise.all(
      Array.from({ length: 50 }, (_, i) => store.commit(request([revision(`p${i + 1}`, number, text, 'ann')]))),
    );
    largest = Math.max(largest, statSync(`${store.file}-wal`).size);
  }
  const written = 39 * 50 * 24_000 * 2; // Each text goes into the facts and into what stands.
  expect(largest).toBeLessThan(written / 2);
}, 60_000);

test('texts of every length come back as they were saved', async () => {
  const store = await open();
  await fill(store, 1);
  const texts = ['', ' ', '\n', 'a'.repeat(100_000), '新'.repeat(50_000), '𠮷'.repeat(4096)];
  for (const [i, text] of texts.entries()) await store.commit(request([revision('p1', i + 2, text, 'ann')]));
  const saved = store.reader.all<{ text: string }>(
    `SELECT text FROM revision WHERE side = 'target' AND number > 1 ORDER BY number`,
  );
  expect(saved.map(({ text }) => text)).toEqual(texts);
});
