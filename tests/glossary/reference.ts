import { foldedKey } from '../../glossary/fold.js';
import type { Concept } from '../../glossary/index.js';

const NUMERAL = '0123456789〇一二三四五六七八九零两十百千万亿';
const ANY = `[${NUMERAL}]+`;
const WHOLE = `(?<![${NUMERAL}])[${NUMERAL}]+`;

/** One hit of the reference, in the folded text. */
export type ReferenceHit = { readonly from: number; readonly to: number; readonly concept: string };

/**
 * Leftmost-longest by trying every form of every concept at every end of every place of the folded text, with expressions:
 * what recognition must find, written without a thought for speed. A form with gaps covers nothing; a form
 * written out hides one with numbers of the same span.
 */
export function recogniseSlowly(concepts: readonly Concept[], text: string): ReferenceHit[] {
  const key = foldedKey(text);
  const forms = concepts.flatMap(({ id, entry }) =>
    entry.zh.flatMap((form) =>
      // “六稳”“六保” is also written without any quotes.
      [...new Set([form.text, form.text.replaceAll('”“', '')])].map((written) => ({
        id,
        notInside: entry.notInside,
        after: form.after,
        ...parted(written),
      })),
    ),
  );
  const hits = new Map<string, ReferenceHit>();
  const put = (from: number, to: number, concept: string): unknown =>
    hits.set(`${from} ${to} ${concept}`, { from, to, concept });
  for (let at = 0; at < key.length;) {
    const whole: { readonly id: string; readonly end: number; readonly written: boolean }[] = [];
    for (const form of forms) {
      for (const end of endsOf(form.first, key, at)) {
        if (!stands(key, at, end, form)) continue;
        if (form.rest.length === 0) whole.push({ id: form.id, end, written: !form.first.includes('{') });
        else for (const to of [endOfRest(key, end, form.rest)]) if (to > 0) put(at, to, form.id);
      }
    }
    const longest = Math.max(at, ...whole.map(({ end }) => end));
    const best = whole.filter(({ end }) => end === longest);
    const written = best.filter((hit) => hit.written);
    for (const { id, end } of written.length > 0 ? written : best) put(at, end, id);
    at = Math.max(longest, at + 1);
  }
  return sorted([...hits.values()]);
}

/** Where the form may end: a number may take more of the text or less. */
function endsOf(form: string, key: string, at: number): number[] {
  if (!form.includes('{')) return key.startsWith(form, at) ? [at + form.length] : [];
  const start = form.slice(0, form.indexOf('{'));
  if (start === '' ? !NUMERAL.includes(key[at] ?? ' ') : !key.startsWith(start, at)) return [];
  const ends: number[] = [];
  for (let end = at + 1; end <= key.length; end++) if (matches(form, key, at, end)) ends.push(end);
  return ends;
}

export function sorted(hits: readonly ReferenceHit[]): ReferenceHit[] {
  return [...hits].sort((a, b) => a.from - b.from || a.to - b.to || (a.concept < b.concept ? -1 : 1));
}

type Form = { readonly first: string; readonly notInside: readonly string[]; readonly after: 'number' | undefined };

function parted(text: string): { readonly first: string; readonly rest: readonly string[] } {
  const [first = '', ...rest] = text.split('…').map(foldedKey);
  return { first, rest: rest.filter((part) => part !== '') };
}

function stands(key: string, at: number, end: number, { first, notInside, after }: Form): boolean {
  const before = key[at - 1] ?? '';
  if (/[一二三四五六七八九十两]/.test(key[at] ?? '') && /[一二三四五六七八九十百千零〇两]/.test(before)) return false;
  if (after === 'number' && !/[0-9一二三四五六七八九十百千万亿零〇两几多余半每]/.test(before)) return false;
  return !notInside.map(foldedKey).some((shield) => {
    for (let from = 0; from <= at; from++)
      for (let to = end; to <= key.length; to++)
        if (matches(shield, key, from, to, ANY) && shieldHolds(shield, first, key, from, at, end, to)) return true;
    return false;
  });
}

/** Of a shield the part before the form and the part after it must stand before and after it. */
function shieldHolds(
  shield: string,
  first: string,
  key: string,
  from: number,
  at: number,
  end: number,
  to: number,
): boolean {
  for (let i = 0; i < shield.length; i++) {
    const before = matches(shield.slice(0, i), key, from, at, ANY);
    for (let j = i + 1; before && j <= shield.length; j++) {
      const inner = shield.slice(i, j);
      const same = inner === first || (!inner.includes('{') && matches(first, inner, 0, inner.length));
      if (same && matches(shield.slice(j), key, end, to, ANY)) return true;
    }
  }
  return false;
}

const expressions: Record<string, RegExp> = {};

/** A number begins where a numeral begins; one that ends the form takes the whole of it. In a shield any numeral will do. */
function matches(form: string, key: string, from: number, to: number, number = WHOLE): boolean {
  if (/^[a-z]?\}|\{[a-z]?$/.test(form)) return false;
  if (!form.includes('{')) return form.length === to - from && key.startsWith(form, from);
  const expression = (expressions[form + number] ??= new RegExp(`${form.replace(/\{[a-z]\}/g, number)}$`, 'y'));
  expression.lastIndex = from;
  if (!expression.test(key.slice(0, to))) return false;
  return number === ANY || !form.endsWith('}') || !NUMERAL.includes(key[to] ?? ' ');
}

function endOfRest(key: string, from: number, rest: readonly string[]): number {
  let reached = from;
  for (const part of rest) {
    let found = 0;
    for (let at = reached + 1; at <= reached + 20 && at < key.length && found === 0; at++) {
      if (/[,，;；。.!！?？:：\n]/.test(key.slice(reached, at))) return 0;
      for (let end = key.length; end > at && found === 0; end--) if (matches(part, key, at, end)) found = end;
    }
    if (found === 0) return 0;
    reached = found;
  }
  return reached;
}
