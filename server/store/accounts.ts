import type { Role } from '../core/facts.js';
import type { Store } from './open.js';

/** Passwords, sessions, links and tokens: reads only. Secrets are known by their hash. */
export type UserRow = { readonly id: string; readonly name: string };

export type SessionRow = UserRow & { readonly expiresAt: string };

/** The person of a session that has not expired. */
export async function readSession(store: Store, hash: string, now: string): Promise<SessionRow | null> {
  return store.reader.get<SessionRow>(
    `SELECT u.id, u.name, s.expires_at AS expiresAt FROM session s JOIN user u ON u.id = s.user
     WHERE s.hash = :hash AND s.expires_at > :now`,
    { hash, now },
  );
}

export async function readUser(store: Store, id: string): Promise<UserRow | null> {
  return store.reader.get<UserRow>(`SELECT id, name FROM user WHERE id = :id`, { id });
}

export async function readUserByName(store: Store, name: string): Promise<UserRow | null> {
  return store.reader.get<UserRow>(`SELECT id, name FROM user WHERE name = :name`, { name });
}

export async function countUsers(store: Store): Promise<number> {
  return store.reader.get<{ count: number }>(`SELECT count(*) AS count FROM user`)?.count ?? 0;
}

/** `number` is the latest of the membership (0: never a member); `role` is null for who is not a member now. */
export type Membership = { readonly number: number; readonly role: Role | null };

export async function readMembership(store: Store, project: string, user: string): Promise<Membership> {
  const row = store.reader.get<Membership>(
    `SELECT number, role FROM membership WHERE project = :project AND user = :user ORDER BY number DESC LIMIT 1`,
    { project, user },
  );
  return row ?? { number: 0, role: null };
}

export type PersonRow = UserRow & Membership & { readonly hasPassword: 0 | 1; readonly createdAt: string };

/** Everybody who is or was a member of a project, by name. */
export async function listPeople(store: Store, project: string): Promise<PersonRow[]> {
  return store.reader.all<PersonRow>(
    `SELECT u.id, u.name, m.number, m.role, c.at AS createdAt,
       EXISTS (SELECT 1 FROM credential WHERE user = u.id) AS hasPassword
     FROM membership m JOIN user u ON u.id = m.user JOIN commits c ON c.seq = u.seq
     WHERE m.project = :project
       AND m.number = (SELECT max(number) FROM membership WHERE project = m.project AND user = m.user)
     ORDER BY u.name`,
    { project },
  );
}

/** The person whom a token speaks for. */
export async function readToken(store: Store, hash: string): Promise<UserRow | null> {
  return store.reader.get<UserRow>(
    `SELECT u.id, u.name FROM token t JOIN user u ON u.id = t.user WHERE t.hash = :hash`,
    { hash },
  );
}

export type TokenRow = { readonly id: string; readonly createdAt: string };

/** The tokens of everybody, by person. */
export async function listAllTokens(store: Store): Promise<ReadonlyMap<string, readonly TokenRow[]>> {
  const rows = await store.reader.all<TokenRow & { readonly user: string }>(
    `SELECT user, id, created_at AS createdAt FROM token ORDER BY created_at`,
    {},
  );
  const byUser = new Map<string, TokenRow[]>();
  for (const { user, ...token } of rows) byUser.set(user, [...(byUser.get(user) ?? []), token]);
  return byUser;
}

export async function listTokens(store: Store, user: string): Promise<TokenRow[]> {
  return store.reader.all<TokenRow>(
    `SELECT id, created_at AS createdAt FROM token WHERE user = :user ORDER BY created_at`,
    { user },
  );
}

/** `user` is null for the link that creates the first administrator. */
export type LinkRow = { readonly user: string | null; readonly name: string | null; readonly reusable: 0 | 1 };

/** A sign-in link that is still good; looking does not spend it. */
export async function peekLink(store: Store, hash: string, now: string): Promise<LinkRow | null> {
  return store.reader.get<LinkRow>(
    `SELECT l.user, u.name, l.reusable FROM sign_in_link l LEFT JOIN user u ON u.id = l.user
     WHERE l.hash = :hash AND l.expires_at > :now`,
    { hash, now },
  );
}

/** The password hash of a person, argon2id as a PHC string. */
export async function readPassword(store: Store, user: string): Promise<string | null> {
  return (
    store.reader.get<{ password: string }>(`SELECT password FROM credential WHERE user = :user`, { user })?.password ??
    null
  );
}
