import { readEnglishNumeral, type Token } from './english-numerals.js';
import { placed, type Found } from './found.js';
import { rational } from './rational.js';
import type { AmountValue, Reading } from './types.js';
import { unitNamed } from './units.js';

/** the 1960s, the 80s, the 20th century, the eighties. */
export function readEnglishPeriod(text: string, all: readonly Token[], i: number): Found | null {
  const token = all[i];
  if (token === undefined) return null;
  const quote =
    /^['’]$/.test(all[i + 1]?.text ?? '') && all[i + 2]?.word === 's' && all[i + 2]?.from === (all[i + 1]?.to ?? -1)
      ? 1
      : 0;
  const plural = all[i + 1 + quote];
  if (/^(?:[12]\d{3}|[2-9]0)$/.test(token.text) && plural?.word === 's' && plural.from - token.to === quote) {
    if (!token.text.endsWith('0')) return null;
    return { values: [decade(text, token.from, plural.to, Number(token.text))], next: i + 2 + quote };
  }
  const word = /^(twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies$/.exec(token.word)?.[1];
  if (word !== undefined) {
    const tens = 20 + 10 * 'twent thirt fort fift sixt sevent eight ninet'.split(' ').indexOf(word);
    return { values: [decade(text, token.from, token.to, tens)], next: i + 1 };
  }
  const numeral = readEnglishNumeral(all, i);
  if (numeral === null || numeral.kind !== 'ordinal') return null;
  const at = i + numeral.length + (all[i + numeral.length]?.text === '-' ? 1 : 0);
  const century = /^centur(?:y|ies)$/.test(all[at]?.word ?? '');
  const both =
    all[at]?.word === 'and' &&
    /^centuries$/.test(all[at + 1 + (readEnglishNumeral(all, at + 1)?.length ?? 0)]?.word ?? '');
  if (!century && !both) return null;
  const to = century ? at + 1 : i + numeral.length;
  const also: Reading[] = [{ kind: 'ordinal', value: numeral.value }];
  const value: AmountValue = {
    ...placed(text, all, i, to), kind: 'century', low: numeral.value, high: numeral.value, weight: numeral.digits ? 'firm' : 'plain', also,
  }; // prettier-ignore
  return { values: [value], next: to };
}

function decade(text: string, from: number, to: number, first: number): AmountValue {
  const value = rational(first);
  const short: Reading = { kind: 'decade', value: rational(first % 100) };
  // “In her 40s” is an age.
  const also: Reading[] = first < 100 ? [{ kind: 'count', value, unit: unitNamed('year') }] : [short];
  return { from, to, text: text.slice(from, to), kind: 'decade', low: value, high: value, weight: 'firm', also };
}
