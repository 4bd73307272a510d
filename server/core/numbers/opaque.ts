import { rational, ZERO } from './rational.js';
import type { AmountValue, NumericValue, Reading } from './types.js';

/** A stretch of text whose digits are not to be read one by one; with a value where it is the name of something. */
export type Opaque = { readonly from: number; readonly to: number; readonly value?: NumericValue };

const ADDRESS = String.raw`(?:https?:\/\/|www\.)[^\s一-鿿]+|[\w.+-]+@[\w-]+\.[\w.-]+`;
const PLACEHOLDER = String.raw`(?<![\d\s])%(?:\d+\$)?[-+#0]*\d*(?:\.\d+)?[A-Za-z]\w*(?:\$\d+)?`;
const DOTTED = String.raw`(?!(?:19|20)\d\d\.\d\d?\.\d\d?(?![\d.]))\d+(?:\.\d+){2,}|\d+(?:\.\d+)?[x×]\d+(?:\.\d+)?[a-z]*|\b0x[\da-fA-F]+`;
const HASH = String.raw`\b(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[A-Za-z\d]{2,}(?:-[A-Za-z\d]+){3,}`;
const GLUED = String.raw`(?<![A-Za-z\d]|\d[.,])(?:[A-Za-z][A-Za-z’']*[-_]?\d+(?:\.\d+)?[A-Za-z\d_]*|\d+(?:\.\d+)?[A-Za-z]+[\d_]*)`;
const OPAQUE = new RegExp([ADDRESS, PLACEHOLDER, DOTTED, HASH, GLUED].join('|'), 'g');

const MONEY = /^(?:RMB|CNY|USD|EUR|GBP|HKD|JPY|US|HK|NT|A|C|S)\d/;
const UNIT =
  /^\d+(?:\.\d+)?(?:st|nd|rd|th|s|[ap]m|[AP]M|km|m|cm|mm|nm|kg|g|mg|t|ha|bn|tn|mn|b|k[WwVv]h?|[MGTmgt][Ww]h?|[KkMGTP]B|ml|L|min|hrs?|sec|ft|mi|lbs?|x|pp)$/;
/** mid-2020, post-1978: an ordinary word before a number. */
const LOWER = /^(?:[a-z]+-|(?:[Mm]id|[Ee]arly|[Ll]ate|[Pp]re|[Pp]ost|[Nn]on|[Ss]ub|[Tt]op|[Nn]o|FY)-?)\d/;

/**
 * Addresses, placeholders, section numbers, and names such as 5G, COVID-19 and Shenzhou-15. Numbers with a unit or a
 * currency glued to them are left to be read.
 */
export function findOpaque(text: string): Opaque[] {
  const found: Opaque[] = [];
  for (const { 0: whole, index: from } of text.matchAll(OPAQUE)) {
    if (MONEY.test(whole) || UNIT.test(whole) || LOWER.test(whole)) continue;
    const to = from + whole.length;
    const name = !/[/@%$]|^www|^\d+(?:\.\d+){2,}$/.test(whole);
    found.push(name ? { from, to, value: nameOf(whole, from, to) } : { from, to });
  }
  return found;
}

/** Q3 is the third quarter, Shenzhou-15 is 神舟十五号; COVID-19 counts nothing. */
function nameOf(whole: string, from: number, to: number): AmountValue {
  const quarter = /^Q([1-4])$/.exec(whole)?.[1];
  const place = { from, to, text: whole };
  if (quarter !== undefined) {
    const value = rational(Number(quarter));
    return { ...place, kind: 'ordinal', low: value, high: value, weight: 'plain' };
  }
  const number = /^COVID/i.test(whole) ? undefined : /^[A-Z][A-Za-z’']*-?(\d+)$/.exec(whole)?.[1];
  const also: Reading[] = number === undefined ? [] : [{ kind: 'ordinal', value: rational(BigInt(number)) }];
  return {
    ...place,
    kind: 'code',
    low: ZERO,
    high: ZERO,
    weight: 'loose',
    code: whole.toUpperCase().replaceAll('-', ''),
    also,
  };
}
