import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;

beforeAll(async () => {
  harness = await openHarness();
});

afterAll(() => harness.close());

async function made() {
  const { id, paragraphs } = await harness.document({ target: 'Walk ahead.\n\nTwo.', source: '走在前列。\n\n二。' });
  const path = `/documents/${id}/paragraphs/${paragraphs[0]?.id ?? ''}`;
  const save = (base: number, text: string) =>
    harness.api('translator').post(`/api/v1${path}/revisions`).send({ base, text });
  const decide = (verdict: string, target: number, reason?: string) =>
    harness.api('reviewer').post(`/api/v1${path}/decisions`).send({ verdict, source: 1, target, reason });
  const state = async () => {
    const { body } = await harness.api('translator').get(`/api/v1/documents/${id}`).expect(200);
    const [first] = (body as { paragraphs: { state: string; flag: string | null; target: string }[] }).paragraphs;
    return first;
  };
  const restore = (base: number, number: number) =>
    harness.as('translator').post(`${path}/restoration`).type('form').send({ base, number });
  return { path, save, decide, state, restore };
}

test('an approved text that was changed comes back approved', async () => {
  const { save, decide, state, restore } = await made();
  await save(1, 'Be at the forefront.').expect(201);
  await decide('approve', 2).expect(201);
  await save(2, 'Something else.').expect(201);
  expect(await state()).toMatchObject({ state: 'translated' });
  await restore(3, 2).expect(303);
  expect(await state()).toMatchObject({ state: 'reviewed', target: 'Be at the forefront.' });
  await restore(4, 1).expect(303);
  expect(await state()).toMatchObject({ state: 'initial', flag: null, target: 'Walk ahead.' });
});

test('the page tells everything in one line of time, and compares any two', async () => {
  const { path, save, decide } = await made();
  await save(1, 'Be at the forefront.').expect(201);
  await decide('request-changes', 2, 'Too free').expect(201);
  const page = await harness.as('translator').get(`${path}/history`).expect(200);
  expect(page.text).toMatch(/Sent text 2 back[\s\S]*Too free[\s\S]*English 2[\s\S]*English 1/);
  const compared = await harness.as('translator').get(`${path}/history?from=1&to=2`).expect(200);
  expect(compared.text).toContain('1 → 2');
});

test('what is said about the paragraph stands in the line of time and as threads, to be answered and resolved there', async () => {
  const { path } = await made();
  const say = (body: object) => harness.as('reviewer').post(`${path}/comments`).type('form').send(body);
  const started = await say({ text: 'Why ahead?', quote: 'ahead', back: 'history' }).expect(303);
  const [, thread = ''] = /#comment-(\w+)$/.exec(started.headers['location'] ?? '') ?? [];
  expect(started.headers['location']).toBe(`${path}/history#comment-${thread}`);
  const page = await harness.as('translator').get(`${path}/history`).expect(200);
  expect(page.text).toContain(`href="#comment-${thread}"`);
  expect(page.text).toMatch(new RegExp(`Comments \\(1 open\\)[\\s\\S]*id="thread-${thread}"[\\s\\S]*Why ahead`));
  const answer = `${path}/threads/${thread}/resolution`;
  const resolved = await harness.as('translator').post(answer).type('form').send({ resolved: '1', back: 'history' });
  expect([resolved.status, resolved.headers['location']]).toEqual([303, `${path}/history#thread-${thread}`]);
  const after = await harness.as('translator').get(`${path}/history`).expect(200);
  expect(after.text).toMatch(/Comments \(0 open\)/);
});

test('what somebody saved meanwhile is never lost to a restoration', async () => {
  const { save, state, restore } = await made();
  await save(1, 'Newer.').expect(201);
  const answer = await restore(1, 1).expect(409);
  expect(answer.text).toContain('newer text meanwhile');
  expect(await state()).toMatchObject({ target: 'Newer.' });
  await restore(2, 9).expect(422);
});
