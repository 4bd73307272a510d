import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { programContext } from '../../server/actions/context.js';
import { createLink, setPassword, startSession } from '../../server/actions/people.js';
import type { Role } from '../../server/core/facts.js';
import { sessionCookie } from '../../server/http/session.js';
import { openData, project } from '../../server/cli/open.js';
import { openHouse } from '../../server/cli/serve.js';
import { readSettings } from '../../server/core/settings.js';
import { createApp } from '../../server/http/app.js';
import type { House } from '../../server/http/house.js';
import { routes } from '../../server/routes/table.js';
import { listPeople } from '../../server/store/accounts.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;

beforeEach(async () => {
  harness = await openHarness();
});

afterEach(() => harness.close());

const context = () => programContext(harness.house.store, harness.house.project);
const post = (url: string, body: object = {}) => harness.as(null).post(url).type('form').send(body);
const link = (user: string | null, days = 1, reusable = false) => createLink(context(), { user, days, reusable });

/** The session cookie that an answer sets. */
function sessionOf(response: { headers: Record<string, unknown> }): string | undefined {
  const cookies = (response.headers['set-cookie'] ?? []) as string[];
  return cookies.find((cookie) => cookie.startsWith(`${sessionCookie}=`))?.split(';')[0];
}

const signedIn = async (cookie: string | undefined): Promise<boolean> =>
  (
    await harness
      .as(null)
      .get('/account')
      .set('cookie', cookie ?? '')
  ).status === 200;

