import { describe, expect, test } from 'vitest';
import { buildTermbase } from '../../../glossary/index.js';
import { checkDocument } from '../../../server/core/checks/document.js';

const rules = { termbase: buildTermbase([]), profile: {}, day: null, accepted: [] };

/** Paragraph (from 1), what is marked there, kind and severity. */
function found(targets: readonly string[], source: string | null = null) {
  const paragraphs = targets.map((target, i) => ({ paragraph: `p${i + 1}`, source, target }));
  return checkDocument(paragraphs, rules).flatMap((findings, i) =>
    findings
      .filter(({ check }) => check === 'first-use')
      .map(
        ({ target, data, severity }) =>
          `${i + 1}: ${targets[i]?.slice(target?.from, target?.to)} (${data['context']}, ${severity})`,
      ),
  );
}

describe('the Central Committee (37)', () => {
  test.each([
    ['after the full form', ['The Party Central Committee met.', 'The Central Committee said so.'], []],
    ['after it in one paragraph', ['The CPC Central Committee met. The Central Committee said so.'], []],
    ['a session of it', ['The 20th Central Committee met.', 'The Central Committee said so.'], []],
    [
      'before the full form',
      ['The Central Committee said so.', 'The Party Central Committee met.'],
      ['1: The Central Committee (committee-later, minor)'],
    ],
    [
      'before it in one paragraph',
      ['As the Central Committee said, the Central Committee of the CPC met.'],
      ['1: the Central Committee (committee-later, minor)'],
    ],
    ['alone', ['Well.', 'The Central Committee said so.'], ['2: The Central Committee (committee-never, minor)']],
  ])('%s', (_name, targets, expected) => expect(found(targets)).toEqual(expected));
});

describe('a Party committee without its place', () => {
  test.each([
    [
      'the body and its secretary, each once',
      [
        'The Standing Committee of the Municipal Party Committee met. Chen Anming, secretary of the Municipal Party Committee, spoke.',
        'The Municipal Party Committee met again.',
      ],
      [
        '1: Standing Committee of the Municipal Party Committee (committee-never, minor)',
        '1: secretary of the Municipal Party Committee (committee-never, minor)',
      ],
    ],
    ['after the full name', ['The CPC Jiangmen Municipal Committee met.', 'The Municipal Party Committee met.'], []],
    ['after another full name', ['Jiangmen Municipal Party Committee met.', 'The Municipal Party Committee met.'], []],
    ['of a place', ['The Municipal Committee of Jiangmen met. The Municipal Party Committee met.'], []],
    [
      'levels are apart',
      ['The CPC Guangdong Provincial Committee met. The Municipal Party Committee met.'],
      ['1: The Municipal Party Committee (committee-never, minor)'],
    ],
    ['what is no Party committee', ['The Municipal Committee for Sports met.'], []],
    ['small letters describe it', ['The provincial Party committee met.'], []],
  ])('%s', (_name, targets, expected) => expect(found(targets)).toEqual(expected));
});

describe('abbreviations', () => {
  test.each([
    ['after the words', ['The Belt and Road Initiative (BRI) grows.', 'The BRI grows.'], []],
    ['before its words', ['BRI (the Belt and Road Initiative) grows.'], []],
    [
      'before the full form',
      ['The BRI grows.', 'The Belt and Road Initiative (BRI) grows.'],
      ['1: BRI (later, minor)'],
    ],
    ['never explained, said once', ['The BRI grows.', 'The BRI grew.'], ['1: BRI (never, info)']],
    ['a plural', ['SOEs grow.', 'State-owned enterprises (SOEs) grow.'], ['1: SOEs (later, minor)']],
    ['everybody knows', ['The CPC, the WTO, GDP, COVID-19 and AI.'], []],
    ['Roman numerals', ['Chapter XIV and Part II.'], []],
    ['a title', ['The BRI in figures'], []],
    ['capitals throughout', ['THE BRI GROWS STRONGLY.'], []],
    ['a family name', ['CHEN Anming spoke.'], []],
  ])('%s', (_name, targets, expected) => expect(found(targets)).toEqual(expected));

  test('the Chinese has it as well', () => {
    expect(found(['BYD and TCL grow.'], 'BYD和TCL增长。')).toEqual([]);
  });
});
