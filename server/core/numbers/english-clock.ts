import { readEnglishNumeral, type Token } from './english-numerals.js';
import { after, matchAt, type Found } from './found.js';
import { rational } from './rational.js';
import type { AmountValue, Reading } from './types.js';

/** 4 p.m., 16:30, nine o’clock, noon, half past nine, 9 in the evening. */
export function readEnglishClock(text: string, all: readonly Token[], i: number): Found | null {
  const token = all[i];
  if (token === undefined) return null;
  const at = token.from;
  if (token.word === 'noon') return loosely(time(text, all, i, at, token.to, [720]));
  if (token.word === 'midnight') return loosely(time(text, all, i, at, token.to, [0]));
  const past = matchAt(/(half|quarter) (past|to) (\w+)/iy, text, at);
  if (past !== null) {
    const [whole, part = '', side = '', hourWord = ''] = past;
    const hour = hourOf(hourWord);
    if (hour === null) return null;
    const minutes = hour * 60 + (side.toLowerCase() === 'past' ? 1 : -1) * (part.toLowerCase() === 'half' ? 30 : 15);
    return time(text, all, i, at, at + whole.length, [minutes, minutes + 720]);
  }
  const spoken = matchAt(/(\w+) o['’]clock(?: in the (morning|afternoon|evening)| at (night))?/iy, text, at);
  const hour = spoken === null ? null : hourOf(spoken[1] ?? '');
  if (spoken !== null && hour !== null)
    return time(text, all, i, at, at + spoken[0].length, halves(hour * 60, spoken[2] ?? spoken[3]));
  if (!/^\d/.test(token.text) || /[\d.,:$¥]/.test(text.charAt(at - 1))) return null;
  const half = matchAt(/(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})? ?(a|p)\.? ?m\b\.?/iy, text, at);
  if (half !== null) {
    const minutes =
      (Number(half[1]) % 12) * 60 + Number(half[2] ?? 0) + ((half[3] ?? '').toLowerCase() === 'p' ? 720 : 0);
    return Number(half[1]) > 24
      ? null
      : time(text, all, i, at, at + half[0].length, [
          Number(half[1]) > 12 ? Number(half[1]) * 60 + Number(half[2] ?? 0) : minutes,
        ]);
  }
  const digital = matchAt(
    /([01]?\d|2[0-4]): ?([0-5]\d)(?::\d{2})?(?![\d:]|,\d)(?: in the (morning|afternoon|evening))?/iy,
    text,
    at,
  );
  if (digital !== null) {
    const minutes = Number(digital[1]) * 60 + Number(digital[2]);
    return time(
      text,
      all,
      i,
      at,
      at + digital[0].length,
      Number(digital[1]) > 12 ? [minutes] : halves(minutes, digital[3]),
    );
  }
  const loose = matchAt(/(\d{1,2}) in the (morning|afternoon|evening)/iy, text, at);
  return loose === null ? null : time(text, all, i, at, at + loose[0].length, halves(Number(loose[1]) * 60, loose[2]));
}

/** High noon and the midnight sun are no times. */
function loosely({ values, next }: Found): Found {
  return { values: values.map((value) => ({ ...value, weight: 'plain' as const })), next };
}

function halves(minutes: number, period: string | undefined): number[] {
  if (period === undefined) return minutes < 780 ? [minutes, minutes + 720] : [minutes];
  return [period === 'morning' || minutes >= 720 ? minutes : minutes + 720];
}

function time(
  text: string,
  all: readonly Token[],
  i: number,
  from: number,
  to: number,
  minutes: readonly number[],
): Found {
  const [value = rational(0), ...more] = minutes.map((one) => rational(((one % 1440) + 1440) % 1440));
  const also = more.map((one): Reading => ({ kind: 'time', value: one }));
  const found: AmountValue = {
    from,
    to,
    text: text.slice(from, to),
    kind: 'time',
    low: value,
    high: value,
    weight: 'firm',
    also,
  };
  return { values: [found], next: after(all, i, to) };
}

function hourOf(word: string): number | null {
  const numeral = readEnglishNumeral([{ from: 0, to: word.length, text: word, word: word.toLowerCase() }], 0);
  if (numeral === null || numeral.kind !== 'cardinal' || numeral.value.d !== 1n) return null;
  const hour = Number(numeral.value.n);
  return hour <= 12 ? hour : null;
}
