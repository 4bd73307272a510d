import { describe, expect, test } from 'vitest';
import { buildTermbase } from '../../glossary/index.js';
import { loadStarter } from '../../glossary/starter/load.js';
import { concept } from './entries.js';

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
