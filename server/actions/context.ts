import { randomBytes } from 'node:crypto';
import type { CommitRequest, Role } from '../core/facts.js';
import { type Act, may } from '../core/permissions.js';
import { Refusal, type RefusalCode } from '../core/refusal.js';
import type { Store } from '../store/open.js';
import type { LiveCheck } from './live-check.js';

/** Who does something, where and when. Time, randomness and identity enter here, never in core. */
export type ActionContext = {
  readonly store: Store;
  readonly project: string;
  /** Null: the program itself, as from the command line. */
  readonly user: string | null;
  readonly role: Role | null;
  /** UTC, ISO 8601 with milliseconds. */
  readonly now: string;
  readonly newId: () => string;
  /** Absent: the termbase is read for each approval (tests, the command line). */
  readonly check?: LiveCheck;
};

/** What the program may do from the command line: whoever can start it owns the data. */
export function programContext(store: Store, project: string): ActionContext {
  return { store, project, user: null, role: 'administrator', now: new Date().toISOString(), newId };
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new id: 60 random bits in Crockford's base 32, lower case. */
export function newId(): string {
  return Array.from(randomBytes(12), (byte) => alphabet[byte & 31]).join('');
}

export function requireAct({ role }: ActionContext, act: Act): void {
  if (!may(role, act)) throw new Refusal('forbidden', { act });
}

/** What an action decided: facts to commit and what to answer, or an answer alone. */
export type Decided<T> =
  | {
      readonly kind: 'commit';
      readonly commit: Pick<CommitRequest, 'action' | 'document' | 'subject' | 'facts' | 'expects'>;
      readonly result: T;
    }
  | { readonly kind: 'nothing'; readonly result: T };

const attempts = 3;

/** What a person is told where the database keeps a rule. */
const rules: Readonly<Record<string, RefusalCode>> = {
  'four-eyes': 'four-eyes',
  'critical-finding': 'critical-finding',
  'already-approved': 'already-approved',
  'second-review': 'busy',
  released: 'released',
  incomplete: 'incomplete',
};

/**
 * Decides and commits; where something moved in between, decides again from what stands then. `decide` throws a `Refusal`
 * that carries what the person needs to see.
 */
export async function decideAndCommit<T>(context: ActionContext, decide: () => Promise<Decided<T>>): Promise<T> {
  const requestId = context.newId();
  let refused: Refusal | null = null;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const decided = await decide();
    if (decided.kind === 'nothing') return decided.result;
    const { now: at, user, project } = context;
    const outcome = await context.store.commit({ requestId, at, user, project, ...decided.commit });
    if (outcome.kind === 'committed' || outcome.kind === 'repeated') return decided.result;
    // The decision allowed what the database refuses: something moved in between that the decision did not name.
    refused = outcome.kind === 'refused' ? new Refusal(rules[outcome.rule] ?? 'forbidden') : null;
  }
  throw refused ?? new Refusal('busy');
}