describe('sign-in links', () => {
  test('GET shows a button and spends nothing, however often; POST signs in once', async () => {
    const secret = await link(harness.people.translator.id);
    for (let i = 0; i < 3; i++) {
      const page = await harness.as(null).get(`/sign-in/${secret}`).expect(200);
      expect(page.text).toContain('method="post"');
      expect(sessionOf(page)).toBeUndefined();
    }
    const entered = await post(`/sign-in/${secret}`).expect(303);
    expect(await signedIn(sessionOf(entered))).toBe(true);
    const again = await post(`/sign-in/${secret}`).expect(410);
    expect(sessionOf(again)).toBeUndefined();
    await harness.as(null).get(`/sign-in/${secret}`).expect(410);
  });

  test('of ten clicks at once one signs in', async () => {
    const secret = await link(harness.people.translator.id);
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(`/sign-in/${secret}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array<number>(9).fill(410)]);
  });

  test('an expired link is refused', async () => {
    const secret = await link(harness.people.translator.id, -1);
    await harness.as(null).get(`/sign-in/${secret}`).expect(410);
    await post(`/sign-in/${secret}`).expect(410);
  });

  test.each(['unknown', '%00', 'a'.repeat(5000)])('link %.10s is refused', async (secret) => {
    await harness.as(null).get(`/sign-in/${secret}`).expect(410);
    await post(`/sign-in/${secret}`).expect(410);
  });

  test('a link of the demonstration works again and again', async () => {
    const secret = await link(harness.people.translator.id, 1, true);
    for (let i = 0; i < 3; i++)
      expect(await signedIn(sessionOf(await post(`/sign-in/${secret}`).expect(303)))).toBe(true);
  });

  test('the secret itself is not in the database', async () => {
    const secret = await link(harness.people.translator.id);
    const rows = harness.house.store.reader.all<Record<string, unknown>>('SELECT * FROM sign_in_link', {});
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });
});

describe('sessions', () => {
  async function enter(env: Record<string, string> = {}): Promise<string> {
    const other = await openHarness(env);
    try {
      const secret = await createLink(programContext(other.house.store, project), {
        user: other.people.translator.id,
        days: 1,
      });
      const response = await other.as(null).post(`/sign-in/${secret}`).type('form').send({}).expect(303);
      return ((response.headers['set-cookie'] ?? []) as unknown as string[]).join('\n');
    } finally {
      await other.close();
    }
  }

  test('the cookie is for the server and our own pages only', async () => {
    const cookie = await enter();
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).toMatch(/; Path=\//);
    expect(cookie).toMatch(/; Max-Age=\d+/);
    expect(cookie).not.toMatch(/; Secure/);
    expect(cookie).not.toMatch(/; Domain/);
  });

  test('over https the cookie is Secure', async () => {
    expect(await enter({ ORIGIN: 'https://duizhao.example' })).toMatch(/; Secure/);
  });

  test('its secret has at least 128 bits and stands in the database only as a hash', async () => {
    const secret = await startSession(context(), harness.people.translator.id, 1);
    expect(Buffer.from(secret, 'base64url').length).toBeGreaterThanOrEqual(16);
    expect(JSON.stringify(harness.house.store.reader.all('SELECT * FROM session', {}))).not.toContain(secret);
  });

  test('an expired session signs nobody in', async () => {
    const secret = await startSession(context(), harness.people.translator.id, -1);
    expect(await signedIn(`${sessionCookie}=${secret}`)).toBe(false);
  });

  test('signing out ends the session in the database and in the browser', async () => {
    const { cookie } = harness.people.translator;
    const response = await harness.as('translator').post('/sign-out').type('form').send({}).expect(303);
    expect(sessionOf(response)).toBe(`${sessionCookie}=`);
    expect(await signedIn(cookie)).toBe(false);
  });
});

describe('passwords', () => {
  const password = 'correct horse battery staple';
  const change = (role: Role, given: string) =>
    harness.as(role).post('/account/password').type('form').send({ password: given });

  test('a name and a password sign in', async () => {
    await change('translator', password).expect(303);
    const response = await post('/sign-in', { name: 'translator', password }).expect(303);
    expect(await signedIn(sessionOf(response))).toBe(true);
  });

  test.each<[string, { name: string; password: string }]>([
    ['a wrong password', { name: 'translator', password: `${password}!` }],
    ['no password', { name: 'translator', password: '' }],
    ['an unknown name', { name: 'nobody', password }],
    ['somebody without a password', { name: 'reviewer', password: '' }],
    ['a name in another way of writing', { name: 'translator\u0301', password }],
  ])('%s is 401, with the same words for all', async (_what, body) => {
    await change('translator', password).expect(303);
    const response = await post('/sign-in', body).expect(401);
    expect(sessionOf(response)).toBeUndefined();
    expect(response.text).toContain('Name and password do not match.');
  });

  test('a password is changed only by who knows the one before', async () => {
    await change('chief-editor', password).expect(303);
    const again = (current: string) =>
      harness
        .as('chief-editor')
        .post('/account/password')
        .type('form')
        .send({ password: `${password} again`, current });
    await again('').expect(401);
    await again('wrong').expect(401);
    await post('/sign-in', { name: 'chief-editor', password }).expect(303);
    await again(password).expect(303);
    await post('/sign-in', { name: 'chief-editor', password }).expect(401);
  });

  test('a new password ends the person’s other sessions, not this one', async () => {
    const other = `${sessionCookie}=${await startSession(context(), harness.people.translator.id, 1)}`;
    await change('translator', password).expect(303);
    expect(await signedIn(other)).toBe(false);
    expect(await signedIn(harness.people.translator.cookie)).toBe(true);
    expect(await signedIn(harness.people.reviewer.cookie)).toBe(true);
  });

  test.each(['', 'short', 'elevenchars', '十一个字的密码不够长吧', 'x'.repeat(1001)])(
    'the password %.12j is refused',
    async (given) => {
      const response = await change('translator', given).expect(422);
      expect(response.text).toMatch(
        given.length > 12 ? /At most 1000 characters/ : /A password needs at least 12 characters/,
      );
      await post('/sign-in', { name: 'translator', password: given }).expect(401);
    },
  );

  test('twelve Chinese characters, or emoji, are enough', async () => {
    const passwords = [
      ['translator', '十二个汉字的密码就足够长'],
      ['reviewer', '\u{1F600}'.repeat(12)],
    ] as const;
    for (const [role, given] of passwords) {
      await change(role, given).expect(303);
      await post('/sign-in', { name: role, password: given }).expect(303);
    }
  });

  test('what is stored is an argon2id hash', async () => {
    await setPassword(context(), { user: harness.people.translator.id, password, session: null });
    const [row] = harness.house.store.reader.all<{ password: string }>('SELECT password FROM credential', {});
    expect(row?.password).toMatch(/^\$argon2id\$/);
  });
});

describe('the first administrator', () => {
  /** An installation in which nobody has an account, and a link as `serve` prints it. */
  async function empty(): Promise<{
    house: House;
    link: string;
    enter: (link: string, body: object) => request.Test;
    close: () => Promise<void>;
  }> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-test-'));
    const store = await openData(folder);
    const house = await openHouse(store, folder, readSettings({ LOG_LEVEL: 'silent', MAX_SIGN_INS: '1000' }));
    const app = createApp(house, routes);
    return {
      house,
      link: await createLink(programContext(store, project), { user: null, days: 1 }),
      enter: (secret, body) =>
        request(app).post(`/sign-in/${secret}`).set('accept', 'text/html').type('form').send(body),
      async close() {
        house.events.close();
        house.termbase.close();
        await store.close();
        await rm(folder, { recursive: true });
      },
    };
  }

  test('is made by the link that serve prints, once, and signed in', async () => {
    const { house, link: secret, enter, close } = await empty();
    const response = await enter(secret, { name: ' Wang 王 ', password: 'correct horse battery' }).expect(303);
    expect(sessionOf(response)).toMatch(/=.{20}/);
    expect(await listPeople(house.store, project)).toMatchObject([{ name: 'Wang 王', role: 'administrator' }]);
    await enter(secret, { name: 'Another', password: '' }).expect(410);
    expect((await listPeople(house.store, project)).length).toBe(1);
    await close();
  });

  test.each<[string, number, { name?: string; password?: string }]>([
    ['no name', 422, { name: ' ', password: '' }],
    ['a name of 81 characters', 422, { name: 'x'.repeat(81), password: '' }],
    ['a weak password', 422, { name: 'Wang', password: 'short' }],
    ['a password without end', 422, { name: 'Wang', password: 'x'.repeat(1001) }],
    ['a missing field', 400, { name: 'Wang' }],
  ])('%s costs nothing: nobody is made, and the link still works', async (_what, status, body) => {
    const { house, link: secret, enter, close } = await empty();
    await enter(secret, body).expect(status);
    expect(await listPeople(house.store, project)).toEqual([]);
    await enter(secret, { name: 'Wang', password: '' }).expect(303);
    await close();
  });

  test('two such links, or two clicks at once, make one administrator', async () => {
    const { house, link: one, enter, close } = await empty();
    const two = await createLink(programContext(house.store, project), { user: null, days: 1 });
    const answers = await Promise.all(
      [one, one, two, two].map((secret, index) => enter(secret, { name: `Wang ${index}`, password: '' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410, 410]);
    expect((await listPeople(house.store, project)).length).toBe(1);
    await close();
  });
});
