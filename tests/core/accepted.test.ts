import { expect, it } from 'vitest';
import { acceptedText, decideAccepted } from '../../server/core/accepted.js';

it('accepting and taking back alternate; the same again is nothing', () => {
  const text = 'x';
  expect(decideAccepted(null, { text, accepted: true })).toEqual({ kind: 'new', number: 1, text });
  expect(decideAccepted(null, { text, accepted: false })).toEqual({ kind: 'already' });
  const once = { number: 1, accepted: true };
  expect(decideAccepted(once, { text, accepted: true })).toEqual({ kind: 'already' });
  expect(decideAccepted(once, { text, accepted: false })).toEqual({ kind: 'new', number: 2, text });
  expect(decideAccepted({ number: 2, accepted: false }, { text, accepted: true })).toMatchObject({ number: 3 });
});

it('a rendering is remembered without the white space of line ends, and must be one', () => {
  expect(acceptedText('  be at \n the forefront ')).toBe('be at the forefront');
  expect(decideAccepted(null, { text: ' \n', accepted: true })).toEqual({ kind: 'empty' });
});
