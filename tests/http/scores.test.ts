import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../server/actions/context.js';
import { openData, project } from '../../server/cli/open.js';
import { closeHouse, openHouse } from '../../server/cli/serve.js';
import type { ErrorSeverity, Fact, HunkOutcome, Role, Verdict } from '../../server/core/facts.js';
import { addFigures, noFigures, readFigures, writeFigures } from '../../server/core/quality/figures.js';
import { scoresOf } from '../../server/core/quality/scores.js';
import { databaseFile } from '../../server/store/prepare.js';
import { rebuild } from '../../server/store/rebuild.js';
import { readHistories } from '../../server/store/scores-work.js';
import { verify } from '../../server/store/verify.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
beforeEach(async () => {
  harness = await openHarness();
});
afterEach(() => harness.close());

const sound = { ok: true, problems: [] };
const check = () => verify(databaseFile(harness.folder));

/** As the writer sees it: facts of one commit, whatever an action would have said of them. */
async function commit(document: string, at: string, facts: readonly Fact[]) {
  return harness.house.store.commit({
    requestId: newId(),
    at,
    user: null,
    action: 'paragraph:approved',
    project,
    document,
    subject: null,
    facts,
    expects: [],
  });
}

async function save(document: string, paragraph: string, number: number, text: string, role: Role) {
  const origin = role === 'translator' ? ('translator' as const) : ('reviewer' as const);
  const facts = [
    {
      kind: 'revision' as const,
      paragraph,
      side: 'target' as const,
      number,
      text,
      origin,
      author: harness.people[role].id,
      done: true,
      against: null,
      suggestion: null,
    },
  ];
  await commit(document, '2026-03-01T00:00:00.000Z', facts);
}

type Hunk = {
  readonly outcome: HunkOutcome;
  readonly category: string | null;
  readonly severity: ErrorSeverity | null;
};

async function decide(
  document: string,
  paragraph: string,
  targetNumber: number,
  verdict: Verdict,
  { role = 'reviewer' as Role, day = '2026-03-02', hunks = [] as readonly Hunk[] } = {},
) {
  const id = newId();
  return commit(document, `${day}T12:00:00.000Z`, [
    {
      kind: 'decision',
      id,
      paragraph,
      sourceNumber: null,
      targetNumber,
      verdict,
      reason: 'because',
      reviewer: harness.people[role].id,
      compared: { from: 1, to: targetNumber },
    },
    ...hunks.map((hunk, i) => ({
      kind: 'hunk-decision' as const,
      decision: id,
      ordinal: i + 1,
      from: i,
      to: i,
      oldText: '',
      newText: 'x',
      text: hunk.outcome === 'reword' ? 'y' : null,
      reason: 'not the term',
      ...hunk,
    })),
  ]);
}

type Row = { paragraph: string; reviewer: string; translator: string; day: string; figures: string };
const scored = async () => {
  await harness.house.scores.settled();
  return harness.house.store.reader.all<Row>(`SELECT * FROM score ORDER BY paragraph, decision`);
};
const tallied = () =>
  harness.house.store.reader
    .all<{ figures: string }>(`SELECT figures FROM quality_tally`)
    .reduce((sum, { figures }) => addFigures(sum, readFigures(figures)), noFigures);

const wrongTerm = { outcome: 'refuse', category: 'terminology/wrong-term', severity: 'minor' } as const;

