import { emptyFolded, foldInto, isLatin, originalSpan, type Folded } from './fold.js';
import { compile, isAt, NUMBER, type Numbers, type Part, type Shield, type Special } from './form-patterns.js';
import type { Concept } from './model.js';
import { isNumeralUnit, numeralValue, type NumberValues } from './number-pattern.js';
import { Trie } from './trie.js';

/**
 * A term found in Chinese. `from`/`to` are UTF-16 offsets of the original text; `form` is the index of the form in the
 * entry; `nested` marks a hit inside a longer one. Two concepts with the same form give two matches with one span.
 * `values` are the numbers of a form that has some: {n: 20, m: 3} for 二十届三中全会 by {n}届{m}中全会.
 */
export type TermMatch = {
  readonly from: number;
  readonly to: number;
  readonly concept: string;
  readonly form: number;
  readonly nested: boolean;
  readonly values?: NumberValues;
};

export type RecogniseOptions = { readonly nested?: boolean };

export type Recogniser = {
  /**
   * Leftmost-longest hits in order; with `nested` also those inside longer ones, each after the hit that holds it. A form
   * written out hides one with numbers of the same span.
   */
  recognise(text: string, options?: RecogniseOptions): TermMatch[];
  /** Adds a concept, or replaces the one with its id. Cost: the length of its forms. */
  update(concept: Concept): void;
  remove(id: string): void;
  /** Size of the index in bytes. */
  readonly bytes: number;
};

const LONGEST_GAP = 20;
/** So much text beside a place is looked at for what has numbers in it. */
const AROUND = 64;
const CLAUSE_ENDS = new Set([...',，;；。.!！?？:：\n'].map((c) => c.charCodeAt(0)));
const NUMERALS = new Set([...'0123456789一二三四五六七八九十百千万亿零〇两几多余半每'].map((c) => c.charCodeAt(0)));
const COUNTING_FIRST = new Set([...'一二三四五六七八九十两'].map((c) => c.charCodeAt(0)));
const COUNTING_BEFORE = new Set([...'一二三四五六七八九十百千零〇两'].map((c) => c.charCodeAt(0)));

