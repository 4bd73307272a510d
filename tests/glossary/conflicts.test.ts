import { describe, expect, test } from 'vitest';
import { buildRecogniser, findConflicts, findFaults, insideFinder, type Concept } from '../../glossary/index.js';
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

describe('a term inside a longer one of another concept', () => {
  const economy = concept('a', ['经济'], [{ text: 'economy', status: 'preferred' }]);
  const inside = (...concepts: Concept[]) => {
    const find = insideFinder(buildRecogniser(concepts), (id) => concepts.find((one) => one.id === id));
    return concepts.flatMap(find);
  };

  test('whose renderings have none of its own, each pair once', () => {
    const longer = concept('b', ['社会经济学', '社會經濟學'], [{ text: 'sociology of markets', status: 'preferred' }]);
    expect(inside(economy, longer)).toEqual([
      { kind: 'inside', concept: 'a', text: '经济', longer: 'b', by: '社会经济学' },
    ]);
  });

  test('not where they do in any form, nor where one side has no rendering that is allowed', () => {
    expect(
      inside(economy, concept('b', ['各国经济'], [{ text: "the countries' economies", status: 'preferred' }])),
    ).toEqual([]);
    expect(inside(economy, concept('b', ['小农经济'], [{ text: 'small farming', status: 'forbidden' }]))).toEqual([]);
  });

  test('not where its entry says that it is not meant there, nor the same Chinese', () => {
    const shielded = concept('c', ['经济'], [{ text: 'economy', status: 'preferred' }], { notInside: ['经济舱'] });
    const cabin = concept('b', ['经济舱'], [{ text: 'coach class', status: 'preferred' }]);
    expect(inside(economy, cabin).map(({ concept }) => concept)).toEqual(['a']);
    expect(inside(shielded, cabin)).toEqual([]);
    expect(inside(economy, concept('b', ['經濟'], [{ text: 'thrift', status: 'preferred' }]))).toEqual([]);
  });

  test('in a form with numbers', () => {
    const plenum = concept('a', ['中全会'], [{ text: 'plenum', status: 'preferred' }]);
    const session = concept('b', ['{n}届{m}中全会'], [{ text: 'the {n-th} Session', status: 'preferred' }]);
    expect(inside(plenum, session).map(({ text, by }) => `${text} ${by}`)).toEqual(['中全会 {n}届{m}中全会']);
  });

  test('the starter termbase has some', () => {
    expect(inside(...loadStarter()).length).toBeGreaterThan(0);
  });
});
