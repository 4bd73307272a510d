import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
let path: string;
let document: string;

beforeAll(async () => {
  harness = await openHarness({ MAX_COMMENT_LENGTH: '40', MAX_PARAGRAPH_COMMENTS: '6' });
  const made = await harness.document({ target: 'We walk ahead.\n\nTwo.', source: '走在前列。\n\n二。' });
  document = `/documents/${made.id}`;
  path = `${document}/paragraphs/${made.paragraphs[0]?.id ?? ''}`;
});

afterAll(() => harness.close());

const say = (role: 'translator' | 'reviewer', body: object) =>
  harness.as(role).post(`${path}/comments`).type('form').send(body);
const page = async () => (await harness.as('translator').get(`${path}/comments`).expect(200)).text;

test('without scripts: words that are typed are found in the text, everything is escaped, threads are resolved', async () => {
  const made = await say('translator', { text: '<b>Why</b>, @reviewer?', quote: 'walk ahead' }).expect(303);
  const id = (made.headers['location'] ?? '').split('#comment-')[1] ?? '';
  const shown = await page();
  expect(shown).toContain('&lt;b&gt;Why&lt;/b&gt;');
  expect(shown).not.toContain('<b>Why');
  expect(shown).toMatch(/<q lang="en">walk ahead<\/q>/);
  expect(shown).toContain('<span class="mention">@reviewer</span>');
  expect((await harness.as('reviewer').get(`${path}/comments`)).text).toContain(
    '<span class="mention me">@reviewer</span>',
  );
  expect((await harness.as('reviewer').get(document)).text).toContain('comment (1)');

  await say('reviewer', { text: 'Because.', thread: id, back: 'review' })
    .expect(303)
    .expect('location', new RegExp(`^${document}/review\\?at=1#comment-`));
  const resolution = harness.as('reviewer').post(`${path}/threads/${id}/resolution`).type('form');
  await resolution.send({ resolved: '1' }).expect(303);
  expect(await page()).toContain('Resolved by reviewer');
  expect((await harness.as('reviewer').get(`${document}/comments`)).text).toContain('No open comments');
  expect((await harness.as('reviewer').get(`${document}/comments?show=all`)).text).toContain('walk ahead');
});

test('words follow the text, and it is said when they are gone', async () => {
  await say('reviewer', { text: 'Not this.', side: 'target', revision: 1, from: 3, to: 7, quote: 'walk' }).expect(303);
  await harness
    .api('translator')
    .post(`/api/v1${path}/revisions`)
    .send({ base: 1, text: 'Now we walk ahead.' })
    .expect(201);
  expect(await page()).not.toContain('its words are gone');
  await harness.api('translator').post(`/api/v1${path}/revisions`).send({ base: 2, text: 'Now we rest.' }).expect(201);
  expect(await page()).toContain('its words are gone');
});

test('refusals name what is wrong', async () => {
  await say('translator', { text: ' ' }).expect(422);
  await say('translator', { text: 'x'.repeat(41) }).expect(422, /40/);
  await say('translator', { text: 'x', quote: 'nowhere' }).expect(422, /do not stand/);
  await say('translator', { text: 'x', side: 'target', revision: 99, from: 0, to: 2, quote: 'We' }).expect(422);
  await say('translator', { text: 'x', thread: 'none' }).expect(404);
  for (const text of ['1', '2', '3']) await say('translator', { text }).expect(303);
  await say('translator', { text: '4' }).expect(422, /at most 6/);
});

test('names are offered by any of their words', async () => {
  const names = async (q: string) =>
    ((await harness.as('translator').get('/mentions').query({ q })).body as { people: { name: string }[] }).people.map(
      ({ name }) => name,
    );
  expect(await names('rev')).toEqual(['reviewer']);
  expect(await names('edi')).toEqual([]);
  expect(await names('')).toHaveLength(5);
});
