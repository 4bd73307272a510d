import { applyPatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedPatch } from '../../server/core/diff/patch.js';

const patched = (a: string, b: string): string =>
  unifiedPatch({ name: 'before.txt', text: a }, { name: 'after.txt', text: b });

describe('unifiedPatch', () => {
  it('makes the second text of the first, with and without a last line end', () => {
    const lines = fc.array(fc.constantFrom('one', 'two', '三', '', ' four'), { maxLength: 12 });
    const text = fc.tuple(lines, fc.constantFrom('', '\n')).map(([all, end]) => all.join('\n') + end);
    fc.assert(
      fc.property(text, text, (a, b) => {
        const patch = patched(a, b);
        if (a === b) expect(patch).toBe('');
        else expect(applyPatch(a, patch)).toBe(b);
      }),
    );
  });

  it('is as git writes it', () => {
    expect(patched('a\nb\nc\n', 'a\nB\nc')).toBe(
      [
        '===================================================================',
        '--- before.txt',
        '+++ after.txt',
        '@@ -1,3 +1,3 @@',
        ' a',
        '-b',
        '-c',
        '+B',
        '+c',
        '\\ No newline at end of file',
        '',
      ].join('\n'),
    );
  });

  it('replaces the whole where too many lines differ', () => {
    const lines = (word: string): string => Array.from({ length: 3000 }, (_, i) => `${word} ${i}`).join('\n');
    const patch = patched(lines('old'), `${lines('new')}\n`);
    expect(patch).toContain('@@ -1,3000 +1,3000 @@');
    expect(applyPatch(lines('old'), patch)).toBe(`${lines('new')}\n`);
  });
});
