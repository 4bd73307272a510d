import type { Role } from './facts.js';

/** What a person can be allowed to do. Every route and every action names one of these, or `anyone` (routes only). */
export type Act =
  | 'read'
  | 'look-up'
  | 'comment'
  | 'import'
  | 'save'
  | 'propose'
  | 'decide'
  /** Findings that are no errors: here, a critical one, and wherever the same is said. */
  | 'dismiss'
  | 'dismiss-critical'
  | 'dismiss-widely'
  | 'edit-concepts'
  | 'assign'
  | 'release'
  | 'audit'
  /** The report on quality: one's own figures, and everybody's. */
  | 'report'
  | 'report-all'
  | 'administer';

const all: readonly Role[] = ['translator', 'reviewer', 'terminologist', 'chief-editor', 'administrator'];

/** The one permission table. What is not in it is refused. */
export const permissions: Readonly<Record<Act, readonly Role[]>> = {
  read: all,
  'look-up': all,
  comment: all,
  import: ['translator', 'reviewer', 'chief-editor', 'administrator'],
  save: ['translator', 'reviewer', 'chief-editor', 'administrator'],
  propose: all,
  decide: ['reviewer', 'chief-editor', 'administrator'],
  dismiss: all,
  'dismiss-critical': ['reviewer', 'chief-editor', 'administrator'],
  'dismiss-widely': ['terminologist', 'chief-editor', 'administrator'],
  'edit-concepts': ['terminologist', 'administrator'],
  assign: ['chief-editor', 'administrator'],
  release: ['chief-editor', 'administrator'],
  audit: ['chief-editor', 'administrator'],
  report: ['translator', 'reviewer', 'chief-editor', 'administrator'],
  'report-all': ['chief-editor', 'administrator'],
  administer: ['administrator'],
};

export const roles = all;

/** Look-up by people who have not signed in is a setting of the project. */
export function may(role: Role | null, act: Act, publicLookup = false): boolean {
  if (act === 'look-up' && publicLookup) return true;
  return role !== null && permissions[act].includes(role);
}
