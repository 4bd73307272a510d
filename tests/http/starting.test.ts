import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../server/http/app.js';
import { openTermbaseIndex, type TermbaseIndex } from '../../server/indexes/termbase.js';
import { routes } from '../../server/routes/table.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
let termbase: TermbaseIndex;
let release: () => void;
let document: string;

beforeAll(async () => {
  harness = await openHarness();
  document = (await harness.document({ target: 'One.', source: '走在前列。' })).id;
});
afterAll(() => harness.close());

/** A termbase that is read slowly: after its first page of concepts it waits to be released. */
beforeEach(async () => {
  const held = new Promise<void>((resolve) => (release = resolve));
  termbase = openTermbaseIndex(harness.house.store, undefined, { rest: () => held });
  return () => {
    release();
    termbase.close();
  };
});

const agent = (headers: Record<string, string>) =>
  request.agent(createApp({ ...harness.house, termbase }, routes)).set(headers);
const api = () => agent({ authorization: `Bearer ${harness.people.translator.token}` });
const page = (more = {}) => agent({ accept: 'text/html', cookie: harness.people.terminologist.cookie, ...more });

describe('while the termbase is being read', () => {
  test('the index says how far it is, and that it is empty is not said', () => {
    expect(termbase.loading()).toMatchObject({ total: expect.any(Number) as number });
  });

  test.each([
    ['terms', () => api().get('/api/v1/terms').query({ q: '走在前列' })],
    ['scan', () => api().post('/api/v1/scan').send({ source: '走在前列' })],
    ['look-up as JSON', () => page({ accept: 'application/json' }).get('/glossary').query({ q: '走在前列' })],
  ])('%s answers 503, and when to ask again', async (_, ask) => {
    const { status, headers, body } = await ask();
    expect([status, headers['content-type'], headers['retry-after']]).toEqual([
      503,
      expect.stringContaining('application/problem+json'),
      '2',
    ]);
    expect(body).toMatchObject({ code: 'starting', status: 503, percent: expect.any(Number) as number });
  });

  test.each([
    ['en', /being loaded \(\d+ %\)/],
    ['zh-CN', /正在加载术语库（\d+%）/],
  ])('look-up says so in %s instead of finding nothing', async (language, words) => {
    for (const part of [undefined, 'results']) {
      const { text, headers } = await page({ 'accept-language': language })
        .get('/glossary')
        .query({ q: '走在前列', ...(part && { part }) })
        .expect(200);
      expect(text).toMatch(words);
      expect(text).toContain('data-starting');
      expect(text).not.toMatch(/class="empty"|data-result /);
      expect(headers['etag']).toBeUndefined();
    }
  });

  test('the workbench opens, and says that its terms are missing', async () => {
    const { text } = await page().get(`/documents/${document}`).expect(200);
    expect(text).toContain('data-starting-bar');
  });

  test('a page that needs a concept asks again by itself; a change waits', async () => {
    const { headers } = await page().get('/glossary/T024').expect(503);
    expect(headers['refresh']).toBe('2');
    const before = harness.house.store.seq();
    const bulk = await page().post('/glossary/bulk').type('form').send({ concept: 'T024' });
    expect([bulk.status, bulk.headers['refresh'], harness.house.store.seq()]).toEqual([503, undefined, before]);
  });

  test('who asks shortly before it is there is answered with its terms', async () => {
    const answer = api().get('/api/v1/terms').query({ q: '走在前列' }).expect(200);
    const [{ body }] = await Promise.all([answer, Promise.resolve(release())]);
    expect((body as { results: { zh: string }[] }).results[0]?.zh).toBe('走在前列');
    expect(termbase.loading()).toBeNull();
    const { text } = await page().get('/glossary').query({ q: '走在前列' }).expect(200);
    expect(text).not.toContain('data-starting');
  });
});
