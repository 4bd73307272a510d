import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oppositeOf } from '../../server/core/opposite.js';

it('is the sentence of the same number where both have as many', () => {
  expect(oppositeOf('一。二二。三。', 3, 'One. Two. Three.')).toBe('Two.');
});

it('is otherwise a sentence of the translation at the same part of the way', () => {
  expect(oppositeOf('一一，二二，三三。', 8, 'One is here. Two is here. Three is here.')).toBe('Three is here.');
  expect(oppositeOf('一。', 0, '')).toBe('');
});

it('is always a piece of the translation, never long', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(50), fc.string({ maxLength: 2000 }), (source, at, target) => {
      const found = oppositeOf(source, Math.min(at, source.length), target);
      expect(target).toContain(found.replace(/ …$/, ''));
      expect(found.length).toBeLessThanOrEqual(402);
    }),
  );
});
