import { smallNumber } from './chinese-numerals.js';
import { matchAt } from './found.js';
import { rational } from './rational.js';
import type { AmountValue, Reading, Weight } from './types.js';

const JOINT = '(?: ?[—~至到、和与及-]{1,3} ?)';
const DECADE = '(?:[2-9]0|[一二三四五六七八九]{1,2}十)';
const CENTURY = new RegExp(
  `([0-9]{1,2}|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九]) ?世纪(?:(${DECADE}(?:${JOINT}${DECADE}){0,9})年代)?`,
  'y',
);
const DECADES = new RegExp(`((?:(?:19|20)[0-9]0|${DECADE})(?:${JOINT}(?:(?:19|20)[0-9]0|${DECADE})){0,9}) ?年代`, 'y');

/** 90后, 零零后: those born since that year. */
const GENERATION = /([05-9][05]|10|[五六七八九零〇][零〇五])(?=后(?!天|续|来|面|期|方|院|门|退|撤|卫))/y;

/** The century or the decades that begin at `at` of a folded text; two for 六七十年代. */
export function readChinesePeriod(text: string, at: number): AmountValue[] | null {
  if (/[0-9零〇一二三四五六七八九十百千万亿]/.test(text.charAt(at - 1))) return null;
  const generation = matchAt(GENERATION, text, at);
  if (generation !== null) return [bornSince(generation[0], at)];
  const century = matchAt(CENTURY, text, at);
  const found = century ?? matchAt(DECADES, text, at);
  if (found === null) return null;
  const place = { from: at, to: at + found[0].length, text: found[0] };
  const last = /上个?世纪$/.test(text.slice(Math.max(0, at - 5), at)) ? 20 : undefined;
  const number = century === null ? last : smallNumber(century[1] ?? '');
  const names = (century === null ? found[1] : century[2]) ?? '';
  const also: Reading[] = number === undefined ? [] : [{ kind: 'century', value: rational(number) }];
  if (names === '') {
    const value = rational(number ?? 0);
    const years: Reading[] = [{ kind: 'ordinal', value }];
    const plain: Weight = text.charAt(at - 1) === '第' ? 'plain' : 'firm';
    return [{ ...place, kind: 'century', low: value, high: value, weight: plain, also: years }];
  }
  return tensOf(names).map((tens): AmountValue => {
    const full = tens >= 1000 || number === undefined ? tens : (number - 1) * 100 + tens;
    const value = rational(full);
    const short: Reading = { kind: 'decade', value: rational(tens % 100) };
    return { ...place, kind: 'decade', low: value, high: value, weight: 'firm', also: [short, ...also] };
  });
}

/** The English may say decade, year or neither: born after 1990, in the 1990s, post-90s, young people. */
function bornSince(name: string, at: number): AmountValue {
  const tens = Number([...name].map((char) => (/[0-9]/.test(char) ? char : smallNumber(char))).join(''));
  const year = (tens < 50 ? 2000 : 1900) + tens;
  const also: Reading[] = [
    { kind: 'decade', value: rational(tens) },
    { kind: 'date', date: { year } },
    { kind: 'count', value: rational(tens) },
  ];
  const place = { from: at, to: at + name.length, text: name };
  return { ...place, kind: 'decade', low: rational(year), high: rational(year), weight: 'plain', also };
}

/** 六七十、80 → 60, 70, 80. */
function tensOf(names: string): number[] {
  return [...names.matchAll(/[0-9]+|([一二三四五六七八九]{1,2})十/g)].flatMap(([digits, han]) =>
    han === undefined ? [Number(digits)] : [...han].map((char) => smallNumber(char) * 10),
  );
}
