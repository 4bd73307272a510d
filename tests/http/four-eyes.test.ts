import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId, programContext } from '../../server/actions/context.js';
import { setProjectSetting } from '../../server/actions/set-project-setting.js';
import { project } from '../../server/cli/open.js';
import type { Role } from '../../server/core/facts.js';
import { connect } from '../../server/store/connection.js';
import { listDecisions, readParagraph } from '../../server/store/paragraphs.js';
import { databaseFile } from '../../server/store/prepare.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
beforeEach(async () => {
  harness = await openHarness();
});
afterEach(() => harness.close());

const machine = 'We walk in the forefront of the province and make big steps.';
const own = 'We lead the whole province and make great strides.';

/** A machine's paragraph, with what people do to it by the routes of the product. */
async function paragraph() {
  const { id, paragraphs } = await harness.document({ target: `${machine}\n\nTwo.`, source: null });
  const paragraph = paragraphs[0]?.id ?? '';
  const path = `/documents/${id}/paragraphs/${paragraph}`;
  const send = (role: Role, url: string, body: object) => harness.as(role).post(url).type('form').send(body);
  const row = async () => {
    const found = await readParagraph(harness.house.store, id, paragraph);
    if (!found) throw new Error('no paragraph');
    return found;
  };
  const target = async (): Promise<number> => (await row()).targetNumber ?? 0;
  return {
    id,
    paragraph,
    path,
    send,
    row,
    target,
    save: async (role: Role, text: string) =>
      send(role, `${path}/revisions`, { base: await target(), text, done: '1' }).expect(303),
    restore: async (role: Role, number: number) =>
      send(role, `${path}/restoration`, { base: await target(), number }).expect(303),
    form: async (role: Role, more: object = {}) =>
      send(role, `${path}/decisions`, { verdict: 'approve', source: '', target: await target(), ...more }),
    api: async (role: Role, more: object = {}) =>
      harness
        .api(role)
        .post(`/api/v1${path}/decisions`)
        .send({ verdict: 'approve', source: null, target: await target(), ...more }),
  };
}

type Paragraph = Awaited<ReturnType<typeof paragraph>>;

/** An edit that the program proposes, as after a change of a term; answers its id. */
async function proposed({ id, paragraph, target }: Paragraph, text: string): Promise<string> {
  const { store } = harness.house;
  const concept = 'T024';
  const suggestion = newId();
  const number = await target();
  const engine = 'term-change';
  await store.commit({
    requestId: newId(),
    at: new Date().toISOString(),
    user: null,
    action: 'suggestion:made',
    project,
    document: id,
    subject: paragraph,
    expects: [],
    facts: [
      { kind: 'suggestion', id: suggestion, paragraph, sourceNumber: null, text, origin: 'term-change', engine, author: null }, // prettier-ignore
      { kind: 'term-suggestion', suggestion, paragraph, targetNumber: number, concept, conceptNumber: 1 },
    ],
  });
  return suggestion;
}

/** An approval written into the file itself. */
async function sql(role: Role, { paragraph, target }: Paragraph): Promise<void> {
  const db = connect(databaseFile(harness.folder), { timeout: 2000 });
  const number = await target();
  const { id } = harness.people[role];
  try {
    db.transaction(() => {
      const { seq } = db.prepare(`SELECT max(seq) + 1 AS seq FROM commits`).get() as { seq: number };
      db.prepare(
        `INSERT INTO commits (seq, at, user, action, project, request_id) VALUES (?, ?, ?, 'paragraph:approved', 'default', ?)`,
      ).run(seq, new Date().toISOString(), id, `sql-${seq}`);
      db.prepare(
        `INSERT INTO decision (id, paragraph, seq, source_number, target_number, verdict, reviewer, needed)
         VALUES (?, ?, ?, NULL, ?, 'approve', ?, 1)`,
      ).run(`sql-${seq}`, paragraph, seq, number, id);
    }).immediate();
  } finally {
    db.close();
  }
}

/** What a form or the API says of the hunks between the first text and the latest. */
async function hunks({ path, target }: Paragraph, answer: object) {
  const url = `/api/v1${path}/hunks?from=1&to=${await target()}`;
  const { body } = await harness.api('reviewer').get(url).expect(200);
  type Cut = { from: number; to: number; oldText: string; newText: string };
  const cut = (body as { hunks: Cut[] }).hunks.map(({ from, to, oldText, newText }) => ({
    from,
    to,
    oldText,
    newText,
  }));
  expect(cut.length).toBeGreaterThan(0);
  let shift = 0;
  const fields = Object.fromEntries(
    cut.flatMap(({ from, to, oldText, newText }, i) => {
      const at = `${from}-${to}-${from + shift}-${from + shift + newText.length}`;
      shift += newText.length - oldText.length;
      return Object.entries({ at, ...answer }).map(([name, value]) => [`hunk.${i}.${name}`, value as string]);
    }),
  );
  return {
    form: { compared: 1, ...fields },
    api: { hunks: { compared: 1, decisions: cut.map((hunk) => ({ ...hunk, ...answer })) } },
  };
}

