import { splitPythonSpace } from './python.js';

/** `asian` has an effect only together with `normalised`, as in sacreBLEU. */
export type TerOptions = {
  /** Cut marks from words, resolve XML's escapes, join lines. */
  readonly normalised?: boolean;
  /** Han characters and full-width marks as words of their own. */
  readonly asian?: boolean;
  readonly noPunctuation?: boolean;
  readonly caseSensitive?: boolean;
};

const ASIAN_MARKS = /([\u3001\u3002\u3008-\u3011\u3014-\u301f\uff61-\uff65\u30fb])/g;
const FULL_WIDTH_MARKS = /([\uff0e\uff0c\uff1f\uff1a\uff1b\uff01\uff02\uff08\uff09])/g;

/** Tercom's tokens (its `Normalizer.java`, in the reading of sacreBLEU 2.6.0's `tokenizer_ter.py`). */
export function terTokens(text: string, options: TerOptions = {}): string[] {
  let result = options.caseSensitive ? text : text.toLowerCase();
  if (options.normalised) result = normaliseWestern(result);
  if (options.normalised && options.asian) result = normaliseAsian(result);
  if (options.noPunctuation) result = result.replace(/[.,?:;!"()]/g, '');
  if (options.noPunctuation && options.asian) result = result.replace(ASIAN_MARKS, '').replace(FULL_WIDTH_MARKS, '');
  return splitPythonSpace(result);
}

function normaliseWestern(text: string): string {
  return ` ${text
    .replace(/\n-/g, '')
    .replace(/\n/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')} `
    .replace(/([{-~[-` -&(-+:-@/])/g, ' $1 ')
    .replace(/'s /g, " 's ")
    .replace(/'s$/g, " 's")
    .replace(/([^0-9])([.,])/gu, '$1 $2 ')
    .replace(/([.,])([^0-9])/gu, ' $1 $2')
    .replace(/([0-9])(-)/g, '$1 $2 ');
}

/** The ranges are sacreBLEU's, its slip `\u3200-\u3f22` included: a published figure is compared with the same slip. */
function normaliseAsian(text: string): string {
  return text
    .replace(/([\u4e00-\u9fff\u3400-\u4dbf])/g, ' $1 ')
    .replace(/([\u31c0-\u31ef\u2e80-\u2eff])/g, ' $1 ')
    .replace(/([\u3300-\u33ff\uf900-\ufaff\ufe30-\ufe4f])/g, ' $1 ')
    .replace(/([\u3200-\u3f22])/g, ' $1 ')
    .replace(/(^|^[\u3040-\u309f])([\u3040-\u309f]+)(?=$|^[\u3040-\u309f])/g, '$1 $2 ')
    .replace(/(^|^[\u30a0-\u30ff])([\u30a0-\u30ff]+)(?=$|^[\u30a0-\u30ff])/g, '$1 $2 ')
    .replace(/(^|^[\u31f0-\u31ff])([\u31f0-\u31ff]+)(?=$|^[\u31f0-\u31ff])/g, '$1 $2 ')
    .replace(ASIAN_MARKS, ' $1 ')
    .replace(FULL_WIDTH_MARKS, ' $1 ');
}
