import { randomBytes } from 'node:crypto';
import { hash as argon2hash, verify as argon2verify } from '@node-rs/argon2';
import type { Expect, Fact, Role } from '../core/facts.js';
import { roles } from '../core/permissions.js';
import { Refusal } from '../core/refusal.js';
import * as accounts from '../store/accounts.js';
import { hashSecret, newSecret } from '../store/secrets.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';

export function isRole(role: unknown): role is Role {
  return roles.includes(role as Role);
}

const nameLength = 80;

/** A person with a role in the project. */
export async function addPerson(
  context: ActionContext,
  { name, role, first = false }: { readonly name: string; readonly role: Role; readonly first?: boolean },
): Promise<{ readonly id: string }> {
  if (!first) requireAct(context, 'administer');
  const { store, project, newId } = context;
  const trimmed = name.trim();
  if (trimmed === '') throw new Refusal('empty', { field: 'name' });
  if (trimmed.length > nameLength) throw new Refusal('too-long', { field: 'name', limit: nameLength });
  const id = newId();
  const expects: Expect[] = [{ kind: 'user-name-free', name: trimmed }];
  if (first) expects.push({ kind: 'users', count: 0 });
  return decideAndCommit(context, async () => {
    if (await accounts.readUserByName(store, trimmed)) throw new Refusal('name-taken', { name: trimmed });
    if (first && (await accounts.countUsers(store)) > 0) throw new Refusal('link-spent');
    const facts: Fact[] = [
      { kind: 'user', id, name: trimmed },
      { kind: 'membership', project, user: id, number: 1, role },
    ];
    return {
      kind: 'commit',
      commit: { action: 'person:added', document: null, subject: id, facts, expects },
      result: { id },
    };
  });
}

/** Changes what a person may do; null: no longer a member. There is always an administrator left. */
export async function setRole(
  context: ActionContext,
  { user, role }: { readonly user: string; readonly role: Role | null },
): Promise<void> {
  requireAct(context, 'administer');
  const { store, project } = context;
  await decideAndCommit(context, async () => {
    const people = await accounts.listPeople(store, project);
    const person = people.find(({ id }) => id === user);
    if (!person) throw new Refusal('not-found');
    if (person.role === role) return { kind: 'nothing', result: undefined };
    const others = people.filter(({ id, role: standing }) => id !== user && standing === 'administrator');
    if (person.role === 'administrator' && others.length === 0) throw new Refusal('last-administrator');
    const expects: Expect[] = [person, ...others].map((member) => ({
      kind: 'membership',
      project,
      user: member.id,
      number: member.number,
    }));
    return {
      kind: 'commit',
      commit: {
        action: role === null ? 'person:removed' : 'person:role-changed',
        document: null,
        subject: user,
        facts: [{ kind: 'membership', project, user, number: person.number + 1, role }],
        expects,
      },
      result: undefined,
    };
  });
  if (role !== null) return;
  // Who comes back later gets in by a new link and a new token, not by the old ones.
  await store.operate({ kind: 'end-sessions', user, except: null });
  for (const { id } of await accounts.listTokens(store, user)) await revokeToken(context, { user, token: id });
}

/** A sign-in link's secret. `user` null: it creates the first administrator. */
export async function createLink(
  context: ActionContext,
  {
    user,
    days,
    reusable = false,
  }: { readonly user: string | null; readonly days: number; readonly reusable?: boolean },
): Promise<string> {
  requireAct(context, 'administer');
  const { secret, hash } = newSecret();
  await note(context, 'link:issued', user);
  await context.store.operate({ kind: 'create-link', hash, user, reusable, expiresAt: later(context.now, days) });
  return secret;
}

/** Spends a link: GET only looks, so that a mail scanner that follows links spends nothing. */
export async function consumeLink(context: ActionContext, secret: string): Promise<{ readonly user: string | null }> {
  const { ok, user } = await context.store.operate({ kind: 'consume-link', hash: hashSecret(secret), at: context.now });
  if (!ok) throw new Refusal('link-spent');
  return { user };
}

export async function startSession(context: ActionContext, user: string, days: number): Promise<string> {
  const { secret, hash } = newSecret();
  await context.store.operate({
    kind: 'start-session',
    hash,
    user,
    at: context.now,
    expiresAt: later(context.now, days),
  });
  return secret;
}

export async function createToken(
  context: ActionContext,
  user: string,
): Promise<{ readonly id: string; readonly token: string }> {
  requireAct(context, 'administer');
  const { secret, hash } = newSecret();
  const id = context.newId();
  await note(context, 'token:issued', user);
  await context.store.operate({ kind: 'create-token', hash, id, user, at: context.now });
  return { id, token: secret };
}

/** Ends one token: a person's own, or anybody's for an administrator. */
export async function revokeToken(
  context: ActionContext,
  { user, token }: { readonly user: string; readonly token: string },
): Promise<void> {
  if (context.user !== user) requireAct(context, 'administer');
  const standing = await accounts.listTokens(context.store, user);
  if (!standing.some(({ id }) => id === token)) throw new Refusal('not-found');
  await note(context, 'token:revoked', user);
  await context.store.operate({ kind: 'delete-token', id: token });
}

/** A row of the audit log about a person's credentials, before they change: none comes or goes unseen. No secret is in it. */
async function note(
  context: ActionContext,
  action: 'link:issued' | 'token:issued' | 'token:revoked',
  subject: string | null,
): Promise<void> {
  await decideAndCommit(context, () =>
    Promise.resolve({
      kind: 'commit',
      commit: { action, document: null, subject, facts: [], expects: [] },
      result: undefined,
    }),
  );
}

const shortestPassword = 12;
const longestPassword = 1000;

export function requireStrongPassword(password: string): void {
  if ([...password].length < shortestPassword) throw new Refusal('weak-password', { shortest: shortestPassword });
  if (password.length > longestPassword) throw new Refusal('too-long', { limit: longestPassword });
}

/** Sets a person's own password and ends their other sessions. */
export async function setPassword(
  context: ActionContext,
  { user, password, session }: { readonly user: string; readonly password: string; readonly session: string | null },
): Promise<void> {
  requireStrongPassword(password);
  const { store, now } = context;
  await store.operate({ kind: 'set-password', user, password: await argon2hash(password), at: now });
  await store.operate({ kind: 'end-sessions', user, except: session });
}

/** A hash of nothing, so that an unknown name takes as long as a wrong password. */
const decoy = argon2hash(randomBytes(16).toString('hex'));

/** The person whose name and password these are. */
export async function checkPassword(context: ActionContext, name: string, password: string): Promise<string> {
  const { store } = context;
  const user = await accounts.readUserByName(store, name.trim());
  const stored = user && (await accounts.readPassword(store, user.id));
  const right = await argon2verify(stored ?? (await decoy), password.slice(0, longestPassword));
  if (!user || !stored || !right) throw new Refusal('wrong-password');
  return user.id;
}

function later(now: string, days: number): string {
  return new Date(Date.parse(now) + days * 86_400_000).toISOString();
}
