import type { NumberFinding } from '../numbers.js';
import type { Check, Found } from './check.js';

/**
 * Numbers whose value is another in the English, is missing there or is there alone. Compared are values and not digits:
 * 2030万元 is 20.3 million yuan. The check is about the English as against the Chinese: without either it has nothing to say.
 */
export const numbers: Check<null> = {
  id: 'numbers',
  type: 'numbers',
  severity: 'major',
  settings: null,
  find: (_, context) => context.numbers().map(foundOf),
};

/** Its words say which of the two is too large, where one is a power of ten of the other. */
function foundOf({ kind, severity, source, target, data, fix }: NumberFinding): Found {
  const { factor, ...texts } = data;
  return {
    source,
    target,
    severity,
    data: { ...texts, ...wordsOf(kind, texts, factor) },
    ...(fix !== null && { fix }),
  };
}

function wordsOf(kind: NumberFinding['kind'], { source, means, target, says }: NumberFinding['data'], factor?: number) {
  if (factor !== undefined && factor > 1) return { context: 'too-large', times: Math.round(factor) };
  if (factor !== undefined) return { context: 'too-small', times: Math.round(1 / factor) };
  // Half a date: there is something on both sides, and one of them says less.
  if (source !== undefined && target !== undefined && (kind === 'missing' || kind === 'extra'))
    return { context: `${kind}-part` };
  // 5.8% need not be said again as 5.8%.
  const plain = source === means && target === says;
  return {
    context: plain && (kind === 'different' || kind === 'missing' || kind === 'extra') ? `${kind}-plain` : kind,
  };
}
