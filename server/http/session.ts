import { randomBytes } from 'node:crypto';
import type { Handler, Request } from 'express';
import { type Act, may } from '../core/permissions.js';
import { Refusal } from '../core/refusal.js';
import * as accounts from '../store/accounts.js';
import { hashSecret } from '../store/secrets.js';
import { readSetting } from '../store/settings.js';
import { readCookie } from './cookies.js';
import type { House } from './house.js';
import { isLanguage, type Language } from './i18n.js';
import { setVisit, type Theme, type Visit } from './visit.js';

export const sessionCookie = 'duizhao_session';

/** Finds out who asks (session cookie, or bearer token on the API), and in which language. */
export function identify(house: House): Handler {
  return async (request, response, next) => {
    const now = new Date();
    const language = languageOf(request);
    const base: Visit = {
      house,
      person: null,
      session: null,
      language,
      theme: themeOf(request),
      t: house.translations.t(language),
      nonce: randomBytes(16).toString('base64'),
      now,
      publicLookup: (await readSetting(house.store, house.project, 'public-lookup')).value === 'on',
      url: request.originalUrl,
    };
    // Set before anything can be refused, so that the refusal is in the person's language.
    setVisit(request, base);
    response.locals['nonce'] = base.nonce;
    setVisit(request, { ...base, ...(await personOf(house, request, now)) });
    next();
  };
}

async function personOf(house: House, request: Request, now: Date): Promise<Pick<Visit, 'person' | 'session'>> {
  const { store } = house;
  if (request.path.startsWith('/api/')) {
    const token = bearerToken(request);
    if (token === undefined) return { person: null, session: null };
    const user = await accounts.readToken(store, hashSecret(token));
    if (!user) throw new Refusal('unauthenticated');
    return { person: await withRole(house, user), session: null };
  }
  const secret = readCookie(request, sessionCookie);
  if (!secret) return { person: null, session: null };
  const session = hashSecret(secret);
  const user = await accounts.readSession(store, session, now.toISOString());
  return user ? { person: await withRole(house, user), session } : { person: null, session: null };
}

export function bearerToken(request: Request): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** Whether who asked may still do it: for an answer that goes on for hours. */
export async function stillMay(house: House, request: Request, act: Act): Promise<boolean> {
  const { person } = await personOf(house, request, new Date());
  return may(person?.role ?? null, act);
}

async function withRole(
  { store, project }: House,
  { id, name }: accounts.UserRow,
): Promise<NonNullable<Visit['person']>> {
  const { role } = await accounts.readMembership(store, project, id);
  return { id, name, role };
}

function languageOf(request: Request): Language {
  const chosen = readCookie(request, 'language');
  if (isLanguage(chosen)) return chosen;
  return request.acceptsLanguages('en', 'zh') === 'zh' ? 'zh' : 'en';
}

function themeOf(request: Request): Theme {
  const chosen = readCookie(request, 'theme');
  return chosen === 'light' || chosen === 'dark' ? chosen : 'auto';
}
