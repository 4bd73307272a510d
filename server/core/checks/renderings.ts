import type { ScanHit } from '../../../glossary/index.js';
import type { Check, CheckContext, Found } from './check.js';

/** A rendering that the termbase forbids: the reader would take it for something else. */
export const forbiddenRendering: Check<null> = {
  id: 'forbidden-rendering',
  type: 'terminology',
  severity: 'critical',
  settings: null,
  find: (_texts, context) => badRenderings(context, true),
};

/** A rendering that the termbase advises against: word for word, outdated, or not of the document's day. */
export const deprecatedRendering: Check<null> = {
  id: 'deprecated-rendering',
  type: 'terminology',
  severity: 'minor',
  settings: null,
  find: ({ source }, context) =>
    badRenderings(context, false).map((found) =>
      source === null && isForItsTerm(context, found) ? { ...found, severity: 'info' } : found,
    ),
};

/** Bad only for its own term, which may not be in the Chinese: “year on year” is wrong for 环比 and right for 同比. */
function isForItsTerm({ hits, concept }: CheckContext, { target, concept: id = '' }: Found): boolean {
  const hit = hits().find((one) => one.side === 'target' && one.from === target?.from && one.concept === id);
  return concept(id)?.entry.en.find(({ text }) => text === hit?.rendering)?.scope === 'if-source';
}

/** A span that several concepts share is one finding, of the first whose rendering is worst there. */
function badRenderings({ hits }: CheckContext, forbidden: boolean): Found[] {
  const worst = new Map<number, ScanHit>();
  const bad = hits().filter(({ side, fix }) => side === 'target' && fix !== null);
  for (const hit of bad.sort((a, b) => rank(a) - rank(b) || (a.concept < b.concept ? -1 : 1)))
    if (!worst.has(hit.from)) worst.set(hit.from, hit);
  return [...worst.values()]
    .filter(({ status }) => (status === 'forbidden') === forbidden)
    .map(({ from, to, text, concept, preferred, fix }) => {
      const found = { source: null, target: { from, to }, concept, data: { text, preferred } };
      return fix ? { ...found, fix } : found;
    });
}

function rank({ status }: ScanHit): number {
  return status === 'forbidden' ? 0 : 1;
}
