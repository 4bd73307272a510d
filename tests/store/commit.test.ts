import { expect, test } from 'vitest';
import { Refusal } from '../../server/core/refusal.js';
import { verify } from '../../server/store/verify.js';
import { connectTo, decision, fill, open, request, revision, users } from './house.js';

test('members of one group succeed, move, are refused and fail each for itself', async () => {
  const store = await open();
  await fill(store);
  const outcomes = await Promise.allSettled([
    store.commit(request([revision('p1', 2, 'first', 'ann')])),
    store.commit(request([revision('p1', 2, 'same number', 'bo')])),
    store.commit(request([revision('p2', 2, 'of a missing person', 'nobody')])),
    store.commit(
      request([revision('p2', 2, 'stale', 'bo')], [{ kind: 'paragraph', paragraph: 'p2', source: 1, target: 0 }]),
    ),
    store.commit(request([revision('p2', 3, 'a gap', 'bo')])),
    store.commit(request([decision('p1', 2, 'ann')])),
    store.commit(request([{ kind: 'user', id: 'other', name: 'name of ann' }])),
    store.commit(request([revision('p3', 2, 'last', 'ann')])),
  ]);
  expect(outcomes.map((o) => (o.status === 'fulfilled' ? o.value : 'rejected'))).toEqual([
    { kind: 'committed', seq: 2 },
    { kind: 'moved', what: 'revision' },
    'rejected',
    { kind: 'moved', what: 'paragraph:p2' },
    'rejected',
    { kind: 'refused', rule: 'four-eyes' },
    { kind: 'moved', what: 'user' },
    { kind: 'committed', seq: 3 },
  ]);
  expect(store.reader.all(`SELECT paragraph, text FROM revision WHERE number > 1 ORDER BY paragraph`)).toEqual([
    { paragraph: 'p1', text: 'first' },
    { paragraph: 'p3', text: 'last' },
  ]);
  expect(verify(store.file)).toEqual({ ok: true, problems: [] });
});

test('within one commit a text comes before what is decided on its paragraph', async () => {
  const store = await open();
  await fill(store);
  await store.commit(request([revision('p1', 2, 'for review', 'ann')]));
  const corrected = revision('p1', 3, 'corrected', 'bo');
  const late = store.commit(
    request([decision('p1', 2, 'bo', { verdict: 'request-changes', reason: 'No.' }), corrected]),
  );
  await expect(late).rejects.toThrow('order: revision');
  const outcome = await store.commit(request([corrected, decision('p1', 3, 'ann')]));
  expect(outcome).toEqual({ kind: 'committed', seq: 3 });
  expect(verify(store.file)).toEqual({ ok: true, problems: [] });
});

test('a later member sees what an earlier one of its group did', async () => {
  const store = await open();
  await fill(store);
  const outcomes = await Promise.all(
    [2, 3, 4].map((number) =>
      store.commit(
        request(
          [revision('p1', number, `text ${number}`, 'ann')],
          [{ kind: 'paragraph', paragraph: 'p1', source: 1, target: number - 1 }],
        ),
      ),
    ),
  );
  expect(outcomes.map(({ kind }) => kind)).toEqual(['committed', 'committed', 'committed']);
});

test('a request that is sent again is answered with its number, in the same group and later', async () => {
  const store = await open();
  await fill(store);
  const save = request(
    [revision('p1', 2, 'once', 'ann')],
    [{ kind: 'paragraph', paragraph: 'p1', source: 1, target: 1 }],
  );
  const [first, second] = await Promise.all([store.commit(save), store.commit(save)]);
  expect(first).toEqual({ kind: 'committed', seq: 2 });
  expect(second).toEqual({ kind: 'repeated', seq: 2 });
  expect(await store.commit(save)).toEqual({ kind: 'repeated', seq: 2 });
});

test('every expectation that moved is named', async () => {
  const store = await open();
  await fill(store);
  const moved = async (expects: Parameters<typeof request>[1]) => {
    const outcome = await store.commit(request([], expects));
    return outcome.kind === 'moved' ? outcome.what : outcome.kind;
  };
  expect(await moved([{ kind: 'paragraph', paragraph: 'p1', source: 0, target: 1 }])).toBe('paragraph:p1');
  expect(await moved([{ kind: 'concept', concept: 'T1', number: 1 }])).toBe('concept:T1');
  expect(await moved([{ kind: 'setting', project: 'default', key: 'four-eyes', number: 1 }])).toBe('setting:four-eyes');
  expect(await moved([{ kind: 'membership', project: 'default', user: 'ann', number: 1 }])).toBe('membership:ann');
  expect(await moved([{ kind: 'document', document: 'd1', number: 2 }])).toBe('document:d1');
  expect(await moved([{ kind: 'outline', document: 'd1', number: 0 }])).toBe('outline:d1');
  expect(await moved([{ kind: 'users', count: 0 }])).toBe('users');
  expect(await moved([{ kind: 'user-name-free', name: 'name of ann' }])).toBe('user:name of ann');
  expect(
    await moved([
      { kind: 'paragraph', paragraph: 'p1', source: 1, target: 1 },
      { kind: 'concept', concept: 'T1', number: 0 },
      { kind: 'setting', project: 'default', key: 'four-eyes', number: 0 },
      { kind: 'membership', project: 'default', user: 'ann', number: 0 },
      { kind: 'document', document: 'd1', number: 1 },
      { kind: 'outline', document: 'd1', number: 1 },
      { kind: 'users', count: users.length },
      { kind: 'user-name-free', name: 'somebody' },
    ]),
  ).toBe('committed');
});

