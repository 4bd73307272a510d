import { elementsIn, type XmlElement } from '../xml/read.js';
import { categoryNamed, dialectHas, GROUPS, LANGUAGES, type Level, METAS, TERMS } from './categories.js';
import type { Complaints } from './complaints.js';
import { type Mark, readMark } from './marks.js';
import { type ReadingRules, saidIn } from './rules.js';

/** One thing said about a concept, a language or a term: `category` is the data category, or `note`. */
export type Item = {
  readonly category: string;
  readonly text: string;
  readonly mark: Mark | undefined;
  readonly element: XmlElement;
  /** It stands in a group, together with these. */
  readonly grouped: boolean;
  readonly beside: readonly Item[];
};

const STRUCTURE: ReadonlySet<string> = new Set([...LANGUAGES, ...TERMS, 'term', 'termGrp']);
const LATE: ReadonlySet<string> = new Set([
  'descrip',
  'descripGrp',
  'admin',
  'adminGrp',
  'transacGrp',
  'note',
  'ref',
  'xref',
]);

/** What is said directly in an element, in both styles, with what deviates from the dialect complained about. */
export function readItems(parent: XmlElement, level: Level, rules: ReadingRules, complaints: Complaints): Item[] {
  const items: Item[] = [];
  let late = false;
  for (const element of elementsIn(parent)) {
    if (STRUCTURE.has(element.name)) continue;
    const termNote = element.name === 'termNote' || categoryNamed(element.name)?.meta === 'termNote';
    if (termNote && late && parent.name !== 'termGrp') complaints.warn(element, 'tbx.order', { element: element.name });
    late ||= LATE.has(element.name);
    if (GROUPS.has(element.name)) {
      const [first, ...beside] = elementsIn(element).flatMap(
        (child) => readItem(child, level, rules, complaints) ?? [],
      );
      if (first !== undefined) items.push({ ...first, grouped: true, beside });
    } else {
      const item = readItem(element, level, rules, complaints);
      if (item !== undefined) items.push(item);
    }
  }
  return items;
}

function readItem(element: XmlElement, level: Level, rules: ReadingRules, complaints: Complaints): Item | undefined {
  const { name, attributes } = element;
  const category = categoryOf(element, rules);
  if (category === undefined) {
    if (METAS.has(name)) complaints.warn(element, 'tbx.type-missing', { element: name });
    else complaints.warn(element, 'tbx.element-unknown', { element: name });
    return undefined;
  }
  const text = saidIn(element, rules);
  if (category !== 'note' && category !== 'date') {
    checkCategory(element, category, text, level, rules, complaints);
    const target = attributes['target'];
    const outside = name === 'xref' || categoryNamed(category)?.meta === 'xref';
    if (outside && !/^https?:\/\/./.test(target ?? '')) {
      complaints.warn(element, 'tbx.target-malformed', { category, target: target ?? '' });
    }
  }
  const mark = category === 'note' ? readMark(text) : undefined;
  return { category, text, mark, element, grouped: false, beside: [] };
}

/** Names of the old TBX-Min. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  termStatus: 'administrativeStatus',
  customer: 'customerSubset',
  noteGrp: 'note',
};

function categoryOf({ name, attributes }: XmlElement, rules: ReadingRules): string | undefined {
  if (name === 'note' || name === 'date') return name;
  if (METAS.has(name)) return attributes['type'] || undefined;
  if (categoryNamed(name) !== undefined) return name;
  if (Object.hasOwn(OLD_NAMES, name)) return OLD_NAMES[name];
  // In the DCT style every element of another module is a category, also one that we do not know.
  return rules.style === 'dct' && rules.dialect !== 'TBX-Basic' && rules.dialect !== 'TBX-Min' ? name : undefined;
}

function checkCategory(
  element: XmlElement,
  name: string,
  text: string,
  level: Level,
  rules: ReadingRules,
  complaints: Complaints,
): void {
  const { dialect } = rules;
  const category = categoryNamed(name);
  const strict = dialect === 'TBX-Basic' || dialect === 'TBX-Min' || dialect === 'TBX-Core';
  if (!strict) return;
  if (!dialectHas(dialect, name)) {
    complaints.warn(element, 'tbx.category-unknown', { category: name, dialect });
    return;
  }
  if (category === undefined) return;
  const metas: readonly string[] = [category.meta, name];
  if (!metas.includes(element.name)) {
    complaints.warn(element, 'tbx.category-element', {
      category: name,
      element: element.name,
      expected: category.meta,
    });
  }
  if (!category.levels.includes(level)) complaints.warn(element, 'tbx.category-level', { category: name, level });
  if (category.values !== undefined && !category.values.includes(text)) {
    complaints.warn(element, 'tbx.value-unknown', { category: name, value: text.slice(0, 100) });
  }
}
