import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTermbase } from '../../../glossary/index.js';
import { findingsOf } from '../../../server/core/checks/run.js';
import { concept } from '../../glossary/entries.js';

/** Kind, severity, and what is put in the place of what. */
function found(source: string | null, target: string, termbase = buildTermbase([])) {
  return findingsOf({ source, target }, { termbase, profile: {}, day: null, accepted: [] })
    .filter(({ check }) => check === 'person-names')
    .map(({ data, severity, target: span, fix }) => [
      data['context'],
      severity,
      span === null ? data['name'] : `${target.slice(span.from, span.to)} → ${fix}`,
    ]);
}

describe('who the text shows to be a person', () => {
  test.each([
    [
      '外交部欧洲司司长宋立先生介绍情况。',
      'Mr. Song La, director general of the European department, spoke.',
      'Song La → Song Li',
    ],
    ['驻外大使延安平发表讲话。', 'Ambassador Yan Anpang made a speech.', 'Yan Anpang → Yan Anping'],
    ['罗敏：谢谢你的提问。', 'Luo Mang: Thank you for your question.', 'Luo Mang → Luo Min'],
    ['林健：感谢大家。', 'Lin Jiang: Thank you all.', 'Lin Jiang → Lin Jian'],
    ['发言人吴谦大校答问。', 'Senior Colonel Wu Qin, a spokesperson, answered.', 'Wu Qin → Wu Qian'],
    ['代表团会见罗敏外长。', 'The delegation met with Foreign Minister Luo Mang.', 'Luo Mang → Luo Min'],
    [
      '应法国总统邀请，中国代表团团长罗安平出访。',
      'Invited by the French president, Luo Anpang, head of the Chinese delegation, left.',
      'Luo Anpang → Luo Anping',
    ],
  ])('%s %s', (source, target, fix) => {
    expect(found(source, target)).toEqual([['respelled', 'major', fix]]);
    expect(found(source, target.replace(...(fix.split(' → ') as [string, string])))).toEqual([]);
  });

  test('someone from abroad is spelt as people there spell', () => {
    expect(found('韩国外长罗敏发表讲话。', 'Foreign Minister Ra Min made a speech.')).toEqual([]);
  });
});

describe('a name and its post (75)', () => {
  const source = '市委书记陈岸明主持会议并讲话。';
  const said = (name: string): string => `${name}, secretary of the Municipal Committee, presided over the meeting.`;

  test.each(['Chen Anming', 'CHEN Anming', 'CHEN ANMING', 'Mr. Chen', 'He'])('%s is right', (name) => {
    expect(found(source, said(name)).filter(([, severity]) => severity !== 'info')).toEqual([]);
  });

  test.each([
    ['Anming Chen', 'order', 'major'],
    ['An-ming Chen', 'order', 'major'],
    ['Chen An-ming', 'divided', 'minor'],
    ['Chen AnMing', 'divided', 'minor'],
    ['Chen An Ming', 'divided', 'minor'],
    ['Chan Onming', 'respelled', 'major'],
    ['Chan Anming', 'respelled', 'major'],
    ['Chen Anmin', 'respelled', 'major'],
    ['Chen Naming', 'respelled', 'major'],
    ['Chen Anqing', 'respelled', 'major'],
    ['Wang Anming', 'respelled', 'major'],
    ['Chen Jianguo', 'respelled', 'major'],
  ])('%s: %s, %s', (name, kind, severity) => {
    expect(found(source, said(name))).toEqual([[kind, severity, `${name} → Chen Anming`]]);
  });

  test.each(['Ou Yangjianguo', 'Ou Yang Jianguo'])('a compound family name is one word: %s', (name) => {
    expect(found('副市长欧阳建国出席会议。', `Deputy Mayor ${name} attended.`)).toEqual([
      ['divided', 'minor', `${name} → Ouyang Jianguo`],
    ]);
  });

  test('a name that is not there is said, no more', () => {
    expect(found(source, 'The secretary presided over the meeting.')).toEqual([['missing', 'info', 'Chen Anming']]);
  });

  test('capitals of the family name stay', () => {
    expect(found(source, said('CHEN Anmin'))).toEqual([['respelled', 'major', 'CHEN Anmin → CHEN Anming']]);
  });

  test('nothing is said without the Chinese', () => {
    expect(found(null, said('Anming Chen'))).toEqual([]);
  });
});

