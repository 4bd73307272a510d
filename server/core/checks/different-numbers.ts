import type { ScanHit } from '../../../glossary/index.js';
import {
  type CompareOptions,
  compareValues,
  type NumberFinding,
  type Numbers,
  readChineseValues,
  readEnglishValues,
} from '../numbers.js';
import { remembered } from '../remembered.js';

/** Where the numbers of a paragraph differ, those left aside that the termbase answers for. The texts may be null or blank. */
export function differentNumbers(
  source: string | null,
  target: string | null,
  { hits, values }: { readonly hits: () => readonly ScanHit[]; readonly values: () => Numbers },
): NumberFinding[] {
  // What has not been translated yet is no wrong number.
  if (blank(source) || blank(target)) return [];
  const numbers = values();
  if (compareValues(source, target, { numbers }).length === 0) return [];
  return compareValues(source, target, { numbers, covered: coveredBy(hits()) });
}

function blank(text: string | null): text is null {
  return text === null || text.trim() === '';
}

/**
 * Terms whose standard rendering does without their numbers (百县千镇万村工程, the project for counties, towns, and villages):
 * the termbase answers for them. Where the standard has the values (二十届三中全会), the English has to have them too.
 */
function coveredBy(hits: readonly ScanHit[]): NonNullable<CompareOptions['covered']> {
  const named = hits.filter(({ side, text, preferred }) => side === 'source' && dropsNumbers(text, preferred));
  const concepts = new Set(named.map(({ concept }) => concept));
  return { source: named, target: hits.filter(({ side, concept }) => side === 'target' && concepts.has(concept)) };
}

function dropsNumbers(term: ScanHit['text'], standard: ScanHit['preferred']): boolean {
  return counts(term) && !says(standard);
}

const counts = remembered((term) => readChineseValues(term).length > 0);
const says = remembered((standard) => readEnglishValues(standard).length > 0);
