import { expect, test } from 'vitest';
import { connectTo, decision, fill, open, request, revision } from './house.js';

const facts = {
  commits: 'seq',
  user: 'id',
  project: 'id',
  setting_revision: 'number',
  membership: 'number',
  document: 'id',
  document_revision: 'number',
  original: 'number',
  paragraph: 'id',
  outline: 'number',
  suggestion: 'id',
  revision: 'number',
  decision: 'id',
  concept_revision: 'number',
  proposal: 'id',
  proposal_verdict: 'proposal',
  concept_batch: 'id',
  concept_batch_item: 'number',
  accepted_rendering: 'number',
  candidate_dismissal: 'number',
  term_suggestion: 'suggestion',
  suggestion_refusal: 'suggestion',
  hunk_decision: 'ordinal',
  comment: 'id',
  comment_mention: 'comment',
  thread_resolution: 'number',
  assignment: 'number',
  release: 'number',
  edition: 'number',
  dismissal: 'id',
  dismissal_end: 'dismissal',
};

async function fullHouse(): Promise<string> {
  const store = await open();
  await fill(store);
  const outcome = await store.commit(
    request([
      { kind: 'setting', project: 'default', key: 'four-eyes', number: 1, value: 'on' },
      { kind: 'membership', project: 'default', user: 'ann', number: 1, role: 'translator' },
      {
        kind: 'original',
        document: 'd1',
        side: 'target',
        number: 1,
        name: 'a.txt',
        encoding: 'utf-8',
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        bytes: Buffer.from('abc'),
      },
      {
        kind: 'suggestion',
        id: 's1',
        paragraph: 'p1',
        sourceNumber: 1,
        text: 'x',
        origin: 'engine',
        engine: 'machine 1',
        author: null,
      },
      revision('p1', 2, 'hand', 'ann'),
      decision('p1', 2, 'bo', { verdict: 'withdraw', id: 'x1' }),
      { kind: 'concept-revision', concept: 'T001', number: 1, entry: { zh: [{ text: '词' }], en: [] } },
      {
        kind: 'proposal',
        id: 'r1',
        project: 'default',
        concept: 'T001',
        base: 1,
        entry: {},
        reason: null,
        paragraph: 'p1',
        author: 'ann',
      },
      {
        kind: 'proposal-verdict',
        proposal: 'r1',
        verdict: 'accept',
        reason: null,
        concept: 'T001',
        number: 1,
        decider: 'bo',
      },
      { kind: 'concept-batch', id: 'b1', project: 'default', batchKind: 'import', title: 'a.csv', undoes: null },
      { kind: 'concept-batch-item', batch: 'b1', concept: 'T001', number: 1 },
      {
        kind: 'accepted-rendering',
        project: 'default',
        paragraph: null,
        concept: 'T001',
        text: 'x',
        number: 1,
        accepted: true,
        author: 'ann',
      },
      { kind: 'candidate-dismissal', project: 'default', text: '会议指出', number: 1, dismissed: true, author: 'ann' },
      {
        kind: 'term-suggestion',
        suggestion: 's1',
        paragraph: 'p1',
        targetNumber: 1,
        concept: 'T001',
        conceptNumber: 1,
      },
      { kind: 'suggestion-refusal', suggestion: 's1', reason: null, author: 'bo' },
      {
        kind: 'hunk-decision',
        decision: 'x1',
        ordinal: 1,
        from: 0,
        to: 1,
        oldText: 'm',
        newText: 'h',
        outcome: 'accept',
        text: null,
        reason: null,
        category: null,
        severity: null,
      },
      {
        kind: 'comment',
        id: 'c1',
        thread: null,
        paragraph: 'p1',
        commentKind: 'contest',
        author: 'ann',
        anchor: { side: 'target', number: 2, from: 0, to: 4, quote: 'hand' },
        text: '@name of bo',
        hunk: { decision: 'x1', ordinal: 1 },
      },
      { kind: 'comment-mention', comment: 'c1', user: 'bo' },
      { kind: 'thread-resolution', thread: 'c1', number: 1, resolved: true, author: 'bo' },
      {
        kind: 'assignment',
        id: 'a1',
        number: 1,
        document: 'd1',
        user: 'ann',
        task: 'translate',
        range: { first: 'p1', last: 'p2' },
        deadline: '2026-12-01',
        ended: false,
        author: 'bo',
      },
      {
        kind: 'dismissal',
        id: 'n1',
        project: 'default',
        scope: 'term',
        check: 'any',
        paragraph: 'p1',
        sourceNumber: 1,
        targetNumber: 2,
        sourceWords: null,
        targetWords: 'hand',
        concept: 'T001',
        conceptNumber: 1,
        severity: 'minor',
        reason: 'meant',
        author: 'bo',
      },
      { kind: 'dismissal-end', dismissal: 'n1', author: 'bo' },
    ]),
  );
  expect(outcome.kind).toBe('committed');
  const approved = ['p1', 'p2', 'p3'].map((id) => decision(id, 2, 'bo', { verdict: 'approve', id: `of ${id}` }));
  const items = approved.map(({ id, paragraph }, i) => ({
    paragraph,
    position: i + 1,
    source: 1,
    target: 2,
    decision: id,
    after: '',
  }));
  await store.commit(request([revision('p2', 2, 'hand', 'ann'), revision('p3', 2, 'hand', 'ann'), ...approved]));
  const released = await store.commit(
    request([
      {
        kind: 'release',
        document: 'd1',
        number: 1,
        note: null,
        author: 'bo',
        value: { title: 'Title', sourceLang: 'zh-Hans', targetLang: 'en', head: '', items, overrides: [] },
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      },
      { kind: 'edition', document: 'd1', number: 2, note: null, author: 'bo' },
    ]),
  );
  expect(released.kind).toBe('committed');
  return store.file;
}

