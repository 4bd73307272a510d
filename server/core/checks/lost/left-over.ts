import { once } from '../../once.js';
import type { Check, Found } from '../check.js';
import { isUntranslated } from './untranslated.js';

/** Chinese, with the marks and figures between its characters. */
const HAN = /\p{Script=Han}(?:[\p{Script=Han}\p{N}、，。；：·％]*\p{Script=Han})?/gu;

/**
 * Chinese characters that stayed in the English. In brackets after its English (Lüliang (吕梁)) Chinese is a gloss, which a
 * project allows or not.
 */
export const chineseLeft: Check<null> = {
  id: 'chinese-left',
  type: 'untranslated',
  severity: 'major',
  settings: null,
  find(texts, { style }) {
    const { target } = texts;
    if (target === null || isUntranslated(texts) !== null) return [];
    const glosses = once(() => (style.glosses === 'allow' ? glossesOf(target) : []));
    return [...target.matchAll(HAN)].flatMap(({ 0: text, index }): Found[] => {
      if (glosses().some(({ from, to }) => from <= index && index < to)) return [];
      return [{ source: null, target: { from: index, to: index + text.length }, data: { text } }];
    });
  },
};

/** Brackets after a word in Latin letters, with Chinese in them. */
function glossesOf(target: string): { readonly from: number; readonly to: number }[] {
  return [...target.matchAll(/(?<=[\p{Script=Latin}\p{N}”’"'.]\s?)[(（][^()（）]{1,80}[)）]/gu)].map(
    ({ 0: text, index }) => ({ from: index, to: index + text.length }),
  );
}
