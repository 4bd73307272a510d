import { agreement, atomsOf, BARE_DAY, comparable, family, fieldsAgree, type Atom } from './atoms.js';
import { explain, type NumberFinding } from './explain.js';
import { forgiveness, type Forgiveness } from './forgive.js';
import { roundsFinely, likeness, rounds } from './likeness.js';
import { matchAtoms, type Matched } from './match.js';
import { equals } from './rational.js';
import { readNumbers, type Numbers } from './read.js';
import { restated } from './restated.js';
import type { NumericValue } from './types.js';

/** A paragraph with more numbers than this is a table and not prose: it is not compared, each with each. */
const MOST = 300;

/** Two numbers that both stand elsewhere as well are only taken for each other where they are alike and in the same place. */
const SAME_PLACE = 1.94;

type Span = { readonly from: number; readonly to: number };

export type CompareOptions = {
  /** What other checks answer for, recognised terms with their renderings: numbers inside owe and add nothing. */
  readonly covered?: { readonly source: readonly Span[]; readonly target: readonly Span[] };
  /** The numbers of both texts, where they have been read already. */
  readonly numbers?: Numbers;
};

/**
 * Compares the numbers of a Chinese text and its English by value, each with each wherever they stand. What good translators
 * do with numbers is no finding: other scales and units, small numerals as words, a date named once instead of twice, a
 * dateline left out, amounts converted in brackets. In the order of the text.
 */
export function compareValues(source: string, target: string, options: CompareOptions = {}): NumberFinding[] {
  const { covered = { source: [], target: [] }, numbers = readNumbers(source, target) } = options;
  const left = atomsOf(uncovered(numbers.source, covered.source), source.length);
  const right = atomsOf(uncovered(numbers.target, covered.target), target.length);
  if (left.length + right.length === 0 || Math.max(left.length, right.length) > MOST) return [];
  const matching = matchAtoms(left, right);
  const forgive = forgiveness(source, target, left, right, matching.pairs);
  const sides = { source, target, left, right };
  const same = (one: Atom, other: Atom): boolean => agreement(one, other) > 0 || restated(one, other, sides);
  const repeated = (atom: Atom): boolean => right.some((other) => same(atom, other));
  const repeats = (atom: Atom): boolean => left.some((other) => same(other, atom));
  const lost = matching.source.filter((atom) => !repeated(atom));
  const added = matching.target.filter((atom) => !repeats(atom));
  const strange = added.filter((atom) => atom.value.kind === 'date' || !forgive.added(atom));
  const again = { source: matching.source.filter(repeated), target: matching.target.filter(repeats) };
  const findings: NumberFinding[] = [];
  const pairs = [
    ...pairLeftovers(lost, strange, 0),
    ...pairLeftovers(lost, again.target.filter(isFirm), 0.2),
    ...pairLeftovers(again.source, strange, 0.2),
    ...pairLeftovers(again.source.filter(isFirm), again.target.filter(isFirm), SAME_PLACE).filter(
      (pair) => !same(pair.source, pair.target),
    ),
  ];
  const [paired, used] = [new Set<Atom>(), new Set<Atom>()];
  for (const pair of pairs) {
    if (paired.has(pair.source) || used.has(pair.target)) continue;
    paired.add(pair.source);
    used.add(pair.target);
    findings.push(differing(pair));
  }
  for (const atom of lost) {
    // Of a range one end says it for both.
    if (left.some((end) => end.value === atom.value && paired.has(end)) || isInside(atom.value, covered.source))
      continue;
    const severity = forgive.lost(atom);
    if (severity !== null) findings.push(explain('missing', severity, atom, null));
  }
  for (const atom of added)
    if (!used.has(atom) && isFirm(atom) && !forgive.added(atom))
      findings.push(explain('extra', forgive.extra(atom), null, atom));
  for (const pair of matching.pairs) findings.push(...within(pair, forgive));
  return unique(findings).sort(
    (a, b) => (a.target?.from ?? a.source?.from ?? 0) - (b.target?.from ?? b.source?.from ?? 0),
  );
}

/** The numbers of both sides that say the same, one to one, in the order of the source. */
export function matchNumbers(source: string, target: string): { readonly source: Span; readonly target: Span }[] {
  const numbers = readNumbers(source, target);
  const left = atomsOf(numbers.source, source.length);
  const right = atomsOf(numbers.target, target.length);
  if (Math.max(left.length, right.length) > MOST) return [];
  const { pairs } = matchAtoms(left, right);
  const span = ({ from, to }: NumericValue): Span => ({ from, to });
  const ends = pairs.map((pair) => ({ source: span(pair.source.value), target: span(pair.target.value) }));
  return ends.filter(
    (pair, i) =>
      !ends.slice(0, i).some((one) => one.source.from === pair.source.from && one.target.from === pair.target.from),
  );
}

