import { compareNames, type NameKind } from '../../names/compare.js';
import type { Check, Found, Severity } from '../check.js';

const severityOf: Readonly<Record<NameKind, Severity>> = {
  respelled: 'major',
  order: 'major',
  divided: 'minor',
  missing: 'info',
};

/**
 * Names of people against the Chinese: the spelling in pinyin, the family name first, a given name in one word. Spellings of
 * Hong Kong, Taiwan and abroad, and those of the termbase, are right as they are; without the Chinese nothing can be said.
 */
export const personNames: Check<null> = {
  id: 'person-names',
  type: 'inconsistent-entities',
  severity: 'major',
  settings: null,
  find({ source, target }, { words, hits }) {
    if (source === null || target === null || target.trim() === '') return [];
    const [standards, answered] = (['source', 'target'] as const).map((side) =>
      hits().filter((hit) => hit.side === side),
    );
    return compareNames({ source, target }, words(), answered, standards).map(
      ({ kind, source: from, target: to, name }): Found => ({
        source: from,
        target: to,
        severity: severityOf[kind],
        data: {
          context: kind,
          name,
          text: source.slice(from.from, from.to),
          ...(to !== null && { target: target.slice(to.from, to.to) }),
        },
        ...(to !== null && { fix: name }),
      }),
    );
  },
};
