/**
 * What people do, as the audit log names it: a commit's action is `noun:past`; the nouns, in the order in which the page
 * offers them.
 */
export const auditNouns = [
  'document',
  'paragraph',
  'decision',
  'finding',
  'suggestion',
  'comment',
  'thread',
  'assignment',
  'release',
  'edition',
  'concept',
  'proposal',
  'rendering',
  'candidate',
  'person',
  'token',
  'link',
  'setting',
  'project',
] as const;

export type AuditNoun = (typeof auditNouns)[number];

export type AuditFilter = {
  /** A person's id. */
  readonly user?: string | undefined;
  readonly noun?: AuditNoun | undefined;
  readonly document?: string | undefined;
  /** The id of a paragraph, a concept, a person … */
  readonly subject?: string | undefined;
  /** UTC days, both included. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
};