/** Every way to approve the text that stands: none of them may, and nothing may be left behind. */
async function noWayFor(role: Role, on: Paragraph): Promise<void> {
  const { store, findings } = harness.house;
  const before = await listDecisions(store, on.paragraph);
  const { targetNumber, state } = await on.row();
  const accepted = await hunks(on, { outcome: 'accept' });
  expect((await on.form(role)).status).toBe(403);
  expect((await on.api(role)).body).toMatchObject({ status: 403, code: 'four-eyes' });
  expect((await on.form(role, { override: 'I may.' })).status).toBe(403);
  expect((await on.form(role, accepted.form)).status).toBe(403);
  expect((await on.api(role, accepted.api)).status).toBe(403);
  const reworded = await hunks(on, { outcome: 'reword', text: 'go' });
  expect((await on.form(role, reworded.form)).status).toBe(403);
  expect((await on.api(role, reworded.api)).status).toBe(403);
  expect((await on.form(role, { text: 'Another text of mine.' })).status).toBe(403);
  await findings.settled();
  await on.send(role, `/documents/${on.id}/approve-clean`, { seen: store.seq() }).expect(303);
  await expect(sql(role, on)).rejects.toThrow('refused: four-eyes');
  expect(await on.row()).toMatchObject({ targetNumber, state });
  expect(await listDecisions(store, on.paragraph)).toEqual(before);
}

describe.each(['on', 'strict'] as const)('four-eyes %s', (value) => {
  beforeEach(() => setProjectSetting(programContext(harness.house.store, project), 'four-eyes', value));

  it.each(['reviewer', 'chief-editor', 'administrator'] as const)(
    'one’s own text, whatever one’s role: %s',
    async (role) => {
      const on = await paragraph();
      await on.save(role, own);
      await noWayFor(role, on);
      expect((await on.api(role === 'reviewer' ? 'chief-editor' : 'reviewer')).status).toBe(201);
    },
  );

  it('a proposed edit that one adopts oneself', async () => {
    const on = await paragraph();
    const suggestion = await proposed(on, machine.replace('walk in', 'are at'));
    await on.send('reviewer', `/documents/${on.id}/suggestions/${suggestion}/adoption`, {}).expect(303);
    expect(await on.target()).toBe(2);
    await noWayFor('reviewer', on);
  });

  it('the machine’s text that one restores oneself, and one’s own text restored after it', async () => {
    const on = await paragraph();
    await on.save('reviewer', own);
    await on.restore('reviewer', 1);
    // The machine's text, unconfirmed, is nobody's work: there is nothing to approve.
    expect((await on.form('reviewer')).status).toBe(422);
    await expect(sql('reviewer', on)).rejects.toThrow('refused: four-eyes');
    await on.restore('reviewer', 2);
    expect(await on.row()).toMatchObject({ target: own, state: 'translated' });
    await noWayFor('reviewer', on);
  });

  it('one’s own text over an approved one: the translator’s work before it is used up', async () => {
    const on = await paragraph();
    await on.save('translator', machine.replace('big steps', 'great strides'));
    expect((await on.form('reviewer')).status).toBe(303);
    await on.save('reviewer', own);
    await noWayFor('reviewer', on);
    // Nor by way of the approved text: it comes back with its approval, and one's own follows alone again.
    await on.restore('reviewer', 2);
    expect((await on.row()).state).toBe('reviewed');
    await on.restore('reviewer', 3);
    expect((await on.row()).state).toBe('translated');
    await noWayFor('reviewer', on);
  });

  it('a verdict that one made and withdrew oneself gives no second pair of eyes', async () => {
    const on = await paragraph();
    await on.save('reviewer', own);
    expect((await on.form('reviewer', { verdict: 'request-changes', reason: 'Not good.' })).status).toBe(303);
    expect((await on.form('reviewer', { verdict: 'withdraw' })).status).toBe(303);
    await noWayFor('reviewer', on);
  });

  it('one’s words on the very texts that were sent twice', async () => {
    const on = await paragraph();
    await on.save('reviewer', own);
    const both = await Promise.all([on.api('reviewer'), on.form('reviewer')]);
    expect(both.map(({ status }) => status)).toEqual([403, 403]);
  });
});

it('strict: the correction of another’s text is not approved by who made it, by whatever way', async () => {
  await setProjectSetting(programContext(harness.house.store, project), 'four-eyes', 'strict');
  const on = await paragraph();
  await on.save('translator', machine.replace('big steps', 'great strides'));
  const refused = await hunks(on, { outcome: 'refuse' });
  expect((await on.form('reviewer', refused.form)).status).toBe(403);
  expect((await on.api('reviewer', refused.api)).status).toBe(403);
  await on.save('reviewer', own);
  await noWayFor('reviewer', on);
  expect((await on.form('translator')).status).toBe(403);
  expect((await on.form('chief-editor')).status).toBe(303);
  expect((await on.row()).state).toBe('reviewed');
});
