import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Trie } from '../../glossary/trie.js';

const valuesAt = (trie: Trie, key: readonly number[]): number[] => {
  let node = 0;
  for (const label of key) {
    node = trie.child(node, label);
    if (node === 0) return [];
  }
  const values: number[] = [];
  for (let entry = trie.first(node); entry !== 0; entry = trie.next(entry)) values.push(trie.value(entry));
  return values;
};

test('says what a Map says, also while its table moves to a larger one', () => {
  const key = fc.array(fc.nat({ max: 300 }), { minLength: 1, maxLength: 5 });
  const step = fc.record({ key, removes: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { minLength: 600, maxLength: 1_200, size: 'max' }), (steps) => {
      const trie = new Trie(1);
      const expected = new Map<string, number[]>();
      for (const [value, { key, removes }] of steps.entries()) {
        const name = key.join(' ');
        const values = expected.get(name) ?? [];
        expected.set(name, values);
        if (removes) expect(trie.remove(key, key.length, () => true)).toBe(values.shift() ?? -1);
        else {
          trie.add(key, key.length, value);
          values.push(value);
        }
        expect(valuesAt(trie, key)).toEqual(values);
      }
      for (const [name, values] of expected) expect(valuesAt(trie, name.split(' ').map(Number))).toEqual(values);
    }),
    { numRuns: 20 },
  );
});
