import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildRenderings, buildTermbase } from '../../glossary/index.js';
import { loadStarter } from '../../glossary/starter/load.js';
import { concept } from './entries.js';

const termbase = buildTermbase(loadStarter());
const judged = (text: string, source: readonly string[] | null = null): string[] =>
  termbase
    .check(text, { source: source === null ? null : new Set(source) })
    .map((hit) => `${hit.status} ${hit.concept} ${text.slice(hit.from, hit.to)}`);

describe('the check of renderings, English alone', () => {
  test.each<[string, string, string[]]>([
    [
      'a capital at the start of a sentence',
      'High-quality development is …',
      ['standard T043 High-quality development'],
    ],
    [
      'an inflected head verb',
      'Guangdong built a beautiful China',
      ['admitted T141 Guangdong', 'admitted T237 built a beautiful China'],
    ],
    ['a determiner for the article', 'these three driving forces', ['standard T022 three driving forces']],
    [
      'the article belongs to the span of a term that has one',
      'in the real economy',
      ['standard T056 the real economy'],
    ],
    [
      'a rendering over a line break',
      'the High-quality Development\nProject for Counties, Towns and Villages',
      [
        'standard T076 the High-quality Development\nProject for Counties, Towns and Villages',
        'standard T077 the High-quality Development\nProject for Counties, Towns and Villages',
      ],
    ],
    ['a serial comma', 'smart, green and integrated', ['admitted T063 smart, green and integrated']],
    [
      'either apostrophe',
      'practical projects to improve people’s lives',
      ['standard T353 practical projects to improve people’s lives'],
    ],
    ['British spelling', 'Chinese modernisation', ['standard T026 Chinese modernisation']],
    ['a hyphen where the entry has none', 'public well-being', ['admitted T109 public well-being']],
    ['an accent', 'the communiqué', ['admitted T307 communiqué']],
    [
      'a literal name in another tense',
      'Guangdong walked in the forefront',
      ['admitted T141 Guangdong', 'literal T024 walked in the forefront'],
    ],
    ['a bad variant', 'walking at the forefront', ['deprecated T024 walking at the forefront']],
    ['a forbidden one', 'who walks in the front row', ['forbidden T024 walks in the front row']],
    [
      'a bad string inside an allowed one',
      'the Guangdong-Hong Kong-Macao Greater Bay Area',
      ['standard T049 the Guangdong-Hong Kong-Macao Greater Bay Area'],
    ],
    [
      'the bad string alone, which contains an allowed one',
      'the Hong Kong-Macao Greater Bay Area',
      ['forbidden T049 Hong Kong-Macao Greater Bay Area'],
    ],
    ['whole words only', 'a proactive fiscal policy', ['standard T223 a proactive fiscal policy']],
    ['an active policy', 'an active fiscal policy', ['deprecated T223 active fiscal policy']],
    ['a name with its surname', "Liang Qichao's hometown", ["standard T107 Liang Qichao's hometown"]],
    ['a name without', 'the hometown of Qichao', ['deprecated T107 the hometown of Qichao']],
    ['capitals as they should be', 'General Secretary Xi Jinping said', ['standard T011 General Secretary Xi Jinping']],
    [
      'small letters where capitals belong',
      'said general secretary Xi Jinping',
      ['deprecated T011 general secretary Xi Jinping'],
    ],
    [
      'the title after the name',
      'Xi Jinping, general secretary of the CPC Central Committee',
      ['admitted T011 Xi Jinping, general secretary of the CPC Central Committee'],
    ],
    [
      'a longer allowed rendering of another concept',
      'the 20th National Congress of the Communist Party of China',
      ['standard T009 the 20th National Congress of the Communist Party of China'],
    ],
    ['a hyphen that must be there', 'high quality development', ['deprecated T043 high quality development']],
    [
      'a word that must follow',
      'the spirit of the meeting; the spirit of the times',
      ['deprecated T005 the spirit of'],
    ],
    [
      'a noun that is bad only in the plural',
      'talent and talents',
      ['standard T208 talent', 'deprecated T208 talents'],
    ],
    ['quotes inside', 'the "1310" Plan', ['standard T019 the "1310" Plan']],
    ['no run over the end of a sentence', 'They walk. In the forefront', []],
    ['no run over a comma', 'the real, economy', []],
    ['Chinese left in the text', '走在前列 walk in the forefront走在', ['literal T024 walk in the forefront']],
    [
      'a gap',
      'On behalf of the State Council, I will now report to you on the work of the government for your deliberation and approval',
      [
        'standard T303 On behalf of the State Council, I will now report to you on the work of the government for your deliberation and approval',
      ],
    ],
    [
      'two concepts of which only one writes the article',
      'the CPPCC Guangdong Committee',
      ['admitted T379 the CPPCC Guangdong Committee', 'admitted T296 the CPPCC Guangdong Committee'],
    ],
    ['an optional plural in the entry', 'new development concepts', ['deprecated T159 new development concepts']],
  ])('%s', (_, text, expected) => expect(judged(text)).toEqual(expected));
});

