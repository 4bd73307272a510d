import type { Request } from 'express';
import type { TFunction } from 'i18next';
import type { Role } from '../core/facts.js';
import { type Act, may } from '../core/permissions.js';
import type { House } from './house.js';
import type { Language } from './i18n.js';

export type Theme = 'auto' | 'light' | 'dark';

/** One request as the handlers see it: who, in which language, when. */
export type Visit = {
  readonly house: House;
  readonly person: { readonly id: string; readonly name: string; readonly role: Role | null } | null;
  /** SHA-256 of the session's secret; null without a session or with a bearer token. */
  readonly session: string | null;
  readonly language: Language;
  readonly theme: Theme;
  readonly t: TFunction;
  /** For the Content-Security-Policy. */
  readonly nonce: string;
  readonly now: Date;
  readonly publicLookup: boolean;
  /** Where the person is, to come back to after a change of language. */
  readonly url: string;
};

const visits = new WeakMap<Request, Visit>();

export function setVisit(request: Request, visit: Visit): void {
  visits.set(request, visit);
}

export function visitOf(request: Request): Visit {
  const visit = visits.get(request);
  if (!visit) throw new Error('no visit: the middleware did not run');
  return visit;
}

export function knownVisit(request: Request): Visit | undefined {
  return visits.get(request);
}

export function visitorMay({ person, publicLookup }: Visit, act: Act): boolean {
  return may(person?.role ?? null, act, publicLookup);
}
