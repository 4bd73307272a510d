import type { Origin, Role } from './facts.js';

export type SaveAsk = {
  /** The target number that the person's text was written on; 0 where there was none. */
  readonly base: number;
  readonly text: string;
  /** Meant as finished, or a draft. */
  readonly done: boolean;
  /** The source number that the person saw; undefined: the latest. */
  readonly source?: number | undefined;
};

export type SavedText = {
  readonly number: number;
  readonly text: string;
  readonly origin: Origin;
  readonly author: string | null;
  readonly done: boolean;
  readonly against: number | null;
};

export type SaveStanding = {
  readonly sourceNumber: number | null;
  readonly latest: SavedText | null;
  /** The revision that `ask.base` names, and the one written on it: null where there is none. */
  readonly base: SavedText | null;
  readonly next: SavedText | null;
};

export type SaveOutcome =
  | { readonly kind: 'new'; readonly number: number; readonly against: number | null }
  /** The same save arrived before, or there is nothing new in it. */
  | { readonly kind: 'already'; readonly number: number }
  | { readonly kind: 'stale'; readonly base: SavedText | null; readonly current: SavedText }
  | { readonly kind: 'unknown-base' }
  | { readonly kind: 'unknown-source' }
  /** White space only cannot be meant as finished. */
  | { readonly kind: 'empty' };

/** Decides what saving a target text means, from what stands, what is asked and who asks. */
export function decideSave(
  { sourceNumber, latest, base, next }: SaveStanding,
  ask: SaveAsk,
  user: string | null,
): SaveOutcome {
  const current = latest?.number ?? 0;
  const against = ask.source ?? sourceNumber;
  if (ask.base > current) return { kind: 'unknown-base' };
  if (against !== null && (against < 1 || against > (sourceNumber ?? 0))) return { kind: 'unknown-source' };
  if (ask.done && ask.text.trim() === '') return { kind: 'empty' };
  if (next && next.author === user && next.text === ask.text && next.done === ask.done) {
    return { kind: 'already', number: next.number };
  }
  if (ask.base < current && latest) return { kind: 'stale', base, current: latest };
  if (latest && latest.text === ask.text && adds(latest, ask, against, user) === false) {
    return { kind: 'already', number: latest.number };
  }
  return { kind: 'new', number: current + 1, against };
}

/** Whether saving the text that already stands says anything: a confirmation by another person, or against a newer source. */
function adds(latest: SavedText, ask: SaveAsk, against: number | null, user: string | null): boolean {
  if (!ask.done) return false;
  const mine = latest.author === user && latest.origin !== 'mt' && latest.origin !== 'import';
  return !(mine && latest.done && latest.against === against);
}

/** In whose name a saved text stands: translators translate, whoever may decide corrects. */
export function originOf(role: Role): Origin {
  return role === 'translator' ? 'translator' : 'reviewer';
}
