import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../server/core/text.js';

describe('normalise', () => {
  it('makes LF of CRLF and CR and changes nothing else', () => {
    expect(normalise(' a\r\n\rb\n\u3000e\u0301\ufeff ')).toEqual({ kind: 'ok', text: ' a\n\nb\n\u3000e\u0301\ufeff ' });
  });

  it.each([
    ['ab\0', { kind: 'nul', at: 2 }],
    ['𠀀\ud800x', { kind: 'ill-formed', at: 2 }],
    ['\udc00', { kind: 'ill-formed', at: 0 }],
    ['\udc00\0', { kind: 'ill-formed', at: 0 }],
  ])('refuses %j with its place', (text, expected) => {
    expect(normalise(text)).toEqual(expected);
  });

  it('leaves well-formed text with LF alone, and repeats itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = normalise(raw);
        if (once.kind !== 'ok') return raw.includes('\0');
        return normalise(once.text).kind === 'ok' && once.text === raw.replace(/\r\n?/g, '\n');
      }),
    );
  });
});
