import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTermbase } from '../../../glossary/index.js';
import { checkDocument } from '../../../server/core/checks/document.js';

const rules = { termbase: buildTermbase([]), profile: {}, day: null, accepted: [] };

/** Paragraph (from 1), place and kind of what is found. */
function found(...targets: string[]) {
  const paragraphs = targets.map((target, i) => ({ paragraph: `p${i + 1}`, source: null, target }));
  return checkDocument(paragraphs, rules).flatMap((findings, i) =>
    findings
      .filter(({ check }) => check === 'unbalanced')
      .map(({ target, severity, data }) => [i + 1, target?.from, data['text'], data['context'], severity]),
  );
}

describe('quotes and brackets over a document (87)', () => {
  test.each([
    ['balanced', ['He said “so (and [so])”.', '"A" and \'b\' and ‘c’.'], []],
    ['never closed', ['He said “so.', 'And went.'], [[1, 8, '“', 'opens', 'minor']]],
    ['never opened', ['He said so”.'], [[1, 10, '”', 'closes', 'minor']]],
    ['a bracket', ['the Party (CPC met', 'and (so)'], [[1, 10, '(', 'opens', 'minor']]],
    ['opened in one paragraph, closed in the next but one', ['“First.', 'Second.', 'Third.”'], []],
    ['opened anew in each paragraph', ['He said: “First.', '“Second.', '“Third.” And went.'], []],
    ['opened anew, never closed', ['“First.', '“Second.'], [[2, 0, '“', 'opens', 'minor']]],
    ['apostrophes', ['the people’s and the workers’ rights in the ’90s', 'the ‘90s', "don't"], []],
    ['items of a list', ['1) first', 'a) second', 'It has (a) this and b) that'], []],
    ['inches', ['a 12" screen'], []],
    ['two styles, one quotation', ['He said “so".', 'She said "so”.'], []],
  ])('%s', (_what, targets, expected) => expect(found(...targets)).toEqual(expected));

  test('whatever is put in both marks is balanced', () => {
    const inside = fc.array(fc.constantFrom('word', ' ', '(x)', '“y”', '[z]', 'it’s'), { maxLength: 8 });
    const pair = fc.constantFrom('“”', '()', '[]', '«»');
    fc.assert(
      fc.property(fc.array(fc.tuple(pair, inside), { maxLength: 6 }), (parts) => {
        expect(found(...parts.map(([[open, close], text]) => `Say ${open}${text.join('')}${close} now.`))).toEqual([]);
      }),
    );
  });

  test('one mark taken away is found', () => {
    fc.assert(
      fc.property(fc.constantFrom('“', '”', '(', ')'), fc.integer({ min: 0, max: 4 }), (mark, at) => {
        const targets = Array.from({ length: 5 }, () => 'The plan (“1310”) is new.');
        targets[at] = targets[at]?.replace(mark, '') ?? '';
        expect(found(...targets).map(([paragraph]) => paragraph)).toEqual([at + 1]);
      }),
    );
  });
});
