import { describe, expect, test } from 'vitest';
import { findConflicts, findFaults, type Concept } from '../../glossary/index.js';
import { loadStarter } from '../../glossary/starter/load.js';
import { concept } from './entries.js';

describe('conflicts between concepts', () => {
  const a = concept('a', ['未来产业'], [{ text: 'future industries', status: 'preferred' }], { domain: 'economy' });

  test('a string that one prefers and another forbids', () => {
    const b = concept('b', ['朝阳产业'], [{ text: 'the future industries', status: 'forbidden' }]);
    expect(findConflicts([a, b])).toEqual([
      { kind: 'allowed-and-bad', text: 'the future industries', allowedIn: 'a', badIn: 'b' },
    ]);
  });

  test('one Chinese form in one domain, traditional or not; another domain may have it', () => {
    const same = concept('b', ['未來產業'], [], { domain: 'economy' });
    expect(findConflicts([a, same])).toEqual([{ kind: 'same-chinese', text: '未來產業', concepts: ['a', 'b'] }]);
    expect(findConflicts([a, concept('b', ['未来产业'], [], { domain: 'film' })])).toEqual([]);
  });
});

describe('texts that are never found', () => {
  test('the starter termbase has none', () => expect(findFaults(loadStarter())).toEqual([]));

  test('empty, of one character, shadowed', () => {
    const { entry } = concept('a', ['全会'], [{ text: 'the plenum', status: 'preferred' }]);
    const term = entry.en[0] as Concept['entry']['en'][number];
    const broken: Concept = {
      id: 'a',
      number: 1,
      entry: {
        ...entry,
        zh: [...entry.zh, { text: '“”' }, { text: '党' }, { text: '斤', after: 'number' }, { text: '{n}' }],
        notInside: ['“全会”'],
        en: [term, { ...term, text: '…', status: 'forbidden' }, { ...term, text: 'plenum', status: 'forbidden' }],
      },
    };
    expect(findFaults([broken]).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'shadowed 全会',
      'empty “”',
      'too-short 党',
      'empty {n}',
      'empty …',
      'shadowed plenum',
    ]);
  });
});
