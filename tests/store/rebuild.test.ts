import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact, Origin, Verdict } from '../../server/core/facts.js';
import { derivedTables } from '../../server/store/facts/derive.js';
import { readMigrations } from '../../server/store/migrate.js';
import { rebuild } from '../../server/store/rebuild.js';
import { verify } from '../../server/store/verify.js';
import {
  connectTo,
  decision,
  documentFacts,
  fill,
  newFolder,
  open,
  project,
  request,
  revision,
  users,
} from './house.js';

const pick = fc.integer({ min: 0, max: 30 });
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('target' as const),
      pick,
      text: fc.string({ unit: 'grapheme' }),
      done: fc.boolean(),
      origin: fc.constantFrom<Origin>('mt', 'translator', 'reviewer', 'memory'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('source' as const), pick }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      pick,
      verdict: fc.constantFrom<Verdict>('approve', 'request-changes', 'withdraw'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('outline' as const), order: fc.array(pick, { maxLength: 8 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('paragraph' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('restore' as const), pick, to: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('comment' as const), pick, resolved: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('assign' as const), pick, ended: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('title' as const), archived: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('concept' as const),
      pick,
      terms: fc.array(fc.constantFrom('preferred', 'admitted', 'forbidden'), { maxLength: 4 }),
    }),
  },
);

/** Turns generated steps into commits that are right for what stood when they were made; several steps may share one. */
function history(steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]): Fact[] {
  const facts: Fact[] = [];
  const ids = ['p1', 'p2', 'p3', 'p4'];
  const latest = new Map(ids.map((id) => [id, { source: 1, target: 1 }]));
  const concepts = new Map<string, number>();
  let outline = 1;
  let title = 1;
  let threads = 0;
  let assigned = 0;
  /** Paragraphs whose standing texts may have been approved: they are not approved again. */
  const approved = new Set<string>();
  for (const next of steps) {
    const id = ids['pick' in next ? next.pick % ids.length : 0] ?? 'p1';
    const numbers = latest.get(id) ?? { source: 0, target: 0 };
    switch (next.kind) {
      case 'target':
        numbers.target++;
        approved.delete(id);
        facts.push({
          ...revision(id, numbers.target, next.text.replaceAll('\0', ''), 'ann'),
          origin: next.origin,
          done: next.done,
          against: numbers.source || null,
        });
        break;
      case 'restore': {
        const texts = facts.filter(
          (fact) => fact.kind === 'revision' && fact.paragraph === id && fact.side === 'target',
        );
        const restored = texts[next.to % Math.max(1, texts.length)];
        if (restored?.kind !== 'revision') break;
        const { text, done, against, number: restores } = restored;
        const written = { ...revision(id, ++numbers.target, text, 'cy'), done, against };
        approved.add(id);
        facts.push({ ...written, origin: 'restore', restores });
        break;
      }
      case 'comment': {
        const { resolved } = next;
        const comment = { kind: 'comment', paragraph: id, commentKind: 'comment', anchor: null, hunk: null } as const;
        const thread = `thread ${++threads}`;
        facts.push({ ...comment, id: thread, thread: null, text: 'one', author: 'ann' });
        facts.push({ ...comment, id: `${thread} answered`, thread, text: 'two', author: 'bo' });
        facts.push({ kind: 'thread-resolution', thread, number: 1, resolved, author: 'bo' });
        break;
      }
      case 'assign': {
        const { ended } = next;
        const written = { kind: 'assignment', id: 'a1', document: 'd1', user: 'ann', task: 'review' } as const;
        facts.push({ ...written, number: ++assigned, range: null, deadline: null, ended, author: null });
        break;
      }
      case 'source':
        numbers.source++;
        approved.delete(id);
        facts.push({ ...revision(id, numbers.source, '文', null), side: 'source', origin: 'import', against: null });
        break;
      case 'decide':
        if (numbers.target > 0) {
          const verdict = approved.has(id) && next.verdict === 'approve' ? 'withdraw' : next.verdict;
          if (verdict === 'approve') approved.add(id);
          else approved.delete(id);
          facts.push(
            decision(id, numbers.target, 'bo', { verdict, sourceNumber: numbers.source || null, reason: 'why' }),
          );
        }
        break;
      case 'outline': {
        const order = [...new Set(next.order.map((n) => ids[n % ids.length] ?? 'p1'))];
        const items = order.map((paragraph, i) => ({ paragraph, after: '\n'.repeat(i % 3) }));
        facts.push({ kind: 'outline', document: 'd1', number: ++outline, head: `head ${outline}`, items });
        break;
      }
      case 'paragraph': {
        const paragraph = `p${ids.length + 1}`;
        ids.push(paragraph);
        latest.set(paragraph, { source: 0, target: 0 });
        facts.push({ kind: 'paragraph', id: paragraph, document: 'd1', paragraphKind: 'text', locator: paragraph });
        break;
      }
      case 'title': {
        const { archived } = next;
        facts.push({
          kind: 'document-revision',
          document: 'd1',
          number: ++title,
          title: `Title ${title}`,
          deadline: null,
          archived,
        });
        break;
      }
      case 'concept': {
        const concept = `T${next.pick % 3}`;
        const number = (concepts.get(concept) ?? 0) + 1;
        concepts.set(concept, number);
        const en = next.terms.map((status, i) => ({
          text: `${i}`,
          status: status === 'preferred' && i > 0 ? 'admitted' : status,
        }));
        facts.push({ kind: 'concept-revision', concept, number, entry: { zh: [{ text: '词' }], en } });
      }
    }
  }
  return facts;
}

