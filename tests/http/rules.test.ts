import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { programContext } from '../../server/actions/context.js';
import { dismissFinding } from '../../server/actions/dismiss-finding.js';
import { endDismissal } from '../../server/actions/end-dismissal.js';
import { saveRevision } from '../../server/actions/save-revision.js';
import { setProjectSetting } from '../../server/actions/set-project-setting.js';
import { project } from '../../server/cli/open.js';
import type { Role } from '../../server/core/facts.js';
import { connect } from '../../server/store/connection.js';
import { readDocument } from '../../server/store/documents.js';
import { listOverrides } from '../../server/store/findings.js';
import { readFollower } from '../../server/store/findings-work.js';
import { listDecisions, readParagraph } from '../../server/store/paragraphs.js';
import { databaseFile } from '../../server/store/prepare.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
beforeEach(async () => {
  harness = await openHarness();
});
afterEach(() => harness.close());

const context = () => programContext(harness.house.store, project);
const bad = 'It serves the Hong Kong-Macao Greater Bay Area.';

/** A document of one paragraph that the translator wrote. */
async function written(text: string, source: string | null = null) {
  const { id, paragraphs } = await harness.document({ target: 'Machine.', source });
  const paragraph = paragraphs[0]?.id ?? '';
  const user = harness.people.translator.id;
  const saved = { document: id, paragraph, base: 1, text, done: true, source: source === null ? undefined : 1 };
  await saveRevision({ ...context(), user }, saved);
  return { document: id, paragraph, source: source === null ? null : 1, target: 2 };
}

type Written = Awaited<ReturnType<typeof written>>;

const form = (role: Role, { document, paragraph, source, target }: Written, more: object = {}) =>
  harness
    .as(role)
    .post(`/documents/${document}/paragraphs/${paragraph}/decisions`)
    .type('form')
    .send({ verdict: 'approve', source: source ?? '', target, ...more });

const json = (role: Role, { document, paragraph, source, target }: Written, more: object = {}) =>
  harness
    .api(role)
    .post(`/api/v1/documents/${document}/paragraphs/${paragraph}/decisions`)
    .send({ verdict: 'approve', source, target, ...more });

/** Straight into the database, as somebody would who has the file. */
function sql(reviewer: Role, { paragraph, source, target }: Written, part: Record<string, unknown> = {}): void {
  const db = connect(databaseFile(harness.folder), { timeout: 2000 });
  const row = { rules: null, override: null, needed: 1, ...part };
  try {
    db.transaction(() => {
      const seq = (db.prepare(`SELECT max(seq) AS seq FROM commits`).get() as { seq: number }).seq + 1;
      db.prepare(
        `INSERT INTO commits (seq, at, user, action, project, request_id) VALUES (?, ?, ?, 'paragraph:approved', 'default', ?)`,
      ).run(...[seq, new Date().toISOString(), harness.people[reviewer].id, `sql-${seq}`]);
      db.prepare(
        `INSERT INTO decision (id, paragraph, seq, source_number, target_number, verdict, reviewer, rules, override, needed)
         VALUES (:id, :paragraph, :seq, :source, :target, 'approve', :reviewer, :rules, :override, :needed)`,
      ).run({ id: `sql-${seq}`, paragraph, seq, source, target, reviewer: harness.people[reviewer].id, ...row });
      throw new Error('not kept');
    }).immediate();
  } finally {
    db.close();
  }
}

const state = async ({ document, paragraph }: Written) =>
  (await readParagraph(harness.house.store, document, paragraph))?.state;

