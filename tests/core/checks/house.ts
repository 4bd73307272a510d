import { buildTermbase } from '../../../glossary/index.js';
import type { Finding } from '../../../server/core/checks/check.js';
import { findingsOf } from '../../../server/core/checks/run.js';

const rules = { termbase: buildTermbase([]), profile: {}, day: null, accepted: [] };

/** What one check finds, without any termbase. */
export function findingsBy(check: string, target: string, source: string | null = null): Finding[] {
  return findingsOf({ source, target }, rules).filter((finding) => finding.check === check);
}

/** The same as it is told: gravity and the marked English. */
export function told(check: string, target: string, source: string | null = null): string[] {
  return findingsBy(check, target, source).map(
    ({ severity, target: place }) => `${severity} ${target.slice(place?.from, place?.to)}`,
  );
}

/** The English with every fix of the check put in. */
export function fixed(check: string, target: string, source: string | null = null): string {
  return findingsBy(check, target, source)
    .sort((a, b) => (b.target?.from ?? 0) - (a.target?.from ?? 0))
    .reduce(
      (text, { target: place, fix }) =>
        place === null || fix === null ? text : text.slice(0, place.from) + fix + text.slice(place.to),
      target,
    );
}
