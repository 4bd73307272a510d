import type { Atom } from './atoms.js';
import { fixed } from './fix.js';
import { approximately, dividedBy } from './rational.js';
import { inChinese, inEnglish } from './write.js';

/** As in the framework of checks. */
export type Severity = 'critical' | 'major' | 'minor' | 'info';

/**
 * - `different`: the English has another value
 * - `missing` / `extra`: a number, or a part of a date, only one side has
 * - `unit`: the same number of something else (yuan and dollars, 斤 and kilograms)
 * - `percent-point`: percent where the other side has percentage points
 * - `precision`: digits were rounded away
 * - `approximation`: nearly and more than
 * - `date-form`: 6/25, which is read in two ways
 */
export type FindingKind =
  'different' | 'missing' | 'extra' | 'unit' | 'percent-point' | 'precision' | 'approximation' | 'date-form';

/** What a message says: “2030万元 = 20.3 million yuan; the English says 203 million yuan (2.03亿)”. Plain strings. */
export type Explanation = {
  /** The number as the Chinese writes it, and what it is in English. */
  readonly source?: string;
  readonly means?: string;
  /** The number as the English writes it, and what that is in Chinese. */
  readonly target?: string;
  readonly says?: string;
  /** Ten, a hundred … times too large or too small: a slip of scale, not of a digit. */
  readonly factor?: number;
};

export type NumberFinding = {
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly source: { readonly from: number; readonly to: number } | null;
  readonly target: { readonly from: number; readonly to: number } | null;
  readonly data: Explanation;
  /** What to write instead of the target's span. */
  readonly fix: string | null;
};

/** A finding about a number of the Chinese, of the English, or both. */
export function explain(
  kind: FindingKind,
  severity: Severity,
  source: Atom | null,
  target: Atom | null,
): NumberFinding {
  const factor = kind === 'different' ? scaleSlip(source, target) : undefined;
  return {
    kind,
    severity,
    source: source && { from: source.value.from, to: source.value.to },
    target: target && { from: target.value.from, to: target.value.to },
    data: {
      ...(source !== null && { source: source.value.text, means: inEnglish(source.value) }),
      ...(target !== null && { target: target.value.text, says: inChinese(target.value) }),
      ...(factor !== undefined && { factor }),
    },
    fix:
      source === null || target === null || !FIXABLE.has(kind) ? null : fixed(source.value, target.value, source.exact),
  };
}

const FIXABLE: ReadonlySet<FindingKind> = new Set(['different', 'unit', 'percent-point', 'precision', 'date-form']);

function scaleSlip(source: Atom | null, target: Atom | null): number | undefined {
  if (!source?.exact || !target?.exact || source.exact.n === 0n) return undefined;
  const factor = approximately(dividedBy(target.exact, source.exact));
  const power = Math.log10(factor);
  return power !== 0 && Number.isInteger(Math.round(power * 1e9) / 1e9) ? factor : undefined;
}
