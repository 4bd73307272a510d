import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Origin, Verdict } from '../../server/core/facts.js';
import { verify } from '../../server/store/verify.js';
import { connectTo, decision, fill, open, request, revision } from './house.js';

const step = fc.oneof(
  fc.record({
    kind: fc.constant('save' as const),
    origin: fc.constantFrom<Origin>('mt', 'translator', 'reviewer', 'memory'),
    done: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('decide' as const),
    verdict: fc.constantFrom<Verdict>('approve', 'request-changes', 'withdraw'),
    reviewer: fc.constantFrom('bo', 'cy'),
    needed: fc.constantFrom<1 | 2>(1, 2),
  }),
  fc.record({ kind: fc.constant('restore' as const), to: fc.nat({ max: 20 }) }),
);

type Stood = {
  readonly text: string;
  readonly state: string;
  readonly flag: string | null;
  readonly approvers: string;
};

test('restoring any earlier text, after any history, gives that text and the state that it had', async () => {
  const store = await open();
  await fill(store);
  const off = { kind: 'setting', project: 'default', key: 'four-eyes', number: 1, value: 'off' } as const;
  await store.commit(request([off]));
  const db = connectTo(store.file);
  let paragraphs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.nat({ max: 20 }), async (steps, last) => {
      const paragraph = `q${++paragraphs}`;
      await store.commit(
        request([
          { kind: 'paragraph', id: paragraph, document: 'd1', paragraphKind: 'text', locator: '' },
          { ...revision(paragraph, 1, '源', null), side: 'source', origin: 'import', against: null },
        ]),
      );
      const stands = (): Stood =>
        db
          .prepare(`SELECT target_text AS text, state, flag, approvers FROM current_paragraph WHERE paragraph = ?`)
          .get(paragraph) as Stood;
      const texts: { text: string; done: boolean }[] = [];
      /** How each number stood when the next one came. */
      const stood: Stood[] = [];
      const save = async (origin: Origin, text: string, done: boolean, restores: number | null) => {
        texts.push({ text, done });
        const written = { ...revision(paragraph, texts.length, text, 'ann'), origin, done, restores };
        expect((await store.commit(request([written]))).kind).toBe('committed');
        stood.push(stands());
      };
      for (const next of [...steps, { kind: 'restore' as const, to: last }]) {
        if (next.kind === 'save') await save(next.origin, `text ${texts.length}`, next.done, null);
        else if (texts.length === 0) continue;
        else if (next.kind === 'decide') {
          const { verdict, needed } = next;
          const made = decision(paragraph, texts.length, next.reviewer, { verdict, needed, reason: 'why' });
          const before = db
            .prepare(
              `SELECT verdict = 'approve' AND json_array_length(approvers) >= max(needed, ?)
               FROM current_paragraph WHERE paragraph = ?`,
            )
            .pluck()
            .get(needed, paragraph);
          const enough = verdict === 'approve' && before === 1;
          expect((await store.commit(request([made]))).kind).toBe(enough ? 'refused' : 'committed');
          stood[texts.length - 1] = stands();
        } else {
          const number = (next.to % texts.length) + 1;
          const { text, done } = texts[number - 1] ?? { text: '', done: false };
          await save('restore', text, done, number);
          expect(stands()).toEqual(stood[number - 1]);
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(verify(store.file)).toEqual({ ok: true, problems: [] });
});

test('a restored text is the earlier one to the letter, in the database too', async () => {
  const store = await open();
  await fill(store);
  const other = { ...revision('p1', 2, 'other words', 'ann'), origin: 'restore', restores: 1 } as const;
  expect(await store.commit(request([other]))).toEqual({ kind: 'refused', rule: 'restore' });
});
