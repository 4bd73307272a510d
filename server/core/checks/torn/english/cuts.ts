import type { CheckContext, CheckedTexts } from '../../check.js';

/**
 * Where English sentences begin of which several stand for one Chinese sentence, or one for none: the English was cut where the
 * Chinese was not. Null where there is no Chinese.
 */
export function cutSentences({ source }: CheckedTexts, context: CheckContext): ReadonlySet<number> | null {
  if (source === null || source.trim() === '') return null;
  const groups = context.aligned().filter(({ source, target }) => target.length > source.length);
  return new Set(groups.flatMap(({ target }) => target.map(({ from }) => from)));
}
