import { buildRenderings, readEntry, type RenderingIndex } from '../../../../glossary/index.js';
import type { AvoidedWords, Check } from '../check.js';
import { covers } from './plain-words.js';
import { standardHits } from './spelling.js';

/**
 * Words that the project's style guide would rather not have, in every inflection, with the preferred ones as the fix. What the
 * standard renderings of the termbase have stays.
 */
export const wordList: Check<null> = {
  id: 'word-list',
  type: 'style',
  severity: 'minor',
  settings: null,
  find({ target }, context) {
    const list = context.style['word-list'];
    if (list.length === 0 || target === null) return [];
    const covered = covers(standardHits(context));
    const { index, exact } = listOf(list);
    return index.check(target, { source: null }).flatMap(({ from, to, status, preferred, fix, concept }) => {
      const text = target.slice(from, to);
      if (status !== 'deprecated' || covered({ from, to })) return [];
      const only = exact.get(concept);
      if (only !== undefined && only !== text.toLowerCase()) return [];
      const words = only === undefined ? fix : preferred;
      const bare = preferred === '';
      return [
        {
          source: null,
          target: { from, to },
          data: bare ? { text, context: 'avoid' } : { text, preferred },
          ...(!bare && words !== null && words !== '' && { fix: words }),
        },
      ];
    });
  },
};

type List = { readonly index: RenderingIndex; readonly exact: ReadonlyMap<string, string> };
const lists = new WeakMap<readonly AvoidedWords[], List>();
const byWords = new Map<string, List>();
const mostLists = 8;

function listOf(list: readonly AvoidedWords[]): List {
  const known = lists.get(list);
  if (known) return known;
  const words = JSON.stringify(list);
  const built = byWords.get(words) ?? buildList(list);
  byWords.delete(words);
  byWords.set(words, built);
  for (const oldest of byWords.keys()) {
    if (byWords.size <= mostLists) break;
    byWords.delete(oldest);
  }
  lists.set(list, built);
  return built;
}

/** A line is what an entry of the termbase is: a preferred and a deprecated rendering, of no Chinese. */
function buildList(list: readonly AvoidedWords[]): List {
  const concepts = list.flatMap(({ avoid, prefer }, at) => {
    const en = [
      ...(prefer === null ? [] : [{ text: prefer, status: 'preferred' }]),
      { text: avoid, status: 'deprecated' },
    ];
    const reading = readEntry({ zh: [`词${at}`], en, partOfSpeech: 'v/n', confidence: 'seen' });
    return reading.kind === 'problems' ? [] : [{ id: `${at}`, number: 1, entry: reading.entry }];
  });
  const exact = list.flatMap(({ avoid, exact }, at) => (exact ? [[`${at}`, avoid.toLowerCase()] as const] : []));
  return { index: buildRenderings(concepts), exact: new Map(exact) };
}
