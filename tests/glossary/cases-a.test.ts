import { describe, expect, test } from 'vitest';
import { buildTermbase } from '../../glossary/index.js';
import { fillNumbers } from '../../glossary/number-pattern.js';
import { concept } from './entries.js';
import { became, contained, house, judged, terms } from './house.js';

const similar = (text: string): string[] =>
  house.similar(text).map(({ concept: id, from, to }) => `${id} ${text.slice(from, to)}`);

describe('cases of part A: terms in the Chinese', () => {
  test('A1 a long term hides the one inside it, which is there on demand', () => {
    expect(terms('百县千镇万村高质量发展工程')).toEqual(['T076 百县千镇万村高质量发展工程']);
    expect(contained('百县千镇万村高质量发展工程')).toContain('T043');
  });

  test('A2 quotes around a term are not part of it', () =>
    expect(terms('“百县千镇万村高质量发展工程”')).toEqual(['T076 百县千镇万村高质量发展工程']));

  test('A3 quotes that cut a term are in its span', () =>
    expect(terms('“百县千镇万村”高质量发展工程')).toEqual(['T076 “百县千镇万村”高质量发展工程']));

  test('A5 a near miss is a suggestion and no hit', () => {
    const text = '百县、千镇、万村高质量发展';
    expect(terms(text)).toEqual(['T043 高质量发展']);
    expect(similar(text)).toEqual(['T076 百县、千镇、万村高质量发展']);
    // What is a hit is no suggestion, another number or a negation is another thing, and short forms are near to too much.
    expect(similar('百县千镇万村高质量发展工程，走在前面，二十届四中全会，不高质量发展')).toEqual([]);
    expect(similar('人类命远共同体')).toEqual(similar('人类命共同体').map((line) => line.replace('命', '命远')));
  });

  test('A6 the short form is a hit of the entry that it belongs to', () => {
    expect(terms('百千万工程')).toEqual(['T077 百千万工程']);
    const [short, full] = ['T077', 'T076'].map((id) => house.concept(id)?.entry);
    expect(short?.abbreviation).toContain('百县千镇万村高质量发展工程');
    expect(short?.en[0]?.text).toBe(full?.en[0]?.text);
  });

  test('A7 two projects of which one ends like the other', () =>
    expect([terms('百千万工程'), terms('千万工程')]).toEqual([['T077 百千万工程'], ['T192 千万工程']]));

  test('A9 body, person and committee', () => {
    expect(terms('市委常委会')).toEqual(['T001 市委常委会']);
    expect(terms('市委常委陈某')).toEqual(['T372 市委常委']);
    expect(terms('市委')).toEqual(['T007 市委']);
  });

  test('A10 one hit, and the numbers of every other session', () => {
    expect(terms('省委十三届三次全会')).toEqual(['T008 省委十三届三次全会']);
    const [hit] = house.recognise('省委十二届十一次全会');
    expect(hit).toMatchObject({ from: 0, to: 10, values: { n: 12, m: 11 } });
  });

  test('A11 N届M中全会 is the Central Committee’s, N届M次全会 is not', () => {
    expect(terms('十九届四中全会')).toEqual(['N001 十九届四中全会']);
    expect(terms('十三届四次全会')).toEqual(['N002 十三届四次全会']);
    expect(terms('二十届三中全会')).toEqual(['T382 二十届三中全会']);
    const english = 'the fourth plenary session of the 13th CPC Central Committee';
    expect(became('N001', '十三届四中全会', english)).toEqual(['standard']);
    expect(became('N002', '十三届四次全会', english)).toEqual(['deprecated']);
    const bare = buildTermbase([
      concept(
        'c',
        ['{n}届{m}中全会'],
        [{ text: english.replace('fourth', '{m-th}').replace('13th', '{n-th}'), status: 'preferred' }],
      ),
      concept(
        'l',
        ['{n}届{m}次全会'],
        [{ text: 'the {m-th} plenary session of the {n-th} Committee', status: 'preferred' }],
      ),
    ]);
    expect(bare.outcomes({ source: '十三届四次全会', target: english })).toMatchObject([
      { concept: 'l', status: 'not-found', review: 'other-term' },
    ]);
  });

  test('A12 the long collocation; its rendering satisfies the terms inside', () => {
    const source = '在推进中国式现代化建设中走在前列';
    expect(terms(source)).toEqual([`T025 ${source}`]);
    const english = 'be at the forefront of advancing Chinese modernization';
    expect(house.rendered(english)).toEqual(new Set(['T025', 'T024', 'T026']));
    expect(became('T026', `${source}，中国式现代化`, english)).toEqual(['standard']);
  });

  test.each(['重要讲话、重要指示精神', '重要讲话重要指示精神', '重要讲话和重要指示精神', '重要讲话、重要指示批示精神'])(
    'A14 %s is one entry',
    (text) => expect(terms(text)).toEqual([`T013 ${text}`]),
  );

  test('A15 a list of three is not the term of two', () => {
    expect(terms('改革、开放、创新“三大动力”').some((line) => line.includes('创新'))).toBe(false);
    // The entry lists 改革、开放; the comma is not folded away for any other.
    const own = buildTermbase([concept('a', ['改革开放'])]);
    expect(own.recognise('改革、开放、创新')).toEqual([]);
    expect(similar('改革、开放、创新')).toEqual([]);
  });

  test('A17 a term with a gap, and what stands in the gap', () => {
    expect(terms('谱写中国式现代化广东新篇章')).toEqual([
      'T031 谱写中国式现代化广东新篇章',
      'T026 中国式现代化',
      'T141 广东',
    ]);
    expect(terms('谱写了一，新篇章')).toEqual([]);
    expect(terms(`谱写${'啊'.repeat(21)}新篇章`)).toEqual([]);
  });

  test.each(['粤港澳大灣區', '粵港澳大湾区', '粤港澳大湾区', '粵港澳大灣區'])('A18 %s in any script', (text) =>
    expect(terms(text)).toEqual([`T049 ${text}`]),
  );

  test('A18 characters that became one are found from every one of them', () => {
    const own = buildTermbase(['发展', '干部', '后面', '里面', '台风'].map((zh, i) => concept(`${i}`, [zh])));
    const all = ['發展发展', '幹部干部', '後面后面', '裡面裏面里面', '颱風台风'];
    expect(all.map((text) => own.recognise(text).length)).toEqual([2, 2, 2, 3, 2]);
  });

  test('A20 the whole formula in mixed script', () => {
    const text = '以习近平同志為核心的黨中央';
    expect(terms(text)).toEqual([`T039 ${text}`]);
  });

  test('A22 there is no bare 精神', () => {
    expect(terms('精神')).toEqual([]);
    expect(terms('发扬体育精神')).toEqual([]);
    expect(
      judged('the spirit of the times', '时代精神').filter((line) => /^(deprecated|forbidden)/.test(line)),
    ).toEqual([]);
  });

  test.each(['三会一课', '学会了', '会见', '斤斤计较'])('A23 no one-character word in %s', (text) =>
    expect(terms(text).filter((line) => [...(line.split(' ')[1] ?? '')].length < 2)).toEqual([]),
  );

  test('A23 a character alone counts only after a number', () => expect(terms('1.39万亿斤')).toEqual(['T232 斤']));

  test('A24 a term says its domain', () => {
    const [hit] = house.recognise('工作部署').map(({ concept: id }) => house.concept(id)?.entry);
    expect(hit?.domain).toBeTruthy();
  });

  test('A25 twice in the Chinese: two hits, and one rendering is enough', () => {
    const source = '省委十三届三次全会召开，省委十三届三次全会指出';
    expect(terms(source).length).toBe(2);
    const english = 'The third plenary session of the 13th CPC Guangdong Provincial Committee met; it held';
    expect(became('T008', source, english)).toEqual(['standard', 'standard shared']);
  });
});

