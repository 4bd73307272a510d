import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact, Origin, Verdict } from '../../server/core/facts.js';
import { type FourEyesHistory, fourEyesAllows } from '../../server/core/four-eyes.js';
import { connectTo, decision, fill, open, project, request, revision, users } from './house.js';

const person = fc.constantFrom('ann', 'bo', 'cy');
const step = fc.oneof(
  fc.record({
    kind: fc.constant('target' as const),
    origin: fc.constantFrom<Origin>('import', 'mt', 'memory', 'translator', 'reviewer', 'restore'),
    author: fc.option(person, { nil: null }),
  }),
  fc.record({ kind: fc.constant('source' as const) }),
  fc.record({
    kind: fc.constant('decide' as const),
    verdict: fc.constantFrom<Verdict>('approve', 'withdraw'),
    reviewer: person,
  }),
);

test.each(['on', 'strict'])('the triggers allow an approval exactly where the pure rule does: %s', async (value) => {
  const strict = value === 'strict';
  const store = await open();
  const setting = { kind: 'setting', project: 'default', key: 'four-eyes', number: 1, value } as const;
  await store.commit(request([...users, project, setting, ...documentOf()]));
  let paragraphs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const paragraph = `q${++paragraphs}`;
      const history: {
        revisions: FourEyesHistory['revisions'][number][];
        decisions: FourEyesHistory['decisions'][number][];
      } = {
        revisions: [],
        decisions: [],
      };
      let sourceNumber: number | null = null;
      await store.commit(
        request([{ kind: 'paragraph', id: paragraph, document: 'd1', paragraphKind: 'text', locator: '' }]),
      );
      for (const next of steps) {
        const targetNumber = history.revisions.length;
        if (next.kind === 'source') {
          sourceNumber = (sourceNumber ?? 0) + 1;
          await store.commit(
            request([{ ...revision(paragraph, sourceNumber, 's', null), side: 'source', origin: 'import' }]),
          );
        } else if (next.kind === 'target') {
          const { origin, author } = next;
          history.revisions.push({ number: targetNumber + 1, origin, author });
          await store.commit(
            request([{ ...revision(paragraph, targetNumber + 1, 't', author), origin, against: sourceNumber }]),
          );
        } else if (targetNumber > 0) {
          const { verdict, reviewer } = next;
          const rule = { strict, about: { sourceNumber, targetNumber } };
          const about = history.decisions.filter(
            (made) => made.sourceNumber === sourceNumber && made.targetNumber === targetNumber,
          );
          // One approval is enough here: a second one adds nothing.
          const allowed =
            verdict !== 'approve' || (about.at(-1)?.verdict !== 'approve' && fourEyesAllows(history, reviewer, rule));
          const outcome = await store.commit(
            request([decision(paragraph, targetNumber, reviewer, { verdict, sourceNumber })]),
          );
          expect(outcome.kind).toBe(allowed ? 'committed' : 'refused');
          if (allowed) history.decisions.push({ verdict, sourceNumber, targetNumber });
        }
      }
    }),
    { numRuns: 100 },
  );
});

function documentOf(): Fact[] {
  return [
    { kind: 'document', id: 'd1', project: 'default', sourceLang: 'zh-Hans', targetLang: 'en', format: 'text' },
    { kind: 'document-revision', document: 'd1', number: 1, title: 'T', deadline: null, archived: false },
  ];
}

test('the rule holds from the start, and until the project says off', async () => {
  const store = await open();
  await fill(store);
  await store.commit(request([revision('p1', 2, 'mine', 'ann')]));
  const approve = () => store.commit(request([decision('p1', 2, 'ann')]));
  const set = (number: number, value: string) =>
    store.commit(request([{ kind: 'setting', project: 'default', key: 'four-eyes', number, value }]));
  expect(await approve()).toEqual({ kind: 'refused', rule: 'four-eyes' });
  await set(1, 'off');
  await set(2, 'on');
  expect(await approve()).toEqual({ kind: 'refused', rule: 'four-eyes' });
  await set(3, 'off');
  expect((await approve()).kind).toBe('committed');
});

test('the trigger binds whoever writes, with or without the store', async () => {
  const store = await open();
  await fill(store);
  const db = connectTo(store.file);
  expect(() =>
    db.exec(`INSERT INTO decision (id, seq, paragraph, source_number, target_number, verdict, reviewer)
             VALUES ('x', 1, 'p1', 1, 1, 'approve', 'ann')`),
  ).toThrow('refused: four-eyes');
});
