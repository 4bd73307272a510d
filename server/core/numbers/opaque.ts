import { rational, ZERO } from './rational.js';
import type { AmountValue, NumericValue, Reading } from './types.js';

/** A stretch of text whose digits are not to be read one by one; with a value where it is the name of something. */
export type Opaque = { readonly from: number; readonly to: number; readonly value?: NumericValue };

const ADDRESS = String.raw`(?<!\d)24\/7(?!\d)|(?:https?:\/\/|www\.)[^\s一-鿿]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+`;
const PLACEHOLDER = String.raw`(?<![\d\s])%(?:\d+\$)?[-+#0]*\d*(?:\.\d+)?[A-Za-z]\w*(?:\$\d+)?`;
const DATE = String.raw`(?:19|20)\d\d\.\d\d?\.\d\d?(?![\d.])`;
const DOTTED = String.raw`(?<![\d.,])(?:(?!${DATE})\d{1,9}(?:\.\d+){2,}|\d{1,9}(?:\.\d{1,9})?[x×]\d+(?:\.\d+)?[a-z]*|\b0x[\da-fA-F]+)`;
/** Longer than any number that somebody counted to; reading it would only take time. */
const ENDLESS = String.raw`(?<![\d.,])\d[\d.,]{30,}|[零〇一二两三四五六七八九]{17,}`;
const HASH = String.raw`\b(?=[\w-]{0,64}\d)(?=[\w-]{0,64}[A-Za-z])[A-Za-z\d]{2,32}(?:-[A-Za-z\d]{1,32}){3,}`;
const GLUED = String.raw`(?<![A-Za-z\d]|\d[.,])(?:[A-Za-z][A-Za-z’']{0,40}[-_]?\d+(?:\.\d+)?[A-Za-z\d_]*|\d+(?:\.\d+)?[A-Za-z]+[\d_]*)`;
const OPAQUE = new RegExp([ADDRESS, PLACEHOLDER, ENDLESS, DOTTED, HASH, GLUED].join('|'), 'g');

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
    const name = /[A-Za-z]/.test(whole) && !/[/@%$]|^www/.test(whole);
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