describe('a critical finding', () => {
  it('stops an approval by page and API, with its words', async () => {
    const texts = await written(bad);
    const page = await form('reviewer', texts);
    const answer = await json('reviewer', texts);
    expect([page.status, answer.status]).toEqual([403, 403]);
    expect(answer.body).toMatchObject({
      code: 'critical-finding',
      count: 1,
      words: 'Hong Kong-Macao Greater Bay Area',
    });
    expect((await json('reviewer', texts, { override: '  ' })).status).toBe(403);
    expect(await state(texts)).toBe('translated');
  });

  it('is overridden with a reason, which is kept and listed', async () => {
    const { store, findings } = harness.house;
    const texts = await written(bad);
    expect((await json('reviewer', texts, { override: 'The name of a ship.' })).status).toBe(201);
    expect(await state(texts)).toBe('reviewed');
    await findings.settled();
    expect(await listOverrides(store, texts.document)).toMatchObject([
      { position: 1, reason: 'The name of a ship.', reviewerName: 'reviewer', rules: readFollower(store)?.version },
    ]);
    await json('reviewer', texts, { verdict: 'withdraw' });
    expect(await listOverrides(store, texts.document)).toEqual([]);
  });

  it('is looked for in the corrected text: a correction may repair one, or bring one in', async () => {
    const repaired = await written(bad);
    expect((await form('reviewer', repaired, { text: 'It serves the Greater Bay Area.' })).status).toBe(303);
    expect(await state(repaired)).toBe('reviewed');
    const spoilt = await written('All is well.');
    expect((await form('reviewer', spoilt, { text: bad })).status).toBe(403);
    expect((await listDecisions(harness.house.store, spoilt.paragraph)).length).toBe(0);
  });

  it('only warns where the project says so; a reason with nothing to override is not an override', async () => {
    const { store } = harness.house;
    await setProjectSetting(context(), 'critical-findings', 'warn');
    const warned = await written(bad);
    expect((await json('reviewer', warned)).status).toBe(201);
    const clean = await written('All is well.');
    expect((await json('reviewer', clean, { override: 'To be safe.' })).status).toBe(201);
    expect(await listOverrides(store, warned.document)).toEqual([]);
    expect(await listOverrides(store, clean.document)).toEqual([]);
  });

  it('stops SQL as well, where the follower has come to these texts', async () => {
    const { store, findings } = harness.house;
    const texts = await written(bad);
    await findings.settled();
    const rules = readFollower(store)?.version;
    expect(() => sql('reviewer', texts, { rules })).toThrow('refused: critical-finding');
    expect(() => sql('reviewer', texts, { rules, override: 'A ship.' })).toThrow('not kept');
  });

  it('does not stop anything once it is dismissed, by page or by SQL, until that is taken back', async () => {
    const { store, findings } = harness.house;
    const texts = await written(bad);
    const reviewer = { ...context(), user: harness.people.reviewer.id };
    const { id } = await dismissFinding(reviewer, {
      ...texts,
      check: 'forbidden-rendering',
      concept: 'T049',
      scope: 'text',
      reason: 'The name of a ship.',
      sourceWords: null,
      targetWords: 'Hong Kong-Macao Greater Bay Area',
      sourceNumber: null,
      targetNumber: 2,
    });
    // Not even while the follower has yet to hear of it.
    expect((await json('reviewer', texts)).status).toBe(201);
    await json('reviewer', texts, { verdict: 'withdraw' });
    await findings.settled();
    expect(() => sql('reviewer', texts, { rules: readFollower(store)?.version })).toThrow('not kept');
    await endDismissal(reviewer, id);
    expect((await json('reviewer', texts)).status).toBe(403);
    await findings.settled();
    const rules = readFollower(store)?.version;
    expect(() => sql('reviewer', texts, { rules })).toThrow('refused: critical-finding');
  });

  it('found by comparing paragraphs stops an approval of the texts that stand, and of no others', async () => {
    const { findings } = harness.house;
    await setProjectSetting(context(), 'checks', { 'quote-style': 'critical' });
    const texts = await written('The nation’s "cities".');
    await findings.settled();
    expect((await json('reviewer', texts)).status).toBe(403);
    expect((await form('reviewer', texts, { text: 'The nation’s cities.' })).status).toBe(303);
  });

  it('does not stop what is accepted in this place', async () => {
    const texts = await written(bad);
    await harness
      .as('reviewer')
      .post(`/documents/${texts.document}/paragraphs/${texts.paragraph}/renderings`)
      .type('form')
      .send({ concept: 'T049', text: 'Hong Kong-Macao Greater Bay Area', scope: 'paragraph' });
    expect((await json('reviewer', texts)).status).toBe(201);
  });
});

describe('four-eyes', () => {
  /** A document of one paragraph: the translator's words, then the reviewer's. */
  async function corrected(): Promise<Written> {
    const texts = await written('First words.');
    const user = harness.people.reviewer.id;
    const { document, paragraph } = texts;
    await saveRevision(
      { ...context(), user },
      { document, paragraph, base: 2, text: 'Second words.', done: true, source: undefined },
    );
    return { ...texts, target: 3 };
  }

  it('strict: who wrote the latest text may not approve it, by page, API or SQL; anybody else may', async () => {
    await setProjectSetting(context(), 'four-eyes', 'strict');
    const texts = await corrected();
    expect((await form('reviewer', texts)).status).toBe(403);
    expect((await json('reviewer', texts)).body).toMatchObject({ status: 403, code: 'four-eyes' });
    expect(() => sql('reviewer', texts)).toThrow('refused: four-eyes');
    expect((await form('reviewer', texts, { text: 'Third words.' })).status).toBe(403);
    expect((await json('chief-editor', texts)).status).toBe(201);
  });

  it('on: the reviewer may correct and approve, but nobody their own words alone', async () => {
    const texts = await corrected();
    expect(() => sql('reviewer', texts)).toThrow('not kept');
    expect((await json('reviewer', texts)).status).toBe(201);
    const own = await harness.document({ target: 'Machine.', source: null });
    const paragraph = own.paragraphs[0]?.id ?? '';
    const user = harness.people.reviewer.id;
    await saveRevision(
      { ...context(), user },
      { document: own.id, paragraph, base: 1, text: 'Mine.', done: true, source: undefined },
    );
    const mine = { document: own.id, paragraph, source: null, target: 2 };
    expect((await json('reviewer', mine)).status).toBe(403);
    expect(() => sql('reviewer', mine)).toThrow('refused: four-eyes');
    await setProjectSetting(context(), 'four-eyes', 'off');
    expect((await json('reviewer', mine)).status).toBe(201);
  });
});

