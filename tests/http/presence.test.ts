import { once } from 'node:events';
import { createServer, get as httpGet, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programContext } from '../../server/actions/context.js';
import { addPerson, setRole, startSession } from '../../server/actions/people.js';
import { sessionCookie } from '../../server/http/session.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
let server: Server;
let document: string;
let paragraph: string;

beforeAll(async () => {
  harness = await openHarness();
  server = createServer(harness.app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const made = await harness.document({ target: 'One.\n\nTwo.', source: null });
  document = made.id;
  paragraph = made.paragraphs[0]?.id ?? '';
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await harness.close();
});

const say = (body: object) => harness.as('translator').post('/presence').type('form').send(body);

async function follow(cookie: string) {
  const { port } = server.address() as AddressInfo;
  const options = { port, host: '127.0.0.1', path: '/events', headers: { cookie } };
  const response = await new Promise<IncomingMessage>((resolve) => httpGet(options, resolve));
  let text = '';
  response.on('data', (data: Buffer) => (text += data.toString()));
  const ended = new Promise<void>((resolve) => response.on('end', resolve));
  await expect.poll(() => text).toContain('retry');
  return { response, ended, presence: () => text.match(/(?<=event: presence\ndata: ).*/g) ?? [] };
}

test('pages that are open are told; a program asks and hears who is there; nothing is stored', async () => {
  const before = harness.house.store.seq();
  const reviewer = await follow(harness.people.reviewer.cookie);
  await say({ document, paragraph, editing: '1', tab: 'a' }).expect(204, '');
  await say({ document, paragraph, editing: '1', tab: 'a' }).expect(204);
  const { id, name } = harness.people.translator;
  const here = { document, people: [{ id, name, initials: 'T', paragraph, editing: true }] };
  const asked = harness.as('reviewer').post('/presence').set('accept', 'application/json').type('form');
  expect((await asked.send({ document }).expect(200)).body).toEqual(here);
  await say({ document, tab: 'a' }).expect(204);
  await expect
    .poll(() => reviewer.presence().map((line) => JSON.parse(line) as unknown))
    .toEqual([here, { document, people: [] }]);
  expect(harness.house.store.seq()).toBe(before);
  reviewer.response.destroy();
});

test('places that there are not are refused', async () => {
  const other = await harness.document({ target: 'Three.', source: null });
  await say({ document: 'nothing' }).expect(404);
  await say({ document: 'nothing', paragraph }).expect(404);
  await say({ document: other.id, paragraph }).expect(404);
  await say({ document, paragraph: 'x'.repeat(101) }).expect(422);
  await say({ paragraph }).expect(400);
  expect(harness.house.presence.list(document)).toEqual([]);
});

test('who may not read neither tells nor is told', async () => {
  const context = programContext(harness.house.store, harness.house.project);
  const { id } = await addPerson(context, { name: 'Leaver', role: 'translator' });
  const cookie = `${sessionCookie}=${await startSession(context, id, 1)}`;
  const leaver = await follow(cookie);
  const stayer = await follow(harness.people.reviewer.cookie);
  await setRole(context, { user: id, role: null });
  await leaver.ended;
  const ask = harness.as(null).post('/presence').set('cookie', cookie).type('form');
  // Whose role was taken has no session any more; every role that there is may read.
  await ask.send({ document, paragraph }).expect(401);
  await harness.as(null).post('/presence').type('form').send({ document, paragraph }).expect(401);
  await say({ document, paragraph }).expect(204);
  await expect.poll(() => stayer.presence()).toHaveLength(1);
  expect(leaver.presence()).toEqual([]);
  stayer.response.destroy();
});

test('how often one person may say it has a limit, which is told in their language; others are not held up', async () => {
  const small = await openHarness({ MAX_PRESENCE: '2' });
  try {
    const { id } = await small.document({ target: 'One.', source: null });
    const say = (role: 'translator' | 'reviewer', language: string) =>
      small.as(role).post('/presence').set('accept-language', language).type('form').send({ document: id });
    for (let time = 0; time < 2; time++) await say('translator', 'en').expect(204);
    const english = await say('translator', 'en').expect(429);
    expect(english.text).toContain('Too many requests in a short time');
    expect(english.headers).toHaveProperty('retry-after');
    const chinese = await say('translator', 'zh').set('accept', 'application/json').expect(429);
    expect(chinese.body).toMatchObject({ code: 'too-many-requests', title: '请求过于频繁' });
    await say('reviewer', 'en').expect(204);
    // Only presence is counted: their work goes on.
    await small.as('translator').get(`/documents/${id}`).expect(200);
  } finally {
    await small.close();
  }
});
