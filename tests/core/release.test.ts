import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReleaseValue } from '../../server/core/facts.js';
import {
  canonicalHead,
  canonicalParagraph,
  compareReleases,
  releaseChecks,
  releaseCheckList,
  type ReleaseCounts,
} from '../../server/core/release.js';

type Item = ReleaseValue['items'][number];

const item = fc.record({
  paragraph: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
  source: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
  target: fc.integer({ min: 1, max: 3 }),
});
const value = fc.uniqueArray(item, { selector: ({ paragraph }) => paragraph }).map((items): ReleaseValue => ({
  title: 'T',
  sourceLang: 'zh-Hans',
  targetLang: 'en',
  head: '',
  overrides: [],
  items: items.map((one, index) => ({ ...one, position: index + 1, decision: 'd', after: '\n\n' })),
}));

test('a release is ready exactly where nothing that blocks concerns anything', () => {
  const counts = fc.record(
    Object.fromEntries(releaseChecks.map(({ kind }) => [kind, fc.constantFrom(0, 0, 1)])),
  ) as unknown as fc.Arbitrary<ReleaseCounts>;
  fc.assert(
    fc.property(counts, (given) => {
      const { checks, ready } = releaseCheckList(given);
      expect(checks.map(({ count }) => count)).toEqual(releaseChecks.map(({ kind }) => given[kind]));
      expect(ready).toBe(releaseChecks.every(({ kind, blocks }) => !blocks || given[kind] === 0));
    }),
  );
});

test('two texts, numbers or separators never share a canonical form, and a form is one line', () => {
  const text = fc.string({ unit: 'grapheme' });
  const released = fc.record({
    paragraph: text,
    position: fc.nat(),
    source: fc.constant(1),
    sourceText: text,
    target: fc.nat(),
    targetText: text,
    after: text,
    decision: text,
  });
  fc.assert(
    fc.property(released, released, (one, other) => {
      const line = canonicalParagraph(one);
      expect(line.indexOf('\n')).toBe(line.length - 1);
      const same = (['paragraph', 'position', 'sourceText', 'target', 'targetText', 'after'] as const).every(
        (key) => one[key] === other[key],
      );
      expect(line === canonicalParagraph(other)).toBe(same);
    }),
  );
});

test('the canonical form is written out in full', () => {
  const head = { title: '报告', sourceLang: 'zh-Hans', targetLang: 'en', head: '\n' };
  expect(canonicalHead('d1', 2, head)).toBe(
    '{"document":"d1","edition":2,"format":"duizhao-release-1","head":"\\n","sourceLang":"zh-Hans","targetLang":"en","title":"报告"}\n',
  );
  const paragraph = { paragraph: 'p', position: 1, source: null, sourceText: null, target: 3, targetText: 'A “b”.' };
  expect(canonicalParagraph({ ...paragraph, after: '', decision: 'x' })).toBe(
    '{"after":"","paragraph":"p","position":1,"source":null,"target":{"number":3,"text":"A “b”."}}\n',
  );
});

test('a comparison names every paragraph that differs, once, and no other', () => {
  fc.assert(
    fc.property(value, value, (from, to) => {
      const changes = compareReleases(from, to);
      const find = (items: readonly Item[], id: string) => items.find(({ paragraph }) => paragraph === id);
      const named = changes.map((change) => ('to' in change ? change.to : change.from).paragraph);
      expect(new Set(named).size).toBe(named.length);
      for (const id of ['p1', 'p2', 'p3', 'p4']) {
        const [was, is] = [find(from.items, id), find(to.items, id)];
        const differs = was?.target !== is?.target || was?.source !== is?.source;
        expect(named.includes(id)).toBe(differs);
      }
    }),
  );
});
