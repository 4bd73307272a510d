import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildTermbase } from '../../../glossary/index.js';
import { loadStarter } from '../../../glossary/starter/load.js';
import { findingsOf } from '../../../server/core/checks/run.js';
import { sentences } from '../../../server/core/sentences.js';

const termbase = buildTermbase(loadStarter());

function found(source: string, target: string, checks: readonly string[] = ['omission']) {
  return findingsOf({ source, target }, { termbase, profile: {}, day: null, accepted: [] })
    .filter(({ check }) => checks.includes(check))
    .map(({ severity, source: span }) => [severity, source.slice(span?.from, span?.to)]);
}

const SENTENCES = [
  [
    '市委常委会召开扩大会议，传达学习有关会议精神。',
    'The Standing Committee of the CPC Municipal Committee held an enlarged meeting to convey and study the guiding principles of the meetings.',
  ],
  [
    '今年上半年，全市新增就业岗位1.2万个，同比增长8%。',
    'In the first half of this year, 12,000 new jobs were created in the city, up by 8 percent year on year.',
  ],
  [
    '农民专业合作社为村民提供种子、肥料和技术培训。',
    'Farmers’ cooperatives provided villagers with seeds, fertilizer, and technical training.',
  ],
  [
    '海关部门优化通关服务，帮助外贸企业扩大出口。',
    'Customs departments improved clearance services and helped foreign trade companies expand exports.',
  ],
] as const;

/** The characters of these sentences that traditional script writes otherwise. */
const TRADITIONAL: Readonly<Record<string, string>> = {
  农: '農', 专: '專', 业: '業', 为: '為', 种: '種', 训: '訓', 关: '關', 门: '門', 优: '優', 务: '務', 贸: '貿', 扩: '擴', 岗: '崗', 长: '長', 万: '萬', 个: '個', 术: '術',
}; // prettier-ignore
const inTraditional = (text: string): string => [...text].map((char) => TRADITIONAL[char] ?? char).join('');

const all = (side: 0 | 1) => SENTENCES.map((pair) => pair[side]);

describe('a sentence without a counterpart', () => {
  test('is none where a number of it is said wrongly: that has been found', () => {
    const [source, target] = [
      '全市地区生产总值突破3.5万亿元，同比增长6.2%。',
      'The city’s GDP exceeded 350 billion yuan, up 6.2%.',
    ];
    expect(found(source, target, ['numbers', 'omission'])).toEqual([['major', '3.5万亿元']]);
  });

  test('is none where everything is said', () => {
    expect(found(all(0).join(''), all(1).join(' '))).toEqual([]);
  });

  test.each([0, 1, 2, 3])('is found: number %i', (gone) => {
    const target = all(1)
      .filter((_, i) => i !== gone)
      .join(' ');
    expect(found(all(0).join(''), target).map(([, text]) => text)).toEqual([SENTENCES[gone]?.[0]]);
  });

  test('is major where nothing speaks against it', () => {
    expect(found(all(0).join(''), all(1).slice(0, 2).join(' ')).some(([severity]) => severity === 'major')).toBe(true);
  });

  test('is none in traditional characters, or where news names the day of the week', () => {
    const [source, target] = [all(0).slice(1).join(''), all(1).slice(1).join(' ')];
    const traditional = inTraditional(source);
    expect(traditional).not.toBe(source);
    expect(found(traditional, target)).toEqual([]);
    expect(found(`3月11日，${source}`, `On Monday, ${target}`)).toEqual([]);
  });

  test('is minor at most where the English as a whole is long enough', () => {
    const missing = found(all(0).join(''), [all(1)[1], all(1)[2], all(1)[1], all(1)[2]].join(' '));
    expect(missing.map(([severity]) => severity)).not.toContain('major');
    expect(missing).not.toEqual([]);
  });

  test('is nothing in a paragraph that is not translated, or too short to tell (89)', () => {
    expect(found(all(0).join(''), '')).toEqual([]);
    expect(found('本报记者张三、李四摄影报道。（完）', 'Photo by staff.')).toEqual([]);
  });
});

describe('length (89)', () => {
  const length = (source: string, target: string) => found(source, target, ['length']).map(([severity]) => severity);

  test('far too short or long is minor, the usual is nothing, short paragraphs have no usual length', () => {
    const source = all(0).join('');
    expect(length(source, all(1).join(' '))).toEqual([]);
    expect(length(source, 'The Standing Committee met.')).toEqual(['minor']);
    expect(length(source, `${all(1).join(' ')} `.repeat(3))).toEqual(['minor']);
    expect(length('图为展览会现场。', 'P')).toEqual([]);
  });
});

const PAIRS = '../shared/data/pairs/pairs.jsonl';

test.skipIf(!existsSync(PAIRS))('published English and what is left of it (needs ../shared/data/pairs)', () => {
  const pairs = readFileSync(PAIRS, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { readonly zh: string; readonly en: string });
  const flagged = pairs.filter(({ zh, en }) => found(zh, en).length > 0).length;
  const drops = pairs.flatMap(({ zh, en }) => {
    const parts = sentences(en);
    return parts.length < 2 ? [] : parts.map(({ from, to }) => ({ zh, en: en.slice(0, from) + en.slice(to) }));
  });
  const caught = drops.filter(({ zh, en }) => found(zh, en).length > 0).length;
  expect(flagged / pairs.length).toBeLessThan(0.05);
  expect(pairs.flatMap(({ zh, en }) => found(zh, en)).filter(([severity]) => severity === 'major')).toEqual([]);
  expect(caught / drops.length).toBeGreaterThan(0.9);
});
