import type { ConceptEntry } from '../../glossary/index.js';
import {
  type Item,
  itemsOf,
  restOf,
  type ShownField,
  shownFields,
  type TextField,
  textFields,
  textOf,
} from './concept-fields.js';
import type { Tag } from './concept-tags.js';

/** One difference between two entries: a text that changed, or a member of a list that came, went or changed. */
export type Change =
  | { readonly kind: 'text'; readonly field: TextField | 'use'; readonly before: string; readonly after: string }
  | {
      readonly kind: 'added' | 'removed';
      readonly field: ShownField;
      readonly text: string;
      readonly tags: readonly Tag[];
    }
  | {
      readonly kind: 'changed';
      readonly field: ShownField;
      readonly text: string;
      readonly before: readonly Tag[];
      readonly after: readonly Tag[];
    };

/** What changed from one entry to the next, in the order of the form. Tags that stayed are not repeated. */
export function diffEntries(before: ConceptEntry, after: ConceptEntry): Change[] {
  const lists = shownFields.flatMap((field) => diffItems(field, itemsOf(before, field), itemsOf(after, field)));
  const text = (field: TextField | 'use', say: (entry: ConceptEntry) => string): Change[] => {
    const [from, to] = [say(before), say(after)];
    return from === to ? [] : [{ kind: 'text', field, before: from, after: to }];
  };
  const texts = textFields.flatMap((field) =>
    text(field, (entry) => (field === 'more' ? restOf(entry) : textOf(entry, field))),
  );
  return [...lists, ...texts, ...text('use', ({ retired }) => (retired ? 'retired' : 'in-use'))];
}

function diffItems(field: ShownField, before: readonly Item[], after: readonly Item[]): Change[] {
  const changes: Change[] = [];
  const left = pairUp(before, after);
  after.forEach((item, index) => {
    const old = left.pairs.get(index);
    if (!old) changes.push({ kind: 'added', field, text: item.text, tags: item.tags });
    else if (!sameTags(old.tags, item.tags)) {
      changes.push({
        kind: 'changed',
        field,
        text: item.text,
        before: old.tags.filter((tag) => !hasTag(item.tags, tag)),
        after: item.tags.filter((tag) => !hasTag(old.tags, tag)),
      });
    }
  });
  for (const { text, tags } of left.removed) changes.push({ kind: 'removed', field, text, tags });
  return changes;
}

/** Members with the same text belong together: equal ones first, as a text may stand twice with different comments. */
function pairUp(before: readonly Item[], after: readonly Item[]): { pairs: Map<number, Item>; removed: Item[] } {
  const pairs = new Map<number, Item>();
  const free = new Set(before);
  for (const fits of [(a: Item, b: Item) => sameTags(a.tags, b.tags), () => true]) {
    after.forEach((item, index) => {
      if (pairs.has(index)) return;
      const old = [...free].find((candidate) => candidate.text === item.text && fits(candidate, item));
      if (!old) return;
      free.delete(old);
      pairs.set(index, old);
    });
  }
  return { pairs, removed: [...free] };
}

function hasTag(tags: readonly Tag[], { key, value }: Tag): boolean {
  return tags.some((tag) => tag.key === key && tag.value === value);
}

function sameTags(a: readonly Tag[], b: readonly Tag[]): boolean {
  return a.length === b.length && a.every((tag) => hasTag(b, tag));
}
