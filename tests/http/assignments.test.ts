import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAssignments } from '../../server/store/assignments.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;

beforeAll(async () => {
  harness = await openHarness();
});

afterAll(() => harness.close());

async function newDocument() {
  const texts = Array.from({ length: 6 }, (_, i) => `Paragraph ${i + 1}.`);
  const { id } = await harness.document({ target: texts.join('\n\n'), source: null });
  const url = `/documents/${id}/assignments`;
  const send = (body: object, to = url) => harness.as('chief-editor').post(to).type('form').send(body);
  const { reviewer, translator } = harness.people;
  return { id, url, send, reviewer: reviewer.id, translator: translator.id };
}

describe('an assignment', () => {
  test('is made, seen by everybody, changed and ended; each is in the log under its name', async () => {
    const { id, url, send, translator } = await newDocument();
    const before = harness.house.store.seq();
    await send({ user: translator, task: 'translate', from: '2', to: '4', deadline: '2020-05-01' }).expect(303);
    const [made] = await listAssignments(harness.house.store, id);
    expect(made).toMatchObject({ user: translator, span: { from: 2, to: 4 }, deadline: '2020-05-01', whole: false });
    const page = (await harness.as('translator').get(url).expect(200)).text;
    expect(page).toContain('¶2–4');
    expect(page).toContain('overdue');
    expect(page).not.toContain('name="user"');
    await send({ base: 1, from: '', to: '', deadline: '' }, `${url}/${made?.id ?? ''}`).expect(303);
    const [changed] = await listAssignments(harness.house.store, id);
    expect(changed).toMatchObject({ number: 2, whole: true, deadline: null, span: { from: 1, to: 6 } });
    await send({ base: 2, end: 'on' }, `${url}/${made?.id ?? ''}`).expect(303);
    expect(await listAssignments(harness.house.store, id)).toEqual([]);
    expect((await harness.as('translator').get(url)).text).toContain('1 ended');
    const log = harness.house.store.reader.all<{ action: string }>(`SELECT action FROM commits WHERE seq > :before`, {
      before,
    });
    expect(log.map(({ action }) => action)).toEqual(['assignment:made', 'assignment:changed', 'assignment:ended']);
  });

  test('of what others have already is named, not forbidden', async () => {
    const { url, send, reviewer } = await newDocument();
    await send({ user: reviewer, task: 'review', to: '3' }).expect(303);
    await send({ user: harness.people['chief-editor'].id, task: 'review', from: '3' }).expect(303);
    const { text } = await harness.as('translator').get(url).expect(200);
    expect(text).toContain('also with reviewer');
    expect(text).toContain('also with chief-editor');
  });

  test('restricts nobody', async () => {
    const { id, send } = await newDocument();
    await send({ user: harness.people.reviewer.id, task: 'translate' }).expect(303);
    const [paragraph] = (await harness.api('translator').get(`/api/v1/documents/${id}`)).body.paragraphs;
    await harness
      .api('translator')
      .post(`/api/v1/documents/${id}/paragraphs/${paragraph.id}/revisions`)
      .send({ base: 1, text: 'By another.' })
      .expect(201);
  });

  test('is refused with what was typed: a wrong person, range, day', async () => {
    const { send, translator, reviewer } = await newDocument();
    const before = harness.house.store.seq();
    const bad = [
      { user: translator, task: 'review' },
      { user: 'nobody', task: 'review' },
      { user: reviewer, task: 'review', from: '4', to: '2' },
      { user: reviewer, task: 'review', to: '7' },
      { user: reviewer, task: 'review', deadline: '2026-02-30' },
    ];
    for (const body of bad) {
      const { text } = await send(body).expect(400);
      expect(text).toContain('role="alert"');
      if (body.from) expect(text).toContain(`name="from" type="number" inputmode="numeric" min="1" max="6" value="4"`);
    }
    expect(harness.house.store.seq()).toBe(before);
  });

  test('that somebody else has changed meanwhile is not changed: 409, and what stands is shown', async () => {
    const { id, url, send, reviewer } = await newDocument();
    await send({ user: reviewer, task: 'review' }).expect(303);
    const [made] = await listAssignments(harness.house.store, id);
    const one = `${url}/${made?.id ?? ''}`;
    await send({ base: 1, deadline: '2030-01-01' }, one).expect(303);
    const { text } = await send({ base: 1, deadline: '2031-01-01' }, one).expect(409);
    expect(text).toContain('2030-01-01');
    await send({ base: 1, end: 'on' }, one).expect(409);
    // Ended twice is ended.
    await send({ base: 2, end: 'on' }, one).expect(303);
    await send({ base: 2, end: 'on' }, one).expect(303);
    await send({ base: 3, deadline: '2031-01-01' }, one).expect(409);
  });

  test('stands in the list of documents, with the nearest deadline', async () => {
    const { send, reviewer } = await newDocument();
    await send({ user: reviewer, task: 'review', deadline: '2020-01-02' }).expect(303);
    const { text } = await harness.as('translator').get('/documents').expect(200);
    expect(text).toMatch(/class="holder"[^>]*>reviewer<\/a>\s*<span class="due due-overdue">/);
  });
});
