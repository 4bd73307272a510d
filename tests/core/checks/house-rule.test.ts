import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import { buildTermbase } from '../../../glossary/index.js';
import type { AvoidedWords, HouseRule } from '../../../server/core/checks/check.js';
import { plainStyle } from '../../../server/core/checks/context.js';
import { findingsOf } from '../../../server/core/checks/run.js';
import { compilePattern, fillGroups, isProblem, lastGroup } from '../../../server/core/house-rules/pattern.js';
import { compilingRules, mostMatches, mostSteps, ruleSetOf } from '../../../server/core/house-rules/rule-set.js';
import { concept } from '../../glossary/entries.js';

const plain: HouseRule = {
  name: 'a rule',
  source: null,
  target: null,
  when: 'target-has',
  message: 'not so',
  fix: null,
  severity: 'major',
};

function found(rules: readonly Partial<HouseRule>[], source: string | null, target: string | null) {
  const style = { ...plainStyle, 'house-rules': rules.map((rule) => ({ ...plain, ...rule })) };
  return findingsOf({ source, target }, { termbase: buildTermbase([]), profile: {}, day: null, accepted: [], style })
    .filter(({ check }) => check === 'house-rule')
    .map((finding) => {
      const words = (text: string | null, span: typeof finding.target) => span && text?.slice(span.from, span.to);
      return [finding.severity, words(source, finding.source), words(target, finding.target), finding.fix];
    });
}

describe('a house rule', () => {
  test('with a pattern of English holds wherever that is found; its fix names groups', () => {
    const rule = { target: String.raw`\b(\w+) work\b`, fix: 'the $1 task ($$1, $2)' };
    expect(found([rule], null, 'He did good work, and hard work.')).toEqual([
      ['major', null, 'good work', 'the good task ($1, )'],
      ['major', null, 'hard work', 'the hard task ($1, )'],
    ]);
  });

  test('with both holds where the Chinese has the one and the English the other', () => {
    const rule = { source: '干部', target: '(?i)officials?', fix: 'cadres', severity: 'minor' as const };
    expect(found([rule], '党的干部。', 'Officials of the Party.')).toEqual([['minor', '干部', 'Officials', 'cadres']]);
    expect(found([rule], '党员。', 'Officials of the Party.')).toEqual([]);
    expect(found([rule], null, 'Officials of the Party.')).toEqual([]);
  });

  test('or where the English lacks it, once it has been translated', () => {
    const rule = { source: '习近平', target: 'Xi Jinping', when: 'target-lacks' as const };
    expect(found([rule], '习近平指出，习近平说', 'He said.')).toEqual([['major', '习近平', null, null]]);
    expect(found([rule], '习近平指出', 'Xi Jinping said.')).toEqual([]);
    expect([found([rule], '习近平指出', null), found([rule], '习近平指出', ' ')]).toEqual([[], []]);
  });

  test('with a pattern of Chinese holds wherever that is found', () => {
    expect(found([{ source: String.raw`\p{Han}市` }], '江门市和深圳市', null)).toEqual([
      ['major', '门市', null, null],
      ['major', '圳市', null, null],
    ]);
  });

  test('that finds nothing but nothing marks nothing, and a fix that changes nothing is none', () => {
    expect(found([{ target: String.raw`\b` }], null, 'a b')).toEqual([]);
    expect(found([{ target: 'b', fix: '$0' }], null, 'a b')).toEqual([['major', null, 'b', null]]);
  });

  test('marks twenty places of a paragraph', () => {
    expect(found([{ target: 'a' }], null, 'a'.repeat(100))).toHaveLength(mostMatches);
  });

  test('is left out, and that is said, where the paragraph is too long for the rules', () => {
    const rules = Array.from({ length: 200 }, (_, i) => ({ target: `${'a?'.repeat(100)}${i}` }));
    expect(found(rules, null, 'b'.repeat(100_000))).toEqual([['info', null, null, null]]);
    expect(found(rules, null, 'b'.repeat(100))).toEqual([]);
  });
});

describe('a set of rules', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    '中',
    '.',
    '[ab]',
    'a*b',
    '(a|中)',
    'b+',
    '^a',
    'b$',
    'a{2,3}',
    String.raw`\bb`,
    '(?i)A',
  );
  const pattern = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '中', '\n'), maxLength: 30 });

  test('finds what each pattern finds by itself', () =>
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 12 }), text, (patterns, target) => {
        const rules = patterns.map((target, i): HouseRule => ({ ...plain, name: `${i}`, target }));
        const expected = rules.flatMap((rule) => {
          const compiled = compilePattern(rule.target ?? '');
          if (isProblem(compiled)) return [];
          const places: string[] = [];
          const matcher = compiled.matcher(target);
          while (places.length < mostMatches && matcher.find())
            if (matcher.end() > matcher.start()) places.push(`${rule.name} ${matcher.start()} ${matcher.end()}`);
          return places;
        });
        const { matches, left } = ruleSetOf(rules).find({ source: null, target });
        expect(matches.map(({ rule, target }) => `${rule.name} ${target?.from} ${target?.to}`)).toEqual(expected);
        expect(left).toBe(0);
      }),
    ));

  test('is compiled once for what it says', () => {
    const rules = [{ ...plain, target: 'once' }];
    expect(ruleSetOf(structuredClone(rules))).toBe(ruleSetOf(rules));
    expect(ruleSetOf([{ ...plain, target: 'twice' }])).not.toBe(ruleSetOf(rules));
  });
});