test('a decision about texts that are not the latest is a conflict', async () => {
  const store = await open();
  await fill(store);
  await store.commit(request([revision('p1', 2, 'hand', 'ann')]));
  const decide = (part: object) => store.commit(request([{ ...decision('p1', 2, 'bo'), ...part }]));
  expect(await decide({ targetNumber: 1 })).toEqual({ kind: 'moved', what: 'decision' });
  expect(await decide({ sourceNumber: null })).toEqual({ kind: 'moved', what: 'decision' });
  expect((await decide({})).kind).toBe('committed');
});

test('a lone surrogate or NUL does not reach the database', async () => {
  const store = await open();
  await fill(store);
  await expect(store.commit(request([revision('p1', 2, 'a\ud800', 'ann')]))).rejects.toThrow('ill-formed');
  await expect(store.commit(request([revision('p1', 2, 'a\0b', 'ann')]))).rejects.toThrow('nul');
  const odd = 'é 𠮷\u200b\u3000 😀\n\n';
  await store.commit(request([revision('p1', 2, odd, 'ann')]));
  expect(store.reader.get(`SELECT text FROM revision WHERE number = 2`)).toEqual({ text: odd });
});

test('a concept has at most one preferred term a language', async () => {
  const store = await open();
  const entry = (...statuses: string[]) => ({
    zh: [{ text: '走在前列' }, { text: '走在最前列' }],
    en: statuses.map((status, i) => ({ text: `term ${i}`, status })),
  });
  const concept = (number: number, value: unknown) =>
    store.commit(request([{ kind: 'concept-revision', concept: 'T001', number, entry: value }]));
  expect(await concept(1, entry('preferred', 'preferred'))).toEqual({ kind: 'refused', rule: 'one-preferred' });
  expect(await concept(1, entry('preferred', 'admitted', 'forbidden'))).toEqual({ kind: 'committed', seq: 1 });
  expect(await concept(2, entry('admitted', 'preferred'))).toEqual({ kind: 'committed', seq: 2 });
  expect(store.reader.all(`SELECT ordinal, lang, text, status FROM term ORDER BY ordinal`)).toEqual([
    { ordinal: 0, lang: 'zh-Hans', text: '走在前列', status: 'preferred' },
    { ordinal: 1, lang: 'zh-Hans', text: '走在最前列', status: 'admitted' },
    { ordinal: 2, lang: 'en', text: 'term 0', status: 'admitted' },
    { ordinal: 3, lang: 'en', text: 'term 1', status: 'preferred' },
  ]);
  expect(store.reader.all(`SELECT * FROM current_concept`)).toEqual([{ concept: 'T001', number: 2, changed: 2 }]);
});

test('an outline that names a paragraph twice or a stranger is not taken', async () => {
  const store = await open();
  await fill(store, 2);
  const outline = (...ids: string[]) =>
    store.commit(
      request([
        {
          kind: 'outline',
          document: 'd1',
          number: 2,
          head: '',
          items: ids.map((paragraph) => ({ paragraph, after: '\n' })),
        },
      ]),
    );
  await expect(outline('p1', 'p1')).rejects.toThrow('names a paragraph twice');
  await expect(outline('p1', 'x')).rejects.toThrow("is not the document's");
  expect((await outline('p2', 'p1')).kind).toBe('committed');
  expect(store.reader.all(`SELECT paragraph, position FROM current_paragraph ORDER BY position`)).toEqual([
    { paragraph: 'p2', position: 1 },
    { paragraph: 'p1', position: 2 },
  ]);
});

test('reads go on and writes wait while another process holds the lock', async () => {
  const store = await open();
  await fill(store);
  const other = connectTo(store.file);
  other.exec('BEGIN IMMEDIATE');
  const started = performance.now();
  const saved = store.commit(request([revision('p1', 2, 'waits', 'ann')])).then(() => performance.now() - started);
  let slowest = 0;
  for (let i = 0; i < 30; i++) {
    const before = performance.now();
    store.reader.all(`SELECT * FROM current_paragraph`);
    slowest = Math.max(slowest, performance.now() - before);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  other.exec('COMMIT');
  expect(await saved).toBeGreaterThan(290);
  expect(slowest).toBeLessThan(250);
});

test('a write that waits for the lock too long is answered as busy, and nothing is saved', async () => {
  const store = await open({ patience: 50 });
  await fill(store);
  const other = connectTo(store.file);
  other.exec('BEGIN IMMEDIATE');
  await expect(store.commit(request([revision('p1', 2, 'gives up', 'ann')]))).rejects.toThrow(Refusal);
  other.exec('COMMIT');
  expect(store.reader.get(`SELECT max(number) AS number FROM revision WHERE side = 'target'`)).toEqual({ number: 1 });
  expect((await store.commit(request([revision('p1', 2, 'again', 'ann')]))).kind).toBe('committed');
});

test('close finishes the writes that wait', async () => {
  const store = await open();
  await fill(store);
  const saves = ['p1', 'p2', 'p3'].map((id) => store.commit(request([revision(id, 2, 'at the end', 'ann')])));
  await store.close();
  expect((await Promise.all(saves)).map(({ kind }) => kind)).toEqual(['committed', 'committed', 'committed']);
  await expect(store.commit(request([]))).rejects.toThrow('the store is closed');
});
