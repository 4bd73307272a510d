import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinParagraphs, splitParagraphs, type ParagraphMode } from '../../server/core/paragraphs.js';
import { text } from './generators.js';

const texts = (value: string, mode?: ParagraphMode): string[] =>
  splitParagraphs(value, mode).paragraphs.map((p) => p.text);

describe('splitParagraphs', () => {
  it('splits at blank lines and keeps every separator', () => {
    expect(splitParagraphs('\n\n一。\n\n二\n三。\n \u3000\n\n四\n')).toEqual({
      head: '\n\n',
      mode: 'blank',
      paragraphs: [
        { text: '一。', after: '\n\n' },
        { text: '二\n三。', after: '\n \u3000\n\n' },
        { text: '四', after: '\n' },
      ],
    });
  });

  it('keeps indents and trailing spaces in the paragraph', () => {
    expect(texts('\u3000\u3000一。 \n\n  two.')).toEqual(['\u3000\u3000一。 ', '  two.']);
  });

  it('splits by lines where no blank line stands between and every line ends a sentence', () => {
    expect(splitParagraphs('一。\n他说：“二！”\nThree.\nFour?)\n')).toMatchObject({ mode: 'line' });
    expect(texts('一。\n他说：“二！”\nThree.\nFour?)\n')).toEqual(['一。', '他说：“二！”', 'Three.', 'Four?)']);
  });

  it.each([
    ['a wrapped paragraph', 'It is necessary to\npromote it.'],
    ['a heading', '标题\n正文。'],
    ['a single line', '一。'],
  ])('keeps %s together', (_, value) => {
    expect(splitParagraphs(value)).toMatchObject({ mode: 'blank', paragraphs: [{ text: value }] });
  });

  it('splits by lines when told so, blank lines or not', () => {
    expect(texts('a\nb\n\nc', 'line')).toEqual(['a', 'b', 'c']);
    expect(texts('一。\n二。', 'blank')).toEqual(['一。\n二。']);
  });

  it.each(['', '\n', ' \n\u3000\n'])('finds no paragraph in %j', (value) => {
    expect(splitParagraphs(value)).toMatchObject({ head: value, paragraphs: [] });
  });

  it('joins to the same text, and no paragraph is or contains a blank line', () => {
    const lines = fc
      .array(fc.constantFrom('\n', '\n\n', ' ', '\u3000', '一。', 'Two.', 'x'), { maxLength: 20 })
      .map((p) => p.join(''));
    fc.assert(
      fc.property(fc.oneof(lines, text), fc.constantFrom<ParagraphMode>('auto', 'blank', 'line'), (value, mode) => {
        const split = splitParagraphs(value, mode);
        expect(joinParagraphs(split)).toBe(value);
        for (const paragraph of split.paragraphs) {
          expect(paragraph.text.split('\n').every((line) => line.trim() !== '')).toBe(true);
          expect(paragraph.after.trim()).toBe('');
        }
      }),
    );
  });
});
