import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../server/actions/context.js';
import type { Role } from '../../server/core/facts.js';
import { openNotifier } from '../../server/indexes/notifier.js';
import { countUnread, listNotes, readNotifierPosition } from '../../server/store/notifications.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
let path: string;
let document: string;

beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());

beforeEach(async () => {
  for (const role of ['translator', 'reviewer', 'chief-editor'] as const) {
    await harness.as(role).post('/notifications/read').type('form').send({ upto: 1_000_000 });
  }
  const made = await harness.document({ target: 'We walk ahead.\n\nTwo.', source: '走在前列。\n\n二。' });
  document = made.id;
  path = `/documents/${made.id}/paragraphs/${made.paragraphs[0]?.id ?? ''}`;
});

const notes = async (role: Role) => {
  await harness.house.notifier.ready();
  return listNotes(harness.house.store, harness.people[role].id, { unread: true, limit: 50 });
};
const told = async (role: Role) => (await notes(role)).map(({ kind }) => kind);
const say = (role: Role, body: object) => harness.as(role).post(`${path}/comments`).type('form').send(body).expect(303);
const save = (text: string, base = 1) =>
  harness.api('translator').post(`/api/v1${path}/revisions`).send({ base, text }).expect(201);

test('a mention, an answer, a comment on one’s own translation; never what one did oneself', async () => {
  const made = await say('reviewer', { text: 'Look, @translator and @reviewer.' });
  expect(await told('translator')).toEqual(['mention']);
  expect(await told('reviewer')).toEqual([]);
  const thread = (made.headers['location'] ?? '').split('#comment-')[1] ?? '';
  await say('translator', { text: 'I did.', thread });
  expect(await told('reviewer')).toEqual(['comment']);
  await save('We go ahead.');
  await say('chief-editor', { text: 'Go?' });
  expect(await told('translator')).toEqual(['comment', 'mention']);
});

test('a text sent back; an assignment; both lead somewhere and can be read, one or all', async () => {
  await save('We go ahead.');
  const verdict = { verdict: 'request-changes', source: 1, target: 2, reason: 'Not “go”.' };
  await harness.api('reviewer').post(`/api/v1${path}/decisions`).send(verdict).expect(201);
  await harness.house.store.commit({
    requestId: newId(),
    at: new Date().toISOString(),
    user: harness.people['chief-editor'].id,
    action: 'assignment:made',
    project: 'default',
    document,
    subject: 'a',
    expects: [],
    facts: [
      {
        kind: 'assignment',
        id: newId(),
        number: 1,
        document,
        user: harness.people.translator.id,
        task: 'translate',
        range: null,
        deadline: null,
        ended: false,
        author: harness.people['chief-editor'].id,
      },
    ],
  });
  const [assignment, decision] = await notes('translator');
  expect([assignment?.kind, decision?.kind]).toEqual(['assignment', 'decision']);
  const page = (await harness.as('translator').get('/notifications').expect(200)).text;
  expect(page).toContain('chief-editor assigned you the translation of “Report”');
  expect(page).toContain('reviewer sent back paragraph 1 of “Report”');
  expect(page).toContain('Not “go”.');
  expect((await harness.as('translator').get('/documents')).text).toContain('2 new notifications');
  expect((await harness.as('translator').get('/notifications?kind=decision')).text).not.toContain('assigned you');

  const read = (body: object) =>
    harness.as('translator').post('/notifications/read').type('form').send(body).expect(303);
  await read({ id: decision?.id });
  expect(await told('translator')).toEqual(['assignment']);
  await read({ id: decision?.id, seen: '0' });
  await read({ upto: assignment?.id });
  expect(await told('translator')).toEqual([]);
  // Somebody else's is not touched.
  await harness.as('reviewer').post('/notifications/read').type('form').send({ id: assignment?.id, seen: '0' });
  expect(await told('translator')).toEqual([]);
});

