import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTermbase, buildTermbaseInSlices, foldedKey, type LookupFilter } from '../../glossary/index.js';
import { loadPinyin } from '../../glossary/pinyin.js';
import { loadStarter } from '../../glossary/starter/load.js';
import { concept } from './entries.js';
import { slowSearch } from './lookup-reference.js';

const termbase = buildTermbase(loadStarter());

describe('look-up', () => {
  test.each([
    ['走在前列', 'T024', 'zh', '走在前列'],
    ['百縣千鎮萬村高質量', 'T076', 'zh', '百县千镇万村高质量发展工程'],
    ['“百县千镇”万村高质量发展工程', 'T076', 'zh', '百县千镇万村高质量发展工程'],
    ['在前', 'T024', 'zh', '走在前列'],
    ['walk in the forefront', 'T024', 'literal', 'walk in the forefront'],
    ['Walking in the Forefront', 'T024', 'literal', 'walk in the forefront'],
    [
      'hundreds of counties, thousands of towns and ten thousand villages',
      'T076',
      'literal',
      'hundreds of counties, thousands of towns and ten thousand villages',
    ],
    ['self-revolution', 'T247', 'literal', 'self-revolution'],
    ['walked in the front row', 'T024', 'bad', 'walk in the front row'],
    ['million project', 'T077', 'bad', 'Million Project'],
    ['real economy', 'T056', 'preferred', 'the real economy'],
    ['the real eco', 'T056', 'preferred', 'the real economy'],
    ['t024', 'T024', 'concept', 'T024'],
    ['gba', 'T049', 'abbreviation', 'GBA'],
    ['construction cap', 'T128', 'bad', 'construction captain'],
    ['that walks in the forefront of all', 'T024', 'literal', 'walk in the forefront'],
  ])('%s finds %s by its %s', (query, id, field, text) => {
    const [first] = termbase.lookup(query);
    expect(first).toMatchObject({ concept: id, matched: { field, text } });
  });

  test('a result says everything about the concept', () => {
    expect(termbase.lookup('T076')[0]).toEqual({
      concept: 'T076',
      zh: '百县千镇万村高质量发展工程',
      preferred: 'the High-quality Development Project for Counties, Towns and Villages',
      admitted: [
        'the High-Quality Development Project for Counties, Towns, and Villages',
        'the project for high-quality development of counties, towns and villages',
      ],
      literal: ['hundreds of counties, thousands of towns and ten thousand villages'],
      bad: [
        { text: 'hundreds of counties, thousands of towns and ten thousand villages', status: 'deprecated' },
        { text: 'hundreds of counties, thousands of towns and thousands of villages', status: 'forbidden' },
        { text: 'hundred counties, thousands of towns, thousands of villages', status: 'forbidden' },
        { text: 'Quality Development Project with High Tools', status: 'forbidden' },
      ],
      status: 'approved',
      matched: { field: 'concept', text: 'T076' },
    });
  });

  test('every text of every concept finds that concept', () => {
    for (const { id, entry } of termbase.concepts()) {
      for (const { text } of entry.zh)
        expect(termbase.lookup(text, { limit: 400 }).map((result) => result.concept)).toContain(id);
      for (const { text } of entry.en)
        expect(
          termbase.lookup(text, { limit: 400 }).map((result) => result.concept),
          text,
        ).toContain(id);
    }
  });

  test.each(['', '   ', 'zzzz', '。', '“”', '-', '😀'])('%j finds nothing and does not fail', (query) => {
    expect(termbase.lookup(query)).toEqual([]);
  });

  test('a change is found at once, the old text no more', () => {
    const own = buildTermbase([concept('a', ['旧称谓'], [{ text: 'old name', status: 'preferred' }])]);
    own.update(concept('a', ['新称谓'], [{ text: 'new name', status: 'preferred' }]));
    expect(own.lookup('旧称')).toEqual([]);
    expect(own.lookup('old')).toEqual([]);
    expect(own.lookup('new')[0]?.zh).toBe('新称谓');
    for (let i = 0; i < 1100; i++) own.update(concept('a', ['新称谓'], [{ text: `name ${i}`, status: 'preferred' }]));
    expect(own.lookup('name').map((result) => result.preferred)).toEqual(['name 1099']);
  });
});

