import { readEnglishNumeral, wordsAt, type EnglishNumeral, type Token } from './english-numerals.js';
import type { Found } from './found.js';
import { dividedBy, plus, rational, times, type Rational } from './rational.js';
import type { AmountKind, AmountValue, Approximation, Reading, Weight } from './types.js';
import { englishUnit, isMoney, unitNamed, type Unit } from './units.js';

const HUNDRED = rational(100);
const MULTIPLES = new Map<string, number>(Object.entries({ doubl: 2, tripl: 3, trebl: 3, quadrupl: 4, quintupl: 5 }));
const FOLDS = 'two three four five six seven eight nine ten'.split(' ');
const SMALL = new Map<string, number>(Object.entries({
  once: 1, single: 1, sole: 1, twice: 2, both: 2, pair: 2, couple: 2, dual: 2, twin: 2, thrice: 3, trio: 3, trilateral: 3, dozen: 12, centenary: 100, centennial: 100,
})); // prettier-ignore
const RANKS = new Map<string, number>(Object.entries({ primary: 1, secondary: 2, tertiary: 3 }));
const SPANS = new Map<string, string>(Object.entries({
  decade: 'decade', decades: 'decade', century: 'century', centuries: 'century', millennium: 'millennium', fortnight: 'fortnight',
})); // prettier-ignore
const SHORT_SCALES = new Map<string, number>(Object.entries({ k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9, tn: 1e12 }));
const NUMBERED =
  /^(?:war|phase|volume|part|chapter|article|type|class|category|stage|act|title|book|section|appendix|annex|tier|level|grade|schedule|group|mark|pillar)$/;
