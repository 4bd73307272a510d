import type { RE2JS } from 're2js';
import { RE2Set } from 're2js';
import type { CheckedTexts, HouseRule, Span } from '../checks/check.js';
import { drain, type Steps } from '../steps.js';
import { compilePattern, fillGroups, isProblem } from './pattern.js';

/** Where a rule holds. `fix` where it has one that says something else. */
export type RuleMatch = {
  readonly rule: HouseRule;
  readonly source: Span | null;
  readonly target: Span | null;
  readonly fix: string | null;
};

export type RuleSet = {
  /** In the order of the rules. `left`: rules that a text is too long for. */
  readonly find: (texts: CheckedTexts) => { readonly matches: readonly RuleMatch[]; readonly left: number };
};

/** Places of one rule in one paragraph. */
export const mostMatches = 20;
/**
 * What the rules of a paragraph may cost: instructions of the patterns times characters of the text, which no search exceeds,
 * whatever the pattern. Two hundred rules of usual size come to texts of ten thousand characters.
 */
export const mostSteps = 60_000_000;
/** What the automata of all rules of a side may keep, in bytes. */
const memory = 4_000_000;

type Compiled = { readonly rule: HouseRule; readonly source: RE2JS | null; readonly target: RE2JS | null };

const bySet = new WeakMap<readonly HouseRule[], RuleSet>();
/** The settings are read anew for every check: what they say decides, not which object says it. */
const byWords = new Map<string, RuleSet>();
const mostSets = 8;

/** The rules compiled, once for each list. Those with a pattern that does not compile are left out. */
export function ruleSetOf(rules: readonly HouseRule[]): RuleSet {
  return drain(compilingRules(rules));
}

/** The same with pauses: two hundred rules take some tenths of a second. */
export function* compilingRules(rules: readonly HouseRule[]): Steps<RuleSet> {
  const known = bySet.get(rules);
  if (known) return known;
  const words = JSON.stringify(rules);
  const set = byWords.get(words) ?? (yield* compileRules(rules));
  byWords.delete(words);
  byWords.set(words, set);
  for (const oldest of byWords.keys()) {
    if (byWords.size <= mostSets) break;
    byWords.delete(oldest);
  }
  bySet.set(rules, set);
  return set;
}

function* compileRules(rules: readonly HouseRule[]): Steps<RuleSet> {
  const compiled: Compiled[] = [];
  for (const rule of rules) {
    const [source = null, target = null] = [rule.source, rule.target].map((pattern) =>
      pattern === null ? null : compilePattern(pattern),
    );
    yield null;
    if (!source && !target) continue;
    if ((source && isProblem(source)) || (target && isProblem(target))) continue;
    compiled.push({ rule, source, target });
  }
  const sides = { source: yield* sideOf(compiled, 'source'), target: yield* sideOf(compiled, 'target') };

  return {
    find({ source, target }) {
      if (compiled.length === 0) return { matches: [], left: 0 };
      let steps = sides.source.size * (source?.length ?? 0) + sides.target.size * (target?.length ?? 0);
      if (steps > mostSteps) return { matches: [], left: compiled.length };
      const inSource = sides.source.matching(source);
      const inTarget = sides.target.matching(target);
      const matches: RuleMatch[] = [];
      let left = 0;
      for (const one of compiled) {
        const { rule } = one;
        if (one.source && !inSource.has(one)) continue;
        if (rule.when === 'target-lacks') {
          // What is not translated yet lacks nothing.
          if (inTarget.has(one) || target === null || target.trim() === '' || source === null) continue;
        } else if (one.target && !inTarget.has(one)) continue;
        const cost =
          (one.source?.programSize() ?? 0) * (source?.length ?? 0) +
          (one.target?.programSize() ?? 0) * (target?.length ?? 0);
        if ((steps += cost) > mostSteps) left++;
        else matches.push(...matchesOf(one, source ?? '', target ?? '', () => (steps += cost) <= mostSteps));
      }
      return { matches, left };
    },
  };
}

/** Patterns of one automaton: more of them would be compiled in one long piece. */
const together = 50;

/** One automaton for fifty patterns of a side says in one pass which of them are found. */
function* sideOf(
  compiled: readonly Compiled[],
  side: 'source' | 'target',
): Steps<{ readonly size: number; readonly matching: (text: string | null) => ReadonlySet<Compiled> }> {
  const mine = compiled.filter((one) => one[side] !== null);
  const parts: { readonly set: RE2Set; readonly rules: readonly Compiled[] }[] = [];
  for (let from = 0; from < mine.length; from += together) {
    const rules = mine.slice(from, from + together);
    const set = new RE2Set(RE2Set.UNANCHORED, 0, Math.ceil((memory * rules.length) / mine.length));
    for (const { rule } of rules) {
      set.add(rule[side] ?? '');
      yield null;
    }
    set.compile();
    parts.push({ set, rules });
    yield null;
  }
  return {
    size: mine.reduce((sum, one) => sum + (one[side]?.programSize() ?? 0), 0),
    matching: (text) =>
      new Set(text === null ? [] : parts.flatMap(({ set, rules }) => set.match(text).flatMap((at) => rules[at] ?? []))),
  };
}

/** `affords`: whether there is room for one search more. */
function matchesOf({ rule, source, target }: Compiled, zh: string, en: string, affords: () => boolean): RuleMatch[] {
  const [first = null] = source ? spans(source, zh, 1, affords) : [];
  const place = first && { from: first.from, to: first.to };
  if (rule.when === 'target-lacks') return [{ rule, source: place, target: null, fix: null }];
  if (!target) {
    const places = source ? spans(source, zh, mostMatches, affords) : [];
    return places.map(({ from, to }) => ({ rule, source: { from, to }, target: null, fix: null }));
  }
  return spans(target, en, mostMatches, affords).map(({ from, to, groups }) => {
    const fix = rule.fix === null ? null : fillGroups(rule.fix, (number) => groups[number] ?? '');
    return { rule, source: place, target: { from, to }, fix: fix === groups[0] ? null : fix };
  });
}

function spans(
  pattern: RE2JS,
  text: string,
  most: number,
  affords: () => boolean,
): (Span & { readonly groups: readonly string[] })[] {
  const found: (Span & { readonly groups: readonly string[] })[] = [];
  const matcher = pattern.matcher(text);
  while (found.length < most && matcher.find()) {
    const [from, to] = [matcher.start(), matcher.end()];
    const groups = Array.from({ length: Math.min(matcher.groupCount(), 9) + 1 }, (_, at) => matcher.group(at) ?? '');
    // Nothing at all marks no place.
    if (to > from) found.push({ from, to, groups });
    if (!affords()) break;
  }
  return found;
}