/** Numbers without a partner that took each other's place: the likest first. */
function pairLeftovers(lost: readonly Atom[], added: readonly Atom[], least: number): Matched[] {
  const candidates = lost.flatMap((source) =>
    added.map((target) => ({ source, target, like: likeness(source, target) })).filter(({ like }) => like > least),
  );
  candidates.sort((a, b) => b.like - a.like);
  const [left, right] = [new Set<Atom>(), new Set<Atom>()];
  return candidates.filter(({ source, target }) => {
    if (left.has(source) || right.has(target)) return false;
    left.add(source);
    right.add(target);
    return true;
  });
}

function differing({ source, target }: Matched): NumberFinding {
  const [a, b] = [source.value, target.value];
  if (a.kind !== 'date' && b.kind !== 'date') {
    const number = source.exact !== null && target.exact !== null;
    if (family(a) === 'percent' && a.kind !== b.kind) {
      const same = number && source.exact && target.exact && sameNumber(source, target);
      if (same) return explain('percent-point', 'major', source, target);
    }
    if (
      a.kind === 'count' &&
      b.kind === 'count' &&
      a.unit &&
      b.unit &&
      comparable(a.unit, b.unit) &&
      source.exact &&
      target.exact
    ) {
      if (equals(source.exact, target.exact)) return explain('unit', 'major', source, target);
    }
    if (rounds(source, target))
      return explain(
        'precision',
        b.approx === undefined && !roundsFinely(source, target) ? 'minor' : 'info',
        source,
        target,
      );
  }
  return explain('different', bothFirm(source, target) ? 'critical' : 'major', source, target);
}

/** 3个百分点 and “3 percent”, whose values are 3 and 0.03. */
function sameNumber({ exact: a, value: one }: Atom, { exact: b, value: other }: Atom): boolean {
  if (a === null || b === null || one.kind === 'date' || other.kind === 'date') return false;
  const percent = (kind: string, value: { n: bigint; d: bigint }): bigint[] =>
    kind === 'share' ? [value.n * 100n, value.d] : [value.n, value.d];
  const [n = 0n, d = 1n] = percent(one.kind, a);
  const [m = 0n, e = 1n] = percent(other.kind, b);
  return n * e === m * d;
}

/** What can be wrong although the numbers agree. */
function within({ source, target }: Matched, forgive: Forgiveness): NumberFinding[] {
  const [a, b] = [source.value, target.value];
  if (a.kind === 'date' || b.kind === 'date') {
    if (a.kind === 'date' && b.kind === 'count' && agreement(source, target) === BARE_DAY)
      return [explain('date-form', 'minor', source, target)];
    if (a.kind !== 'date' || b.kind !== 'date') return [];
    if (b.slashed) return [explain('date-form', 'minor', source, target)];
    if (fieldsAgree(a.date, b.date) === 0) return [];
    if (forgive.strangeMonth(source, target)) return [explain('different', 'critical', source, target)];
    const missing = forgive.missingFields(source, target);
    if (missing !== null) return [explain('missing', missing, source, target)];
    const invented = forgive.inventedFields(source, target);
    return invented === null ? [] : [explain('extra', invented, source, target)];
  }
  const up = (one: string | undefined): boolean => one === 'over';
  const down = (one: string | undefined): boolean => one === 'almost' || one === 'under';
  const against = (up(a.approx) && down(b.approx)) || (down(a.approx) && up(b.approx));
  return against && a.kind === b.kind ? [explain('approximation', 'minor', source, target)] : [];
}

function bothFirm(a: Atom, b: Atom): boolean {
  return isFirm(a) && isFirm(b);
}

function isFirm({ value }: Atom): boolean {
  return value.weight === 'firm';
}

function uncovered(values: readonly NumericValue[], spans: readonly Span[]): NumericValue[] {
  return values.map((value) => (isInside(value, spans) ? { ...value, weight: 'loose' } : value));
}

function isInside(value: Span, spans: readonly Span[]): boolean {
  return spans.some(({ from, to }) => from <= value.from && value.to <= to);
}

/** One finding a number, though a range has two ends. */
function unique(findings: readonly NumberFinding[]): NumberFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ kind, source, target }) => {
    const key = `${kind} ${source?.from} ${target?.from}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
