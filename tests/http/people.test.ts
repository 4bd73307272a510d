import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listPeople, listTokens } from '../../server/store/accounts.js';
import { readSetting } from '../../server/store/settings.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;

beforeAll(async () => {
  harness = await openHarness({ ORIGIN: 'https://duizhao.example' });
});

afterAll(() => harness.close());

const post = (url: string, body: object = {}) => harness.as('administrator').post(url).type('form').send(body);
const people = () => listPeople(harness.house.store, harness.house.project);
const secretOf = (text: string): string => /<code class="secret">([^<]+)<\/code>/.exec(text)?.[1] ?? '';

async function unchanged<T>(work: () => PromiseLike<T>): Promise<T> {
  const before = harness.house.store.seq();
  const result = await work();
  expect(harness.house.store.seq()).toBe(before);
  return result;
}

test('a new person stands in the list, and their link, shown once, signs them in', async () => {
  const { text } = await post('/people', { name: 'Newcomer <b>', role: 'reviewer' }).expect(201);
  expect(text).toContain('Newcomer &lt;b&gt;');
  expect(text).not.toContain('Newcomer <b>');
  const link = secretOf(text);
  expect(link).toMatch(/^https:\/\/duizhao\.example\/sign-in\/\S+$/);
  await harness.as(null).post(new URL(link).pathname).type('form').send({}).expect(303);
  expect((await harness.as('administrator').get('/people').expect(200)).text).not.toContain(link);
});

test('a new link and a new token work', async () => {
  const { id } = harness.people.terminologist;
  const link = secretOf((await post(`/people/${id}/link`).expect(200)).text);
  await harness.as(null).get(new URL(link).pathname).expect(200);
  const token = secretOf((await post(`/people/${id}/tokens`).expect(200)).text);
  await harness.as(null).get('/api/v1/documents').set('authorization', `Bearer ${token}`).expect(200);
});

test.each<[string, object, number]>([
  ['a name that is taken', { name: 'reviewer', role: 'reviewer' }, 409],
  ['a name that is taken but for spaces', { name: ' reviewer ', role: 'reviewer' }, 409],
  ['no name', { name: '  ', role: 'reviewer' }, 422],
  ['a name of 81 characters', { name: 'x'.repeat(81), role: 'reviewer' }, 422],
  ['NUL', { name: 'a\0', role: 'reviewer' }, 422],
  ['a role that there is not', { name: 'Somebody', role: 'king' }, 400],
  ['no role', { name: 'Somebody', role: '' }, 400],
  ['nothing', {}, 400],
])('%s makes nobody', async (_what, body, status) => {
  const before = await people();
  await unchanged(() => post('/people', body).expect(status));
  expect(await people()).toEqual(before);
});

describe('roles', () => {
  test('the last administrator stays one', async () => {
    const { id } = harness.people.administrator;
    for (const role of ['reviewer', '']) await unchanged(() => post(`/people/${id}/role`, { role }).expect(409));
    await harness.as('administrator').get('/people').expect(200);
  });

  test('of two administrators who remove each other at once, one stays', async () => {
    await post('/people', { name: 'Second', role: 'administrator' }).expect(201);
    const second = (await people()).find(({ name }) => name === 'Second');
    const link = secretOf((await post(`/people/${second?.id ?? ''}/link`).expect(200)).text);
    const entered = await harness.as(null).post(new URL(link).pathname).type('form').send({}).expect(303);
    const cookie = String((entered.headers['set-cookie'] as unknown as string[])[0]).split(';')[0] ?? '';
    const first = harness.people.administrator.id;
    await Promise.all([
      post(`/people/${second?.id ?? ''}/role`, { role: 'reviewer' }),
      harness.as(null).post(`/people/${first}/role`).set('cookie', cookie).type('form').send({ role: 'reviewer' }),
    ]);
    const administrators = (await people()).filter(({ role }) => role === 'administrator');
    expect(administrators.length).toBe(1);
    // Whoever it is: the tests after this one need the first.
    if (administrators[0]?.id !== first) {
      await harness
        .as(null)
        .post(`/people/${first}/role`)
        .set('cookie', cookie)
        .type('form')
        .send({ role: 'administrator' })
        .expect(303);
    }
  });

  test('the same role again changes nothing', async () => {
    await unchanged(() => post(`/people/${harness.people.reviewer.id}/role`, { role: 'reviewer' }).expect(303));
  });

  test.each(['role', 'link', 'tokens'])('%s of nobody is not found', async (act) => {
    await unchanged(() => post(`/people/nobody/${act}`, { role: 'reviewer' }).expect(404));
  });
});

