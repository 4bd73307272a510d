import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffEntries } from '../../server/core/concept-diff.js';
import { concepts } from '../fixtures/termbase/entries.js';
import { concept } from '../glossary/entries.js';

const report = {
  document: '政府工作报告',
  date: '2023-03-05',
  page: '3',
  address: '',
  authority: 'state-council',
} as const;
const { entry } = concept('T1', ['会议'], [{ text: 'meeting', status: 'preferred' }]);

describe('the difference of two entries', () => {
  it('says citations and relations in words', () => {
    const after = { ...entry, citations: [report], related: [{ kind: 'broader', concept: 'T2' }] } as const;
    expect(diffEntries(entry, after)).toEqual([
      { kind: 'added', field: 'related', text: 'T2', tags: [{ key: 'relations.broader' }] },
      {
        kind: 'added',
        field: 'citations',
        text: '政府工作报告, 2023-03-05, 3',
        tags: [{ key: 'authorities.state-council' }],
      },
    ]);
    const other = { ...after, citations: [{ ...report, authority: 'xinhua' }] } as const;
    expect(diffEntries(after, other)).toMatchObject([
      { kind: 'changed', field: 'citations', before: [{ key: 'authorities.state-council' }] },
    ]);
  });

  it('says the details of a rendering in words, and that a concept went out of use', () => {
    const [term] = entry.en;
    if (!term) throw new Error('no term');
    const en = [{ ...term, type: 'name', from: '2023', inflects: false, citations: [report] }] as const;
    const after = { ...entry, en, retired: true } as const;
    expect(diffEntries(entry, after)).toMatchObject([
      {
        after: [
          { key: 'inflects.no' },
          { key: 'type.name' },
          { key: 'from', value: '2023' },
          { key: 'citation.state-council', value: '政府工作报告, 2023-03-05, 3' },
        ],
      },
      { field: 'use', before: 'in-use', after: 'retired' },
    ]);
  });

  it('is never JSON, whatever an entry holds', () => {
    fc.assert(
      fc.property(concepts('printable'), concepts('printable'), (some, others) => {
        for (const { entry: before } of some)
          for (const { entry: after } of others)
            expect(diffEntries(before, after).filter(({ field }) => field === 'more')).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
