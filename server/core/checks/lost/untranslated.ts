import { countHan } from '../../characters.js';
import type { Check, CheckedTexts } from '../check.js';

/** A paragraph without English: nothing, the Chinese itself, or more Chinese than English. */
export const untranslated: Check<null> = {
  id: 'untranslated',
  type: 'untranslated',
  severity: 'major',
  settings: null,
  find(texts) {
    const context = isUntranslated(texts);
    if (context === null) return [];
    const [source, target] = [spanOf(texts.source), spanOf(texts.target)];
    return [{ source, target: context === 'empty' ? null : target, data: { context } }];
  },
};

/** Why a paragraph counts as not translated; null: it is translated, or there is nothing to translate. */
export function isUntranslated({ source, target }: CheckedTexts): 'empty' | 'same' | 'mostly' | null {
  if (target === null) return null;
  if (target.trim() === '') return source !== null && /[\p{L}\p{N}]/u.test(source) ? 'empty' : null;
  const chinese = countHan(target);
  if (chinese === 0) return null;
  if (source?.trim() === target.trim()) return 'same';
  return chinese > (target.match(/\p{Script=Latin}/gu) ?? []).length ? 'mostly' : null;
}

function spanOf(text: string | null): { readonly from: number; readonly to: number } | null {
  const trimmed = text?.trim() ?? '';
  if (text === null || trimmed === '') return null;
  const from = text.indexOf(trimmed);
  return { from, to: from + trimmed.length };
}
