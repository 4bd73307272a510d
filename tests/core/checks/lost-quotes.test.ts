import { describe, expect, test } from 'vitest';
import { buildTermbase } from '../../../glossary/index.js';
import { findingsOf } from '../../../server/core/checks/run.js';
import { concept } from '../../glossary/entries.js';

const known = buildTermbase([concept('X', ['走在前列'], [{ text: 'be at the forefront', status: 'preferred' }])]);

function found(source: string, target: string, termbase = buildTermbase([])) {
  return findingsOf({ source, target }, { termbase, profile: {}, day: null, accepted: [] })
    .filter(({ check }) => check === 'lost-quotes')
    .map(({ severity, data, source: span }) => [severity, data['text'], source.slice(span?.from, span?.to)]);
}

const SOURCE = '各级领导干部要当好“施工队长”，从省委“1310”具体部署中找准突破口。';
const RIGHT = 'Officials should act as “construction team leaders” and find breakthroughs in the “1310” Plan.';

describe('quotes of short terms (74)', () => {
  test.each([
    ['both there', RIGHT, []],
    ['straight ones', RIGHT.replace(/[“”]/g, '"'), []],
    ['single ones', RIGHT.replaceAll('“', '‘').replaceAll('”', '’'), []],
    ['one pair lost', RIGHT.replace(/“(construction team leaders)”/, '$1'), ['施工队长']],
    ['the other lost', RIGHT.replace('“1310”', '1310'), ['1310']],
    ['one mark lost', RIGHT.replace('leaders”', 'leaders'), ['施工队长']],
    ['all lost', RIGHT.replace(/[“”]/g, ''), ['施工队长', '1310']],
  ])('%s', (_what, target, expected) => {
    expect(found(SOURCE, target)).toEqual(expected.map((text) => ['minor', text, `“${text}”`]));
  });

  test('what somebody says is no term', () => {
    expect(found('他说：“我们一定要把这件事情办好，请大家放心。”', 'He said they would do it well.')).toEqual([]);
    expect(found('“没有！”他回答。', 'No, he answered.')).toEqual([]);
  });

  test('a quotation that its speaker divides is two', () => {
    const source = '“我们要建设新农村，发展新产业，”他说，要当好“带头人”。';
    expect(
      found(source, '“We will build a new countryside,” he said, “and develop new industries,” and be leaders.'),
    ).toEqual([]);
  });

  test('the standard rendering of a term may do without: a hint', () => {
    const [source, target] = ['锚定“走在前列”总目标。', 'It should stay anchored to the goal to be at the forefront.'];
    expect(found(source, target, known)).toEqual([['info', '走在前列', '“走在前列”']]);
    expect(found(source, target)).toEqual([['minor', '走在前列', '“走在前列”']]);
  });

  test('a name that the English spells with a capital needs none: a hint', () => {
    expect(found('“海星”号今日试航。', 'The Haixing made a trial voyage today.').map(([severity]) => severity)).toEqual(
      ['info'],
    );
    expect(found('他获得“劳动奖章”。', 'He was awarded the Labor Medal.').map(([severity]) => severity)).toEqual([
      'info',
    ]);
    expect(
      found('推进“清洁厨房”行动。', 'We will advance the clean kitchen campaign.').map(([severity]) => severity),
    ).toEqual(['minor']);
  });

  test('apostrophes are no quotes', () => {
    expect(found('当好“施工队长”。', 'The people’s officials and the workers’ leaders act as builders.')).toHaveLength(
      1,
    );
  });
});