describe('API tokens', () => {
  const issued = async (user: string) => {
    const { text } = await post(`/people/${user}/tokens`).expect(200);
    const token = secretOf(text);
    return { token, id: (await listTokens(harness.house.store, user)).at(-1)?.id ?? '' };
  };
  const works = (token: string, status: number) =>
    harness.as(null).get('/api/v1/documents').set('authorization', `Bearer ${token}`).expect(status);
  const lastCommits = async (after: number) =>
    (
      await harness.house.store.reader.all<{ action: string; subject: string; user: string }>(
        'SELECT action, subject, user FROM commits WHERE seq > :after ORDER BY seq',
        { after },
      )
    ).map((row) => ({ ...row }));

  test('are revoked one by one, by an administrator or by their owner, and nobody else', async () => {
    const { id: owner } = harness.people.reviewer;
    const [one, two] = [await issued(owner), await issued(owner)];
    await works(one.token, 200);
    await post(`/people/${owner}/tokens/${one.id}/revocation`).expect(303);
    await works(one.token, 401);
    await works(two.token, 200);
    const as = (role: 'reviewer' | 'translator') => harness.as(role).post(`/account/tokens/${two.id}/revocation`);
    await unchanged(() => as('translator').type('form').send({}).expect(404));
    await unchanged(() => post(`/people/${harness.people.translator.id}/tokens/${two.id}/revocation`).expect(404));
    expect((await harness.as('reviewer').get('/account').expect(200)).text).toContain(two.id);
    await as('reviewer').type('form').send({}).expect(303);
    await works(two.token, 401);
  });

  test('and links leave a row in the log when they are issued and revoked, without their secrets', async () => {
    const before = harness.house.store.seq();
    const { id: owner } = harness.people.reviewer;
    const { token, id } = await issued(owner);
    const link = secretOf((await post(`/people/${owner}/link`).expect(200)).text);
    await post(`/people/${owner}/tokens/${id}/revocation`).expect(303);
    const rows = await lastCommits(before);
    const user = harness.people.administrator.id;
    expect(rows).toEqual(
      ['token:issued', 'link:issued', 'token:revoked'].map((action) => ({ action, subject: owner, user })),
    );
    for (const secret of [token, link.split('/').at(-1) ?? '']) expect(JSON.stringify(rows)).not.toContain(secret);
  });
});

describe('settings of the project', () => {
  const value = async (key: string) =>
    (await readSetting(harness.house.store, harness.house.project, key as 'four-eyes')).value;

  test('four-eyes is on and public look-up off until an administrator changes it', async () => {
    expect([await value('four-eyes'), await value('public-lookup')]).toEqual(['on', 'off']);
    await post('/settings', { key: 'public-lookup', value: 'on' }).expect(303);
    expect(await value('public-lookup')).toBe('on');
    await unchanged(() => post('/settings', { key: 'public-lookup', value: 'on' }).expect(303));
    await post('/settings', { key: 'public-lookup', value: 'off' }).expect(303);
  });

  test.each([
    { key: 'eight-eyes', value: 'on' },
    { key: 'four-eyes', value: 'maybe' },
    { key: '__proto__', value: 'on' },
    {},
  ])('%j is malformed', async (body) => {
    await unchanged(() => post('/settings', body).expect(400));
  });
});
