import { get as httpGet, type IncomingMessage, request as httpRequest, type Server } from 'node:http';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { programContext } from '../../server/actions/context.js';
import { addPerson, setRole, startSession } from '../../server/actions/people.js';
import { setProjectSetting } from '../../server/actions/set-project-setting.js';
import { project } from '../../server/cli/open.js';
import { sessionCookie } from '../../server/http/session.js';
import { mostWaiting, openIncoming } from '../../server/store/incoming.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
let server: Server;

beforeAll(async () => {
  harness = await openHarness({ MAX_API_REQUESTS: '5' });
  await setProjectSetting(programContext(harness.house.store, project), 'public-lookup', 'on');
  server = harness.app.listen(0, '127.0.0.1');
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await harness.close();
});

const context = () => programContext(harness.house.store, project);

describe('the API', () => {
  test('is not answered under another spelling, where a session would count', async () => {
    const page = harness.as('administrator');
    for (const url of ['/API/v1/documents', '/Api/v1/documents', '/Documents'])
      expect((await page.get(url)).status, url).toBe(404);
    expect((await page.get('/api/v1/documents')).status).toBe(401);
  });

  test('has one limit, whatever the header says', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 7; i++) {
      const response = await harness.api(null).get('/api/v1/terms?q=x').set('authorization', `Basic ${i}`);
      statuses.push(response.status);
    }
    expect(statuses[0]).toBe(200);
    expect(statuses.slice(5)).toEqual([429, 429]);
    const { token } = harness.people.translator;
    for (let i = 1; i < 8; i++) {
      const response = await harness
        .api(null)
        .get('/api/v1/terms?q=x')
        .set('authorization', `Bearer${' '.repeat(i)}${token}`);
      expect(response.status).toBe(i <= 5 ? 200 : 429);
    }
  });
});

describe('the stream of events', () => {
  const open = async (cookie: string) => {
    const { port } = server.address() as AddressInfo;
    const options = { port, host: '127.0.0.1', path: '/events', headers: { cookie } };
    const response = await new Promise<IncomingMessage>((resolve) => httpGet(options, resolve));
    let text = '';
    response.on('data', (data: Buffer) => (text += data.toString()));
    const ended = new Promise<void>((resolve) => response.on('end', resolve));
    return { response, ended, text: () => text };
  };

  test('ends with the role of who follows it, and with nobody else’s', async () => {
    const { id } = await addPerson(context(), { name: 'Leaver', role: 'translator' });
    const leaver = await open(`${sessionCookie}=${await startSession(context(), id, 1)}`);
    const stayer = await open(harness.people.reviewer.cookie);
    await setRole(context(), { user: id, role: null });
    await leaver.ended;
    await harness.document({ target: 'One.', source: null });
    await expect.poll(() => stayer.text()).toContain('document:');
    expect(leaver.text()).not.toContain('document:');
    stayer.response.destroy();
  });

  test('has a head without a body', async () => {
    const { port } = server.address() as AddressInfo;
    const headers = { cookie: harness.people.reviewer.cookie };
    const options = { port, host: '127.0.0.1', path: '/events', method: 'HEAD', headers };
    const response = await new Promise<IncomingMessage>((resolve) => httpRequest(options, resolve).end());
    response.resume();
    await new Promise((resolve) => response.on('end', resolve));
    expect(response.statusCode).toBe(200);
  });
});

describe('a search in a document', () => {
  test('shows the first places of one that stands everywhere', async () => {
    const { id } = await harness.document({ target: `${'xa'.repeat(30_000)}.`, source: null });
    const { text } = await harness.as('reviewer').get(`/documents/${id}/rows?find=a`);
    expect(text.match(/class="found"/g)).toHaveLength(200);
  });

  test('finds long strings as it finds short ones', async () => {
    const { id } = await harness.document({
      target: 'It grew by 100% in the PILOT_zone of the far north.\n\nIt grew by 100 in it.',
      source: null,
    });
    const rows = async (find: string) =>
      (
        (await harness.as('reviewer').get(`/documents/${id}/rows`).query({ find })).text.match(
          /<article|<li|id="p-/g,
        ) ?? []
      ).length;
    const one = await rows('100%');
    expect(one).toBeGreaterThan(0);
    expect(await rows('GREW BY 100% IN THE pilot_ZONE of the')).toBe(one);
    expect(await rows('grew by 100% in the pilotXzone of the')).toBe(0);
    expect(await rows('grew by 1%% in the pilot_zone of the far')).toBe(0);
  });

  test('of a long string that almost stands everywhere is quick', async () => {
    const { id } = await harness.document({ target: Array(60).fill('a'.repeat(99_000)).join('\n\n'), source: null });
    const started = performance.now();
    await harness.as('reviewer').get(`/documents/${id}/rows?find=${'a'.repeat(199)}b`);
    expect(performance.now() - started).toBeLessThan(900);
  });
});

describe('a form', () => {
  test('with thousands of rows is refused', async () => {
    const body = Array.from({ length: 501 }, (_, i) => `zh.${i}.text=x`).join('&');
    expect((await harness.as('terminologist').post('/glossary').type('form').send(body)).status).toBe(400);
  });

  test.each([
    ['%E4%BA%BA', 'name', 401],
    ['%e4%ba%ba', 'name', 401],
    ['100%', 'name', 401],
    ['%4', 'name', 401],
    ['%zz%E4%BA%BA', 'name', 401],
    ['%E4%BA', 'name', 422],
    ['%FF', 'name', 422],
  ])('with %s is read as UTF-8 or refused', async (value, name, status) => {
    const body = `${name}=${value}&password=x`;
    expect((await harness.as(null).post('/sign-in').type('form').send(body)).status).toBe(status);
  });
});

test('uploads of one person do not fill the disk', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-incoming-'));
  const incoming = openIncoming(folder);
  const put = (id: string, user: string, size = 1) =>
    incoming.put(id, { user, choices: {}, source: { name: 'a.txt', bytes: Buffer.alloc(size) }, target: null });
  try {
    await put('other', 'b');
    for (let i = 0; i < mostWaiting.uploads + 3; i++) await put(`a${i}`, 'a');
    expect(await incoming.about('a2')).toBeNull();
    expect(await incoming.about('a3')).not.toBeNull();
    for (let i = 0; i < 4; i++) await put(`big${i}`, 'a', mostWaiting.bytes * 0.4);
    expect(await incoming.about('a22')).toBeNull();
    expect(await incoming.about('big0')).toBeNull();
    expect(await incoming.about('big3')).not.toBeNull();
    expect(await incoming.about('other')).not.toBeNull();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
