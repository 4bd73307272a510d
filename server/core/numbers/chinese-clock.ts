import { smallNumber } from './chinese-numerals.js';
import { matchAt } from './found.js';
import { rational } from './rational.js';
import type { AmountValue, NumericValue, Reading } from './types.js';

const HOUR = '(?:[0-9]{1,2}|二?十[一二三四五六七八九]?|[零一二两三四五六七八九])';
const CLOCK = new RegExp(
  `(${HOUR})(?:([点时])(钟|整)?(?:(半)|(一刻|三刻)|([0-9]{1,2}|[二三四五]?十[一二三四五六七八九]?|[零〇][一二三四五六七八九]) ?分)?(许|多|左右)?)`,
  'y',
);
const DIGITAL = /([01]?[0-9]|2[0-4]):([0-5][0-9])(?::[0-5][0-9])?(?![0-9:])/y;
/** 以21:19获胜 is a score. */
const SCORE = /[胜负]|比分|战平|击败|不敌/;
const MORNING = /(?:凌晨|清晨|早晨|早上|上午|今早|清早|早)$/;
const EVENING = /(?:下午|午后|傍晚|晚上|晚间|夜间|夜里|深夜|今晚|当晚|昨晚|晚|夜)$/;
const MIDDAY = /(?:中午|正午)$/;

/** The time of the clock that begins at `at` of a folded text; 3点建议 are three suggestions. */
export function readChineseClock(text: string, at: number, before: NumericValue | undefined): AmountValue | null {
  if (/[0-9零〇一二三四五六七八九十百千万亿第几]/.test(text.charAt(at - 1))) return null;
  const ahead = text.slice(Math.max(0, at - 4), at).trimEnd();
  const period = MORNING.test(ahead) ? 'am' : EVENING.test(ahead) ? 'pm' : MIDDAY.test(ahead) ? 'noon' : undefined;
  const digital = matchAt(DIGITAL, text, at);
  if (digital !== null && SCORE.test(text.slice(Math.max(0, at - 8), at + 16))) return null;
  if (digital !== null) return time(digital[0], at, Number(digital[1]), Number(digital[2]), period);
  const found = matchAt(CLOCK, text, at);
  if (found === null) return null;
  const [{ length }, hour = '', sign, full, half, quarters, minute = '', rough] = found;
  const hours = smallNumber(hour === '零' ? '0' : hour);
  const rest = text.slice(at + length);
  const dated = before?.kind === 'date' && text.slice(before.to, at).trim() === '';
  const tail =
    full !== undefined || half !== undefined || quarters !== undefined || minute !== '' || rough !== undefined;
  const sure =
    sign === '时'
      ? /[0-9]/.test(hour) || period !== undefined || dated
      : period !== undefined || dated || (tail && !/^[一-鿿]*[建意要求]/.test(rest.slice(0, 2)));
  if (
    !sure ||
    (hours === 0 && text.charAt(at - 1) === '为') ||
    hours > 24 ||
    Number.isNaN(hours) ||
    (sign === '时' && /^[代期候间刻段辰装差]/.test(rest))
  )
    return null;
  const minutes = half
    ? 30
    : quarters
      ? quarters === '一刻'
        ? 15
        : 45
      : minute === ''
        ? 0
        : smallNumber(minute.replace(/^[零〇]/, ''));
  return time(text.slice(at, at + length), at, hours, minutes, period, rough === '多' ? 'over' : rough && 'about');
}

function time(
  written: string,
  at: number,
  hours: number,
  minutes: number,
  period: 'am' | 'pm' | 'noon' | undefined,
  approx?: 'over' | 'about' | '',
): AmountValue {
  const clock = (hour: number): Reading => ({ kind: 'time', value: rational((hour % 24) * 60 + minutes) });
  const readings =
    period === 'pm' && hours <= 12
      ? [clock(hours + 12), clock(hours)].slice(0, hours === 12 ? 2 : 1)
      : period === undefined && hours <= 12 && !written.includes('时')
        ? [clock(hours), clock(hours + 12)]
        : period === 'noon' && hours < 11
          ? [clock(hours + 12)]
          : [clock(hours)];
  const [first = clock(hours), ...also] = readings;
  const value = 'value' in first ? first.value : rational(0);
  const place = { from: at, to: at + written.length, text: written };
  return { ...place, kind: 'time', low: value, high: value, weight: 'firm', also, approx: approx || undefined };
}
