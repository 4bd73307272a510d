import type { Request } from 'express';
import type { EntryProblem } from '../../../glossary/index.js';
import { Refusal } from '../../core/refusal.js';
import { type EntryForm, formOf } from './form.js';
import { type StaleValues, staleView } from './stale.js';

/** What changes in a form that is shown again: what is wrong in it, or both sides of what somebody else has saved meanwhile. */
export type Refused =
  | { readonly status: 422; readonly again: { readonly problems: readonly EntryProblem[] } }
  | {
      readonly status: 409;
      readonly again: {
        readonly base: number;
        readonly form: EntryForm;
        readonly stale: ReturnType<typeof staleView>;
      };
    };

/** How the form of an entry answers a refusal of its words; null: it was refused for another reason. */
export function refusedEntry({ code, values }: Refusal): Refused | null {
  if (code === 'invalid-concept')
    return { status: 422, again: { problems: values['problems'] as readonly EntryProblem[] } };
  if (code !== 'stale') return null;
  const stale = staleView(values as unknown as StaleValues);
  return { status: 409, again: { base: stale.number, form: formOf(stale.merged), stale } };
}

/** The refusal, where a page can show it; a program gets it as the problem that it is, and what is no refusal is thrown on. */
export function shownRefusal(error: unknown, request: Request): Refusal {
  if (!(error instanceof Refusal) || request.accepts('html', 'json') === 'json') throw error;
  return error;
}