describe('numbered terms out of the box', () => {
  test.each([
    ['十九届四中全会', 'the fourth plenary session of the 19th CPC Central Committee'],
    ['党的十八届三中全会', 'the third plenary session of the 18th CPC Central Committee'],
    ['中国共产党第十九届中央委员会第五次全体会议', 'the fifth plenary session of the 19th CPC Central Committee'],
    ['省委十三届四次全会', 'the fourth plenary session of the 13th CPC Provincial Committee'],
    ['市委十四届六次全会', 'the sixth plenary session of the 14th CPC Municipal Committee'],
    ['党的十九大', 'the 19th National Congress of the Communist Party of China (CPC)'],
    ['党的第十八次全国代表大会', 'the 18th National Congress of the Communist Party of China (CPC)'],
    ['十四届全国人大二次会议', "the second session of the 14th National People's Congress (NPC)"],
    ['第十四届全国人民代表大会第一次会议', "the first session of the 14th National People's Congress (NPC)"],
    [
      '全国政协十四届二次会议',
      "the second session of the 14th National Committee of the Chinese People's Political Consultative Conference (CPPCC)",
    ],
    ['“十五五”规划', 'the 15th Five-Year Plan'],
    [
      '中央政治局就人工智能进行第二十次集体学习',
      'the 20th group study session of the Political Bureau of the CPC Central Committee',
    ],
  ])('%s: %s', (text, preferred) => {
    const hit = house.scan({ source: text, target: null }).find(({ concept: id }) => id.startsWith('N'));
    expect(hit).toMatchObject({ from: 0, to: text.length, preferred });
    const english = house.scan({ source: text, target: `At ${preferred},` }).filter(({ side }) => side === 'target');
    expect(english).toMatchObject([{ concept: hit?.concept, status: 'standard' }]);
  });

  test('another number is not the standard; the table’s own wrong numbers stay wrong', () => {
    const shown = (source: string, target: string) => judged(target, source).filter((line) => /N0|T009/.test(line));
    expect(shown('党的二十大', 'the 19th National Congress of the CPC')).toEqual([
      'forbidden T009 the 19th National Congress',
    ]);
    expect(shown('党的十九大', 'the 19th National Congress')).toEqual(['admitted N007 the 19th National Congress']);
    expect(shown('党的十九大', 'the 18th National Congress of the CPC')).toEqual([]);
    expect(became('N007', '党的十九大', 'the 18th National Congress of the CPC')).toEqual(['not-found numbers-differ']);
  });

  test('党的三大法宝 is no congress', () => expect(terms('党的三大法宝')).toEqual([]));

  test('every pattern fills all of its numbers', () => {
    for (const { id, entry } of house.concepts()) {
      if (!id.startsWith('N')) continue;
      for (const { text } of entry.en) expect(fillNumbers(text, { n: 3, m: 4 }), id).not.toMatch(/[{}]/);
    }
  });
});
