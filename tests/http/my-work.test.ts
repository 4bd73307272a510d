import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../server/core/facts.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;

beforeAll(async () => {
  harness = await openHarness();
});

afterAll(() => harness.close());

const home = async (role: Role): Promise<string> =>
  (await harness.as(role).get('/').expect(200)).text.replace(/\s+/g, ' ');

async function assigned(user: Role, body: object) {
  const { id, paragraphs } = await harness.document({
    target: 'One.\n\nTwo.\n\nThree.\n\nFour.',
    source: '一。\n\n二。\n\n三。\n\n四。',
  });
  const url = `/documents/${id}/assignments`;
  const send = { user: harness.people[user].id, ...body };
  await harness.as('chief-editor').post(url).type('form').send(send).expect(303);
  const at = (position: number) => `/documents/${id}/paragraphs/${paragraphs[position - 1]?.id ?? ''}`;
  const save = (position: number, base: number, text: string, role: Role = 'translator') =>
    harness
      .api(role)
      .post(`/api/v1${at(position)}/revisions`)
      .send({ base, text })
      .expect(201);
  const decide = (position: number, body: object) =>
    harness
      .as('reviewer')
      .post(`${at(position)}/decisions`)
      .type('form')
      .send(body)
      .expect(303);
  return { id, save, decide };
}

describe('my work', () => {
  test('says what it is for where there is nothing, in both languages', async () => {
    expect(await home('terminologist')).toContain('Nothing is assigned to you');
    const zh = await harness.as('reviewer').get('/').set('accept-language', 'zh-CN').expect(200);
    expect(zh.text).toContain('我的工作');
    await harness.as(null).get('/').expect(303).expect('location', '/sign-in');
  });

  test('of a translator: what is left, what was sent back, and where to go on', async () => {
    const { id, save, decide } = await assigned('translator', {
      task: 'translate',
      from: '2',
      to: '4',
      deadline: '2020-02-03',
    });
    expect(await home('translator')).toContain(`href="/documents/${id}?at=2"`);
    await save(3, 1, 'Three by hand.');
    await decide(3, { verdict: 'request-changes', source: '1', target: '2', reason: 'No.' });
    const text = await home('translator');
    expect(text).toContain('1 sent back');
    expect(text).toContain('2 to translate');
    expect(text).toContain('overdue');
    expect(text).toContain('Sent back to me');
    // What was sent back comes first.
    expect(text).toContain(`class="button primary" href="/documents/${id}?at=3"`);
  });

  test('of a reviewer: the next that they may approve, and nothing left when they have', async () => {
    const { id, save, decide } = await assigned('reviewer', { task: 'review' });
    expect(await home('reviewer')).toContain('nothing left for you here');
    await save(1, 1, 'By the reviewer alone.', 'reviewer');
    await save(4, 1, 'Four by hand.');
    const within = encodeURIComponent(`wait=review&person=me&document=${id}`);
    expect(await home('reviewer')).toContain(
      `class="button primary" href="/documents/${id}/review?at=4&amp;within=${within}"`,
    );
    await decide(4, { verdict: 'approve', source: '1', target: '2' });
    expect(await home('reviewer')).not.toContain(`href="/documents/${id}/review?at=4`);
  });

  test('of a terminologist: the proposals that wait', async () => {
    expect(await home('terminologist')).not.toContain('1 proposal waits</a>');
    const proposal = { 'zh.0.text': '蓝色谷地', 'en.0.text': 'Blue Valley', 'en.0.status': 'preferred' };
    const how = { 'en.0.scope': 'always', confidence: 'proposed' };
    await harness
      .as('translator')
      .post('/glossary/proposals')
      .type('form')
      .send({ ...proposal, ...how })
      .expect(303);
    expect(await home('terminologist')).toContain('1 proposal waits</a>');
    expect(await home('translator')).not.toContain('1 proposal waits</a>');
  });

  test('of the chief editor: who waits for whom, by person, and what nobody has', async () => {
    const { id, save } = await assigned('reviewer', { task: 'review', to: '2' });
    await save(1, 1, 'One by hand.');
    await save(4, 1, 'Four by hand.');
    const text = await home('chief-editor');
    const reviewer = harness.people.reviewer.id;
    expect(text).toContain(`wait=review&amp;person=${reviewer}&amp;document=${id}">reviewer</a>: 1 waiting for review`);
    expect(text).toContain(
      `wait=review&amp;person=nobody&amp;document=${id}">a reviewer (nobody has it)</a>: 1 waiting`,
    );
    expect(await home('translator')).not.toContain('Who has what');
  });
});
