import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTermbase } from '../../../glossary/index.js';
import type { HouseStyle } from '../../../server/core/checks/check.js';
import { plainStyle } from '../../../server/core/checks/context.js';
import { findingsOf } from '../../../server/core/checks/run.js';
import { pinyinSyllables } from '../../../server/core/spelling/pinyin.js';
import { openSpeller } from '../../../server/spelling/open.js';
import { concept } from '../../glossary/entries.js';

const termbase = buildTermbase([
  concept('A', ['信息化'], [{ text: 'the great infomationalising drive', status: 'preferred' }]),
]);

function found(target: string, style: Partial<HouseStyle> = {}, check = 'spelling') {
  const rules = { termbase, profile: {}, day: null, accepted: [], speller: openSpeller() };
  return findingsOf({ source: null, target }, { ...rules, style: { ...plainStyle, ...style } })
    .filter((finding) => finding.check === check)
    .map(({ severity, target: span, fix }) => `${severity} ${target.slice(span?.from, span?.to)} ${fix ?? '?'}`);
}

describe('spelling', () => {
  test('finds a word that no dictionary has, with its right spelling as the fix where there is but one', () => {
    expect(found('The developement of the city was acknowleged.')).toEqual([
      'minor developement development',
      'minor acknowleged acknowledged',
    ]);
    expect(found('It was unleased.')).toEqual(['minor unleased ?']);
    expect(found('A stock of przewalskii.')).toEqual(['info przewalskii ?']);
  });

  test('a name that the dictionary has with a capital alone', () => {
    expect(found('Talks of france and guangdong in beijing, a qiaoxiang.')).toEqual([
      'minor france France',
      'minor guangdong Guangdong',
      'minor beijing Beijing',
    ]);
  });

  test('judges the parts of a word with hyphens by themselves', () => {
    expect(found('It is a high-qualty, forward-looking, non-governmental plan.')).toEqual(['minor qualty quality']);
  });

  test.each([
    ['names inside a sentence', 'In Kaesong, Azmin Ali met Wulong’s Shiseido people and Paul Chan Mo-po.'],
    ['pinyin anywhere', 'Zhanjiang is a qiaoxiang. Xi’an is not. Yan’an’s caves are.'],
    ['abbreviations, and capitals inside', 'ASEAN, APEC’s SMEs, WeChat and AstraZeneca signed MoUs.'],
    ['numbers with letters', 'The 52nd of 3pm, 20km, CO2, H7N9, 4x4 and PM2.5.'],
    ['addresses', 'See www.gfbzb.gov.cn, https://exmple.com/qwertz?zxc=vbn or mail zhgsan@exmple.cn, ecns.cn.'],
    ['possessives and plurals', 'The netizens’ and the government’s well-being, the three provinces’ GDP.'],
    ['both kinds of English', 'Labour and labor, organise and organize, centre and center.'],
    [
      'words of the field',
      'Cyber rollouts, informatization, procuratorial organs and interprovincial decarbonization.',
    ],
    ['letters of other scripts', 'The character 中 and the word перестройка.'],
    ['a term that is written twice and like no word', 'Of gymnocypris, only gymnocypris is left.'],
  ])('leaves alone %s', (_what, text) => expect(found(text)).toEqual([]));

  test('a long name that is one letter away from an ordinary word is none', () => {
    expect(found('The Develpment Plan of the Govenment.')).toEqual([
      'minor Develpment Development',
      'minor Govenment Government',
    ]);
  });

  test('the first word of a sentence may be a name as well', () => {
    expect(found('Azminali spoke. “Tomorow we go.”')).toEqual(['minor Tomorow Tomorrow']);
  });

  test('what the termbase has as right is right, single words too', () => {
    expect(found('The great infomationalising drive; infomationalising it.')).toEqual([]);
  });

  test('what the project has among its words is right, with a capital and possessive too', () => {
    const text = 'Qwertzing is blorp’s blorp and Fnordly.';
    expect(found(text)).not.toEqual([]);
    expect(found(text, { words: ['qwertzing', 'blorp', 'Fnordly'] })).toEqual([]);
  });

  test('stops after thirty', () => expect(found('qwrtz '.repeat(10) + 'developement '.repeat(100))).toHaveLength(30));

  test('marks places of the text, whatever the text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const rules = { termbase, profile: {}, day: null, accepted: [], speller: openSpeller() };
        for (const { check, target, data } of findingsOf({ source: null, target: text }, rules))
          if (check === 'spelling') expect(text.slice(target?.from, target?.to)).toBe(data['word']);
      }),
    ));
});

describe('American and British spelling', () => {
  const text = 'The labour of organising a programme for World Labor Organisation centers is worth a colour.';
  const variety = (english: HouseStyle['english']) => found(text, { english }, 'english-variety');

  test('is as the project has it, or no matter', () => {
    expect(variety('any')).toEqual([]);
    expect(variety('american')).toEqual([
      'info labour labor',
      'info organising organizing',
      'info programme program',
      'info colour color',
    ]);
    expect(variety('british')).toEqual(['info centers centres']);
  });

  test('is left to the termbase in standard renderings, and to the project in its words', () => {
    const style = { english: 'american', words: ['labour'] } as const;
    expect(found('Labour and labour: the great infomationalising drive.', style, 'english-variety')).toEqual([
      'info Labour Labor',
    ]);
  });
});

test.each([
  ['Zhanjiang', 2],
  ["Xi'an", 1],
  ['xian', 1],
  ['lüe', 1],
  ['Guangdong', 2],
  ['teh', 0],
  ['recieve', 0],
  ['development', 0],
  ['', 0],
])('%s has %i syllables of pinyin', (word, count) => expect(pinyinSyllables(word)).toBe(count));