describe('the check beside Chinese', () => {
  test('what is bad only for its own term needs that term', () => {
    expect(judged('a mayor', null)).toEqual(['deprecated T015 mayor', 'deprecated T286 mayor']);
    expect(judged('a mayor', [])).toEqual([]);
    expect(judged('a mayor', ['T015'])).toEqual(['forbidden T015 mayor']);
  });

  test('the same string, right in one concept and wrong in another: the Chinese decides', () => {
    expect(judged("National People's Congress", null)).toEqual(["standard T294 National People's Congress"]);
    expect(judged("National People's Congress", ['T279'])).toEqual(["forbidden T279 National People's Congress"]);
    expect(judged("National People's Congress", ['T279', 'T294'])).toEqual([
      "standard T294 National People's Congress",
    ]);
  });

  test('what is always bad is bad beside any Chinese', () => {
    expect(judged('walk in the front row', [])).toEqual(['forbidden T024 walk in the front row']);
  });
});

describe('the fix', () => {
  test.each([
    ['Walking in the forefront, …', 'Being at the forefront'],
    ['it walks in the forefront', 'is at the forefront'],
    ['the physical economy', 'real economy'],
    ['a main battlefield', 'main front'],
    ['made a work report', 'delivered a work report'],
    ['made a specific deployment', 'specific arrangements'],
    ['rebuilding a new Guangdong', 'recreating a new Guangdong'],
  ])('for %s is %s', (text, fix) => {
    expect(termbase.check(text, { source: null }).find((hit) => hit.fix !== null)?.fix).toBe(fix);
  });
});

describe('the fix in the form of what it replaces', () => {
  const index = buildRenderings([
    concept(
      'a',
      ['阔步前进'],
      [
        { text: 'march ahead', status: 'preferred' },
        { text: 'stride forward', status: 'deprecated' },
        { text: 'boldly trudge', status: 'forbidden' },
      ],
      { partOfSpeech: 'v' },
    ),
    concept(
      'b',
      ['深化改革扩大开放'],
      [
        { text: 'deepen reform and open up further', status: 'preferred' },
        { text: 'dig reform', status: 'forbidden' },
      ],
      { partOfSpeech: 'v phrase' },
    ),
  ]);
  test.each([
    ['They are striding forward', 'marching ahead'],
    ['It strides forward', 'marches ahead'],
    ['We boldly trudged', 'marched ahead'],
    ['Striding forward, we', 'Marching ahead'],
    ['They dug reform', 'deepened reform and opened up further'],
    ['digging reform', 'deepening reform and opening up further'],
  ])('%s: %s', (text, fix) => expect(index.check(text, { source: null })[0]?.fix).toBe(fix));
});

describe('one pattern set', () => {
  test('an office makes a literal form its standard in one act', () => {
    const index = buildRenderings([
      concept(
        'a',
        ['自我革命'],
        [
          { text: 'self-reform', status: 'preferred' },
          { text: 'self-revolution', status: 'deprecated', literal: true },
        ],
      ),
    ]);
    const status = (): string | undefined => index.check('a self-revolution', { source: null })[0]?.status;
    expect(status()).toBe('literal');
    index.update(
      concept(
        'a',
        ['自我革命'],
        [
          { text: 'self-reform', status: 'admitted' },
          { text: 'self-revolution', status: 'preferred', literal: true },
        ],
      ),
    );
    expect(status()).toBe('standard');
    index.remove('a');
    expect(status()).toBeUndefined();
  });

  test('what an entry allows letter by letter cannot be bad in it', () => {
    const index = buildRenderings([
      concept(
        'a',
        ['某词语'],
        [
          { text: 'the thing', status: 'preferred' },
          { text: 'thing', status: 'forbidden' },
        ],
      ),
    ]);
    expect(index.check('the thing', { source: null })[0]?.status).toBe('standard');
  });

  test('what is rendered includes what stands inside a longer rendering', () => {
    expect([...termbase.rendered('be at the forefront of advancing Chinese modernization')].sort()).toEqual([
      'T024',
      'T025',
      'T026',
    ]);
  });

  test('a comma before "and" does not matter, a missing word does', () => {
    expect(judged('hundreds of counties, thousands of towns, and ten thousand villages')).toEqual([
      'literal T076 hundreds of counties, thousands of towns, and ten thousand villages',
    ]);
  });

  test('a very long paragraph takes time in proportion', () => {
    for (const text of [
      'talents and talent '.repeat(20_000),
      '走在前列'.repeat(50_000),
      'the '.repeat(100_000),
      'a-'.repeat(100_000),
    ]) {
      const start = performance.now();
      termbase.check(text, { source: null });
      expect(performance.now() - start).toBeLessThan(5000);
    }
  });

  test('spans lie in the text, in order, and overlap only where concepts share one', () => {
    const words = loadStarter().flatMap(({ entry }) =>
      entry.en.flatMap((term) => [term.text, ...term.text.split(' ')]),
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.constantFrom('.', ',', '“', '😀', '走', '\n\n', '-'))),
        (parts) => {
          const text = parts.join(' ');
          let last = { from: 0, to: 0 };
          for (const hit of termbase.check(text, { source: null })) {
            expect(hit.to).toBeGreaterThan(hit.from);
            expect(hit.to).toBeLessThanOrEqual(text.length);
            if (hit.from !== last.from || hit.to !== last.to) expect(hit.from).toBeGreaterThanOrEqual(last.to);
            last = hit;
          }
        },
      ),
    );
  });
});