/** Each of them keeps an engine that tries one way after another busy for longer than anybody lives. */
const hostile = [
  '(a+)+$',
  '(a|aa)+$',
  '(a*)*b',
  '(?:a?){25}(?:a){25}c',
  '(.*)(.*)(.*)(.*)(.*)x',
  '((a{0,9}){0,9})+c',
  '(x+x+)+y',
];

describe('hostile patterns', () => {
  test.each(hostile)('%s answers on a hundred thousand letters', (target) => {
    const rules = [{ ...plain, target }];
    for (const letter of ['a', 'x']) {
      const { matches, left } = ruleSetOf(rules).find({ source: null, target: `${letter.repeat(99_999)}!` });
      expect(matches.every(({ target: span }) => span !== null && span.to <= 100_000) && left <= 1).toBe(true);
    }
  });

  test('have a bound on what they cost, that grows with pattern and text', () => {
    const size = RE2JS.compile(hostile[3] ?? '').programSize();
    const rules = Array.from({ length: 40 }, (_, i) => ({ ...plain, name: `${i}`, target: hostile[3] ?? '' }));
    const longest = Math.floor(mostSteps / (size * rules.length));
    expect(ruleSetOf(rules).find({ source: null, target: 'a'.repeat(longest + 1) }).left).toBe(40);
  });

  test.each([
    ['(a{1000}){1000}', 'repeat', '{1000}'],
    ['((a{40}){40}){40}', 'repeat', '{40}'],
    ['a{900}', 'too-large', 'a{900}'],
    ['('.repeat(2000), 'too-long', '('.repeat(20)],
    ['a(?=b)', 'syntax', '(?='],
    ['(?<=a)b', 'group-name', '(?<=a)b'],
    [String.raw`(a)\1`, 'escape', String.raw`\1`],
    [String.raw`a\z\q`, 'escape', String.raw`\q`],
    ['a(b', 'parenthesis', 'a(b'],
    ['a)b', 'parenthesis', 'a)b'],
    ['[z-a]', 'class', 'z-a'],
    ['[a', 'bracket', '[a'],
    ['*a', 'repeat', '*'],
    ['a*', 'empty', 'a*'],
    [String.raw`\p{Nonsense}`, 'class', String.raw`\p{Nonsense}`],
  ])('%s is refused: %s', (pattern, code, near) => expect(compilePattern(pattern)).toEqual({ code, near }));

  test('whatever is written either compiles or is a problem', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab()[]{}*+?|^$\\.-,0123中pLdw<>=!:'), maxLength: 30 }),
        (pattern) => {
          const compiled = compilePattern(pattern);
          if (isProblem(compiled)) expect(compiled.code).not.toBe('other');
          else expect(() => compiled.matcher('ab中').find()).not.toThrow();
        },
      ),
      { numRuns: 2000 },
    ));
});

test('groups of a fix', () => {
  expect([lastGroup('a $2 $10 $$3'), lastGroup('none'), lastGroup('$0')]).toEqual([2, -1, 0]);
  expect(fillGroups('$$ $1 $2', (number) => `<${number}>`)).toBe('$ <1> <2>');
});

describe('the list of words', () => {
  const words = (list: readonly Partial<AvoidedWords>[], target: string, termbase = buildTermbase([])) => {
    const style = {
      ...plainStyle,
      'word-list': list.map((line) => ({ avoid: '', prefer: null, exact: false, ...line })),
    };
    return findingsOf({ source: null, target }, { termbase, profile: {}, day: null, accepted: [], style })
      .filter(({ check }) => check === 'word-list')
      .map(({ target: span, fix }) => [target.slice(span?.from, span?.to), fix]);
  };

  test('finds words in their inflections, and the preferred ones in the same', () => {
    expect(words([{ avoid: 'utilize', prefer: 'use' }], 'It utilizes tools. Utilized well.')).toEqual([
      ['utilizes', 'uses'],
      ['Utilized', 'Used'],
    ]);
    expect(words([{ avoid: 'in order to', prefer: 'to' }], 'In order to win, order it.')).toEqual([
      ['In order to', 'To'],
    ]);
    expect(words([{ avoid: 'etc' }], 'Tools etc are not etching.')).toEqual([['etc', null]]);
  });

  test('or the very words', () => {
    expect(words([{ avoid: 'impact', prefer: 'effect', exact: true }], 'It impacts the impact.')).toEqual([
      ['impact', 'effect'],
    ]);
  });

  test('leaves alone what is preferred, and what the termbase has as right', () => {
    expect(
      words([{ avoid: 'economic', prefer: 'economic and social' }], 'Economic and social work, economic work.'),
    ).toEqual([['economic', 'economic and social']]);
    const termbase = buildTermbase([concept('A', ['使用资源'], [{ text: 'utilize resources', status: 'preferred' }])]);
    expect(words([{ avoid: 'utilize', prefer: 'use' }], 'Utilize resources; utilize tools.', termbase)).toEqual([
      ['utilize', 'use'],
    ]);
  });
});

test('two hundred rules are compiled in at least as many pieces, and each is found; compiled once, in none', () => {
  const rules = Array.from({ length: 200 }, (_, i): HouseRule => ({
    name: `Rule ${i}`,
    source: null,
    target: `\\bword${i}x`,
    when: 'target-has',
    message: 'No.',
    fix: null,
    severity: 'minor',
  }));
  expect([...compilingRules(rules)].length).toBeGreaterThan(200);
  expect([...compilingRules(rules)]).toEqual([]);
  const target = rules.map((_, i) => `word${i}x`).join(' ');
  const { matches, left } = ruleSetOf(rules).find({ source: null, target });
  expect([matches.map(({ rule }) => rule.name), left]).toEqual([rules.map(({ name }) => name), 0]);
});
