/**
 * A refusal that the person should read: a code for programs, and a message key (`errors:<code>` unless said otherwise)
 * with its values for people. Only http/errors knows status codes.
 */
export type RefusalCode =
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'four-eyes'
  | 'critical-finding'
  | 'already-approved'
  | 'released'
  | 'not-released'
  | 'incomplete'
  | 'cross-origin'
  | 'not-found'
  | 'stale'
  | 'too-large'
  | 'unsupported-type'
  | 'ill-formed-unicode'
  | 'nul'
  | 'empty'
  | 'too-long'
  | 'unknown-base'
  | 'reason-required'
  | 'contradiction'
  | 'nothing-to-decide'
  | 'binary'
  | 'undecodable'
  | 'counts-differ'
  | 'too-many-paragraphs'
  | 'has-source'
  | 'invalid-concept'
  | 'nothing-to-propose'
  | 'already-decided'
  | 'no-such-words'
  | 'no-such-finding'
  | 'too-many-comments'
  | 'name-taken'
  | 'link-spent'
  | 'wrong-password'
  | 'weak-password'
  | 'last-administrator'
  | 'too-many-requests'
  | 'newer-database'
  | 'foreign-database'
  | 'corrupt-database'
  | 'changed-migration'
  | 'target-taken'
  | 'busy'
  | 'starting';

export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    /** Values for the message, and what a program needs to go on (as `base` and `current` of a stale save). */
    readonly values: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}
