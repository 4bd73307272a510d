import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Role } from '../../server/core/facts.js';
import { readVisits } from '../../server/store/visits.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
let id = '';

beforeAll(async () => {
  harness = await openHarness();
  const numbers = Array.from({ length: 60 }, (_, i) => i + 1);
  const target = numbers.map((n) => `Machine ${n}.`).join('\n\n');
  const source = numbers.map((n) => (n % 10 === 0 ? `第${n}段走在前列。` : `第${n}段。`)).join('\n\n');
  const made = await harness.document({ target, source });
  ({ id } = made);
  for (const index of [1, 19]) await harness.save(id, made.paragraphs[index], `By hand ${index + 1}.`);
});

afterAll(() => harness.close());

async function places(query: string, role: Role = 'reviewer'): Promise<number[]> {
  const { text } = await harness.as(role).get(`/queue${query}`).expect(200);
  return [...text.matchAll(/queue-place">¶(\d+)/g)].map(([, n]) => Number(n));
}

describe('the queue', () => {
  test('shows each person what they can do something about', async () => {
    expect(await places('')).toEqual([2, 20]);
    expect((await places('', 'translator')).length).toBe(50);
    const { text } = await harness.as('reviewer').get('/queue').set('accept-language', 'zh-CN').expect(200);
    expect(text).toContain('待审校');
    expect(text).toContain(`/documents/${id}/review?at=2`);
  });

  test('goes on page by page, in either order', async () => {
    for (const order of ['document', 'oldest']) {
      const { text } = await harness.as('translator').get(`/queue?wait=translate&order=${order}`).expect(200);
      expect(text).toContain('58 paragraphs');
      const next = /href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
      expect(await places(next.replace('/queue', ''), 'translator')).toEqual([53, 54, 55, 56, 57, 58, 59, 60]);
    }
  });

  test('finds terms in the Chinese: by concept, by one of its forms, as written', async () => {
    const tens = [10, 20, 30, 40, 50, 60];
    expect(await places('?wait=any&term=走在前列')).toEqual(tens);
    const { text } = await harness.as('reviewer').get('/queue?wait=any&term=走在前列').expect(200);
    const concept = /\/glossary\/(T\d+)"/.exec(text)?.[1] ?? '';
    expect(await places(`?wait=any&term=${concept}`)).toEqual(tens);
    expect(await places('?wait=review&term=走在前列')).toEqual([20]);
    expect(await places('?wait=any&term=第7段')).toEqual([7]);
  });

  test('knows whose turn it is by what is assigned', async () => {
    const send = (user: string, task: string, from: string, to: string) =>
      harness
        .as('chief-editor')
        .post(`/documents/${id}/assignments`)
        .type('form')
        .send({ user, task, from, to })
        .expect(303);
    await send(harness.people.reviewer.id, 'review', '1', '10');
    await send(harness.people.translator.id, 'translate', '5', '8');
    expect(await places('?person=me')).toEqual([2]);
    expect(await places('?person=nobody')).toEqual([20]);
    expect(await places('?wait=open&person=me', 'translator')).toEqual([5, 6, 7, 8]);
    expect(await places(`?wait=open&person=${harness.people.reviewer.id}`, 'translator')).toEqual([2]);
  });

  test('shows what changed since one has opened the document, by others', async () => {
    expect((await places('?wait=any&new=on')).length).toBe(50);
    const reviewer = harness.people.reviewer.id;
    await harness.as('reviewer').get(`/documents/${id}/review?at=2`).expect(200);
    await vi.waitUntil(() => readVisits(harness.house.store, reviewer).has(id), 10_000);
    expect(await places('?wait=any&new=on')).toEqual([]);
    const { body } = await harness.api('translator').get(`/api/v1/documents/${id}?at=3&limit=1`);
    const [{ id: paragraph }] = (body as { paragraphs: [{ id: string }] }).paragraphs;
    await harness
      .api('translator')
      .post(`/api/v1/documents/${id}/paragraphs/${paragraph}/revisions`)
      .send({ base: 1, text: 'News.' })
      .expect(201);
    expect(await places('?wait=any&new=on')).toEqual([3]);
    expect(await places('?wait=any&new=on', 'translator')).not.toContain(3);
  });

  test.each(['?wait=x', '?finding=x', '?days=-1', '?after=x', '?after=a.b.c', '?order=x'])(
    '%s is malformed',
    async (query) => {
      await harness.as('reviewer').get(`/queue${query}`).expect(400);
    },
  );

  test('of nothing says so', async () => {
    expect((await harness.as('reviewer').get('/queue?wait=final')).text).toContain('Nothing is released yet.');
    expect((await harness.as('reviewer').get('/queue?days=30')).text).toContain('No paragraph is like that.');
    await harness.as('reviewer').get('/queue?document=nothing&person=nobody').expect(200);
  });
});
