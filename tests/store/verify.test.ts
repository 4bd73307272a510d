import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { ReleaseValue } from '../../server/core/facts.js';
import { canonicalHead, canonicalParagraph } from '../../server/core/release.js';
import { root } from '../../server/root.js';
import { verify } from '../../server/store/verify.js';
import { decision, fill, newFolder, open, request, revision } from './house.js';

/** A database with a bit of everything, closed. */
async function closedHouse(): Promise<string> {
  const store = await open();
  await fill(store, 40);
  const bytes = Buffer.from('the original');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await store.commit(
    request([
      { kind: 'original', document: 'd1', side: 'target', number: 1, name: 'a.txt', encoding: 'utf-8', sha256, bytes },
      revision('p1', 2, 'hand', 'ann'),
      decision('p1', 2, 'bo'),
      { kind: 'concept-revision', concept: 'T001', number: 1, entry: { zh: [{ text: '词' }], en: [] } },
    ]),
  );
  await store.close();
  return store.file;
}

/** A database with a released document, an assignment, and a thread that was answered and resolved; closed. */
async function releasedHouse(): Promise<string> {
  const store = await open();
  await fill(store, 1);
  await store.commit(request([revision('p1', 2, 'by hand', 'ann')]));
  const approval = decision('p1', 2, 'bo');
  await store.commit(request([approval]));
  const value: ReleaseValue = {
    title: 'Title',
    sourceLang: 'zh-Hans',
    targetLang: 'en',
    head: '',
    overrides: [],
    items: [{ paragraph: 'p1', position: 1, source: 1, target: 2, decision: approval.id, after: '\n\n' }],
  };
  const hash = createHash('sha256').update(canonicalHead('d1', 1, value));
  for (const item of value.items)
    hash.update(canonicalParagraph({ ...item, sourceText: '源文 1', targetText: 'by hand' }));
  const comment = { kind: 'comment', paragraph: 'p1', commentKind: 'comment', anchor: null, hunk: null } as const;
  const outcome = await store.commit(
    request([
      { kind: 'release', document: 'd1', number: 1, sha256: hash.digest('hex'), value, note: null, author: 'bo' },
      { ...comment, id: 't1', thread: null, text: 'Why?', author: 'bo' },
      { ...comment, id: 't2', thread: 't1', text: 'Because.', author: 'ann' },
      { kind: 'thread-resolution', thread: 't1', number: 1, resolved: true, author: 'bo' },
      {
        kind: 'assignment',
        id: 'a1',
        number: 1,
        document: 'd1',
        user: 'ann',
        task: 'translate',
        range: null,
        deadline: '2030-01-01',
        ended: false,
        author: null,
      },
    ]),
  );
  if (outcome.kind !== 'committed') throw new Error(JSON.stringify(outcome));
  await store.close();
  return store.file;
}

const releasedDamage: readonly [name: string, sql: string, problems: readonly string[]][] = [
  [
    'a released text that was changed where nothing derived shows it',
    `UPDATE revision SET text = 'forged' WHERE side = 'target' AND number = 2;
     UPDATE current_paragraph SET target_text = 'forged'`,
    ['release: the texts of d1/1 are not the released ones'],
  ],
  [
    'a released Chinese text that was changed',
    `UPDATE revision SET text = '伪' WHERE side = 'source'; UPDATE current_paragraph SET source_text = '伪'`,
    ['release: the texts of d1/1 are not the released ones'],
  ],
  [
    'another hash of a release',
    `UPDATE release SET sha256 = '${'0'.repeat(64)}'`,
    ['release: the texts of d1/1 are not the released ones'],
  ],
  [
    'a release that names another text',
    `UPDATE release SET value = json_replace(value, '$.items[0].target', 1)`,
    ['derived: current_paragraph p1 differs', 'release: the texts of d1/1 are not the released ones'],
  ],
  [
    'a release under another title',
    `UPDATE release SET value = json_replace(value, '$.title', 'Forged')`,
    ['release: the texts of d1/1 are not the released ones'],
  ],
  [
    'an assignment that was taken from somebody',
    `UPDATE current_assignment SET user = 'bo'`,
    ['derived: current_assignment a1 differs'],
  ],
  ['a lost assignment', `DELETE FROM current_assignment`, ['derived: current_assignment a1 is missing']],
  [
    'an assignment whose facts were changed',
    `UPDATE assignment SET deadline = '2020-01-01'`,
    ['derived: current_assignment a1 differs'],
  ],
  ['a thread that is open again', `UPDATE current_thread SET resolved = 0`, ['derived: current_thread t1 differs']],
  ['a lost thread', `DELETE FROM current_thread`, ['derived: current_thread t1 is missing']],
  [
    'a resolution that was changed',
    `UPDATE thread_resolution SET resolved = 0`,
    ['derived: current_thread t1 differs'],
  ],
];

