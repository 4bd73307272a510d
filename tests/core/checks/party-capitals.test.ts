import { describe, expect, test } from 'vitest';
import { buildTermbase } from '../../../glossary/index.js';
import { findingsOf } from '../../../server/core/checks/run.js';
import { concept } from '../../glossary/entries.js';

function found(source: string | null, target: string, termbase = buildTermbase([])) {
  return findingsOf({ source, target }, { termbase, profile: {}, day: null, accepted: [] })
    .filter(({ check }) => check === 'party-capitals')
    .map(({ target: span, fix, severity }) => `${target.slice(span?.from, span?.to)} → ${fix} (${severity})`);
}

describe('what is meant has a capital', () => {
  test.each([
    [
      '习近平总书记指出',
      'as general secretary Xi Jinping pointed out',
      ['general secretary → General Secretary (minor)'],
    ],
    ['习近平总书记指出', 'General secretary Xi Jinping said', ['General secretary → General Secretary (minor)']],
    ['紧跟总书记', 'following the general secretary and', ['general secretary → General Secretary (minor)']],
    ['总书记的嘱托', 'the general secretary’s words', ['general secretary → General Secretary (minor)']],
    ['党建引领', 'led by party building', ['party → Party (minor)']],
    ['党建引领', 'party building-led governance', ['party → Party (minor)']],
    ['党的全面领导和党的建设', 'the party’s overall leadership', ['party → Party (minor)']],
    ['广大党员', 'all party members and party committees', ['party → Party (minor)', 'party → Party (minor)']],
    ['党要管党', 'The party must supervise itself.', ['party → Party (minor)']],
  ])('%s: %s (49)', (source, target, expected) => expect(found(source, target)).toEqual(expected));

  test('without the Chinese, where the paragraph says whose party it is', () => {
    expect(found(null, 'the Party Central Committee; party building')).toEqual(['party → Party (minor)']);
    expect(found(null, 'General Secretary Xi Jinping; the general secretary said')).toHaveLength(1);
    expect(found(null, 'Labour won. The party said that party members and the general secretary agreed.')).toEqual([]);
  });
});

describe('a post after a name is small', () => {
  test.each([
    ['Huang Kunming, Secretary of the Provincial Party Committee, said', ['Secretary → secretary (minor)']],
    [
      'Li Wei, Deputy Secretary of the CPC Jiangmen Municipal Committee',
      ['Deputy Secretary → deputy secretary (minor)'],
    ],
    ['Secretary of the Provincial Party Committee Huang Kunming said', []],
    ['Huang Kunming, secretary of the Provincial Party Committee', []],
    ['Paul Chan, Financial Secretary of Hong Kong', []],
    ['Antony Blinken, Secretary of State', []],
  ])('%s', (target, expected) => expect(found('省委书记黄坤明', target)).toEqual(expected));
});

describe('what is right', () => {
  test.each([
    ['习近平总书记', 'General Secretary Xi Jinping (49)'],
    ['中共中央总书记习近平', 'Xi Jinping, general secretary of the CPC Central Committee (49)'],
    ['中共中央总书记习近平', 'the general secretary of the CPC Central Committee, Xi Jinping'],
    ['越共中央总书记阮富仲', 'the general secretary arrived in Hanoi'],
    ['联合国秘书长', 'the secretary-general of the United Nations'],
    ['工党和保守党', 'the party lost, and party members left'],
    ['各民主党派', 'the other political parties and party members of each'],
    ['党和当事人', 'the party concerned, and the Party'],
    ['党的领导，与第三方合作', 'with a third party and a third-party platform'],
    ['双方在党委礼堂', 'the party to the contract'],
    ['党员参加联欢晚会', 'the party was fun'],
    ['党的建设', 'Party building and the Party’s leadership'],
  ])('%s: %s', (source, target) => expect(found(source, target)).toEqual([]));

  test('what the termbase finds is found once', () => {
    const rendering = { text: 'party building', status: 'deprecated', caseSensitive: true };
    const standard = { text: 'Party building', status: 'preferred' };
    const termbase = buildTermbase([concept('C1', [{ text: '党的建设' }], [standard, rendering])]);
    expect(found('党的建设', 'for party building', termbase)).toEqual([]);
  });
});
