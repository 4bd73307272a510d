/**
 * Exact numbers: 13.9万亿 and 13.9 trillion are the same number, 0.1 + 0.2 is 0.3, and one third stays one third. Always in
 * lowest terms, the denominator positive, so that equal numbers have equal parts.
 */
export type Rational = { readonly n: bigint; readonly d: bigint };

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

/** n / d in lowest terms. @throws RangeError where d is 0 */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new RangeError('a fraction without a denominator');
  if (bottom === 1n) return { n: top, d: 1n };
  const sign = bottom < 0n ? -1n : 1n;
  const divisor = gcd(top < 0n ? -top : top, bottom * sign) * sign;
  return { n: top / divisor, d: bottom / divisor };
}

/** A plain decimal (`1310`, `13.9`, `.5`), without separators or exponent. */
export function decimal(text: string): Rational {
  const [whole = '', places = ''] = text.split('.');
  return rational(BigInt(whole + places || '0'), 10n ** BigInt(places.length));
}

export function plus(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function times(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

export function dividedBy(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

export function equals(a: Rational, b: Rational): boolean {
  return a.n === b.n && a.d === b.d;
}

/** Negative where a < b, 0 where they are equal. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest ordinary number, for tolerances and display only. */
export function approximately(a: Rational): number {
  return Number(a.n) / Number(a.d);
}

/** `13900000000000`, `0.05`, `1/3`: the number written out, as a fraction where it has no finite decimal form. */
export function written(a: Rational): string {
  if (a.d === 1n) return a.n.toString();
  let [rest, places] = [a.d, 0];
  for (const prime of [2n, 5n]) {
    let power = 0;
    for (; rest % prime === 0n; rest /= prime) power++;
    places = Math.max(places, power);
  }
  if (rest !== 1n) return `${a.n}/${a.d}`;
  const digits = ((a.n < 0n ? -a.n : a.n) * (10n ** BigInt(places) / a.d)).toString().padStart(places + 1, '0');
  return `${a.n < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