describe('the scores follow', () => {
  it('an approval and its withdrawal', async () => {
    const { id, paragraphs } = await harness.document({ target: 'It walks ahead.\n\nWell.', source: null });
    const paragraph = paragraphs[0]?.id ?? '';
    await save(id, paragraph, 2, 'It is at the forefront.', 'translator');
    expect(await scored()).toEqual([]);
    await decide(id, paragraph, 2, 'approve', { hunks: [wrongTerm] });
    const [row] = await scored();
    expect(row).toMatchObject({ paragraph, reviewer: harness.people.reviewer.id, day: '2026-03-02' });
    expect(row).toMatchObject({ translator: harness.people.translator.id, engine: 'machine' });
    expect(tallied()).toMatchObject({ approvals: 1, words: 5, measured: 1, errors: { 'minor terminology/wrong-term': 1 } }); // prettier-ignore
    expect(check()).toEqual(sound);

    await decide(id, paragraph, 2, 'withdraw');
    await scored();
    expect(tallied()).toMatchObject({ approvals: 0, measured: 0, errors: {}, outcomes: { 'refuse not the term': 1 } });
    expect(check()).toEqual(sound);
  });

  it('what was decided while nobody followed, and start again after a rebuild', async () => {
    const { id, paragraphs } = await harness.document({ target: 'One.\n\nTwo.', source: null });
    for (const { id: paragraph } of paragraphs) await save(id, paragraph, 2, 'Some words more.', 'translator');
    await harness.house.scores.close();
    for (const { id: paragraph } of paragraphs) await decide(id, paragraph, 2, 'approve', { hunks: [wrongTerm] });
    expect(harness.house.store.reader.all(`SELECT 1 FROM score`)).toEqual([]);
    const { folder, house } = harness;
    await closeHouse(house);
    const open = async () => openHouse(await openData(folder), folder, house.settings);
    Object.assign(harness, { house: await open() });
    expect((await scored()).length).toBe(2);
    const before = writeFigures(tallied());
    expect(check()).toEqual(sound);

    await closeHouse(harness.house);
    rebuild(databaseFile(folder));
    Object.assign(harness, { house: await open() });
    expect((await scored()).length).toBe(2);
    expect(writeFigures(tallied())).toBe(before);
    expect(check()).toEqual(sound);
  });

  it('twice to the same effect: rows that are put again change nothing', async () => {
    const { id, paragraphs } = await harness.document({ target: 'One.\n\nTwo.', source: null });
    const paragraph = paragraphs[0]?.id ?? '';
    await save(id, paragraph, 2, 'One more.', 'translator');
    await decide(id, paragraph, 2, 'approve', { hunks: [wrongTerm] });
    const rows = await scored();
    const { store } = harness.house;
    const again = readHistories(store, [paragraph]).map(({ history, ...place }) => ({ ...place, scores: scoresOf(history) })); // prettier-ignore
    await store.operate({ kind: 'put-scores', paragraphs: [...again, ...again] });
    expect(await scored()).toEqual(rows);
    expect(check()).toEqual(sound);
  });

  it('and verify tells of rows and sums that are not theirs', async () => {
    const { id, paragraphs } = await harness.document({ target: 'One.\n\nTwo.', source: null });
    const paragraph = paragraphs[0]?.id ?? '';
    await save(id, paragraph, 2, 'One more.', 'translator');
    await decide(id, paragraph, 2, 'approve');
    const [row] = await scored();
    const { store } = harness.house;
    const [place] = readHistories(store, [paragraph]).map(({ history, ...one }) => ({ ...one, scores: scoresOf(history) })); // prettier-ignore
    const scores = place?.scores.map((score) => ({ ...score, figures: { ...score.figures, words: 99 } })) ?? [];
    if (place) await store.operate({ kind: 'put-scores', paragraphs: [{ ...place, scores }] });
    expect(check().problems).toEqual([`score: ${row?.paragraph} differs`]);
  });
});

describe('any history', () => {
  const place = fc.nat(1);
  const hunk = fc.record({
    outcome: fc.constantFrom<HunkOutcome>('accept', 'refuse', 'reword', 'ask'),
    category: fc.constantFrom(null, 'style', 'accuracy/omission'),
    severity: fc.constantFrom<ErrorSeverity | null>(null, 'neutral', 'minor', 'major', 'critical'),
  });
  const step = fc.oneof(
    fc.record({ kind: fc.constant('save' as const), place, text: fc.constantFrom('A b c.', 'A b.', 'Else'), role: fc.constantFrom<Role>('translator', 'reviewer') }), // prettier-ignore
    fc.record({
      kind: fc.constant('decide' as const),
      place,
      role: fc.constantFrom<Role>('reviewer', 'chief-editor'),
      verdict: fc.constantFrom<Verdict>('approve', 'approve', 'request-changes', 'withdraw'),
      hunks: fc.array(hunk, { maxLength: 3 }),
      day: fc.constantFrom('2026-01-31', '2026-02-01'),
    }),
    fc.record({ kind: fc.constant('wait' as const) }),
  );

  it('leaves what a fresh computation says', async () => {
    const { store, scores } = harness.house;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
        const { id, paragraphs } = await harness.document({ target: 'A c.\n\nB.', source: null });
        const numbers = paragraphs.map(() => 1);
        for (const one of steps) {
          if (one.kind === 'wait') {
            await scores.settled();
            continue;
          }
          const paragraph = paragraphs[one.place]?.id ?? '';
          const number = numbers[one.place] ?? 1;
          if (one.kind === 'save') {
            numbers[one.place] = number + 1;
            await save(id, paragraph, number + 1, `${one.text} ${number}`, one.role);
          } else await decide(id, paragraph, number, one.verdict, one); // Four-eyes may refuse: nothing happened then.
        }
        await scores.settled();
        expect(check()).toEqual(sound);
        const ids = paragraphs.map((paragraph) => paragraph.id);
        const fresh = readHistories(store, ids).flatMap(({ history }) => scoresOf(history));
        const count = store.reader.get<{ count: number }>(`SELECT count(*) AS count FROM score WHERE document = :id`, { id }); // prettier-ignore
        expect(count?.count).toBe(fresh.length);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
