import type { ScanHit } from '../../../glossary/index.js';

/** The gravest first. */
export const severities = ['critical', 'major', 'minor', 'info'] as const;

export type Severity = (typeof severities)[number];

/** Localization quality issue types of ITS 2.0 (W3C, 2013, §8.17) that a check of ours reports. */
export type IssueType =
  | 'terminology'
  | 'mistranslation'
  | 'omission'
  | 'untranslated'
  | 'addition'
  | 'duplication'
  | 'inconsistency'
  | 'grammar'
  | 'register'
  | 'locale-violation'
  | 'style'
  | 'characters'
  | 'misspelling'
  | 'typographical'
  | 'inconsistent-entities'
  | 'numbers'
  | 'pattern-problem'
  | 'whitespace'
  | 'length'
  | 'uncategorized';

/** Half-open, UTF-16 units of one side's text. */
export type Span = { readonly from: number; readonly to: number };

/** The texts that are judged; null where a side does not exist. */
export type CheckedTexts = { readonly source: string | null; readonly target: string | null };

/** What checks share about one paragraph. Each part is worked out when it is first asked for. */
export type CheckContext = {
  /** What the termbase finds, by the standard of the document's day and with what is accepted in this place. */
  readonly hits: () => readonly ScanHit[];
};

/** One place where a check found something. */
export type Found = {
  readonly source: Span | null;
  readonly target: Span | null;
  readonly concept?: string;
  /** Where this one is less grave than the check's findings are at worst. */
  readonly severity?: Severity;
  /** What the message `checks:<id>.message` is filled with; `context` names one of several (`message_too-large`). */
  readonly data: Readonly<Record<string, string | number>>;
  /** What to put in the place of the target's span. */
  readonly fix?: string;
};

/**
 * One check: pure, and fit for the browser. Its words are in the namespace `checks` of the locales under its id: `title`,
 * `message`, `explanation`. `settings` are what it goes by until a project says otherwise.
 */
export type Check<Settings = unknown> = {
  readonly id: string;
  readonly type: IssueType;
  /** Of its gravest findings, until the project's profile says otherwise. */
  readonly severity: Severity;
  readonly settings: Settings;
  find(texts: CheckedTexts, context: CheckContext, settings: Settings): readonly Found[];
};

/** What a project says of single checks, by id. What is not named is as the check has it. */
export type CheckProfile = Readonly<Record<string, Severity | 'off'>>;

/** A finding as it is stored: `data` has only what its message needs. */
export type Finding = {
  readonly check: string;
  readonly type: IssueType;
  readonly severity: Severity;
  readonly source: Span | null;
  readonly target: Span | null;
  readonly concept: string | null;
  readonly data: Readonly<Record<string, string | number>>;
  readonly fix: string | null;
};
