import { describe, expect, it } from 'vitest';
import {
  countSeverities,
  itsIssueType,
  MQM_CATEGORIES,
  MQM_DIMENSIONS,
  mqmDimension,
  mqmScore,
  mqmTypes,
} from '../../server/core/mqm.js';

describe('MQM-Core', () => {
  it('has seven dimensions and what a house adds, each type under one of them', () => {
    expect(MQM_DIMENSIONS).toEqual([
      'terminology',
      'accuracy',
      'linguistic-conventions',
      'style',
      'locale-conventions',
      'audience-appropriateness',
      'design-and-markup',
      'custom',
    ]);
    expect(new Set(MQM_CATEGORIES).size).toBe(MQM_CATEGORIES.length);
    expect(MQM_CATEGORIES.filter((category) => !MQM_DIMENSIONS.includes(mqmDimension(category)))).toEqual([]);
    expect(mqmTypes('terminology')).toEqual([
      'terminology/inconsistent-with-resource',
      'terminology/inconsistent-use',
      'terminology/wrong-term',
    ]);
  });

  it('scores 0, 1, 5 and 25 points an error, by the word', () => {
    const counts = countSeverities([
      { severity: 'neutral' },
      { severity: 'minor' },
      { severity: 'minor' },
      { severity: 'major' },
      { severity: 'critical' },
      { severity: null },
      {},
    ]);
    expect(counts).toEqual({ neutral: 1, minor: 2, major: 1, critical: 1 });
    const { penalty, perWord, perThousand, score } = mqmScore(counts, 500);
    expect(penalty).toBe(32);
    expect(perWord).toBeCloseTo(0.064, 12);
    expect(perThousand).toBeCloseTo(64, 9);
    expect(score).toBeCloseTo(93.6, 9);
  });

  it('takes weights of a house, goes below nought, and has no score without words', () => {
    const counts = { neutral: 1, minor: 1, major: 0, critical: 1 };
    expect(mqmScore(counts, 10, { neutral: 0, minor: 2, major: 10, critical: 100 })).toMatchObject({
      penalty: 102,
      score: (1 - 10.2) * 100,
    });
    expect(mqmScore(counts, 0)).toEqual({ penalty: 26, perWord: null, perThousand: null, score: null });
  });

  it.each([
    ['accuracy/omission', 'omission'],
    ['terminology/wrong-term', 'terminology'],
    ['style/awkward-style', 'style'],
    ['linguistic-conventions/spelling', 'misspelling'],
    ['linguistic-conventions', 'other'],
    ['custom', 'other'],
  ] as const)('%s is %s in ITS 2.0', (category, type) => {
    expect(itsIssueType(category)).toBe(type);
  });
});
