import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildTermbase } from '../../../glossary/index.js';
import { findingsOf } from '../../../server/core/checks/run.js';
import { concept } from '../../glossary/entries.js';

function found(source: string | null, target: string, termbase = buildTermbase([])) {
  return findingsOf({ source, target }, { termbase, profile: {}, day: null, accepted: [] })
    .filter(({ check }) => check === 'place-names')
    .map(
      ({ source: place, target: word, fix, severity }) =>
        `${source?.slice(place?.from, place?.to)}: ${target.slice(word?.from, word?.to)} → ${fix} (${severity})`,
    );
}

describe('a letter is wrong', () => {
  test.each([
    ['江门市举行会议', 'Jiangmeng City held a meeting', ['江门: Jiangmeng → Jiangmen (major)']],
    ['粤港澳大湾区与广东', 'Guangdon’s GDP', ['广东: Guangdon → Guangdong (major)']],
    ['廣東省', 'Guandong Province', ['廣東: Guandong → Guangdong (major)']],
    ['孟连县', 'Menglien County', ['孟连: Menglien → Menglian (major)']],
    ['广安市', 'Guan’an City', ['广安: Guan’an → Guang’an (major)']],
    ['山西省', 'Shaanxi Province', ['山西: Shaanxi → Shanxi (major)']],
  ])('%s: %s', (source, target, expected) => expect(found(source, target)).toEqual(expected));
});

describe('what is right', () => {
  test.each([
    ['江门市、广东省', 'Jiangmen, Guangdong'],
    ['京津冀：北京、天津、河北', 'the Beijing-Tianjin-Hebei region'],
    ['湖南、河南', 'Hunan and Henan'],
    ['陕西、山西', 'Shaanxi and Shanxi'],
    ['湖南省人力资源和社会保障厅', 'the Department of Human Resources of the province'],
    ['西安市', 'Xi’an or XI’AN or Xian'],
    ['重庆市、厦门市、六安市', 'Chongqing, Xiamen, Lu’an'],
    ['内蒙古、哈尔滨、香港', 'Inner Mongolia, Harbin, Hong Kong'],
    ['全市上下', 'The whole city'],
    ['经济区', 'Jingju opera'],
  ])('%s: %s', (source, target) => expect(found(source, target)).toEqual([]));

  test('what the termbase knows', () => {
    const termbase = buildTermbase([concept('C1', [{ text: '河池' }], [{ text: 'Hechu', status: 'preferred' }])]);
    expect(found('河池市', 'Hechu', termbase)).toEqual([]);
  });

  const PAIRS = '../shared/data/pairs/pairs.jsonl';
  test.skipIf(!existsSync(PAIRS))('published English (needs ../shared/data/pairs)', () => {
    const wrong = readFileSync(PAIRS, 'utf8')
      .trim()
      .split('\n')
      .flatMap((line) => {
        const { zh = '', en = '' } = JSON.parse(line) as Readonly<Record<string, string>>;
        return found(zh, en);
      });
    // A county that the published English has by another name.
    expect(wrong.filter((one) => !one.endsWith('(minor)'))).toEqual([]);
    expect(wrong.length).toBeLessThan(2);
  });
});
