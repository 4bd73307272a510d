import type { JudgedFinding, NoteValue } from '../core/checks/check.js';
import type { NewNote, NotificationSetting } from '../core/notifications.js';
import type { Score } from '../core/quality/scores.js';

/** The paragraphs that a check compares: those of a container that have noted something under a key. */
export type CheckGroup = {
  readonly check: string;
  /** The document or the project. */
  readonly container: string;
  readonly key: string;
};

/** What the checks find in a paragraph's texts, and what those over several paragraphs note of them. */
export type CheckedParagraph = {
  readonly paragraph: string;
  readonly document: string;
  readonly sourceNumber: number | null;
  readonly targetNumber: number | null;
  readonly findings: readonly JudgedFinding[];
  /** Those of one group come in its paragraph's order. */
  readonly notes: readonly (CheckGroup & { readonly note: NoteValue })[];
};

/** What a check finds in a group as its notes stand. */
export type CheckedGroup = CheckGroup & {
  readonly findings: readonly { readonly paragraph: string; readonly finding: JudgedFinding }[];
};

/** What the decisions on a paragraph add to the report on quality, all of them. */
export type ScoredParagraph = {
  readonly paragraph: string;
  readonly document: string;
  readonly project: string;
  readonly scores: readonly Score[];
};

/**
 * Writes of operational rows (sessions, links, passwords, tokens), and of what followers of the feed derive: no facts, no
 * history. They share the writer's transactions. Hashes are lower-case hex SHA-256 of random secrets; a password is an argon2id PHC string.
 */
export type Operation =
  | {
      readonly kind: 'start-session';
      readonly hash: string;
      readonly user: string;
      readonly at: string;
      readonly expiresAt: string;
    }
  | { readonly kind: 'end-session'; readonly hash: string }
  /** Ends every session of a person but the one named. */
  | { readonly kind: 'end-sessions'; readonly user: string; readonly except: string | null }
  | {
      readonly kind: 'create-link';
      readonly hash: string;
      /** Null: creates the first administrator. */
      readonly user: string | null;
      readonly reusable: boolean;
      readonly expiresAt: string;
    }
  /** Answers `ok: false` where there is no such link or it has expired; a link that is not reusable is gone afterwards. */
  | { readonly kind: 'consume-link'; readonly hash: string; readonly at: string }
  /** Takes back reusable links (the demonstration's, when it stops). */
  | { readonly kind: 'delete-reusable-links' }
  | { readonly kind: 'set-password'; readonly user: string; readonly password: string; readonly at: string }
  | {
      readonly kind: 'create-token';
      readonly hash: string;
      readonly id: string;
      readonly user: string;
      readonly at: string;
    }
  | { readonly kind: 'delete-token'; readonly id: string }
  /** The person has opened a document, and seen it as it stood at a commit. */
  | { readonly kind: 'visit'; readonly user: string; readonly document: string; readonly upto: number }
  /** The person has seen the verdicts on their proposals up to a commit. */
  | { readonly kind: 'see-proposals'; readonly user: string; readonly upto: number }
  /**
   * What the checks found by a version of the rules. Texts that are not the latest any more are passed over. Groups whose notes
   * change are to be judged again, and all in which the paragraphs `regroup` have noted something.
   */
  | {
      readonly kind: 'put-findings';
      readonly rules: string;
      readonly paragraphs: readonly CheckedParagraph[];
      readonly regroup: readonly string[];
    }
  /** What was found in groups; they have been judged. */
  | { readonly kind: 'put-groups'; readonly groups: readonly CheckedGroup[] }
  /** The scores of these paragraphs, instead of those that they had. */
  | { readonly kind: 'put-scores'; readonly paragraphs: readonly ScoredParagraph[] }
  /** How far a follower is, and the version of the rules that its rows hold for. */
  | { readonly kind: 'follow'; readonly name: string; readonly upto: number; readonly version: string }
  /** Notes for people, each at most once, and how far the notifier has followed the feed; null: they come from no commit. */
  | { readonly kind: 'notify'; readonly notes: readonly NewNote[]; readonly upto: number | null }
  /** Read, or unread again; `ids` null: all up to `upto`. */
  | {
      readonly kind: 'see-notes';
      readonly user: string;
      readonly ids: readonly number[] | null;
      readonly upto: number;
      readonly seen: boolean;
    }
  | ({ readonly kind: 'set-notification-setting' } & NotificationSetting & { readonly user: string })
  /** Ends a person's mail, by the secret of the link in it. */
  | { readonly kind: 'unsubscribe'; readonly secret: string }
  /** What became of the mail about these notes. `digestAt`: it was the person's digest. */
  | {
      readonly kind: 'note-mail';
      readonly ids: readonly number[];
      readonly state: 'sent' | 'failed' | 'waiting' | 'none';
      readonly tryAfter: string | null;
      readonly digest: { readonly user: string; readonly at: string } | null;
    }
  /** Takes away read notes from before a time. */
  | { readonly kind: 'delete-notes'; readonly before: string }
  | { readonly kind: 'delete-expired'; readonly at: string };

/** `user` is the person of a consumed link. */
export type OperationOutcome = { readonly ok: boolean; readonly user: string | null };
