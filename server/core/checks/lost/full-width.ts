import type { Check } from '../check.js';
import { isUntranslated } from './untranslated.js';

/** Letters, figures and marks of Chinese typesetting, with the quotes that have no other form left out. */
const RUN = /[\u3000-\u3002\u3008-\u3011\u3014\u3015\uff01-\uff5e\uffe5]+/g;

const HAN = /\p{Script=Han}/u;
const WORD = /[\p{L}\p{N}]/u;

const PLAIN: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '、': ',',
  '。': '.',
  '￥': '¥',
  '～': '–',
  '《': '“',
  '》': '”',
  '〈': '‘',
  '〉': '’',
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
};

/** Full-width letters, figures and marks in the English. Beside Chinese that was left over they are part of it. */
export const fullWidth: Check<null> = {
  id: 'full-width',
  type: 'characters',
  severity: 'major',
  settings: null,
  find(texts) {
    const { target } = texts;
    if (target === null || isUntranslated(texts) !== null) return [];
    return [...target.matchAll(RUN)]
      .map(({ 0: text, index }) => ({ text, from: index, to: index + text.length }))
      .filter(({ from, to }) => !HAN.test(target.charAt(from - 1)) || !HAN.test(target.charAt(to)))
      .map(({ text, from, to }) => ({
        source: null,
        target: { from, to },
        data: { text },
        fix: plain(text, target.charAt(from - 1), target.charAt(to)),
      }));
  },
};

/** In half width, with the space that the full width stood for: none beside another space or a mark. */
function plain(text: string, before: string, after: string): string {
  const half = [...text].map((char) => PLAIN[char] ?? String.fromCharCode(char.charCodeAt(0) - 0xfee0)).join('');
  const opens = /^[([“‘]/.test(half) && WORD.test(before) ? ' ' : '';
  const closes = /[,.;:!?)\]”’]$/.test(half) && WORD.test(after) && !/^\p{N}/u.test(after) ? ' ' : '';
  return opens + half + closes;
}
