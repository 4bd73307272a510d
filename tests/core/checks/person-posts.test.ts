import { describe, expect, test } from 'vitest';
import { buildTermbase } from '../../../glossary/index.js';
import { findingsOf } from '../../../server/core/checks/run.js';
import { concept } from '../../glossary/entries.js';

const secretary = concept(
  'post',
  [{ text: '江门市委书记' }, { text: '市委书记' }],
  [
    { text: 'secretary of the CPC Jiangmen Municipal Committee', status: 'preferred' },
    { text: 'Party secretary of Jiangmen', status: 'admitted' },
    { text: 'mayor', status: 'deprecated' },
  ],
);
const chief = concept('chief', [{ text: '财政司司长' }], [{ text: 'financial secretary', status: 'preferred' }], {
  related: [{ kind: 'held-by', concept: 'chan' }],
});
const chen = concept('chen', [{ text: '陈岸明' }], [{ text: 'Chen Anming', status: 'preferred', type: 'name' }], {
  related: [{ kind: 'holds', concept: 'post' }],
});
const wu = concept('wu', [{ text: '吴晓晖' }], [{ text: 'Wu Xiaohui', status: 'preferred', type: 'name' }]);
const chan = concept('chan', [{ text: '陈茂波' }], [{ text: 'Paul Chan Mo-po', status: 'preferred', type: 'name' }]);
const termbase = buildTermbase([secretary, chief, chen, wu, chan]);

function found(source: string | null, target: string, day: string | null = null) {
  return findingsOf({ source, target }, { termbase, profile: {}, day, accepted: [] })
    .filter(({ check }) => check === 'person-posts')
    .map(({ data, severity, target: span, concept: of }) => [
      data['context'],
      severity,
      of,
      span === null ? null : target.slice(span.from, span.to),
    ]);
}

describe('a post before a name (79)', () => {
  test.each([
    ['江门市委书记陈岸明主持会议', 'Chen Anming, secretary of the CPC Jiangmen Municipal Committee, presided.'],
    ['市委书记陈岸明主持会议', 'Chen Anming, Party secretary of Jiangmen, presided.'],
    ['市委书记、市人大常委会主任陈岸明', 'Chen Anming, Party secretary of Jiangmen and chair of the congress'],
    ['市委书记陈岸明', 'Mr. Chen presided.'],
    ['市委书记吴晓晖', 'Wu Xiaohui, boss of the city'],
    ['陈岸明会见市委书记', 'Chen Anming met the boss of a city'],
    ['市委书记出席，陈岸明主持', 'The boss attended, Chen Anming presided'],
    ['财政司司长陈茂波', 'Paul Chan Mo-po, the financial secretary'],
  ])('%s: %s', (source, target) => expect(found(source, target)).toEqual([]));

  test.each([
    ['市委书记陈岸明主持会议', 'Chen Anming, head of the city, presided.', [['post', 'minor', 'post', 'Chen Anming']]],
    ['财政司司长陈茂波说', 'Paul Chan Mo-po, the treasurer, said', [['post', 'minor', 'chief', 'Paul Chan Mo-po']]],
    ['财政司司长陈茂波说', 'The financial secretary said', [['name', 'info', 'chan', null]]],
  ])('%s: %s', (source, target, expected) => expect(found(source, target)).toEqual(expected));

  test('a rendering that the termbase advises against is its own finding', () => {
    expect(found('市委书记陈岸明', 'Chen Anming, the mayor')).toEqual([]);
  });

  test('nothing is said without the Chinese', () => expect(found(null, 'Chen Anming, head of the city')).toEqual([]));
});