test('who turned a kind off does not hear of it', async () => {
  const set = (body: object) =>
    harness
      .as('translator')
      .post('/account/notifications')
      .type('form')
      .send({ digest: 'never', language: 'en', ...body });
  await set({ mention: 'off' }).expect(200);
  await say('reviewer', { text: '@translator!' });
  expect(await told('translator')).toEqual([]);
  await set({ mention: 'page' }).expect(200);
  await set({ mention: 'page', address: 'a@b.example\r\nBcc: c@d.example' }).expect(400);
});

test('deadlines are told once when they are near, and once when they are over', async () => {
  const { store, project } = harness.house;
  const user = harness.people.reviewer.id;
  await store.commit({
    requestId: newId(),
    at: new Date().toISOString(),
    user,
    action: 'assignment:made',
    project,
    document,
    subject: 'a',
    expects: [],
    facts: [
      {
        kind: 'assignment',
        id: 'late',
        number: 1,
        document,
        user,
        task: 'review',
        range: null,
        deadline: '2031-05-10',
        ended: false,
        author: user,
      },
    ],
  });
  let now = new Date('2031-05-01T12:00:00Z');
  const options = { mailIsOn: false, days: 100, onNotes: () => {}, onError: () => {} };
  const notifier = await openNotifier({ store, project, now: () => now, ...options });
  const after = async (time: string): Promise<string[]> => {
    now = new Date(time);
    await notifier.tick();
    await notifier.tick();
    return (await listNotes(store, user, { unread: true, kind: 'deadline', limit: 9 })).map(({ subject }) => subject);
  };
  expect(await after('2031-05-08T23:00:00Z')).toEqual([]);
  expect(await after('2031-05-09T01:00:00Z')).toEqual(['late.2031-05-10.due']);
  expect(await after('2031-05-10T23:59:00Z')).toEqual(['late.2031-05-10.due']);
  expect(await after('2031-05-11T00:00:00Z')).toEqual(['late.2031-05-10.overdue', 'late.2031-05-10.due']);
  await notifier.close();
});

test('goes on where it was after a restart, tells nothing twice, and nothing of before it first ran', async () => {
  const other = await openHarness();
  try {
    const { store, project } = other.house;
    const made = await other.document({ target: 'One.', source: '一。' });
    await other.house.notifier.close();
    const position = await readNotifierPosition(store);
    const url = `/documents/${made.id}/paragraphs/${made.paragraphs[0]?.id ?? ''}/comments`;
    for (const text of ['@translator 1', '@translator 2']) {
      await other.as('reviewer').post(url).type('form').send({ text }).expect(303);
    }
    expect(await readNotifierPosition(store)).toBe(position);
    const options = { now: () => new Date(), mailIsOn: false, days: 100, onNotes: () => {}, onError: () => {} };
    for (let i = 0; i < 2; i++) {
      const notifier = await openNotifier({ store, project, ...options });
      await notifier.ready();
      expect(notifier.unread(other.people.translator.id)).toBe(2);
      await notifier.close();
    }
    expect(await readNotifierPosition(store)).toBe(store.seq());
    expect([...(await countUnread(store)).values()]).toEqual([2]);
  } finally {
    await other.close();
  }
});

test('mail ends by its link, without a session; looking at it changes nothing', async () => {
  const { store } = harness.house;
  const user = harness.people.terminologist.id;
  await store.operate({
    kind: 'set-notification-setting',
    user,
    address: 'a@b.example',
    kinds: {},
    digest: 'daily',
    language: 'en',
    unsubscribe: 'very-secret',
  });
  const digest = () =>
    store.reader.get<{ digest: string }>(`SELECT digest FROM notification_setting WHERE user = '${user}'`);
  await harness
    .as(null)
    .get('/unsubscribe/very-secret')
    .expect(200, /End all mail/);
  expect(digest()).toEqual({ digest: 'daily' });
  await harness.as(null).post('/unsubscribe/wrong').expect(410);
  await harness.as(null).post('/unsubscribe/very-secret').type('form').send('List-Unsubscribe=One-Click').expect(200);
  expect(digest()).toEqual({ digest: 'never' });
});