const ROMAN = /^(?=[IVXLC])(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const MONEY_BEFORE = /(US\$|HK\$|NT\$|MOP\$|A\$|C\$|S\$|RMB|CNY|USD|HKD|EUR|GBP|JPY|\$|¥|￥|€|£)\s?$/i;

/** Whether this word says a number without being one: doubled, tenfold, a decade, the II of World War II. */
export function isAmountWord({ word, text }: Pick<Token, 'word' | 'text'>): boolean {
  return (
    SMALL.has(word) ||
    RANKS.has(word) ||
    SPANS.has(word) ||
    /^(?:doubl|tripl|trebl|quadrupl|quintupl|halv)|fold$/.test(word) ||
    ROMAN.test(text)
  );
}

/** The amount that begins at token `i`, or null. */
export function readEnglishAmount(text: string, all: readonly Token[], i: number): Found | null {
  const numeral = readEnglishNumeral(all, i);
  if (numeral !== null) return numbered(text, all, i, numeral);
  const token = all[i];
  if (token === undefined || !/^\p{L}/u.test(token.text)) return null;
  const place = { from: token.from, to: token.to, text: token.text };
  const word = worded(all, i, token);
  return word === null ? null : { values: [{ ...place, ...word }], next: i + 1 };
}

type Worded = Pick<AmountValue, 'kind' | 'low' | 'high' | 'weight' | 'also' | 'unit'>;

/** Words that say a number without one: doubled, twice, both, a decade, World War II. */
function worded(all: readonly Token[], i: number, { word, text }: Token): Worded | null {
  const make = (kind: AmountKind, value: Rational, weight: Weight, also: Reading[] = [], unit?: Unit): Worded => ({
    kind, low: value, high: value, weight, also, unit,
  }); // prettier-ignore
  const stem = /^(doubl|tripl|trebl|quadrupl|quintupl)(?:e|es|ed|ing)$/.exec(word)?.[1];
  if (stem !== undefined) {
    const by = rational(MULTIPLES.get(stem) ?? 2);
    return make('ratio', by, 'loose', [
      { kind: 'share', value: plus(by, rational(-1)) },
      { kind: 'count', value: by },
    ]);
  }
  if (/^halv(?:e|es|ed|ing)$/.test(word))
    return make('share', rational(1, 2), 'loose', [{ kind: 'ratio', value: rational(1, 2) }]);
  const fold = /^([a-z]+)fold$/.exec(word)?.[1];
  if (fold !== undefined && FOLDS.includes(fold)) return make('ratio', rational(FOLDS.indexOf(fold) + 2), 'plain');
  if (word === 'hundredfold') return make('ratio', HUNDRED, 'loose');
  const small = SMALL.get(word);
  if (small !== undefined) {
    const value = rational(small);
    return make('count', value, 'loose', [{ kind: 'ratio', value }]);
  }
  const rank = RANKS.get(word);
  if (rank !== undefined) return make('ordinal', rational(rank), 'loose');
  const span = SPANS.get(word);
  if (span !== undefined) return make('count', rational(1), 'loose', [], unitNamed(span));
  if (ROMAN.test(text) && NUMBERED.test(all[i - 1]?.word ?? '') && /^\p{Lu}/u.test(all[i - 1]?.text ?? ''))
    return make('ordinal', rational(romanValue(text)), 'loose');
  return null;
}

function numbered(text: string, all: readonly Token[], i: number, numeral: EnglishNumeral): Found {
  const { value, kind, digits } = numeral;
  let end = i + numeral.length;
  const first = all[i] as Token;
  const before = MONEY_BEFORE.exec(text.slice(Math.max(0, first.from - 5), first.from));
  const from = before === null ? first.from : first.from - before[0].length;
  const make = (as: AmountKind, exact: Rational, to: number, extra: Partial<AmountValue> = {}): Found => {
    const place = { from, to: all[to - 1]?.to ?? from };
    const amount: AmountValue = {
      ...place, text: '', kind: as, low: exact, high: exact, weight: weightOf(numeral, as), scale: numeral.scale,
      approx: approximation(text, all, i, to), ...extra,
    }; // prettier-ignore
    return { values: [amount], next: to };
  };
  if (kind === 'ordinal') return make('ordinal', value, end, ordinal(all, i, numeral));
  if (kind === 'several') return make('several', value, end, { weight: 'loose' });
  const sign = signAt(all, end);
  if (sign !== null) {
    const to = end + sign.length;
    if (sign.kind === 'share') return make('share', dividedBy(value, HUNDRED), to);
    if (sign.kind === 'points') return make('points', value, to);
    return make('count', value, to, { also: [{ kind: 'points', value: dividedBy(value, HUNDRED) }] });
  }
  if (kind === 'fraction') return fraction(all, end, numeral, make);
  if (all[i - 1]?.text === '.' && all[i - 2]?.word === 'no') return make('ordinal', value, end);
  if (all[i - 1]?.text === '#' || (all[i - 1]?.word === 'number' && !digits))
    return make('ordinal', value, end, { weight: 'loose' });
  const dash = all[end]?.text === '-' ? 1 : 0;
  const next = all[end + dash]?.word ?? '';
  if (/^folds?$/.test(next)) return make('ratio', value, end + dash + 1);
  if (next === 'times' || (next === 'x' && dash === 0 && all[end]?.from === all[end - 1]?.to))
    return make('count', value, end + dash + 1, { also: [{ kind: 'ratio', value }] });
  if (before !== null) {
    const scale = /^(m|mn|b|bn|tn|k)$/.exec(next)?.[1];
    const glued = scale !== undefined && dash === 0 && all[end]?.from === all[end - 1]?.to;
    const by = glued ? rational(SHORT_SCALES.get(scale) ?? 1) : rational(1);
    if (glued) end++;
    return make('count', times(value, by), end, {
      unit: englishUnit((before[1] ?? '').toLowerCase()),
      ...(glued && { scale: by }),
    });
  }
  const shortened = /^(?:m|mn|b|bn|tn)$/.test(next) && all[end]?.from === all[end - 1]?.to;
  const money = shortened ? englishUnit(all[end + 1]?.word ?? '') : undefined;
  if (money !== undefined && isMoney(money)) {
    const by = rational(SHORT_SCALES.get(next) ?? 1);
    return make('count', times(value, by), end + 2, { unit: money, scale: by });
  }
  const unit = unitAt(all, end);
  if (unit === null) return make('count', value, end);
  const half = wordsAt(all, unit.next, 3) === 'and a half' && numeral.scale === undefined;
  const exact = half ? plus(value, rational(1, 2)) : value;
  const also: Reading[] =
    unit.unit.name === 'pound' ? [{ kind: 'count', value, unit: unitNamed('pound sterling') }] : [];
  return make('count', exact, unit.next + (half ? 3 : 0), { unit: unit.unit, also });
}

type Make = (as: AmountKind, exact: Rational, to: number, extra?: Partial<AmountValue>) => Found;

/** Half a year, half an hour are spans; three quarters may be quarters of a year. */
function fraction(all: readonly Token[], end: number, numeral: EnglishNumeral, make: Make): Found {
  const { value, vague } = numeral;
  // Three quarters of a century are 75 years.
  const whole = /^of an?$/.test(wordsAt(all, end, 2)) ? 2 : 0;
  const article = whole || (/^(?:a|an|of)$/.test(all[end]?.word ?? '') || all[end]?.text === '-' ? 1 : 0);
  const unit = vague || numeral.digits || whole > 0 ? unitAt(all, end + article) : null;
  if (unit !== null)
    return make('count', value, unit.next, {
      unit: unit.unit,
      also: [{ kind: 'share', value }],
      weight: vague ? 'loose' : 'firm',
    });
  const top = numeral.digits ? null : value.d === 4n && value.n > 1n ? rational(value.n) : null;
  return make(
    'share',
    value,
    end,
    top === null ? {} : { also: [{ kind: 'count', value: top, unit: unitNamed('quarter') }] },
  );
}

function ordinal(all: readonly Token[], i: number, { value, length, digits }: EnglishNumeral): Partial<AmountValue> {
  const number = Number(value.n);
  const day: Reading[] = digits && number >= 1 && number <= 31 ? [{ kind: 'date', date: { day: number } }] : [];
  const years: Reading[] =
    all[i + length]?.word === 'anniversary' ? [{ kind: 'count', value, unit: unitNamed('year') }] : [];
  return {
    role: roleAfter(all, i + length),
    also: [...years, ...day],
    ...(number === 1 && { weight: 'loose' as const }),
  };
}

/** “third plenary session” numbers the session, “13th Central Committee” the term. */
function roleAfter(all: readonly Token[], i: number): AmountValue['role'] {
  for (let at = i; at < i + 6; at++) {
    const word = all[at]?.word ?? '.';
    if (/^(?:session|sessions|plenum|plenary|meeting)$/.test(word)) return 'session';
    // The 37th standing committee session is the committee's 37th.
    if (at === i && word === 'standing' && /^(?:session|meeting)$/.test(all[i + 2]?.word ?? '')) return 'session';
    if (/^(?:committee|congress|central|national)$/.test(word)) return 'term';
    if (!/^\p{L}/u.test(word) || /^(?:of|and|to|in|the|was|is|for|at)$/.test(word)) return undefined;
  }
  return undefined;
}

type Sign = { readonly kind: 'share' | 'points' | 'basis'; readonly length: number };

function signAt(all: readonly Token[], i: number): Sign | null {
  const dash = all[i]?.text === '-' ? 1 : 0;
  const [a, b] = [all[i + dash]?.word ?? '', all[i + dash + 1]?.word ?? ''];
  const c = all[i + dash + 2]?.word ?? '';
  if (a === '%' || a === '％')
    return /^points?$/.test(b) ? { kind: 'points', length: 2 + dash } : { kind: 'share', length: 1 + dash };
  if (a === 'percentage' && (/^points?$/.test(b) || (b === '-' && /^points?$/.test(c))))
    return { kind: 'points', length: (b === '-' ? 3 : 2) + dash };
  if (a === 'percent' || a === 'pct')
    return /^points?$/.test(b) ? { kind: 'points', length: 2 + dash } : { kind: 'share', length: 1 + dash };
  if (a === 'per' && b === 'cent') return { kind: 'share', length: 2 + dash };
  if (a === 'pp' || a === 'ppt' || a === 'ppts') return { kind: 'points', length: 1 + dash };
  if (a === 'basis' && /^points?$/.test(b)) return { kind: 'basis', length: 2 + dash };
  return null;
}

/** The unit after a number, past a hyphen and “metric”: 13.2 meters, 4-year, 695 million metric tons. */
function unitAt(all: readonly Token[], i: number): { readonly unit: Unit; readonly next: number } | null {
  let at = all[i]?.text === '-' ? i + 1 : i;
  if (/^(?:metric|chinese|more|additional|consecutive|full|whole)$/.test(all[at]?.word ?? '')) at++;
  // U.S. dollars: two initials and their stops.
  if (wordsAt(all, at, 4) === 'u . s .' && /^dollars?$/.test(all[at + 4]?.word ?? ''))
    return { unit: unitNamed('US dollar'), next: at + 5 };
  for (const count of [3, 2, 1]) {
    const dashes = all[at + 1]?.text === '-' && count > 1 ? 1 : 0;
    const taken = all.slice(at, at + count + dashes).filter(({ text }) => text !== '-');
    const name = taken.map(({ word }) => word).join('-');
    const unit = englishUnit(name);
    if (unit === undefined || taken.length < count) continue;
    const glued = all[at]?.from === all[at - 1]?.to;
    if (name.length < 2 && /[a-z]/.test(name) && !glued) continue;
    return { unit, next: at + count + dashes };
  }
  return null;
}

function weightOf({ digits, value, vague, scale, kind }: EnglishNumeral, as: AmountKind): Weight {
  if (vague) return 'loose';
  if (digits) return 'firm';
  if (kind === 'fraction') return 'plain';
  if (value.n === 1n && value.d === 1n && as !== 'share' && as !== 'points') return 'loose';
  if (as === 'share' || as === 'points') return 'firm';
  return scale !== undefined || value.n > 12n * value.d ? 'firm' : 'plain';
}

const PHRASES: readonly (readonly [Approximation, RegExp])[] = [
  ['under', /(?:not|n['’]t|never|without) (?:to )?exceed(?:ing)?$/],
  ['under', /(?:no more than|not more than|up to|at most|not exceeding|as little as)$/],
  ['over', /(?:no less than|not less than|no fewer than|not fewer than|at least|as many as|as much as|as high as)$/],
  ['almost', /(?:nearly|almost|close to|less than|fewer than|below|under|approaching)$/],
  ['over', /(?:more than|over|above|exceed|exceeds|exceeded|exceeding|surpass|surpassed|surpassing|topped|topping)$/],
  ['about', /(?:about|around|some|approximately|roughly|an estimated|circa)$/],
];

function approximation(text: string, all: readonly Token[], i: number, end: number): Approximation | undefined {
  const from = all[i]?.from ?? 0;
  const before = text
    .slice(Math.max(0, from - 24), from)
    .toLowerCase()
    .replace(/(?:\s|us|rmb|[$¥€£]|\ba\b|\ban\b|\bthe\b)+$/, '');
  const found = PHRASES.find(([, phrase]) => phrase.test(before));
  if (found !== undefined) return found[0];
  const after = text.slice(all[end - 1]?.to ?? 0, (all[end - 1]?.to ?? 0) + 14).toLowerCase();
  if (/^(?:-odd| or so)/.test(after)) return 'about';
  return /^(?:\+|-plus| plus\b| or more| or above| and above)/.test(after) ? 'over' : undefined;
}

function romanValue(text: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  return [...text].reduce((sum, char, i) => {
    const [value = 0, next = 0] = [values[char], values[text.charAt(i + 1)]];
    return value < next ? sum - value : sum + value;
  }, 0);
}
