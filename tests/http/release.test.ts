import { createHash } from 'node:crypto';
import { applyPatch } from 'diff';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../../server/store/verify.js';
import { databaseFile } from '../../server/store/prepare.js';
import { type Harness, openHarness } from './harness.js';
import { approvedDocument, releasedDocument } from './released.js';

let harness: Harness;

beforeAll(async () => {
  harness = await openHarness();
});

afterAll(() => harness.close());

const release = (id: string, body = {}) =>
  harness.as('chief-editor').post(`/documents/${id}/releases`).type('form').send(body);

describe('the check list', () => {
  test('names what is missing, and nothing is released while anything blocks', async () => {
    const { id } = await harness.document({ target: 'One.\n\nTwo.', source: '一。\n\n二。' });
    const page = await harness.as('chief-editor').get(`/documents/${id}/releases`).expect(200);
    expect(page.text).toContain('2 paragraphs are not approved');
    expect(page.text).toMatch(/<button class="primary" disabled/);
    const answer = await release(id).expect(409);
    expect(answer.text).toContain('Not everything is approved');
    expect(answer.text).toContain('2 paragraphs are not approved');
  });

  test('is ready when every paragraph is approved and checked', async () => {
    const { id } = await approvedDocument(harness);
    const page = await harness.as('chief-editor').get(`/documents/${id}/releases`).expect(200);
    expect(page.text).toContain('Every paragraph is approved');
    expect(page.text).not.toMatch(/<button class="primary" disabled/);
  });

  test('only the chief editor and the administrator are offered the button', async () => {
    const { id } = await approvedDocument(harness);
    const page = await harness.as('reviewer').get(`/documents/${id}/releases`).expect(200);
    expect(page.text).not.toContain('<button class="primary"');
  });
});