test('no fact can be changed, deleted or replaced', async () => {
  const db = connectTo(await fullHouse());
  for (const [table, column] of Object.entries(facts)) {
    const before = db.prepare(`SELECT * FROM ${table}`).all();
    expect(before.length, table).toBeGreaterThan(0);
    expect(() => db.exec(`UPDATE ${table} SET ${column} = ${column}`), `update ${table}`).toThrow('append-only');
    expect(() => db.exec(`DELETE FROM ${table}`), `delete ${table}`).toThrow('append-only');
    const copy = `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`;
    expect(() => db.exec(copy), `replace ${table}`).toThrow(/conflict|append-only/);
    expect(db.prepare(`SELECT * FROM ${table}`).all(), table).toEqual(before);
  }
});

test('a replacement by another unique key than the first is refused too', async () => {
  const db = connectTo(await fullHouse());
  expect(() => db.exec(`INSERT OR REPLACE INTO user (id, seq, name) VALUES ('new', 1, 'name of ann')`)).toThrow(
    'conflict: user',
  );
  expect(() =>
    db.exec(
      `INSERT OR REPLACE INTO commits (seq, request_id, at, action) SELECT 3, request_id, at, action FROM commits WHERE seq = 1`,
    ),
  ).toThrow('conflict: commits');
});

test('every table of facts is in the list above', async () => {
  const db = connectTo(await fullHouse());
  const guarded = db
    .prepare(`SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name GLOB '*_no_update' ORDER BY 1`)
    .pluck()
    .all();
  expect(guarded).toEqual(Object.keys(facts).sort());
  const withSeq = db
    .prepare(
      `SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'seq' ORDER BY 1`,
    )
    .pluck()
    .all();
  expect(withSeq).toEqual(Object.keys(facts).sort());
});

test('numbers are 1, 2, 3 …: a taken one is a conflict, one too high a gap', async () => {
  const db = connectTo(await fullHouse());
  const insert = (number: number) => () =>
    db.exec(`INSERT INTO revision (paragraph, side, number, seq, text, origin, author, base, done)
             VALUES ('p1', 'target', ${number}, 1, 'x', 'translator', 'ann', ${number - 1}, 1)`);
  expect(insert(1)).toThrow('conflict: revision');
  expect(insert(2)).toThrow('conflict: revision');
  expect(insert(4)).toThrow('gap: revision');
  expect(insert(3)).not.toThrow();
});

test('every foreign key has an index on its child column', async () => {
  const db = connectTo(await fullHouse());
  const tables = db.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all() as string[];
  const missing = tables.flatMap((table) => {
    const keys = db.pragma(`foreign_key_list(${table})`) as { from: string; seq: number }[];
    const first = (db.pragma(`index_list(${table})`) as { name: string }[]).map(
      ({ name }) => (db.pragma(`index_info(${name})`) as { name: string }[])[0]?.name,
    );
    const primary = (db.pragma(`table_info(${table})`) as { name: string; pk: number }[]).find(
      ({ pk }) => pk === 1,
    )?.name;
    // The further columns of a key of several are behind the first in its index.
    return keys
      .filter(({ from, seq }) => seq === 0 && !first.includes(from) && primary !== from)
      .map(({ from }) => `${table}.${from}`);
  });
  expect(missing).toEqual([]);
});