/** Facts in commits of their own or several at a time; never a decision before another one or a text of its paragraph in one commit. */
function commits(facts: readonly Fact[], sizes: readonly number[]): Fact[][] {
  const groups: Fact[][] = [];
  let rest = [...facts];
  for (let i = 0; rest.length > 0; i++) {
    const group = rest.slice(0, sizes[i % sizes.length] ?? 1);
    const twice = group.findIndex(
      (fact, at) =>
        (fact.kind === 'decision' || fact.kind === 'revision') &&
        group.some((other, before) => before < at && other.kind === 'decision' && other.paragraph === fact.paragraph),
    );
    const size = twice > 0 ? twice : group.length;
    groups.push(group.slice(0, size));
    rest = rest.slice(size);
  }
  return groups;
}

test('after any history the derived tables are what a rebuild makes of the facts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 40 }),
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }),
      async (steps, sizes) => {
        const store = await open({ dir: newFolder() });
        await store.commit(request([...users, project, ...documentFacts(4)]));
        await store.commit(
          request([{ kind: 'setting', project: 'default', key: 'four-eyes', number: 1, value: 'off' }]),
        );
        const outcomes = await Promise.all(commits(history(steps), sizes).map((facts) => store.commit(request(facts))));
        expect(outcomes.filter(({ kind }) => kind !== 'committed')).toEqual([]);
        expect(verify(store.file)).toEqual({ ok: true, problems: [] });
        await store.close();
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);

test('rebuild repairs derived tables that were tampered with', async () => {
  const store = await open();
  await fill(store, 20);
  await store.commit(request([revision('p2', 2, 'hand', 'ann')]));
  const db = connectTo(store.file);
  const before = Object.keys(derivedTables).map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all());
  db.exec(`UPDATE current_paragraph SET target_text = 'x', state = 'final' WHERE paragraph = 'p2'`);
  db.exec(`DELETE FROM current_document`);
  db.exec(`INSERT INTO current_concept VALUES ('T9', 1, 1)`);
  expect(verify(store.file).problems).toEqual([
    'derived: current_paragraph p2 differs',
    'derived: current_document d1 is missing',
    'derived: current_concept T9 should not be there',
  ]);
  rebuild(store.file);
  expect(Object.keys(derivedTables).map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all())).toEqual(
    before,
  );
  expect(verify(store.file)).toEqual({ ok: true, problems: [] });
});

test('the counts of a document are those of its paragraphs', async () => {
  const store = await open();
  await fill(store, 4);
  await store.commit(request([revision('p1', 2, 'a', 'ann')]));
  await store.commit(request([revision('p2', 2, 'b', 'ann')]));
  await store.commit(request([revision('p3', 2, 'c', 'ann')]));
  await store.commit(request([decision('p1', 2, 'bo')]));
  await store.commit(request([decision('p2', 2, 'bo', { verdict: 'request-changes', reason: 'because' })]));
  expect(
    store.reader.get(
      `SELECT paragraphs, translated, reviewed, final, sent_back, waiting, changed FROM current_document`,
    ),
  ).toEqual({ paragraphs: 4, translated: 2, reviewed: 1, final: 0, sent_back: 1, waiting: 1, changed: 6 });
});

test('the migration fills in who approves what stands as a rebuild would', async () => {
  const store = await open();
  await fill(store, 4);
  await store.commit(
    request([
      { kind: 'setting', project: 'default', key: 'four-eyes', number: 1, value: 'off' },
      decision('p1', 1, 'bo'),
      decision('p2', 1, 'bo'),
      decision('p3', 1, 'bo', { needed: 2 }),
      decision('p4', 1, 'bo', { verdict: 'withdraw' }),
    ]),
  );
  await store.commit(request([revision('p2', 2, 'newer', 'ann'), decision('p3', 1, 'cy', { needed: 2 })]));
  const [, update] = /^(UPDATE current_paragraph SET approvers[\s\S]*?;)$/m.exec(
    readMigrations().find(({ number }) => number === 4)?.sql ?? '',
  ) ?? ['', ''];
  const db = connectTo(store.file);
  db.exec(`UPDATE current_paragraph SET approvers = '[]'`);
  expect(verify(store.file).ok).toBe(false);
  db.exec(update ?? '');
  expect(db.prepare(`SELECT approvers FROM current_paragraph WHERE paragraph = 'p3'`).pluck().get()).toBe(
    '["bo","cy"]',
  );
  expect(verify(store.file)).toEqual({ ok: true, problems: [] });
});