describe('look-up by sound', () => {
  const pinyin = loadPinyin();
  const sounding = buildTermbase(loadStarter(), { pinyin });
  test.each([
    ['zzql', '走在前列'],
    ['ZZQL', '走在前列'],
    ['zouzaiqianlie', '走在前列'],
    ['zou zai qian lie', '走在前列'],
    ['zǒu zài qián liè', '走在前列'],
    ['zou3zai4qian2lie4', '走在前列'],
    ['zouzql', '走在前列'],
    ['zouzaiqianli', '走在前列'],
    ['走zai前列', '走在前列'],
    ['zou在ql', '走在前列'],
    ['gaozhiliangfazhan', '高质量发展'],
    ['gzlfz', '高质量发展'],
    ['zhongguoshi xiandaihua', '中国式现代化'],
    ["xi'jinping", '习近平'],
    ['lvse', '绿色'],
  ])('%s finds %s', (query, zh) => {
    const [first] = sounding.lookup(query);
    expect(first?.zh.includes(zh), first?.zh).toBe(true);
  });

  test('a wrong tone finds nothing, nor does a sound that is not there', () => {
    expect(sounding.lookup('zou4zai4qian2lie4')).toEqual([]);
    expect(sounding.lookup('zvzvzv')).toEqual([]);
  });

  test('an English word is not taken for letters', () => {
    const zh = sounding.lookup('modernization', { limit: 400 }).map((result) => result.zh);
    expect(zh).toEqual(termbase.lookup('modernization', { limit: 400 }).map((result) => result.zh));
  });

  test('every Chinese form is found by its syllables and by their first letters', () => {
    for (const { id, entry } of sounding.concepts()) {
      const main = foldedKey(entry.zh[0]?.text ?? '');
      if (!/^\p{Script=Han}{2,20}$/u.test(main)) continue;
      const syllables = [...main].map((c) => pinyin.readings(c.charCodeAt(0))[0]?.syllable ?? '');
      for (const query of [syllables.join(''), syllables.join(' '), syllables.map((s) => s[0]).join('')])
        expect(
          sounding.lookup(query, { limit: 400 }).map((result) => result.concept),
          query,
        ).toContain(id);
    }
  });

  test('a query made to be cut in every way takes no time', () => {
    const own = buildTermbase([concept('a', ['阿'.repeat(80)]), concept('b', ['安安'.repeat(40)])], { pinyin });
    const start = performance.now();
    for (const query of ['a'.repeat(59) + 'b', 'an'.repeat(29) + 'b', 'anang'.repeat(11)]) own.lookup(query);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('narrowing', () => {
  const cited = (authority: string): object => ({ citations: [{ document: 'x', authority }] });
  const own = buildTermbase([
    concept('a', ['党的会议'], [{ text: 'Party meeting', status: 'preferred' }], {
      domain: 'party/meeting',
      ...cited('xinhua'),
    }),
    concept('b', ['党的组织'], [], { domain: 'party/organisation', confidence: 'proposed' }),
    concept('c', ['党的经济工作'], [], { domain: 'economy', ...cited('xinhua') }),
  ]);
  const ids = (filter: LookupFilter): string[] =>
    own.search('党的', { filter }).results.map((result) => result.concept);

  test('a domain takes in those below it', () => {
    expect(ids({})).toEqual(['a', 'b', 'c']);
    expect(ids({ domain: 'party' })).toEqual(['a', 'b']);
    expect(ids({ domain: 'part' })).toEqual([]);
    expect(ids({ domain: 'party', status: 'approved' })).toEqual(['a']);
    expect(ids({ authority: 'other' })).toEqual(['b']);
  });

  test('counts say what each other choice would leave', () => {
    const { total, counts } = own.search('党的', { filter: { authority: 'xinhua' }, limit: 1 });
    expect(total).toBe(2);
    expect([...counts.domain]).toEqual([
      ['economy', 1],
      ['party', 1],
      ['party/meeting', 1],
    ]);
    expect([...counts.status]).toEqual([['approved', 2]]);
    expect([...counts.authority]).toEqual([
      ['xinhua', 2],
      ['other', 1],
    ]);
  });

  test('the best of many are those of all of them sorted', () => {
    for (const query of ['发', '发展', 'the', 'of', 'development', 'c']) {
      const all = termbase.lookup(query, { limit: 1000 });
      expect(termbase.lookup(query, { limit: 7 }), query).toEqual(all.slice(0, 7));
      expect(termbase.search(query).total, query).toBe(all.length);
    }
  });
});

describe('look-up equals its definition', () => {
  const pinyin = loadPinyin();
  const statuses = ['preferred', 'admitted', 'deprecated'] as const;
  const chinese = fc.string({ unit: fc.constantFrom(...'西安先行走在前列党的会重长a股2'), minLength: 1, maxLength: 5 });
  const form = fc.tuple(fc.constantFrom(...'西先走党的会重长'), chinese).map(([first, rest]) => first + rest);
  const word = fc.constantFrom(
    'the',
    'a',
    'walk',
    'walking',
    'walks',
    'in',
    'front',
    'fore',
    'party',
    'parties',
    'xi',
    'sh',
    '(b)',
    '20th',
  );
  const english = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  const rendering = english.filter((text) => /walk|fr|fo|part|xi/.test(text));
  const entries = fc.array(
    fc.tuple(form, fc.uniqueArray(rendering, { maxLength: 3 }), fc.constantFrom('x', 'x/y', 'z')),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  const made = entries.map((rows) =>
    rows.map(([zh, en, domain], i) =>
      concept(
        `c${i}`,
        [zh],
        en.map((text, k) => ({ text, status: statuses[k] ?? 'admitted' })),
        {
          domain,
          confidence: i % 3 === 0 ? 'proposed' : 'seen',
        },
      ),
    ),
  );
  const spelled = (text: string): string =>
    [...text].map((c) => pinyin.readings(c.charCodeAt(0)).at(-1)?.syllable ?? c).join('');
  const query = fc.oneof(
    chinese,
    english,
    english.map((text) => text.slice(0, -1)),
    chinese.map(spelled),
    chinese.map((text) => spelled(text).slice(0, -1)),
    chinese.map((text) => [...text].map((c) => spelled(c)).join(' ')),
    chinese.map((text) => [...text].map((c) => spelled(c).charAt(0)).join('')),
    fc.string({ unit: fc.constantFrom(...'xiansohgzue 124在'), maxLength: 6 }),
    fc.constantFrom('c1', 'a', 'to', 'the w', 'x', 'xi', 'xian4', "xi'an", 'zh'),
  );

  test('the same concepts in the same order by the same text, and the same counts', () => {
    fc.assert(
      fc.property(made, query, (concepts, asked) => {
        const own = buildTermbase(concepts, { pinyin });
        const { results, total, counts } = own.search(asked, { limit: 1000 });
        const expected = slowSearch(concepts, asked, pinyin);
        expect(results.map((result) => result.concept)).toEqual(expected.ids);
        expect(results.map(({ matched }) => matched.text)).toEqual(expected.texts);
        expect(total).toBe(expected.ids.length);
        expect(new Map(counts.domain)).toEqual(expected.domains);
        const filter = { domain: 'x', status: 'approved' } as const;
        const narrowed = own.search(asked, { limit: 3, filter });
        const slow = slowSearch(concepts, asked, pinyin, filter);
        expect(narrowed.results.map((result) => result.concept)).toEqual(slow.ids.slice(0, 3));
        expect([narrowed.total, new Map(narrowed.counts.domain)]).toEqual([slow.ids.length, slow.domains]);
      }),
      { numRuns: 800 },
    );
  });

  test('after any changes, too, however many', () => {
    fc.assert(
      fc.property(made, made, fc.array(query, { minLength: 1, maxLength: 5 }), (before, after, queries) => {
        const own = buildTermbase(before, { pinyin });
        for (let round = 0; round < 40; round++)
          for (const changed of round % 2 === 0 ? after : before) own.update(changed);
        for (const { id } of before) own.remove(id);
        for (const changed of after) own.update(changed);
        for (const asked of queries) {
          const found = own.search(asked, { limit: 1000 }).results.map((result) => result.concept);
          expect(found, asked).toEqual(slowSearch(after, asked, pinyin).ids);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('with the starter termbase, for what people type', () => {
    const concepts = loadStarter();
    const own = buildTermbase(concepts, { pinyin });
    for (const asked of [
      's',
      'the s',
      'an',
      'of th',
      'dev',
      'shi',
      'zh',
      'zou',
      'zzq',
      'gao zhi l',
      '党',
      '发展',
      'walks in',
    ]) {
      const found = own.search(asked, { limit: 1000 }).results.map((result) => result.concept);
      expect(found, asked).toEqual(slowSearch(concepts, asked, pinyin).ids);
    }
  });
});

describe('building in slices', () => {
  test('gives the same termbase, and pauses', async () => {
    let pauses = 0;
    let clock = 0;
    const sliced = await buildTermbaseInSlices(loadStarter(), () => Promise.resolve(void pauses++), {
      now: () => clock++,
    });
    expect(pauses).toBeGreaterThan(10);
    for (const query of ['走在前列', 'walk', 'T024', '党'])
      expect(sliced.lookup(query), query).toEqual(termbase.lookup(query));
    const texts = { source: '在推进中国式现代化建设中走在前列', target: 'walking in the forefront' };
    expect(sliced.scan(texts)).toEqual(termbase.scan(texts));
  });
});
