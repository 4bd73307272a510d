import { expect, test } from 'vitest';
import * as accounts from '../../server/store/accounts.js';
import { fill, open, request } from './house.js';

const hash = (letter: string): string => letter.repeat(64);
const now = '2026-01-02T00:00:00.000Z';
const later = '2026-02-02T00:00:00.000Z';
const much = '2026-03-02T00:00:00.000Z';

async function house() {
  const store = await open();
  await fill(store);
  return store;
}

test('a session opens, expires, and ends', async () => {
  const store = await house();
  for (const letter of ['a', 'b', 'c']) {
    await store.operate({ kind: 'start-session', hash: hash(letter), user: 'ann', at: now, expiresAt: later });
  }
  expect(await accounts.readSession(store, hash('a'), now)).toEqual({
    id: 'ann',
    name: 'name of ann',
    expiresAt: later,
  });
  expect(await accounts.readSession(store, hash('a'), later)).toBeNull();
  expect(await accounts.readSession(store, hash('x'), now)).toBeNull();
  expect(await store.operate({ kind: 'end-session', hash: hash('a') })).toEqual({ ok: true, user: null });
  expect(await store.operate({ kind: 'end-session', hash: hash('a') })).toEqual({ ok: false, user: null });
  await store.operate({ kind: 'end-sessions', user: 'ann', except: hash('b') });
  expect(await accounts.readSession(store, hash('b'), now)).not.toBeNull();
  expect(await accounts.readSession(store, hash('c'), now)).toBeNull();
  await store.operate({ kind: 'end-sessions', user: 'ann', except: null });
  expect(await accounts.readSession(store, hash('b'), now)).toBeNull();
});

test('a link can be looked at, and is spent once by exactly one of two', async () => {
  const store = await house();
  await store.operate({ kind: 'create-link', hash: hash('a'), user: 'bo', reusable: false, expiresAt: later });
  expect(await accounts.peekLink(store, hash('a'), now)).toEqual({ user: 'bo', name: 'name of bo', reusable: 0 });
  const outcomes = await Promise.all(
    [1, 2].map(() => store.operate({ kind: 'consume-link', hash: hash('a'), at: now })),
  );
  expect(outcomes).toEqual([
    { ok: true, user: 'bo' },
    { ok: false, user: null },
  ]);
  expect(await accounts.peekLink(store, hash('a'), now)).toBeNull();
});

test('an expired link is not consumed; a reusable one stays until it is taken back', async () => {
  const store = await house();
  await store.operate({ kind: 'create-link', hash: hash('a'), user: null, reusable: false, expiresAt: now });
  expect(await store.operate({ kind: 'consume-link', hash: hash('a'), at: later })).toEqual({ ok: false, user: null });
  await store.operate({ kind: 'create-link', hash: hash('b'), user: 'ann', reusable: true, expiresAt: much });
  const consume = () => store.operate({ kind: 'consume-link', hash: hash('b'), at: now });
  expect(await consume()).toEqual({ ok: true, user: 'ann' });
  expect(await consume()).toEqual({ ok: true, user: 'ann' });
  await store.operate({ kind: 'delete-reusable-links' });
  expect(await consume()).toEqual({ ok: false, user: null });
});

test('passwords and tokens', async () => {
  const store = await house();
  expect(await accounts.readPassword(store, 'ann')).toBeNull();
  await store.operate({ kind: 'set-password', user: 'ann', password: 'one', at: now });
  await store.operate({ kind: 'set-password', user: 'ann', password: 'two', at: later });
  expect(await accounts.readPassword(store, 'ann')).toBe('two');
  await store.operate({ kind: 'create-token', hash: hash('t'), id: 't1', user: 'ann', at: now });
  expect(await accounts.readToken(store, hash('t'))).toEqual({ id: 'ann', name: 'name of ann' });
  expect(await accounts.listTokens(store, 'ann')).toEqual([{ id: 't1', createdAt: now }]);
  expect(await store.operate({ kind: 'delete-token', id: 't1' })).toEqual({ ok: true, user: null });
  expect(await accounts.readToken(store, hash('t'))).toBeNull();
});

test('what has expired is swept away', async () => {
  const store = await house();
  await store.operate({ kind: 'start-session', hash: hash('a'), user: 'ann', at: now, expiresAt: later });
  await store.operate({ kind: 'create-link', hash: hash('b'), user: 'ann', reusable: true, expiresAt: later });
  expect(await store.operate({ kind: 'delete-expired', at: now })).toEqual({ ok: false, user: null });
  expect(await store.operate({ kind: 'delete-expired', at: later })).toEqual({ ok: true, user: null });
  expect(store.reader.all(`SELECT 1 FROM session UNION ALL SELECT 1 FROM sign_in_link`)).toEqual([]);
});

test('people have the role of their latest membership', async () => {
  const store = await house();
  expect(await accounts.countUsers(store)).toBe(3);
  const member = (user: string, number: number, role: 'translator' | 'reviewer' | null) =>
    store.commit(request([{ kind: 'membership', project: 'default', user, number, role }], [], { at: now }));
  expect(await accounts.readMembership(store, 'default', 'ann')).toEqual({ number: 0, role: null });
  await member('ann', 1, 'translator');
  await member('ann', 2, 'reviewer');
  await member('bo', 1, 'translator');
  await member('bo', 2, null);
  expect(await accounts.readMembership(store, 'default', 'ann')).toEqual({ number: 2, role: 'reviewer' });
  const people = await accounts.listPeople(store, 'default');
  expect(people.map(({ name, number, role, hasPassword }) => ({ name, number, role, hasPassword }))).toEqual([
    { name: 'name of ann', number: 2, role: 'reviewer', hasPassword: 0 },
    { name: 'name of bo', number: 2, role: null, hasPassword: 0 },
  ]);
  expect(await accounts.readUser(store, 'cy')).toEqual({ id: 'cy', name: 'name of cy' });
  expect(await accounts.readUserByName(store, 'name of cy')).toEqual({ id: 'cy', name: 'name of cy' });
  expect(await accounts.readUser(store, 'nobody')).toBeNull();
});

test('an operation that fails leaves the others of its group alone', async () => {
  const store = await house();
  const outcomes = await Promise.allSettled([
    store.operate({ kind: 'start-session', hash: hash('a'), user: 'ann', at: now, expiresAt: later }),
    store.operate({ kind: 'start-session', hash: hash('b'), user: 'nobody', at: now, expiresAt: later }),
    store.operate({ kind: 'start-session', hash: hash('c'), user: 'bo', at: now, expiresAt: later }),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await accounts.readSession(store, hash('c'), now)).not.toBeNull();
});