/** Damage by somebody who has the file and takes the locks off; the schema is put back afterwards. */
function tamper(file: string, sql: string): void {
  const db = new Database(file);
  db.pragma('foreign_keys = OFF');
  const triggers = db.prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`).all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  db.exec(sql);
  for (const trigger of triggers) db.exec(trigger.sql);
  db.close();
}

const damage: readonly [name: string, sql: string, problem: string | RegExp][] = [
  ['a lost commit', `DELETE FROM commits WHERE seq = 1`, 'feed: 1 commits, from 2 to 2'],
  [
    'a fact without its commit',
    `UPDATE user SET seq = 77 WHERE id = 'ann'`,
    'foreign-key: a row of user names a missing commits',
  ],
  [
    'a lost revision',
    `DELETE FROM revision WHERE paragraph = 'p1' AND side = 'target' AND number = 1`,
    'gap: revision p1/target has 1, up to 2',
  ],
  [
    'a changed text',
    `UPDATE revision SET text = 'forged' WHERE paragraph = 'p2'`,
    'derived: current_paragraph p2 differs',
  ],
  ['a changed verdict', `UPDATE decision SET verdict = 'withdraw'`, 'derived: current_paragraph p1 differs'],
  [
    'a decision about a text that never was',
    `UPDATE decision SET target_number = 9`,
    /^base: decision decision-\d+ is about a text that is not there$/,
  ],
  [
    'an author who saw what never was',
    `UPDATE revision SET against = 5 WHERE paragraph = 'p1' AND number = 2`,
    'base: revision p1/2 was written against a source that is not there',
  ],
  [
    'an outline with a stranger',
    `UPDATE outline SET value = json_replace(value, '$.items[3].paragraph', 'stranger')`,
    'outline: d1/1 names stranger, which is not a paragraph of it',
  ],
  [
    'an outline with a double',
    `UPDATE outline SET value = json_replace(value, '$.items[3].paragraph', 'p1')`,
    'outline: d1/1 names p1 twice',
  ],
  [
    'a changed original',
    `UPDATE original SET bytes = x'00'`,
    'original: the bytes of d1/target/1 are not the imported ones',
  ],
  ['a lost term', `DELETE FROM term`, 'derived: term T001/0 is missing'],
  ['wrong counts', `UPDATE current_document SET waiting = 7`, 'derived: current_document d1 differs'],
  ['a strange table', `CREATE TABLE strange (id)`, 'schema: table strange is not ours'],
  ['a lost index', `DROP INDEX revision_seq`, 'schema: index revision_seq is missing'],
  ['a changed table', `ALTER TABLE session ADD COLUMN spy TEXT`, 'schema: table session was changed'],
  ['a forgotten migration', `UPDATE migration SET sha256 = 'x'`, 'version: changed-migration'],
  ['another application', `PRAGMA application_id = 1`, 'application: not a database of Duizhao'],
];

describe('verify finds', () => {
  for (const [name, sql, problem] of damage) {
    test(name, async () => {
      const file = await closedHouse();
      expect(verify(file)).toEqual({ ok: true, problems: [] });
      tamper(file, sql);
      const { ok, problems } = verify(file);
      expect(ok).toBe(false);
      expect(problems).toContainEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem));
    });
  }

  test.each(releasedDamage)('%s', async (_name, sql, problems) => {
    const file = await releasedHouse();
    expect(verify(file)).toEqual({ ok: true, problems: [] });
    tamper(file, sql);
    expect(verify(file).problems.toSorted()).toEqual(problems);
  });

  test('a dropped trigger', async () => {
    const file = await closedHouse();
    const db = new Database(file);
    db.exec('DROP TRIGGER decision_four_eyes');
    db.close();
    expect(verify(file).problems).toEqual(['schema: trigger decision_four_eyes is missing']);
  });

  test('an index that does not fit its table, which quick_check passes', async () => {
    const file = await closedHouse();
    const db = new Database(file);
    db.unsafeMode(true);
    db.pragma('writable_schema = ON');
    const rootpage = (name: string) =>
      db.prepare(`SELECT rootpage FROM sqlite_master WHERE name = ?`).pluck().get(name);
    const [a, b] = [rootpage('revision_seq'), rootpage('paragraph_seq')];
    db.prepare(`UPDATE sqlite_master SET rootpage = ? WHERE name = 'revision_seq'`).run(b);
    db.prepare(`UPDATE sqlite_master SET rootpage = ? WHERE name = 'paragraph_seq'`).run(a);
    db.close();
    const { problems } = verify(file);
    expect(problems.some((problem) => problem.startsWith('integrity: '))).toBe(true);
  });

  test('garbage in the middle of the file, wherever it is', async () => {
    const file = await closedHouse();
    const whole = readFileSync(file);
    const pages = statSync(file).size / 4096;
    for (let page = 1; page < pages; page += 3) {
      writeFileSync(file, whole);
      const handle = openSync(file, 'r+');
      writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096);
      const { ok, problems } = verify(file);
      expect({ page, ok }).toEqual({ page, ok: false });
      expect(problems.length).toBeGreaterThan(0);
    }
  });

  test('no file at all', () => {
    expect(verify(path.join(newFolder(), 'none.db')).ok).toBe(false);
  });

  const samples = path.join(root, '../shared/data/formats/badinput/sqlite-made-here');
  const names = ['bad-page-size', 'corrupt-index', 'empty', 'evil-schema', 'good', 'header-only', 'magic-only'];
  names.push('page-count-lies', 'page4-garbage', 'root-page-wrong-type', 'text', 'truncated-half', 'wrong-app');
  for (const name of names) {
    const sample = path.join(samples, `${name}.db`);
    test.skipIf(!existsSync(sample))(`the sample ${name}`, () => {
      const file = path.join(newFolder(), 'sample.db');
      copyFileSync(sample, file);
      const before = readFileSync(file);
      expect(verify(file).ok).toBe(false);
      expect(readFileSync(file).equals(before)).toBe(true);
    });
  }
});
