import { describe, expect, test } from 'vitest';
import { buildTermbase } from '../../../glossary/index.js';
import { findingsOf } from '../../../server/core/checks/run.js';
import { concept } from '../../glossary/entries.js';

const termbase = buildTermbase([
  concept('Q', ['环比'], [
    { text: 'quarter-on-quarter', status: 'preferred' },
    { text: 'year on year', status: 'deprecated', scope: 'if-source' },
  ]),
  concept('F', ['走在前列'], [
    { text: 'be at the forefront', status: 'preferred' },
    { text: 'walk in the forefront', status: 'deprecated' },
  ]),
]); // prettier-ignore

const severities = (source: string | null, target: string): string[] =>
  findingsOf({ source, target }, { termbase, profile: {}, day: null, accepted: [] })
    .filter(({ check }) => check === 'deprecated-rendering')
    .map(({ severity }) => severity);

describe('a rendering that is advised against', () => {
  test('for its own term alone: a hint where nobody knows the Chinese', () => {
    expect(severities(null, 'Sales rose 5 percent year on year.')).toEqual(['info']);
    expect(severities('销售额环比增长5%。', 'Sales rose 5 percent year on year.')).toEqual(['minor']);
    expect(severities('销售额同比增长5%。', 'Sales rose 5 percent year on year.')).toEqual([]);
  });

  test('whatever the Chinese says', () => {
    expect(severities(null, 'Let us walk in the forefront.')).toEqual(['minor']);
  });
});
