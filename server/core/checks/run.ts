import type { AcceptedRendering, Termbase } from '../../../glossary/index.js';
import {
  type Check,
  type CheckContext,
  type CheckedTexts,
  type CheckProfile,
  type Finding,
  type HouseStyle,
  type Severity,
  severities,
  type Span,
  type Speller,
  type Word,
} from './check.js';
import { sentences } from '../sentences.js';
import { numbers } from './numbers.js';
import { deprecatedRendering, forbiddenRendering } from './renderings.js';

/** Every check, in the order in which pages list them. */
export const checks: readonly Check[] = [forbiddenRendering, deprecatedRendering, numbers];

/** Raised whenever a check judges otherwise than before: every text is then checked anew. */
const revision = 3;

/**
 * The version of the rules: the checks as programmed, and the last commit that changed the termbase, what is accepted or the
 * profile of the checks. What is found in two texts under the same version is the same (beside the document's day).
 */
export function rulesVersion(seq: number): string {
  return `${revision}.${seq}`;
}

/** The commit that a version of the rules ends with; null where it is one of other checks. */
export function rulesSeq(version: string): number | null {
  const [checked, seq] = version.split('.');
  return Number(checked) === revision && seq !== undefined ? Number(seq) : null;
}

/** By what a paragraph is judged. */
export type CheckRules = {
  readonly termbase: Pick<Termbase, 'scan'>;
  readonly profile: CheckProfile;
  /** The day of the document (`YYYY-MM-DD`); null: as the termbase stands. */
  readonly day: string | null;
  /** What is right in this place although the termbase does not say so. */
  readonly accepted: readonly AcceptedRendering[];
  /** What is not said is as `plainStyle` has it. */
  readonly style?: HouseStyle;
  readonly speller?: Speller | null;
};

/** A project that has said nothing. */
export const plainStyle: HouseStyle = { 'house-rules': [], words: [], english: 'any', glosses: 'allow' };

/** Everything that the checks find, the gravest first, then by place: the same texts and rules always give the same list. */
export function findingsOf(texts: CheckedTexts, rules: CheckRules): Finding[] {
  const context = contextOf(texts, rules);
  return checks
    .flatMap((check) => {
      const gravest = rules.profile[check.id] ?? check.severity;
      if (gravest === 'off') return [];
      return check
        .find(texts, context, check.settings)
        .map(({ source, target, concept = null, severity = gravest, data, fix = null }): Finding => ({
          ...{ check: check.id, type: check.type, severity: lighter(severity, gravest) },
          ...{ source, target, concept, data, fix },
        }));
    })
    .sort(byGravity);
}

function lighter(one: Severity, other: Severity): Severity {
  return severities.indexOf(one) < severities.indexOf(other) ? other : one;
}

function contextOf({ source, target }: CheckedTexts, rules: CheckRules): CheckContext {
  const { termbase, day, accepted, style = plainStyle, speller = null } = rules;
  const sides = {
    source: once(() => sentencesOf(source)),
    target: once(() => sentencesOf(target)),
  };
  return {
    hits: once(() => termbase.scan({ source, target, asOf: day ?? undefined, accepted })),
    sentences: (side) => sides[side](),
    words: once(() => wordsOf(target)),
    style,
    speller,
  };
}

/** Worked out when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function sentencesOf(text: string | null): Span[] {
  return sentences(text ?? '').map(({ from, to }) => ({
    from,
    to: from + (text ?? '').slice(from, to).trimEnd().length,
  }));
}

function wordsOf(text: string | null): Word[] {
  return [...(text ?? '').matchAll(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\p{N}+/gu)].map(({ 0: word, index }) => ({
    ...{ from: index, to: index + word.length, text: word },
  }));
}

function byGravity(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    (a.target?.from ?? -1) - (b.target?.from ?? -1) ||
    (a.source?.from ?? -1) - (b.source?.from ?? -1) ||
    (a.check < b.check ? -1 : a.check > b.check ? 1 : 0)
  );
}

/** Findings by severity. */
export type FindingCounts = {
  readonly critical: number;
  readonly major: number;
  readonly minor: number;
  readonly info: number;
};

export function countFindings(findings: readonly Pick<Finding, 'severity'>[]): FindingCounts {
  const counts = { critical: 0, major: 0, minor: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
