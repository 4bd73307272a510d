import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConceptEntry, emptyEntry, plainTerm } from '../../glossary/index.js';
import { openTermChanges } from '../../server/actions/follow-term-changes.js';
import { impactOf } from '../../server/core/concept-impact.js';
import type { Scans } from '../../server/indexes/scans.js';
import type { Touched } from '../../server/indexes/scan-messages.js';
import { neighboursOf } from '../../server/indexes/neighbours.js';
import { readConcept } from '../../server/store/concepts.js';
import { listOpenSuggestionsOf } from '../../server/store/suggestions.js';
import { readTermChangesPosition } from '../../server/store/term-changes.js';
import { addSteady } from './concepts.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());

/** More than are looked at one by one. */
const many = 60;
const names = Array.from({ length: many }, (_, i) => `更替词${String.fromCharCode(0x4e00 + 40 * i)}`);

/** Concepts as an import or an edit of many brings them: one commit, of one batch. */
async function writeBatch(id: string, entryOf: (i: number) => ConceptEntry, before: (i: number) => number) {
  const outcome = await harness.house.store.commit({
    requestId: id,
    at: '2026-01-01T00:00:00.000Z',
    user: harness.people.terminologist.id,
    action: 'concepts:imported',
    project: harness.house.project,
    document: null,
    subject: id,
    facts: [
      { kind: 'concept-batch', id, project: harness.house.project, batchKind: 'import', title: id, undoes: null },
      ...names.flatMap((_, i) => [
        { kind: 'concept-revision', concept: `X${i}`, number: before(i) + 1, entry: entryOf(i) } as const,
        { kind: 'concept-batch-item', batch: id, concept: `X${i}`, number: before(i) + 1 } as const,
      ]),
    ],
    expects: names.map((_, i) => ({ kind: 'concept', concept: `X${i}`, number: before(i) })),
  });
  expect(outcome.kind).toBe('committed');
}

function entryOf(i: number, standard: string): ConceptEntry {
  return {
    ...emptyEntry,
    zh: [{ text: names[i] ?? '' }],
    en: [plainTerm(standard, 'preferred')],
    partOfSpeech: 'n',
    confidence: 'seen',
  };
}

const word = (i: number): string => `w${[...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}xq`;
const edits = async (ids: readonly string[]) =>
  harness.house.store.reader
    .all<{ paragraph: string }>(
      `SELECT paragraph FROM term_suggestion WHERE paragraph IN (SELECT value FROM json_each(:ids))`,
      { ids: JSON.stringify(ids) },
    )
    .map(({ paragraph }) => paragraph);

test('changes of many concepts edit each paragraph once, as one by one; cancelled, cut short, and gone on with', async () => {
  const { house } = harness;
  await writeBatch(
    'first',
    (i) => entryOf(i, `old ${word(i)}`),
    () => 0,
  );
  await house.termChanges.idle();
  const { paragraphs } = await harness.document({
    source: names.map((name, i) => `要有${name}${i % 10 === 0 ? `和${names[i + 1] ?? ''}` : ''}。`).join('\n\n'),
    target: names
      .map((_, i) => `We need an old ${word(i)}${i % 10 === 0 ? ` and an old ${word(i + 1)}` : ''}.`)
      .join('\n\n'),
  });
  const ids = paragraphs.map((row) => row.id);

  // Stopped as soon as it begins: it is never gone on with.
  await Promise.all([
    writeBatch(
      'second',
      (i) => entryOf(i, `mid ${word(i)}`),
      () => 1,
    ),
    harness.as('terminologist').post('/glossary/batches/first/stop').type('form').send({}).expect(303),
  ]);
  house.termChanges.cancelBatch('second');
  expect(house.termChanges.batchProgress('second')).toBeNull();
  await house.termChanges.idle();
  expect(await edits(ids)).toEqual([]);
  await writeBatch(
    'back',
    (i) => entryOf(i, `old ${word(i)}`),
    () => 2,
  );
  await house.termChanges.idle();
  await house.termChanges.close();

  // While nobody follows, the standards change. The work ends before it has said how far it is; then it begins again.
  await writeBatch(
    'third',
    (i) => entryOf(i, `new ${word(i)}`),
    () => 3,
  );
  const position = readTermChangesPosition(house.store) ?? 0;
  const options = {
    store: house.store,
    project: house.project,
    termbase: house.termbase,
    onError: (error: unknown) => expect(error).toBeNull(),
  };
  const first = (some: readonly Touched[]): Touched[] => some.filter((one) => one.position <= 20);
  const edited: Scans['edits'] = (changes, watch) => {
    expect(changes).toHaveLength(many);
    return house.scans.edits(changes, { ...watch, onTouched: (some) => watch?.onTouched?.(first(some)) });
  };
  const half = await openTermChanges({ ...options, scans: { impact: house.scans.impact, edits: edited } });
  expect(half.batchProgress('third')).not.toBeNull();
  await half.idle();
  await half.close();
  expect(await edits(ids)).toHaveLength(20);
  await house.store.operate({ kind: 'follow', name: 'term-changes', upto: position, version: '1' });
  const resumed = await openTermChanges({ ...options, scans: house.scans });
  await resumed.idle();
  await resumed.close();
  expect((await edits(ids)).sort()).toEqual([...ids].sort());
  const texts = await listOpenSuggestionsOf(house.store, ids);
  for (const [i, { id, source, target }] of paragraphs.entries()) {
    const [one] = texts.get(id) ?? [];
    expect(one?.text).toBe(target?.replaceAll('an old', 'a new'));
    if (i % 10 === 0) continue;
    const [before, after] = [entryOf(i, `old ${word(i)}`), entryOf(i, `new ${word(i)}`)];
    const alone = impactOf(
      { concept: `X${i}`, before, after },
      neighboursOf(house.termbase.current(), `X${i}`, [before, after]),
    );
    expect(one?.text).toBe(alone({ source, target }).impact?.text);
  }
  expect((await readConcept(house.store, 'X0'))?.number).toBe(4);
  expect(readTermChangesPosition(house.store)).toBeGreaterThan(position);
}, 60_000);

test('a released edition is listed and left alone', async () => {
  const fresh = await openHarness();
  const { house } = fresh;
  const send = (url: string, body: Record<string, unknown>) =>
    fresh.as('terminologist').post(url).type('form').send(body).expect(303);
  const url = await addSteady(fresh);
  const texts = { source: '全市稳扎稳打。', target: 'The city proceeded steadily.', engine: null };
  const [released, open] = [await fresh.document(texts), await fresh.document(texts)];
  const [paragraph] = released.paragraphs;
  const path = `/api/v1/documents/${released.id}/paragraphs/${paragraph?.id ?? ''}`;
  await fresh.save(released.id, paragraph, 'This city proceeded steadily.');
  await fresh.api('reviewer').post(`${path}/decisions`).send({ verdict: 'approve', source: 1, target: 2 }).expect(201);
  await house.findings.settled();
  await fresh.as('chief-editor').post(`/documents/${released.id}/releases`).type('form').send({}).expect(303);
  const look = await fresh.as('terminologist').get(`${url}/impact?standard=advance+step+by+step`).expect(200);
  expect(look.text).toContain('2 paragraphs are touched.');
  expect(look.text).toContain('released, left alone');
  await send(`${url}/standard`, { base: 1, term: 'advance step by step' });
  await house.termChanges.idle();
  const ids = [...released.paragraphs, ...open.paragraphs].map((row) => row.id);
  expect([...(await listOpenSuggestionsOf(house.store, ids)).keys()]).toEqual(open.paragraphs.map((row) => row.id));
  await fresh.close();
});
