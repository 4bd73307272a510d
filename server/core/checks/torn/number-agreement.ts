import type { Check, Found } from '../check.js';
import { canBeFinite, type Token, tokensOf } from './english/sentence-shape.js';

const SINGULAR = new Set(['is', 'was', 'has']);

/**
 * Two subjects, each with its own adjective, and a verb in the singular: “The firm attitude and solemn announcement of … is a
 * scientific layout”. Pairs that English takes for one thing (the peace and stability of the region is) have one adjective at most.
 */
export const numberAgreement: Check<null> = {
  id: 'number-agreement',
  type: 'grammar',
  severity: 'minor',
  settings: null,
  find({ target }, context) {
    if (target === null) return [];
    return context.sentences('target').flatMap((sentence): Found[] => {
      if (!/^[Tt]he /.test(target.slice(sentence.from, sentence.from + 4))) return [];
      const tokens = tokensOf(target, context.words(), sentence);
      const [article, , , and, , , of] = tokens;
      if (
        article?.lower !== 'the' ||
        and?.lower !== 'and' ||
        of?.lower !== 'of' ||
        tokens.slice(1, 7).some(({ before }) => before !== '')
      )
        return [];
      if (![1, 2, 4, 5].every((at) => isPlain(tokens[at])) || ![2, 5].every((at) => isSingular(tokens[at]))) return [];
      const verb = tokens.findIndex((_, at) => at > 6 && canBeFinite(tokens, at));
      const token = tokens[verb];
      if (
        token === undefined ||
        !SINGULAR.has(token.lower) ||
        tokens.slice(7, verb + 1).some(({ before }) => before !== '')
      )
        return [];
      const data = { one: tokens[2]?.word.text ?? '', two: tokens[5]?.word.text ?? '', verb: token.word.text };
      return [{ source: null, target: { from: article.word.from, to: token.word.to }, data }];
    });
  },
};

function isPlain(token: Token | undefined): boolean {
  return /^[a-z-]{3,}$/.test(token?.word.text ?? '') && token?.lower !== 'and' && token?.lower !== 'of';
}

function isSingular(token: Token | undefined): boolean {
  return !/[^su]s$/.test(token?.lower ?? '');
}