describe('a released edition', () => {
  test('is frozen: no text, no verdict, by no way; a new edition opens it again', async () => {
    const { id, paragraphs } = await releasedDocument(harness);
    const path = `/api/v1/documents/${id}/paragraphs/${paragraphs[0]?.id ?? ''}`;
    const save = { base: 2, text: 'Another one.' };
    const refused = await harness.api('translator').post(`${path}/revisions`).send(save).expect(409);
    expect(refused.body).toMatchObject({ code: 'released' });
    const withdraw = { verdict: 'withdraw', source: 1, target: 2 };
    const kept = await harness.api('reviewer').post(`${path}/decisions`).send(withdraw).expect(409);
    expect(kept.body).toMatchObject({ code: 'released' });
    await release(id).expect(409);

    const states = await harness.api('translator').get(`/api/v1/documents/${id}`).expect(200);
    expect((states.body as { paragraphs: { state: string }[] }).paragraphs.map(({ state }) => state)).toEqual([
      'final',
      'final',
    ]);

    await harness.as('chief-editor').post(`/documents/${id}/editions`).type('form').send({}).expect(303);
    await harness.api('translator').post(`${path}/revisions`).send(save).expect(201);
    const again = await harness.api('translator').get(`/api/v1/documents/${id}`).expect(200);
    expect((again.body as { paragraphs: { state: string }[] }).paragraphs.map(({ state }) => state)).toEqual([
      'translated',
      'final',
    ]);
  });

  test('the database keeps it, whoever writes', async () => {
    const { id, paragraphs } = await releasedDocument(harness);
    const { store, project } = harness.house;
    const outcome = await store.commit({
      requestId: `around ${id}`,
      at: new Date().toISOString(),
      user: null,
      action: 'test:done',
      project,
      document: id,
      subject: null,
      expects: [],
      facts: [
        {
          kind: 'revision',
          paragraph: paragraphs[0]?.id ?? '',
          side: 'target',
          number: 3,
          text: 'Around.',
          origin: 'translator',
          author: null,
          done: true,
          against: 1,
          suggestion: null,
        },
      ],
    });
    expect(outcome).toEqual({ kind: 'refused', rule: 'released' });
  });

  test('has exports made from it, whatever comes after, and its hash is over the text that they carry', async () => {
    const { id, paragraphs } = await releasedDocument(harness);
    await harness.as('chief-editor').post(`/documents/${id}/editions`).type('form').send({}).expect(303);
    const path = `/api/v1/documents/${id}/paragraphs/${paragraphs[0]?.id ?? ''}`;
    await harness.api('translator').post(`${path}/revisions`).send({ base: 2, text: 'Later words.' }).expect(201);

    const text = await harness.as('translator').get(`/documents/${id}/releases/1/export?format=txt`).expect(200);
    expect(text.text).toBe('One here.\n\nTwo here.');
    const now = await harness.as('translator').get(`/documents/${id}/export?format=txt`).expect(200);
    expect(now.text).toBe('Later words.\n\nTwo here.');
    const json = await harness.as('translator').get(`/documents/${id}/releases/1/export?format=json`).expect(200);
    const { paragraphs: exported } = JSON.parse(json.text) as {
      paragraphs: { state: string; target: string; revisions: { side: string; number: number }[] }[];
    };
    expect(exported.map(({ state }) => state)).toEqual(['final', 'final']);
    expect(exported[0]?.revisions.filter(({ side }) => side === 'target').map(({ number }) => number)).toEqual([1, 2]);

    const lines = [
      {
        document: id,
        edition: 1,
        format: 'duizhao-release-1',
        head: '',
        sourceLang: 'zh-Hans',
        targetLang: 'en',
        title: 'Report',
      },
      ...['One here.', 'Two here.'].map((words, index) => ({
        after: index === 0 ? '\n\n' : '',
        paragraph: paragraphs[index]?.id,
        position: index + 1,
        source: { number: 1, text: ['一。', '二。'][index] },
        target: { number: 2, text: words },
      })),
    ];
    const sha256 = createHash('sha256')
      .update(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
      .digest('hex');
    const page = await harness.as('translator').get(`/documents/${id}/releases/1`).expect(200);
    expect(page.text).toContain(sha256);
    expect(verify(databaseFile(harness.folder))).toEqual({ ok: true, problems: [] });
  });

  test('two editions are compared paragraph by paragraph', async () => {
    const { id, paragraphs } = await releasedDocument(harness);
    await harness.as('chief-editor').post(`/documents/${id}/editions`).type('form').send({}).expect(303);
    const path = `/api/v1/documents/${id}/paragraphs/${paragraphs[1]?.id ?? ''}`;
    await harness.api('translator').post(`${path}/revisions`).send({ base: 2, text: 'Two there.' }).expect(201);
    await harness
      .api('reviewer')
      .post(`${path}/decisions`)
      .send({ verdict: 'approve', source: 1, target: 3 })
      .expect(201);
    await harness.house.findings.settled();
    await release(id, { note: 'Second' }).expect(303);
    const page = await harness.as('translator').get(`/documents/${id}/releases/2/comparison?from=1`).expect(200);
    expect(page.text).toContain('1 paragraph differs');
    expect(page.text).toMatch(/<del[^>]*>.*here/);
    expect(page.text).toMatch(/<ins[^>]*>.*there/);
    const exported = async (number: number): Promise<string> =>
      (await harness.as('translator').get(`/documents/${id}/releases/${number}/export`).expect(200)).text;
    const patch = await harness
      .as('translator')
      .get(`/documents/${id}/releases/2/comparison?from=1&format=patch`)
      .expect('content-disposition', /1-2\.patch/)
      .expect(200);
    expect(applyPatch(await exported(1), patch.text)).toBe(await exported(2));
    await harness.as('translator').get(`/documents/${id}/releases/2/comparison?from=7`).expect(404);
    await harness.as('translator').get(`/documents/${id}/releases/3`).expect(404);
  });
});
