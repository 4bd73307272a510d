import { expect, test } from 'vitest';
import { buildTermbase } from '../../../glossary/index.js';
import { checkDocument } from '../../../server/core/checks/document.js';

const rules = { termbase: buildTermbase([]), profile: {}, day: null, accepted: [] };

/** Paragraph (from 1), marked words and kind of what is found. */
function found(...targets: string[]) {
  const paragraphs = targets.map((target, i) => ({ paragraph: `p${i + 1}`, source: null, target }));
  return checkDocument(paragraphs, rules).flatMap((findings, i) =>
    findings
      .filter(({ check }) => check === 'quote-style')
      .map(({ target, severity, data }) => [
        i + 1,
        targets[i]?.slice(target?.from, target?.to),
        data['context'],
        severity,
      ]),
  );
}

test.each([
  ['two styles', ['people’s', 'Well.', "the people's", 'the nation’s'], [[3, "'", 'straight', 'info']]],
  ['said once', ['“a”', '"b"', '"c"', '"d"', '“e”'], [[1, '“', 'curly', 'info']]],
  ['in one paragraph', ['“a” and "b"'], [[1, '"', 'straight', 'info']]],
  ['one style', ['people’s “a”', 'nation’s'], []],
  ['inches and minutes', ['“a” of 5\'10" and 12"'], []],
])('%s (41)', (_name, targets, expected) => {
  expect(found(...targets)).toEqual(expected);
});

test('documents are judged each by itself', () => {
  const paragraphs = ['a’s', "b's"].map((target, i) => ({
    paragraph: `p${i}`,
    document: `d${i}`,
    source: null,
    target,
  }));
  expect(checkDocument(paragraphs, rules)).toEqual([[], []]);
});

test('a project may switch it off or find it graver', () => {
  const paragraphs = ['a’s', "b's"].map((target, i) => ({ paragraph: `p${i}`, source: null, target }));
  const severities = (said: 'off' | 'major') =>
    checkDocument(paragraphs, { ...rules, profile: { 'quote-style': said } })
      .flat()
      .map(({ severity }) => severity);
  expect([severities('off'), severities('major')]).toEqual([[], ['major']]);
});
