import {
  buildTermbase,
  type Concept,
  type ConceptEntry,
  type EnglishTerm,
  isBad,
  type ScanHit,
  type ScanInput,
} from '../../glossary/index.js';

/** One concept as it stood and as it is to stand; `before` is null for a new one. */
export type ConceptChange = {
  readonly concept: string;
  readonly before: ConceptEntry | null;
  readonly after: ConceptEntry;
};

/**
 * What a change means for a paragraph that it touches.
 * - `edit`: the English can be put right by itself; there is a proposed text.
 * - `look`: the Chinese names the concept, but no rendering is found that could be replaced: a person should look.
 * - `settled`: the English has the new standard already.
 */
export type ImpactKind = 'edit' | 'look' | 'settled';

export type ParagraphImpact = { readonly kind: ImpactKind; readonly text: string | null };

/** What the changed entry finds in a paragraph, and what the change means there (null: nothing). */
export type Impact = (texts: ScanInput) => {
  readonly hits: readonly ScanHit[];
  readonly impact: ParagraphImpact | null;
};

/**
 * How a change touches paragraphs. A paragraph is touched where what is found of the concept, and what is said about it,
 * differs between the entry before and the entry after. `neighbours` are the concepts whose terms hold or overlap this
 * one's, because a longer term hides a shorter one.
 */
export function impactOf({ concept, before, after }: ConceptChange, neighbours: readonly Concept[]): Impact {
  const others = neighbours.filter(({ id }) => id !== concept);
  const termbaseOf = (entry: ConceptEntry) => buildTermbase([...others, { id: concept, number: 1, entry }]);
  const was = before && termbaseOf(before);
  const now = termbaseOf(after);
  const editing = termbaseOf(before ? withoutFormerStandard(before, after) : after);
  const own = (hits: readonly ScanHit[], source: string | null) => telling(hits, concept, source);
  // The texts are looked through for the Chinese once where it stays as it was.
  const sameChinese = before !== null && chineseOf(before) === chineseOf(after);
  return (input) => {
    const matches = sameChinese && input.source !== null ? now.recognise(input.source, { nested: true }) : undefined;
    const texts = { ...input, matches, only: concept };
    const old = was ? own(was.scan(texts), texts.source) : [];
    const fresh = own(now.scan(texts), texts.source);
    if (sameHits(old, fresh)) return { hits: fresh, impact: null };
    const known = new Set(old.map(keyOf));
    const fixes =
      texts.target === null
        ? []
        : own(editing.scan(texts), texts.source).filter(
            (hit) => hit.fix !== null && hit.fix !== '' && !known.has(keyOf(hit)),
          );
    const text = fixes.length > 0 ? applyFixes(texts.target ?? '', fixes) : null;
    if (text !== null && text !== texts.target) return { hits: fresh, impact: { kind: 'edit', text } };
    const renderings = fresh.filter(({ side }) => side === 'target');
    const settled = renderings.length > 0 && renderings.every(({ status }) => status === 'standard');
    return { hits: fresh, impact: { kind: settled ? 'settled' : 'look', text: null } };
  };
}

/**
 * The concept's hits that say something about the paragraph. An allowed rendering does so only where the Chinese names the
 * concept, or where there is no Chinese: "lead" is no rendering of 带头 in a sentence about metals.
 */
export function telling(hits: readonly ScanHit[], concept: string, source: string | null): ScanHit[] {
  const own = hits.filter((hit) => hit.concept === concept);
  const named = source === null || source.trim() === '' || own.some(({ side }) => side === 'source');
  return named ? own : own.filter(({ fix }) => fix !== null);
}

/** All that recognition in Chinese looks at. */
function chineseOf({ zh, notInside }: ConceptEntry): string {
  return JSON.stringify([zh, notInside]);
}

function sameHits(a: readonly ScanHit[], b: readonly ScanHit[]): boolean {
  return a.length === b.length && a.every((hit, i) => keyOf(hit) === keyOf(b[i] as ScanHit));
}

export function keyOf({ side, from, to, status, preferred, fix }: ScanHit): string {
  return [side, from, to, status, preferred, fix ?? ''].join('\n');
}

/**
 * The entry by which edits are proposed: what was the standard and is no longer counts as a rendering to replace, where the
 * Chinese names the concept. Admitted renderings that stand elsewhere are left alone.
 */
export function withoutFormerStandard(before: ConceptEntry, after: ConceptEntry): ConceptEntry {
  if (!after.en.some(({ status }) => status === 'preferred')) return after;
  const former = before.en.filter(
    (term) =>
      term.status === 'preferred' &&
      !after.en.some((now) => now.text === term.text && (now.status === 'preferred' || isBad(now))),
  );
  if (former.length === 0) return after;
  const texts = new Set(former.map(({ text }) => text));
  const replaced = former.map((term): EnglishTerm => ({
    ...term,
    status: 'deprecated',
    literal: false,
    scope: 'if-source',
  }));
  return { ...after, en: [...after.en.filter(({ text }) => !texts.has(text)), ...replaced] };
}

/** Replaces spans from the last to the first; spans that overlap an earlier one are left. */
export function applyFixes(target: string, hits: readonly Pick<ScanHit, 'from' | 'to' | 'fix'>[]): string {
  let text = target;
  let end = target.length + 1;
  for (const { from, to, fix } of [...hits].sort((a, b) => b.from - a.from || b.to - a.to)) {
    if (to > end || fix === null) continue;
    text = withArticle(text.slice(0, from), fix) + text.slice(to);
    end = from;
  }
  return text;
}

/** An "a" or "an" right before the new words agrees with them. */
function withArticle(before: string, fix: string): string {
  const article = /(^|[\s(“"])([Aa])(n?)(\s+)$/.exec(before);
  if (!article) return before + fix;
  const vowel = /^["“(]*([aeio]|u(?!ni|se|su)|hono|hour)/i.test(fix);
  const kept = before.slice(0, article.index) + (article[1] ?? '') + (article[2] ?? '');
  return `${kept}${vowel ? 'n' : ''}${article[4] ?? ' '}${fix}`;
}
