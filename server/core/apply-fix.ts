import type { Finding } from './checks/check.js';
import { hasQuotes, inQuoteStyle } from './quotes.js';

/** One finding by its place in texts whose numbers are known. */
export type FixAsk = { readonly check: string; readonly from: number; readonly to: number };

/**
 * The target with one finding put right, in the quotes that the text has; null where no such finding has a fix. Law: outside
 * the finding's words nothing changes.
 */
export function fixedText(target: string, findings: readonly Finding[], { check, from, to }: FixAsk): string | null {
  const found = findings.find(
    (finding) =>
      finding.check === check && finding.fix !== null && finding.target?.from === from && finding.target.to === to,
  );
  if (!found || found.fix === null) return null;
  const fix = hasQuotes(target) ? inQuoteStyle(found.fix, target) : found.fix;
  return target.slice(0, from) + fix + target.slice(to);
}
