import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { programContext } from '../../server/actions/context.js';
import { saveRevision } from '../../server/actions/save-revision.js';
import { setProjectSetting } from '../../server/actions/set-project-setting.js';
import { project } from '../../server/cli/open.js';
import type { Role } from '../../server/core/facts.js';
import { listDecisions, listParagraphs } from '../../server/store/paragraphs.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
beforeEach(async () => {
  harness = await openHarness();
});
afterEach(() => harness.close());

const path = (id: string) => `/documents/${id}/approve-clean`;

async function save(document: string, position: number, text: string, role: Role = 'translator', done = true) {
  const { store } = harness.house;
  const row = (await listParagraphs(store, document, { limit: 200 }))[position - 1];
  const context = { ...programContext(store, project), user: harness.people[role].id };
  const base = row?.targetNumber ?? 0;
  await saveRevision(context, { document, paragraph: row?.id ?? '', base, text, done, source: undefined });
}

async function decide(document: string, position: number, body: object, role: Role = 'reviewer') {
  const row = (await listParagraphs(harness.house.store, document, { limit: 200 }))[position - 1];
  await harness
    .api(role)
    .post(`/api/v1/documents/${document}/paragraphs/${row?.id ?? ''}/decisions`)
    .send({ source: row?.sourceNumber ?? null, target: row?.targetNumber, ...body })
    .expect(201);
}

const states = async (id: string) => {
  const rows = await listParagraphs(harness.house.store, id, { limit: 200 });
  return rows.map(({ state }) => state).join(' ');
};

/** 1 and 2 clean; 3 with a finding; 4 the reviewer's own; 5 a draft; 6 sent back; 7 the machine's. */
async function mixed(): Promise<string> {
  const target = Array.from({ length: 7 }, (_, i) => `Machine ${i + 1}.`).join('\n\n');
  const { id } = await harness.document({ target, source: null });
  await save(id, 1, 'One.');
  await save(id, 2, 'Two.');
  await save(id, 3, 'It walks in the forefront.');
  await save(id, 4, 'Four.', 'reviewer');
  await save(id, 5, 'Five', 'translator', false);
  await save(id, 6, 'Six.');
  await decide(id, 6, { verdict: 'request-changes', reason: 'No.' });
  await harness.house.findings.settled();
  return id;
}

const see = async (id: string) => {
  const { text } = await harness
    .as('reviewer')
    .get(`${path(id)}?done=1`)
    .expect(200);
  const rows = [...text.matchAll(/<th scope="row">([^<]*)<\/th><td class="number">(\d+)<\/td><td>([\s\S]*?)<\/td>/g)];
  const skipped = rows.map(([, reason, count, runs]) => [reason, count, runs?.replace(/<[^>]*>|\s/g, '')].join(' '));
  return { text, seen: /name="seen" value="(\d+)"/.exec(text)?.[1], skipped };
};

const approve = (id: string, seen: unknown) =>
  harness.as('reviewer').post(path(id)).type('form').send({ seen }).expect(303);

describe('approving all that is clean', () => {
  it('names everything that it leaves, approves the rest, and finds nothing the second time', async () => {
    const id = await mixed();
    const before = await see(id);
    expect(before.skipped).toEqual([
      'a finding is open 1 3',
      'your own work: somebody else must approve it 1 4',
      'sent back to the translator 1 6',
      'still a draft 1 5',
      'not translated yet 1 7',
    ]);
    expect(before.text).toContain('Approve 2 paragraphs');
    await approve(id, before.seen);
    expect(await states(id)).toBe('reviewed reviewed translated translated initial translated initial');
    const rows = await listParagraphs(harness.house.store, id, { limit: 2 });
    for (const { id: paragraph } of rows) {
      expect(await listDecisions(harness.house.store, paragraph)).toMatchObject([{ verdict: 'approve' }]);
    }
    const seq = harness.house.store.seq();
    await approve(id, seq);
    expect(harness.house.store.seq()).toBe(seq);
    expect((await see(id)).skipped).toContain('approved already 2 1–2');
  });

  it('leaves what has changed since the page was opened', async () => {
    const id = await mixed();
    const { seen } = await see(id);
    await save(id, 2, 'Two, again.');
    await approve(id, seen);
    expect(await states(id)).toMatch(/^reviewed translated/);
  });

  it('takes a text that was approved before with its finding, but never a critical one', async () => {
    const id = await mixed();
    await decide(id, 3, { verdict: 'approve' });
    await decide(id, 3, { verdict: 'withdraw' });
    const { seen, text } = await see(id);
    expect(text).toContain('Approve 3 paragraphs');
    await approve(id, seen);
    expect(await states(id)).toMatch(/^reviewed reviewed reviewed/);

    const other = await mixed();
    await save(other, 1, 'It serves the Hong Kong-Macao Greater Bay Area.');
    await decide(other, 1, { verdict: 'approve', override: 'A ship.' });
    await decide(other, 1, { verdict: 'withdraw' });
    await harness.house.findings.settled();
    expect((await see(other)).skipped).toContain('a finding is open 2 1,3');
  });

  it('leaves what needs a second reviewer, and under strict four-eyes one’s own corrections', async () => {
    const context = programContext(harness.house.store, project);
    const id = await mixed();
    await save(id, 2, 'Two, corrected.', 'reviewer');
    await harness.house.findings.settled();
    expect((await see(id)).text).toContain('Approve 2 paragraphs');
    await setProjectSetting(context, 'four-eyes', 'strict');
    expect((await see(id)).skipped).toContain('your own work: somebody else must approve it 2 2,4');
    const body = { base: 1, 'second-review': '1' };
    await harness.as('chief-editor').post(`/documents/${id}/settings`).type('form').send(body).expect(303);
    expect((await see(id)).skipped).toContain('needs two reviewers, who should each read it 4 1–4');
  });

  it('goes through many chunks; a stop leaves the rest for the next time', async () => {
    const { id } = await harness.document({
      target: Array.from({ length: 130 }, (_, i) => `Paragraph ${i + 1}.`).join('\n\n'),
      source: null,
      engine: null,
    });
    await setProjectSetting(programContext(harness.house.store, project), 'four-eyes', 'off');
    await harness.house.findings.settled();
    const { seen } = await see(id);
    await approve(id, seen);
    const stopped = await harness
      .as('reviewer')
      .post(`${path(id)}/stop`)
      .type('form')
      .send({});
    expect([303, 404]).toContain(stopped.status); // It may have been quicker.
    for (let text = ''; !text.includes('paragraphs were approved');) ({ text } = await see(id));
    await approve(id, harness.house.store.seq());
    for (let left = 'translated'; left.includes('translated');) left = await states(id);
    expect(await states(id)).toBe(Array(130).fill('reviewed').join(' '));
  });
});
