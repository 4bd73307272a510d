import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../server/core/checks/check.js';
import { type Dismissal, judge, type Place, wordsOf } from '../../../server/core/checks/dismissal.js';

const place: Place = { project: 'P', document: 'D', paragraph: 'p', source: '增长5%。', target: 'It grew by 6%.' };
const finding: Finding = {
  check: 'numbers',
  type: 'numbers',
  severity: 'major',
  concept: null,
  data: {},
  fix: null,
  source: { from: 2, to: 4 },
  target: { from: 11, to: 13 },
};
const said: Dismissal = {
  id: 'one',
  scope: 'text',
  check: 'numbers',
  project: 'P',
  document: 'D',
  paragraph: 'p',
  source: place.source,
  target: place.target,
  sourceWords: '5%',
  targetWords: '6%',
  concept: null,
  conceptNumber: null,
  conceptLatest: null,
  severity: 'minor',
};
const elsewhere = { ...place, paragraph: 'q', target: 'All of it: 6%' };
const there = { ...finding, target: { from: 11, to: 13 } };

const dismissed = (one: Partial<Dismissal>, at: Place = place, what: Finding = finding): boolean =>
  judge([what], at, [{ ...said, ...one }])[0]?.dismissal === 'one';

describe('a dismissal reaches', () => {
  test.each<[string, Partial<Dismissal>, Place, boolean]>([
    ['the texts it was said of', {}, place, true],
    ['not another English', {}, { ...place, target: 'It grew by 6% .' }, false],
    ['not another Chinese', {}, { ...place, source: '增长5%！' }, false],
    ['not another paragraph with the same texts', {}, { ...place, paragraph: 'q' }, false],
    ['the same words in its document', { scope: 'document' }, elsewhere, true],
    ['not other words in its document', { scope: 'document', targetWords: '7%' }, elsewhere, false],
    ['not another document', { scope: 'document' }, { ...elsewhere, document: 'E' }, false],
    ['the same words in its project', { scope: 'project' }, { ...elsewhere, document: 'E' }, true],
    ['not another project', { scope: 'project' }, { ...place, project: 'Q' }, false],
    ['not another check', { check: 'other' }, place, false],
    ['nothing without a concept that it names', { concept: 'T1', conceptNumber: 1, conceptLatest: 1 }, place, false],
  ])('%s', (_name, one, at, expected) => {
    expect(dismissed(one, at, at === place ? finding : there)).toBe(expected);
  });

  test('whatever a check says of a concept, while the entry is what it was', () => {
    const about = { ...finding, concept: 'T1', target: { from: 0, to: 2 } };
    const term = { scope: 'term', concept: 'T1', conceptNumber: 2, conceptLatest: 2 } as const;
    const other = { ...elsewhere, document: 'E' };
    expect(dismissed(term, other, about)).toBe(true);
    expect(dismissed({ ...term, conceptLatest: 3 }, other, about)).toBe(false);
    expect(dismissed({ ...term, concept: 'T2' }, other, about)).toBe(false);
    expect(dismissed({ ...term, scope: 'text', targetWords: 'It', conceptLatest: 3 }, place, about)).toBe(false);
    expect(dismissed({ ...term, scope: 'text', targetWords: 'It' }, place, about)).toBe(true);
  });
});

test.each(['text', 'document', 'term', 'project'] as const)(
  'what is critical stays open where it was dismissed as less grave: %s',
  (scope) => {
    const about = { concept: 'T1', conceptNumber: 2, conceptLatest: 2, scope };
    const grave = { ...finding, concept: 'T1', severity: 'critical' as const };
    expect(dismissed({ ...about, severity: 'major' }, place, grave)).toBe(false);
    expect(dismissed({ ...about, severity: 'critical' }, place, grave)).toBe(true);
    expect(dismissed({ ...about, severity: 'critical' }, place, { ...grave, severity: 'minor' })).toBe(true);
  },
);

test('the first that reaches a finding is named', () => {
  const standing = [{ ...said, id: 'zero', check: 'other' }, said, { ...said, id: 'two' }];
  expect(judge([finding], place, standing).map(({ dismissal }) => dismissal)).toEqual(['one']);
  expect(judge([finding], place, [])).toEqual([{ ...finding, dismissal: null }]);
});

test('whatever is found, its own words dismiss it where it was said, and in the project', () => {
  const span = fc.option(fc.tuple(fc.nat(9), fc.nat(9)).map(([from, length]) => ({ from, to: from + length })));
  fc.assert(
    fc.property(
      span,
      span,
      fc.string(),
      fc.constantFrom('text', 'document', 'project'),
      (source, target, text, scope) => {
        const here = { ...place, target: text };
        const what = { ...finding, source, target };
        expect(dismissed({ scope, target: text, ...wordsOf(what, here) }, here, what)).toBe(true);
      },
    ),
  );
});
