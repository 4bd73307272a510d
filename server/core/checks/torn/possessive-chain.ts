import type { Check, Found, Severity } from '../check.js';

const JOURNEY = 'inspection|visit|tour|trip|survey|investigation|inspections|visits|tours|trips';
const SPEECH =
  'speech|speeches|remarks|instruction|instructions|address|addresses|directive|directives|letter|letters|statement|statements';
/** What every one of a pattern has: to look for that is quicker than to try each word. */
type Chain = { readonly core: RegExp; readonly pattern: RegExp };
/** Xi Jinping’s inspection of Guangdong’s important speech: what is inspected has no speech. */
const journey = `['’]s (?:\\p{Ll}{1,30} )?(?:${JOURNEY}) (?:of|to|in) `;
const SCRAMBLED: Chain = {
  core: new RegExp(journey, 'u'),
  pattern: new RegExp(
    `(?<![\\p{L}-])[\\p{L}-]{1,30}${journey}(?:the )?(?:[\\p{L}-]{1,30} ){0,2}[\\p{L}-]{1,30}['’]s? (?:\\p{Ll}{1,30} ){0,2}(?:${SPEECH})\\b`,
    'gu',
  ),
};
/** The city’s people’s government’s plan. */
const CHAIN: Chain = {
  core: /['’]s (?:[\p{L}-]{1,30} ){0,2}[\p{L}-]{1,30}['’]s /u,
  pattern:
    /(?<![\p{L}-])[\p{L}-]{1,30}['’]s (?:[\p{L}-]{1,30} ){0,2}[\p{L}-]{1,30}['’]s (?:[\p{L}-]{1,30} ){0,2}[\p{L}-]{1,30}['’]s(?= \p{L})/gu,
};
/** The spirit of the important instructions of the General Secretary’s important speech. */
const OF_OF: Chain = {
  core: /['’]s (?:important|major|key) /,
  pattern:
    /(?<![\p{L}-])of the (?:[\p{L}-]{1,30} ){1,3}of (?:the )?(?:[\p{L}-]{1,30} ){0,3}[\p{L}-]{1,30}['’]s (?:important|major|key) [\p{L}-]{1,30}/gu,
};

/**
 * Possessives in a chain in which nobody can tell what belongs to whom: “General Secretary Xi Jinping’s inspection of Guangdong’s
 * important speech”. Grave where the chain is scrambled for certain, else a question of style.
 */
export const possessiveChain: Check<null> = {
  id: 'possessive-chain',
  type: 'grammar',
  severity: 'major',
  settings: null,
  find({ target }) {
    const text = target ?? '';
    const scrambled = chains(text, SCRAMBLED, 'major');
    const others = [...chains(text, CHAIN, 'minor'), ...chains(text, OF_OF, 'minor')];
    return [
      ...scrambled,
      ...others.filter(({ target: place }) => !scrambled.some((one) => overlaps(one.target, place))),
    ];
  },
};

function chains(text: string, { core, pattern }: Chain, severity: Severity): Found[] {
  if (!core.test(text)) return [];
  return [...text.matchAll(pattern)].map(({ 0: chain, index }) => ({
    source: null,
    target: { from: index, to: index + chain.length },
    severity,
    data: { text: chain, ...(severity === 'major' && { context: 'scrambled' }) },
  }));
}

function overlaps(a: Found['target'], b: Found['target']): boolean {
  return a !== null && b !== null && a.from < b.to && b.from < a.to;
}
