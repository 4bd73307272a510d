import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldedKey, originalSpan } from '../../glossary/fold.js';

const mixed = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'百县千镇万村发發髮乾干后後里裡台臺颱'),
    fc.constantFrom(...'“”‘’「」『』"\'，、。 　\n\t１ＡａA1㈠①㎏ﬁ\u200b\ufe0f'),
    fc.constantFrom('𠀀', '😀'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
});

describe('folding', () => {
  test.each([
    ['“百县千镇万村”高质量发展工程', '百县千镇万村高质量发展工程'],
    ['百县千镇\n  万村', '百县千镇万村'],
    ['党的 20 大', '党的20大'],
    ['粵港澳大灣區', '粤港澳大湾区'],
    ['頭髮發展', '头发发展'],
    ['２０３５年', '2035年'],
    ['常委（扩大）会议', '常委(扩大)会议'],
    ['Go  Green', 'go green'],
    ['改革、开放', '改革、开放'],
    ['“六稳”“六保”', '六稳、六保'],
    ['㎏', 'kg'],
    ['㈼', '(监)'],
    ['', ''],
    ['“ ”', ''],
  ])('%j becomes %j', (text, key) => expect(foldedKey(text)).toBe(key));

  test('every folded unit comes from somewhere in the original, in order', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const { at, length } = fold(text);
        for (let i = 0; i < length; i++) {
          expect(at[i]).toBeGreaterThanOrEqual(i === 0 ? 0 : (at[i - 1] as number));
          expect(at[i]).toBeLessThan(text.length);
        }
      }),
    );
  });

  test('folding a folded text changes nothing', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        expect(foldedKey(foldedKey(text))).toBe(foldedKey(text));
      }),
    );
  });

  test('a slice between two characters of the original folds to the same units', () => {
    fc.assert(
      fc.property(mixed, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = fold(text);
        if (folded.length === 0) return;
        const start = a % folded.length;
        const end = start + 1 + (b % (folded.length - start));
        const { from, to } = originalSpan(text, folded, start, end);
        expect(0 <= from && from < to && to <= text.length).toBe(true);
        expect(foldedKey(text.slice(from, to))).toContain(
          String.fromCharCode(...folded.units.subarray(start, end)).replace(/^[ 、]+|[ 、]+$/g, ''),
        );
      }),
    );
  });
});