describe('an approval that is enough', () => {
  it('is the only one: the second reviewer is told by whom, by page, API and SQL, and nothing is written', async () => {
    const texts = await written('All is well.');
    await json('reviewer', texts);
    const { seq } = harness.house.store;
    const before = seq();
    const page = await form('chief-editor', texts, { reason: 'I agree.' });
    expect([page.status, page.text.includes('reviewer approved exactly these texts')]).toEqual([409, true]);
    const answer = await json('chief-editor', texts);
    expect(answer.body).toMatchObject({ status: 409, code: 'already-approved', names: 'reviewer' });
    expect(() => sql('chief-editor', texts)).toThrow('refused: already-approved');
    expect(seq()).toBe(before);
    // Whoever thinks otherwise may still say so, or write a better text and approve that.
    expect((await json('chief-editor', texts, { verdict: 'withdraw' })).status).toBe(201);
    expect((await json('chief-editor', texts)).status).toBe(201);
    expect((await form('reviewer', texts, { text: 'All is very well.' })).status).toBe(403);
  });

  it('is one of two that come at once; the other is told', async () => {
    for (let time = 0; time < 5; time++) {
      const texts = await written(`All is well, ${time} times.`);
      const answers = await Promise.all([json('reviewer', texts), json('chief-editor', texts)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect((await listDecisions(harness.house.store, texts.paragraph)).length).toBe(1);
    }
  });

  it('is not enough once the document asks for two', async () => {
    const texts = await written('All is well.');
    await json('reviewer', texts);
    const number = (await readDocument(harness.house.store, texts.document))?.number;
    const body = { base: number, 'second-review': '1' };
    await harness.as('chief-editor').post(`/documents/${texts.document}/settings`).type('form').send(body).expect(303);
    expect((await json('chief-editor', texts)).status).toBe(201);
    expect((await json('administrator', texts)).body).toMatchObject({
      code: 'already-approved',
      names: 'reviewer, chief-editor',
    });
  });
});

describe('a second reviewer', () => {
  it('is asked for where the source names a chosen term', async () => {
    await setProjectSetting(context(), 'second-review-terms', ['T049']);
    const texts = await written('It serves the Greater Bay Area.', '建设粤港澳大湾区。');
    expect((await json('reviewer', texts)).status).toBe(201);
    expect(await state(texts)).toBe('translated');
    expect((await json('reviewer', texts)).status).toBe(200);
    expect(await state(texts)).toBe('translated');
    expect((await json('chief-editor', texts)).status).toBe(201);
    expect(await state(texts)).toBe('reviewed');
    const other = await written('All is well.', '一切都好。');
    await json('reviewer', other);
    expect(await state(other)).toBe('reviewed');
  });

  it('is asked for in a chosen document, which the chief editor says; SQL that needs only one is refused', async () => {
    const { store } = harness.house;
    const texts = await written('All is well.');
    const number = (await readDocument(store, texts.document))?.number;
    const path = `/documents/${texts.document}/settings`;
    const body = { base: number, deadline: '2026-12-01', 'second-review': '1' };
    expect((await harness.as('reviewer').post(path).type('form').send(body)).status).toBe(403);
    expect((await harness.as('chief-editor').post(path).type('form').send(body)).status).toBe(303);
    expect(await readDocument(store, texts.document)).toMatchObject({ secondReview: 1, deadline: '2026-12-01' });
    expect(() => sql('reviewer', texts)).toThrow('refused: second-review');
    await json('reviewer', texts);
    expect(await state(texts)).toBe('translated');
    await json('chief-editor', texts);
    expect(await state(texts)).toBe('reviewed');
  });
});