/** `expected`: concepts that will be added later; room is made for them. */
export function buildRecogniser(concepts: Iterable<Concept>, expected: readonly Concept[] = []): Recogniser {
  const list = [...concepts];
  const trie = new Trie(nodesFor(list.length > 0 ? list : expected));
  // A pattern is a number in the trie; these columns say whose it is.
  const owners: Concept[] = [];
  const forms: number[] = [];
  const specials = new Map<number, Special>();
  const free: number[] = [];
  let numbered = 0;
  let gapped = 0;
  const known = new Map<string, Concept>();

  const add = (concept: Concept): void => {
    for (const { form, labels, length, special } of compile(concept)) {
      const pattern = free.pop() ?? owners.length;
      owners[pattern] = concept;
      forms[pattern] = form;
      if (special !== undefined) specials.set(pattern, special);
      if (special?.numbers !== undefined) numbered++;
      if (special !== undefined && special.rest.length > 0) gapped++;
      trie.add(labels, length, pattern);
    }
    known.set(concept.id, concept);
  };
  const remove = (id: string): void => {
    const old = known.get(id);
    if (old === undefined) return;
    for (const { labels, length, special } of compile(old)) {
      const pattern = trie.remove(labels, length, (value) => owners[value] === old);
      if (special?.numbers !== undefined) numbered--;
      if (special !== undefined && special.rest.length > 0) gapped--;
      specials.delete(pattern);
      free.push(pattern);
    }
    known.delete(id);
  };
  for (const concept of list) add(concept);

  const scratch = emptyFolded();
  // All keys that begin at one place, the shortest first: where they end, and their nodes.
  const ends: number[] = [];
  const nodes: number[] = [];
  let depth = 0;

  const keep = (end: number, node: number): void => {
    let at = depth++;
    for (; at > 0 && (ends[at - 1] as number) > end; at--) {
      ends[at] = ends[at - 1] as number;
      nodes[at] = nodes[at - 1] as number;
    }
    ends[at] = end;
    nodes[at] = node;
  };

  /** Keeps the keys below `node` that go on at `at`. A whole numeral may be read as a number too; that reading comes first. */
  const follow = (text: Folded, node: number, at: number): void => {
    const { units, length } = text;
    for (let end = at; end < length; end++) {
      if (numbered > 0 && startsNumeral(units, end)) {
        const child = trie.child(node, NUMBER);
        if (child !== 0) {
          const whole = numeralEnd(text, end);
          if (trie.first(child) !== 0) keep(whole, child);
          // 五 belongs to the numeral in 十四五规划 and not to the number.
          for (let after = whole; after > end; after--) follow(text, child, after);
        }
      }
      node = trie.child(node, units[end] as number);
      if (node === 0) return;
      if (trie.first(node) !== 0) keep(end + 1, node);
    }
  };

  const recognise = (text: string, options: RecogniseOptions = {}): TermMatch[] => {
    const folded = foldInto(text, scratch);
    const { length } = folded;
    const nested = options.nested === true;
    const found: TermMatch[] = [];
    let coveredTo = 0;
    // Where in `found` the hits begin that cover the text up to `coveredTo`.
    let covering = 0;
    for (let start = 0; start < length; start++) {
      if (!nested && start < coveredTo) start = coveredTo;
      if (start >= length) break;
      depth = 0;
      follow(folded, 0, start);
      const top = start >= coveredTo;
      let accepted = false;
      // The end of the hit where it is one with numbers: 十二丙 may be read by {n}二丙 and by {n}丙, and is both.
      let numberedEnd = 0;
      // Longest first; where a longer one is rejected, the next shorter is tried. A form with a gap may be longer as a whole.
      while (depth-- > 0 && (nested || !accepted || gapped + numberedEnd > 0)) {
        const end = ends[depth] as number;
        const longest = !accepted || end === numberedEnd;
        // What crosses the end of a hit is neither inside it nor beside it.
        if (!top && end > coveredTo) continue;
        for (let entry = trie.first(nodes[depth] as number); entry !== 0; entry = trie.next(entry)) {
          const pattern = trie.value(entry);
          const special = specials.get(pattern);
          // What stands in a gap is still reported, so a hit with a gap covers nothing and is in nothing that begins with it.
          const covers = special === undefined || special.rest.length === 0;
          if (covers && !longest && !nested) continue;
          const matchEnd = endOf(folded, special, start, end);
          if (matchEnd === 0) continue;
          const concept = (owners[pattern] as Concept).id;
          if (covers) {
            if (top && longest && !accepted) covering = found.length;
            accepted = true;
            if (longest && special?.numbers !== undefined) numberedEnd = end;
            // The same concept again is another spelling of the form, or its short form inside the long one.
            if (includesConcept(found, covering, concept)) continue;
          }
          const { from, to } = originalSpan(text, folded, start, matchEnd);
          if (!covers && isThere(found, from, to, concept)) continue;
          const match = { from, to, concept, form: forms[pattern] as number, nested: !top || (covers && !longest) };
          const values = special === undefined ? undefined : valuesOf(folded, special, start, end);
          found.push(values === undefined ? match : { ...match, values });
        }
        if (top && longest && accepted) coveredTo = end;
      }
    }
    return found;
  };

  return {
    recognise,
    update(concept) {
      remove(concept.id);
      add(concept);
    },
    remove,
    get bytes() {
      return trie.bytes;
    },
  };
}

/**
 * About how many nodes the forms need, told from some of them. Measured on dictionaries: terms share about a third of their
 * beginnings with others.
 */
function nodesFor(concepts: readonly Concept[]): number {
  const step = Math.ceil(concepts.length / SAMPLE);
  let units = 0;
  for (let i = 0; i < concepts.length; i += step) {
    for (const { text } of concepts[i]?.entry.zh ?? []) units += text.length;
  }
  return Math.ceil(units * step * 0.75) + 256;
}

