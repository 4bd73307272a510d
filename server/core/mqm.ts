/**
 * Multidimensional Quality Metrics, MQM-Core: the two-level error typology of themqm.org (2021 ff., the one behind ISO
 * 5060:2024), and its linear scoring model with raw scores (Lommel et al., “The Multi-Range Theory of Translation Quality
 * Measurement: MQM scoring models and Statistical Quality Control”, 2024, arXiv:2405.16969).
 */

import type { IssueType } from './its.js';

/** Dimension and, after a slash, error type. A dimension alone is a category too, for who does not want to go deeper. */
export const MQM_CATEGORIES = [
  'terminology',
  'terminology/inconsistent-with-resource',
  'terminology/inconsistent-use',
  'terminology/wrong-term',
  'accuracy',
  'accuracy/mistranslation',
  'accuracy/over-translation',
  'accuracy/under-translation',
  'accuracy/addition',
  'accuracy/omission',
  'accuracy/do-not-translate',
  'accuracy/untranslated',
  'linguistic-conventions',
  'linguistic-conventions/grammar',
  'linguistic-conventions/punctuation',
  'linguistic-conventions/spelling',
  'linguistic-conventions/unintelligible',
  'linguistic-conventions/character-encoding',
  'linguistic-conventions/textual-conventions',
  'style',
  'style/organizational-style',
  'style/third-party-style',
  'style/inconsistent-with-external-reference',
  'style/language-register',
  'style/awkward-style',
  'style/unidiomatic-style',
  'style/inconsistent-style',
  'locale-conventions',
  'locale-conventions/number-format',
  'locale-conventions/currency-format',
  'locale-conventions/measurement-format',
  'locale-conventions/time-format',
  'locale-conventions/date-format',
  'locale-conventions/address-format',
  'locale-conventions/telephone-format',
  'locale-conventions/shortcut-key',
  'audience-appropriateness',
  'audience-appropriateness/culture-specific-reference',
  'audience-appropriateness/offensive',
  'design-and-markup',
  'design-and-markup/layout',
  'design-and-markup/markup-tag',
  'design-and-markup/truncation',
  'design-and-markup/missing-text',
  'design-and-markup/link',
  'custom',
] as const;

export type MqmCategory = (typeof MQM_CATEGORIES)[number];

export const MQM_SEVERITIES = ['neutral', 'minor', 'major', 'critical'] as const;

export type MqmSeverity = (typeof MQM_SEVERITIES)[number];

/** Penalty points of one error of each severity. */
export type MqmWeights = Readonly<Record<MqmSeverity, number>>;

/** The scoring model's defaults. `neutral` marks a thing to talk about, not an error. */
export const MQM_WEIGHTS: MqmWeights = { neutral: 0, minor: 1, major: 5, critical: 25 };

/** `accuracy` of `accuracy/omission`. */
export function mqmDimension(category: MqmCategory): MqmCategory {
  return (category.split('/')[0] ?? category) as MqmCategory;
}

/** The error types of a dimension, without the dimension itself. */
export function mqmTypes(dimension: MqmCategory): MqmCategory[] {
  return MQM_CATEGORIES.filter((category) => category.startsWith(`${dimension}/`));
}

/** The dimensions, in the typology's order. */
export const MQM_DIMENSIONS: readonly MqmCategory[] = MQM_CATEGORIES.filter((category) => !category.includes('/'));

/** How many errors of each severity. */
export type MqmCounts = Readonly<Record<MqmSeverity, number>>;

export type MqmScore = {
  /** Absolute penalty total: errors × weights. */
  readonly penalty: number;
  /** Per-word penalty total: penalty ÷ words. Null where there are no words. */
  readonly perWord: number | null;
  /** Overall normed penalty total: points for each 1,000 words. */
  readonly perThousand: number | null;
  /** Quality score: (1 − per-word penalty) × 100. 100 is without fault; very bad text goes below 0. */
  readonly score: number | null;
};

/** Scores `counts` errors in an evaluated text of `words` words. */
export function mqmScore(counts: MqmCounts, words: number, weights: MqmWeights = MQM_WEIGHTS): MqmScore {
  const penalty = MQM_SEVERITIES.reduce((sum, severity) => sum + counts[severity] * weights[severity], 0);
  if (!(words > 0)) return { penalty, perWord: null, perThousand: null, score: null };
  const perWord = penalty / words;
  return { penalty, perWord, perThousand: perWord * 1000, score: (1 - perWord) * 100 };
}

/** Counts by severity; what has none (an edit without a fault) is not counted. */
export function countSeverities(marks: Iterable<{ readonly severity?: MqmSeverity | null | undefined }>): MqmCounts {
  const counts = { neutral: 0, minor: 0, major: 0, critical: 0 };
  for (const { severity } of marks) if (severity) counts[severity]++;
  return counts;
}

const ITS: Partial<Record<MqmCategory, IssueType>> = {
  terminology: 'terminology',
  accuracy: 'mistranslation',
  'accuracy/addition': 'addition',
  'accuracy/omission': 'omission',
  'accuracy/untranslated': 'untranslated',
  'linguistic-conventions/grammar': 'grammar',
  'linguistic-conventions/punctuation': 'typographical',
  'linguistic-conventions/spelling': 'misspelling',
  'linguistic-conventions/unintelligible': 'uncategorized',
  'linguistic-conventions/character-encoding': 'characters',
  style: 'style',
  'style/language-register': 'register',
  'style/inconsistent-style': 'inconsistency',
  'locale-conventions': 'locale-violation',
  'audience-appropriateness/culture-specific-reference': 'locale-specific-content',
  'design-and-markup': 'formatting',
  'design-and-markup/markup-tag': 'markup',
  'design-and-markup/truncation': 'length',
  'design-and-markup/missing-text': 'omission',
};

/** The ITS 2.0 type for an exchange file: the type's own, else its dimension's, else `other`. */
export function itsIssueType(category: MqmCategory): IssueType {
  return ITS[category] ?? ITS[mqmDimension(category)] ?? 'other';
}
