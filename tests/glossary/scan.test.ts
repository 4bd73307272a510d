import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildTermbase } from '../../glossary/index.js';
import { loadStarter } from '../../glossary/starter/load.js';

const termbase = buildTermbase(loadStarter());
const paragraphs = (name: string): string[] =>
  readFileSync(`samples/report/${name}`, 'utf8')
    .trim()
    .split(/\n\s*\n/);
const bad = new Set(['literal', 'deprecated', 'forbidden']);

type Defect = { id: string; para: number; start: number; end: number; rule: string };

describe('scanning a paragraph', () => {
  test('gives the rows of the contract, source first', () => {
    expect(termbase.scan({ source: '走在前列', target: 'walk in the forefront' })).toEqual([
      {
        side: 'source',
        from: 0,
        to: 4,
        text: '走在前列',
        concept: 'T024',
        status: 'term',
        preferred: 'be at the forefront',
        rendering: null,
        fix: null,
      },
      {
        side: 'target',
        from: 0,
        to: 21,
        text: 'walk in the forefront',
        concept: 'T024',
        status: 'literal',
        preferred: 'be at the forefront',
        rendering: 'walk in the forefront',
        fix: 'be at the forefront',
      },
    ]);
  });

  test('a side that does not exist has no hits; blank Chinese is no Chinese', () => {
    expect(termbase.scan({ source: null, target: null })).toEqual([]);
    expect(termbase.scan({ source: ' \n', target: 'task book' }).map((hit) => hit.status)).toEqual(['deprecated']);
    expect(termbase.scan({ source: '别的', target: 'task book' })).toEqual([]);
  });
});

// “Mayor” is forbidden for 市委书记, and the standard of 市长 is “mayor of Jiangmen”.
describe('words that are wrong for one term and belong to another', () => {
  const wrong = (source: string, target: string): string[] =>
    termbase.scan({ source, target }).flatMap(({ status, text, from }) => (bad.has(status) ? [`${from} ${text}`] : []));

  test('are spared as often as the other term stands there without its rendering', () => {
    expect(wrong('市委书记主持会议，市长出席。', 'The secretary presided, and Mayor Li attended.')).toEqual([]);
    expect(wrong('市长出席，副市长讲话。', 'Mayor Li attended, and Deputy Mayor Wang spoke.')).toEqual([]);
    expect(wrong('市委书记主持会议。', 'Mayor Chen presided.')).toEqual(['0 Mayor']);
    expect(wrong('市委书记主持会议，市长出席。', 'Mayor Chen presided, and the mayor of Jiangmen attended.')).toEqual([
      '0 Mayor',
    ]);
  });

  test('are taken in the order of the Chinese where there are more', () => {
    expect(wrong('市委书记主持会议，市长出席。', 'Mayor Chen presided, and Mayor Li attended.')).toEqual(['0 Mayor']);
    expect(wrong('市长主持会议，市委书记出席。', 'Mayor Li presided, and Mayor Chen attended.')).toEqual(['23 Mayor']);
  });
});

describe('the sample report', () => {
  test('51 of its 53 term defects are found without any Chinese', () => {
    const { defects } = JSON.parse(readFileSync('samples/report/defects.json', 'utf8')) as { defects: Defect[] };
    const hits = paragraphs('report.en-mt.txt').map((target) =>
      termbase.scan({ source: null, target }).filter((hit) => bad.has(hit.status)),
    );
    const terms = defects.filter((defect) => /R-FORB|R-TERM/.test(defect.rule));
    const missed = terms.filter(
      ({ para, start, end }) => !hits[para - 1]?.some((hit) => hit.from < end && start < hit.to),
    );
    expect(terms.length).toBe(53);
    // Both are admitted renderings.
    expect(missed.map((defect) => defect.id)).toEqual(['D49', 'D60']);
  });

  test('its corrected English raises nothing', () => {
    const hits = paragraphs('report.en-suggested.txt').flatMap((target) => termbase.scan({ source: null, target }));
    expect(hits.filter((hit) => bad.has(hit.status)).map((hit) => hit.text)).toEqual([]);
  });
});

test('what is told of one concept alone is what is told of it among all', () => {
  const source = '全市要走在前列，推动高质量发展，实施百县千镇万村高质量发展工程。';
  const target =
    'The city walks in the forefront of high quality development, and carries out the project of hundreds of counties, thousands of towns and ten thousand villages; it will be at the forefront.';
  const all = termbase.scan({ source, target });
  const concepts = new Set(all.map(({ concept }) => concept));
  expect(concepts.size).toBeGreaterThan(2);
  for (const only of [...concepts, 'T001', 'nothing'])
    expect(termbase.scan({ source, target, only })).toEqual(all.filter(({ concept }) => concept === only));
});
