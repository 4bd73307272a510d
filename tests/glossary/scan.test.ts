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
