import { expect, test } from 'vitest';
import { buildTermbase } from '../../../glossary/index.js';
import { checkDocument } from '../../../server/core/checks/document.js';

const rules = { termbase: buildTermbase([]), profile: {}, day: null, accepted: [] };

/** Paragraph (from 1), what is marked there, and the fix. */
function found(...targets: string[]) {
  const paragraphs = targets.map((target, i) => ({ paragraph: `p${i + 1}`, source: null, target }));
  return checkDocument(paragraphs, rules).flatMap((findings, i) =>
    findings
      .filter(({ check }) => check === 'mixed-capitals')
      .map(({ target, fix }) => `${i + 1}: ${targets[i]?.slice(target?.from, target?.to)} → ${fix}`),
  );
}

test.each([
  [
    'small after capitals, said once',
    ['The Third Plenary Session met.', 'The third plenary session is key.', 'The third plenary session.'],
    ['2: third plenary session → Third Plenary Session'],
  ],
  [
    'capitals after small, in one paragraph',
    ['The third plenary session met. The Fifth Plenary Session did.'],
    ['1: Fifth Plenary Session → fifth plenary session'],
  ],
  [
    'two expressions',
    [
      'The 19th Central Committee and the provincial Party committee.',
      'A central committee, the Provincial Party Committee.',
    ],
    ['2: central committee → Central Committee', '2: Provincial Party Committee → provincial Party committee'],
  ],
  ['one way', ['The third plenary session met.', 'Then came the fourth plenary session.'], []],
  ['a title', ['Communiqué of the Third Plenary Session', 'The third plenary session met.'], []],
  ['levels apart', ['The Provincial Party Committee met.', 'The municipal Party committee met.'], []],
])('%s', (_name, targets, expected) => expect(found(...targets)).toEqual(expected));
