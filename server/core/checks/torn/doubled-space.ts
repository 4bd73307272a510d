import type { Check } from '../check.js';

/** More than one space between two words of a sentence. After a full stop two are a habit, at the start and the end nobody sees them. */
export const doubledSpace: Check<null> = {
  id: 'doubled-space',
  type: 'whitespace',
  severity: 'info',
  settings: null,
  find: ({ target }) =>
    [...(target ?? '').matchAll(/(?<=[^\s.!?:…"”’)]) {2,}(?=\S)/g)].map(({ 0: space, index }) => ({
      source: null,
      target: { from: index, to: index + space.length },
      data: {},
      fix: ' ',
    })),
};
