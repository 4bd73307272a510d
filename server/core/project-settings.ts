import type { CheckProfile, HouseStyle } from './checks/check.js';
import { plainStyle } from './checks/context.js';

/** What an administrator can set for a project. */
export type ProjectSettings = HouseStyle & {
  /** An approval needs a second person; strict: who is not the author of the latest revision. See four-eyes.ts. */
  readonly 'four-eyes': 'on' | 'off' | 'strict';
  /** Looking up renderings without signing in. */
  readonly 'public-lookup': 'on' | 'off';
  /** Whether an open critical finding stops an approval that gives no reason for overriding it. */
  readonly 'critical-findings': 'block' | 'warn';
  /** Concepts whose paragraphs need two approvals. */
  readonly 'second-review-terms': readonly string[];
  /** Reasons that a reviewer picks by number; none: those of the interface, in the reader's language. */
  readonly 'review-reasons': readonly string[];
  /** Penalty points of an MQM error by severity. */
  readonly 'mqm-weights': { readonly minor: number; readonly major: number; readonly critical: number };
  /** What the project says of single checks: off, or how grave their findings are. */
  readonly checks: CheckProfile;
};

export type ProjectSetting = keyof ProjectSettings;

/** The value that holds until somebody changes it. */
export const projectSettings: ProjectSettings = {
  'four-eyes': 'on',
  'public-lookup': 'off',
  'critical-findings': 'block',
  'second-review-terms': [],
  'review-reasons': [],
  'mqm-weights': { minor: 1, major: 5, critical: 25 },
  checks: {},
  ...plainStyle,
};

/** Settings that are one of a few words. */
export const settingChoices = {
  'four-eyes': ['on', 'strict', 'off'],
  'public-lookup': ['off', 'on'],
  'critical-findings': ['block', 'warn'],
} as const satisfies Partial<{ readonly [Key in ProjectSetting]: readonly ProjectSettings[Key][] }>;

export type ChoiceSetting = keyof typeof settingChoices;

export function isChoiceSetting(key: string): key is ChoiceSetting {
  return Object.hasOwn(settingChoices, key);
}

/** Reasons are picked by number key and read at a glance. */
export const mostReasons = 20;
export const longestReason = 200;
/** Concepts that ask for a second reviewer. */
export const mostSecondReviewTerms = 500;
export const heaviestError = 1000;