describe('what is right', () => {
  test.each([
    ['a byline with two names', '（记者/唐达 通讯员/莫小晴）6月25日，', '(Tang Da and Mo Xiaoqing) On June 25,'],
    [
      'readings of a family name',
      '市长单志强、县长仇和平、记者曾解放、主任解学文说',
      'Shan Zhiqiang, Qiu Heping, Zeng Jiefang and Xie Xuewen',
    ],
    ['several readings of a given name', '记者李行说', 'Li Hang said; Li Xing said'],
    ['a compound family name', '教授欧阳明轩、尉迟恭指出', 'Ouyang Mingxuan and Yuchi Gong'],
    ['four ways of ü', '员工吕玲说，吕绿、女娲', 'Lü Ling, Lv Ling, Lyu Ling and Lu Ling'],
    ['an apostrophe', '记者王西安说', 'Wang Xi’an and Wang Xian and WANG XI’AN’s'],
    ['traditional characters', '市委書記陳岸明說', 'Chen Anming said'],
    ['the Thought after the name', '习近平新时代中国特色社会主义思想', 'Xi Jinping Thought on Socialism'],
    ['a foreign president', '法国总统马克龙表示', 'French President Emmanuel Macron said'],
    ['a Uygur and a Tibetan name', '村民阿依努尔、卓玛说', 'Ayinur and Drolma said'],
    ['a name with dots', '代表艾力·阿不都说', 'Deputy Eli Abdu said'],
    ['Hong Kong', '香港特区政府财政司司长陈茂波表示', 'Paul Chan Mo-po, financial secretary of Hong Kong'],
    ['Taiwan', '台湾地区领导人马英九说', 'Ma Ying-jeou, leader of Taiwan'],
    ['Korea', '韩国总统朴槿惠说', 'President Park Geun-hye of South Korea'],
    ['Sun Yat-sen and Chiang Kai-shek', '孙中山先生和蒋介石', 'Dr. Sun Yat-sen and Chiang Kai-shek'],
    ['a place', '江门市委和张家界、黄山', 'Jiangmen City, Zhangjiajie and Huang Shan'],
  ])('%s', (_name, source, target) => {
    expect(found(source, target).filter(([, severity]) => severity !== 'info')).toEqual([]);
  });
});

test('the standard of the termbase is right; where it is pinyin, what is nearly so is not', () => {
  const termbase = buildTermbase([
    concept('C1', [{ text: '陈嘉庚' }], [{ text: 'Tan Kah Kee', status: 'preferred', type: 'name' }]),
    concept('C2', [{ text: '莫小晴' }], [{ text: 'Mo Xiaoqing', status: 'preferred', type: 'name' }]),
  ]);
  expect(found('主席陈嘉庚说', 'Tan Kah Kee said', termbase)).toEqual([]);
  expect(found('主席陈嘉庚说', 'Chen Jiagen said', termbase)).toEqual([]);
  expect(found('通讯员莫小晴', 'Mo Xiaoqin', termbase)).toEqual([['respelled', 'major', 'Mo Xiaoqin → Mo Xiaoqing']]);
});

test('the spelling with the reading that is nearest is offered', () => {
  expect(found('记者李行知说', 'Li Hangzi said')).toEqual([['respelled', 'major', 'Li Hangzi → Li Hangzhi']]);
  expect(found('记者李行知说', 'Li Xingzi said')).toEqual([['respelled', 'major', 'Li Xingzi → Li Xingzhi']]);
});

test('one name of a list is wrong, the others are right', () => {
  const source = '石泰峰、李干杰、李书磊、陈文清、刘金国、王小洪出席。';
  const target = 'Shi Taifeng, Li Ganjie, Li Shulie, Chen Wenqing, Liu Jinguo and Wang Xiaohong attended.';
  expect(found(source, target)).toEqual([['respelled', 'major', 'Li Shulie → Li Shulei']]);
});

test('law: with any people in any order, the spelling of each is right, and one letter less of a given name is found', () => {
  const people = [
    ['陈岸明', 'Chen Anming'],
    ['黄坤明', 'Huang Kunming'],
    ['莫小晴', 'Mo Xiaoqing'],
    ['杨浩东', 'Yang Haodong'],
    ['张宏森', 'Zhang Hongsen'],
    ['欧阳雪梅', 'Ouyang Xuemei'],
  ] as const;
  fc.assert(
    fc.property(fc.shuffledSubarray([...people], { minLength: 1 }), fc.nat(), (some, at) => {
      const source = `记者${some.map(([chinese]) => chinese).join('、')}报道。`;
      const target = `By ${some.map(([, english]) => english).join(', ')}.`;
      expect(found(source, target)).toEqual([]);
      const [, name = ''] = some[at % some.length] ?? [];
      const given = name.split(' ')[1] ?? '';
      const cut = name.length - given.length + 1 + (at % (given.length - 1));
      const wrong = name.slice(0, cut) + name.slice(cut + 1);
      if (wrong === name) return;
      expect(found(source, target.replace(name, wrong))).toEqual([['respelled', 'major', `${wrong} → ${name}`]]);
    }),
  );
});

const PAIRS = '../shared/data/pairs/pairs.jsonl';
test.skipIf(!existsSync(PAIRS))('published English has nothing wrong (needs ../shared/data/pairs)', () => {
  const lines = readFileSync(PAIRS, 'utf8').trim().split('\n');
  const wrong = lines.flatMap((line) => {
    const { id, zh, en } = JSON.parse(line) as Readonly<Record<string, string>>;
    return found(zh ?? '', en ?? '').map((finding) => [id, ...finding]);
  });
  expect(wrong).toEqual([]);
});