const SAMPLE = 500;

function textOf({ units, length }: Folded, from: number, to: number): string {
  return String.fromCharCode(...units.subarray(Math.max(from, 0), Math.min(to, length)));
}

/** The numbers of a match that ends its first part at `end`; undefined for a form that has none. */
function valuesOf(text: Folded, { numbers, rest }: Special, start: number, end: number): NumberValues | undefined {
  const numerals = new Map<string, string>();
  const take = ({ names, expression }: Numbers, piece: string): void => {
    expression.lastIndex = 0;
    const groups = expression.exec(piece)?.slice(1) ?? [];
    names.forEach((name, i) => numerals.set(name, groups[i] ?? ''));
  };
  if (numbers !== undefined) take(numbers, textOf(text, start, end));
  let reached = end;
  for (const part of rest) {
    const { from, to } = afterGap(text, part, reached);
    if ('expression' in part) take(part, textOf(text, from, to));
    reached = to;
  }
  if (numerals.size === 0) return undefined;
  return Object.fromEntries([...numerals].map(([name, numeral]) => [name, numeralValue(numeral)]));
}

function startsNumeral(units: Uint16Array, at: number): boolean {
  return isNumeralUnit(units[at] as number) && (at === 0 || !isNumeralUnit(units[at - 1] as number));
}

function numeralEnd({ units, length }: Folded, from: number): number {
  let end = from;
  while (end < length && isNumeralUnit(units[end] as number)) end++;
  return end;
}

/** Where the whole match ends, or 0 if its surroundings forbid it. */
function endOf(text: Folded, special: Special | undefined, start: number, end: number): number {
  const { units, length } = text;
  const before = start > 0 ? (units[start - 1] as number) : 0;
  const first = units[start] as number;
  if (isLatin(first) && isLatin(before)) return 0;
  if (end < length && isLatin(units[end] as number) && isLatin(units[end - 1] as number)) return 0;
  // 十大新突破 is not meant in 二十大新突破.
  if (COUNTING_FIRST.has(first) && COUNTING_BEFORE.has(before)) return 0;
  if (special === undefined) return end;
  if (special.afterNumber && !NUMERALS.has(before)) return 0;
  for (const shield of special.shields) if (isShielded(text, shield, start, end)) return 0;
  let reached = end;
  for (const part of special.rest) {
    reached = afterGap(text, part, reached).to;
    if (reached === 0) return 0;
  }
  return reached;
}

function isShielded(text: Folded, shield: Shield, start: number, end: number): boolean {
  if ('key' in shield) return isAt(text, shield.key, start - shield.offset);
  const { before, after } = shield;
  return before.test(textOf(text, start - AROUND, start)) && after.test(textOf(text, end, end + AROUND));
}

const NOWHERE = { from: 0, to: 0 };

/** Where the part stands after a gap. The gap holds at least one character: without one the form is written without a gap. */
function afterGap(text: Folded, part: Part, from: number): { readonly from: number; readonly to: number } {
  const window = 'expression' in part ? textOf(text, from, from + LONGEST_GAP + AROUND) : '';
  for (let at = from + 1; at <= from + LONGEST_GAP && at < text.length; at++) {
    if (CLAUSE_ENDS.has(text.units[at - 1] as number)) return NOWHERE;
    if ('expression' in part) {
      part.expression.lastIndex = at - from;
      if (isNumeralUnit(text.units[at] as number) && !startsNumeral(text.units, at)) continue;
      if (part.expression.test(window)) return { from: at, to: from + part.expression.lastIndex };
    } else if (isAt(text, part, at)) return { from: at, to: at + part.length };
  }
  return NOWHERE;
}

function isThere(found: readonly TermMatch[], from: number, to: number, concept: string): boolean {
  return found.some((match) => match.from === from && match.to === to && match.concept === concept);
}

function includesConcept(found: readonly TermMatch[], first: number, concept: string): boolean {
  for (let i = first; i < found.length; i++) if (found[i]?.concept === concept) return true;
  return false;
}
