import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, buildTermbase, impactOf, type Concept, type ImpactParagraph } from '../../glossary/index.js';
import { concept } from './entries.js';

const before = concept(
  'a',
  ['走在前列'],
  [
    { text: 'be at the forefront', status: 'preferred' },
    { text: 'walk in the forefront', status: 'deprecated', literal: true },
  ],
);
const after = concept(
  'a',
  ['走在前列', '走前列'],
  [
    { text: 'take the lead', status: 'preferred' },
    { text: 'be at the forefront', status: 'admitted' },
    { text: 'be out in front', status: 'forbidden' },
    { text: 'walk in the forefront', status: 'deprecated', literal: true },
  ],
);
const paragraph = (target: string | null, source: string | null = null): ImpactParagraph => ({
  id: 'p',
  source,
  target,
});
const edited = (target: string): string | null | undefined => impactOf(before, after, [paragraph(target)])[0]?.proposed;

describe('the impact of a change', () => {
  test.each([
    ['It is at the forefront of reform.', 'It takes the lead of reform.'],
    ['Being at the forefront, it grew.', 'Taking the lead, it grew.'],
    ['They were out in front.', 'They took the lead.'],
    ['to be at the forefront and be at the forefront', 'to take the lead and take the lead'],
  ])('%s becomes %s', (target, proposed) => expect(edited(target)).toBe(proposed));

  test('the article and the capital stay as they stand', () => {
    const old = concept('a', ['实体经济'], [{ text: 'the real economy', status: 'preferred' }]);
    const now = concept('a', ['实体经济'], [{ text: 'the tangible economy', status: 'preferred' }]);
    const propose = (target: string) => impactOf(old, now, [paragraph(target)])[0]?.proposed;
    expect(propose('The real economy grew.')).toBe('The tangible economy grew.');
    expect(propose('a real economy')).toBe('a tangible economy');
  });

  test('a paragraph that was bad before and after is not touched, a new Chinese form touches', () => {
    expect(impactOf(before, after, [paragraph('walk in the forefront'), paragraph('Nothing.')])).toEqual([]);
    expect(impactOf(before, after, [paragraph('Nothing.', '走前列')])).toMatchObject([{ inSource: true, edits: [] }]);
    expect(impactOf(before, before, [paragraph('be at the forefront', '走在前列')])).toEqual([]);
  });

  test('a concept that comes or goes', () => {
    const texts = [paragraph('be at the forefront', '走在前列')];
    expect(impactOf(null, before, texts)).toMatchObject([{ inSource: true, edits: [] }]);
    expect(impactOf(before, null, texts)).toMatchObject([{ inSource: true, edits: [], proposed: null }]);
  });

  test('the paragraphs are those of a scan of everything', () => {
    const words = fc.constantFrom(
      ...'be was being at the a forefront walk walking in front lead take women analyses labour life-saving re form'.split(
        ' ',
      ),
      ...['.', 'Lives', 'women’s', 'forefront-', '走在前列', 'reform'],
    );
    const rendering = fc.array(words, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
    const status = fc.constantFrom('admitted', 'deprecated', 'forbidden');
    const entry = fc.array(fc.record({ text: rendering, status, scope: fc.constantFrom('always', 'if-source') }), {
      maxLength: 3,
    });
    const make = (terms: readonly { text: string; status: string }[]): Concept | null => {
      const seen = new Set<string>();
      const en = terms.filter(({ text }) => /[a-z]/.test(text) && !seen.has(text) && seen.add(text));
      return concept('a', ['走在前列'], en);
    };
    const text = fc.array(words, { maxLength: 14 }).map((list) => list.join(' '));
    const sources = fc.constantFrom('走在前列', '别的', null);
    fc.assert(
      fc.property(entry, entry, fc.array(fc.tuple(text, sources), { maxLength: 8 }), (a, b, pairs) => {
        const [old, now] = [make(a), make(b)];
        const paragraphs = pairs.map(([target, source], i) => ({ id: `${i}`, source, target }));
        const scan = (side: Concept | null, each: (typeof paragraphs)[number]): string =>
          JSON.stringify(
            buildTermbase(side === null ? [] : [side])
              .scan(each)
              .map(({ from, to, status, side: where }) => [where, from, to, status]),
          );
        const slowly = paragraphs.filter((each) => scan(old, each) !== scan(now, each)).map(({ id }) => id);
        const found = impactOf(old, now, paragraphs);
        const judged = found.filter(({ id }) => {
          const each = paragraphs[Number(id)] as (typeof paragraphs)[number];
          return scan(old, each) !== scan(now, each);
        });
        expect(judged.map(({ id }) => id)).toEqual(slowly);
        expect(found.length).toBe(judged.length);
        for (const { id, edits, proposed } of found)
          if (proposed !== null) expect(applyEdits(paragraphs[Number(id)]?.target ?? '', edits)).toBe(proposed);
      }),
      { numRuns: 500 },
    );
  });
});
