import { describe, expect, test } from 'vitest';
import { buildTermbase, findConflicts, readEntry } from '../../glossary/index.js';
import { concept } from './entries.js';
import { became, house, judged, judgedOf } from './house.js';

const bad = (target: string, source: string | null = null): string[] =>
  judged(target, source).filter((line) => /^(literal|deprecated|forbidden)/.test(line));

describe('cases of part C: forbidden and deprecated renderings', () => {
  test.each([
    ['walking in the forefront', 'being at the forefront'],
    ['walks in the forefront', 'is at the forefront'],
    ['walked in the forefront', 'was at the forefront'],
    ['walk at the forefront', 'be at the forefront'],
  ])('C44 %s', (text, fix) => {
    for (const source of ['走在前列', null]) {
      const hits = house
        .scan({ source, target: `Guangdong, ${text} of reform` })
        .filter((hit) => hit.concept === 'T024');
      expect(hits.at(-1)).toMatchObject({ text, fix, preferred: 'be at the forefront' });
      expect(['literal', 'deprecated']).toContain(hits.at(-1)?.status);
    }
  });

  test('C45 a forbidden string inside an allowed one is allowed', () => {
    expect(bad('the Guangdong-Hong Kong-Macao Greater Bay Area', '粤港澳大湾区')).toEqual([]);
    expect(bad('the Hong Kong-Macao Greater Bay Area', '粤港澳大湾区')).toEqual([
      'forbidden T049 Hong Kong-Macao Greater Bay Area',
    ]);
  });

  test('C46 whole words only', () => {
    expect(bad('a proactive fiscal policy', '积极的财政政策')).toEqual([]);
    expect(bad('an active fiscal policy', '积极的财政政策')).toEqual(['deprecated T223 active fiscal policy']);
  });

  test('C48 a shielded name is right, the given name alone is not', () => {
    expect(bad("Liang Qichao's hometown", '启超故里')).toEqual([]);
    expect(bad('the hometown of Qichao', '启超故里')).toHaveLength(1);
  });

  test('C49 capitals alone tell them apart', () => {
    const asked = (text: string) => judgedOf('T011', text, '习近平总书记').map((line) => line.split(' ')[0]);
    expect(asked('General Secretary Xi Jinping')).toEqual(['standard']);
    expect(asked('said general secretary Xi Jinping')).toEqual(['deprecated']);
    expect(asked('Xi Jinping, general secretary of the CPC Central Committee')).toEqual(['admitted']);
  });

  test('C51 what is bad for one term is right for another that the Chinese names', () => {
    expect(bad('the 20th National Congress of the CPC', '党的二十大')).toEqual([]);
    expect(bad("the National People's Congress", '全国人民代表大会')).toEqual([]);
    expect(bad("the National People's Congress", '全国党代会')).toHaveLength(1);
  });

  test('C52 a bad rendering that is right in one place: accepted there, said again elsewhere', () => {
    const target = 'the so-called “walk in the forefront” (a literal translation)';
    const accepted = [{ concept: 'T024', text: 'walk in the forefront' }];
    const hits = house.scan({ source: '走在前列', target, accepted }).filter(({ side }) => side === 'target');
    expect(hits.map(({ status, fix }) => [status, fix])).toEqual([['admitted', null]]);
    expect(became('T024', '走在前列', target)).toEqual(['deprecated']);
  });

  test('C53 a rendering that is empty without its comment is refused, and says where', () => {
    const reading = readEntry({
      zh: ['某词语'],
      en: [
        { text: 'x', status: 'preferred' },
        { text: '()', status: 'forbidden' },
      ],
      confidence: 'seen',
    });
    expect(reading).toEqual({ kind: 'problems', problems: [{ path: 'en.1.text', code: 'en.empty' }] });
  });

  test('C54 a string preferred here and forbidden there: both are named, and the Chinese decides', () => {
    const [a, b] = [
      concept('a', ['未来产业'], [{ text: 'future industries', status: 'preferred' }]),
      concept(
        'b',
        ['朝阳产业'],
        [
          { text: 'sunrise industries', status: 'preferred' },
          { text: 'future industries', status: 'forbidden' },
        ],
      ),
    ];
    expect(findConflicts([a, b])).toEqual([
      { kind: 'allowed-and-bad', text: 'future industries', allowedIn: 'a', badIn: 'b' },
    ]);
    const own = buildTermbase([a, b]);
    const asked = (source: string) => own.scan({ source, target: 'future industries' }).at(-1);
    expect(asked('未来产业')).toMatchObject({ concept: 'a', status: 'standard' });
    expect(asked('朝阳产业')).toMatchObject({ concept: 'b', status: 'forbidden', fix: 'sunrise industries' });
  });

  test('C55 two concepts with one form: either rendering is right, and both are shown', () => {
    const own = buildTermbase([
      concept('a', ['融合'], [{ text: 'integration', status: 'preferred' }], { domain: 'economy' }),
      concept('b', ['融合'], [{ text: 'convergence', status: 'preferred' }], { domain: 'media' }),
    ]);
    expect(own.scan({ source: '融合', target: null }).map((hit) => hit.concept)).toEqual(['a', 'b']);
    for (const target of ['integration', 'convergence'])
      expect(own.outcomes({ source: '融合', target }).map(({ status }) => status)).toEqual(['standard']);
  });
});
