import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildTermbase } from '../../../glossary/index.js';
import { loadStarter } from '../../../glossary/starter/load.js';
import { addition } from '../../../server/core/checks/lost/addition.js';
import { contextOf } from '../../../server/core/checks/context.js';

const rules = { termbase: buildTermbase(loadStarter()), profile: {}, day: null, accepted: [] };

function found(source: string, target: string): string[] {
  const texts = { source, target };
  return addition
    .find(texts, contextOf(texts, rules), null)
    .map(({ target: place, severity = addition.severity }) => `${severity} ${target.slice(place?.from, place?.to)}`);
}

const CHINESE =
  '市委常委会召开扩大会议，传达学习有关会议精神。今年上半年，全市新增就业岗位1.2万个，同比增长8%。海关部门优化通关服务，帮助外贸企业扩大出口。';
const ENGLISH = [
  'The Standing Committee of the CPC Municipal Committee held an enlarged meeting to convey and study the guiding principles of the meetings.',
  'In the first half of this year, 12,000 new jobs were created in the city, up by 8 percent year on year.',
  'Customs departments improved clearance services and helped foreign trade companies expand exports.',
] as const;
const STRAY = 'Farmers planted rice and vegetables in the mountain villages, and tourists enjoyed the beautiful lake.';

describe('a sentence that the Chinese does not have', () => {
  test('is none where everything is a translation, in as many sentences as it may be', () => {
    expect(found(CHINESE, ENGLISH.join(' '))).toEqual([]);
    const split =
      'The Standing Committee of the CPC Municipal Committee held an enlarged meeting. It conveyed and studied the guiding principles of the meetings.';
    expect(found(CHINESE, [split, ...ENGLISH.slice(1)].join(' '))).toEqual([]);
  });

  test.each([0, 1, 2, 3])('is found, marked whole, and minor: before sentence %i', (at) => {
    const target = [...ENGLISH.slice(0, at), STRAY, ...ENGLISH.slice(at)].join(' ');
    expect(found(CHINESE, target)).toEqual([`minor ${STRAY}`]);
  });

  test('is found with others like it', () => {
    const other = 'The museum opened at night, and children sang old songs on the bridge until dawn.';
    expect(found(CHINESE, [ENGLISH[0], STRAY, other, ...ENGLISH.slice(1)].join(' '))).toEqual([
      `minor ${STRAY} ${other}`,
    ]);
  });

  test('is nothing in a paragraph that is not translated, or too short to tell', () => {
    expect(found(CHINESE, '')).toEqual([]);
    expect(found('图为会议现场。', `A meeting. ${STRAY}`)).toEqual([]);
  });
});

const PAIRS = '../shared/data/pairs/pairs.jsonl';

test.skipIf(!existsSync(PAIRS))('published English and that of machines has none (needs ../shared/data/pairs)', () => {
  const texts = readFileSync(PAIRS, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const { zh = '', ...rest } = JSON.parse(line) as Readonly<Record<string, string>>;
      return Object.entries(rest).flatMap(([key, text]) => (/^(?:en$|mt_)/.test(key) ? [[zh, text] as const] : []));
    });
  expect(texts.length).toBeGreaterThan(400);
  expect(texts.flatMap(([zh, en]) => found(zh, en))).toEqual([]);
});
