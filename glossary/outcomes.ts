import type { AcceptedRendering, RenderingHit, RenderingIndex } from './english/renderings.js';
import { preferredText, type Concept } from './model.js';
import { fillNumbers, sameNumbers } from './number-pattern.js';
import type { Recogniser, TermMatch } from './recognise.js';
import { contextOf } from './scan.js';

export type Span = { readonly from: number; readonly to: number };

/**
 * What became of one occurrence of a term. `not-found` is a hint for a person, never an error: a correct English misses one
 * rendering in seven by coordination, ellipsis, pronouns.
 */
export type Outcome = {
  readonly concept: string;
  readonly source: Span;
  readonly status: 'standard' | 'admitted' | 'deprecated' | 'forbidden' | 'not-found';
  readonly target: Span | null;
  /** Index of the rendering in the entry; -1: accepted here; null: none found. */
  readonly term: number | null;
  /** The term occurs more often than its rendering: an earlier occurrence has the same span. */
  readonly shared: boolean;
  readonly review: Review | null;
  /** The standard rendering, numbers filled in. */
  readonly preferred: string;
  /** What to put in place of a bad rendering. */
  readonly fix: string | null;
};

/**
 * - `scattered`: the words of the rendering stand there in order, with others between them;
 * - `numbers-differ`: the rendering stands there with another number;
 * - `other-term`: the same numbers stand in the rendering of a term that the Chinese does not name: the Central Committee's
 *   plenary session for 十三届三次全会, which only says that it is not the Central Committee's;
 * - `short-before-full`: a rendering that is right only after the full one came first.
 */
export type Review = 'scattered' | 'numbers-differ' | 'other-term' | 'short-before-full';

export type OutcomeInput = { readonly source: string; readonly target: string } & OutcomeOptions;

export type OutcomeOptions = {
  /** The day of the document: its terms are judged by the standard of that day. */
  readonly asOf?: string | undefined;
  readonly accepted?: readonly AcceptedRendering[] | undefined;
  /** Concepts whose full rendering stands earlier in the document. */
  readonly fullBefore?: ReadonlySet<string> | undefined;
};

/** One for each occurrence in the source, in order. Of several concepts that share a span, those that are rendered. */
export function outcomes(
  { source, target, asOf, accepted, fullBefore }: OutcomeInput,
  recogniser: Recogniser,
  renderings: RenderingIndex,
  concept: (id: string) => Concept | undefined,
): Outcome[] {
  const all = recogniser.recognise(source, { nested: true });
  const options = { ...contextOf(all), asOf, accepted };
  const allowed = renderings.allowed(target, options);
  const hits = byConcept(allowed);
  const bad = byConcept(renderings.check(target, options).filter((hit) => hit.fix !== null));
  const used = new Map<string, number>();

  /** Another term's rendering, with all the numbers of this one. */
  const standsFor = ({ concept: id, values = {} }: RenderingHit, { values: wanted = {} }: TermMatch): boolean =>
    !options.source.has(id) && Object.keys(wanted).length === Object.keys(values).length && sameNumbers(values, wanted);

  const judge = (match: TermMatch): Outcome => {
    const entry = concept(match.concept)?.entry;
    const known = withoutInner(hits.get(match.concept) ?? []);
    const right = known.filter((hit) => sameNumbers(hit.values, match.values));
    const found = [...right, ...(bad.get(match.concept) ?? [])];
    const turn = used.get(match.concept) ?? 0;
    used.set(match.concept, turn + 1);
    // Said again by a pronoun: once in a paragraph is enough.
    const shared = turn >= found.length;
    const hit = found[turn] ?? right.at(-1) ?? found.at(-1);
    const place = { concept: match.concept, source: { from: match.from, to: match.to } };
    if (hit === undefined) {
      const other = known[0];
      const rival = match.values === undefined ? undefined : allowed.find((hit) => standsFor(hit, match));
      const span = other ?? rival ?? renderings.scattered(target, match.concept);
      const preferred = entry === undefined ? '' : fillNumbers(preferredText(entry, asOf), match.values ?? {});
      return {
        ...place,
        status: 'not-found',
        target: span === null ? null : { from: span.from, to: span.to },
        term: null,
        shared: false,
        review: other ? 'numbers-differ' : rival ? 'other-term' : span ? 'scattered' : null,
        preferred,
        fix: null,
      };
    }
    const short = entry?.en[hit.term]?.afterFull === true;
    const full = known.some(
      (other) => other.from < hit.from && other.term >= 0 && entry?.en[other.term]?.afterFull !== true,
    );
    return {
      ...place,
      status: hit.status === 'literal' ? 'deprecated' : hit.status,
      target: { from: hit.from, to: hit.to },
      term: hit.term,
      shared,
      review: short && !full && fullBefore?.has(match.concept) !== true ? 'short-before-full' : null,
      preferred: hit.preferred,
      fix: hit.fix,
    };
  };

  const top = all.filter((match) => !match.nested);
  const result: Outcome[] = [];
  for (let i = 0; i < top.length;) {
    const { from, to } = top[i] as TermMatch;
    let end = i + 1;
    while (top[end]?.from === from && top[end]?.to === to) end++;
    const twins = top.slice(i, end).map(judge);
    const rendered = twins.filter((outcome) => outcome.status !== 'not-found');
    result.push(...(rendered.length > 0 ? rendered : twins));
    i = end;
  }
  return result;
}

function byConcept(hits: readonly RenderingHit[]): Map<string, RenderingHit[]> {
  const result = new Map<string, RenderingHit[]>();
  for (const hit of hits) {
    const list = result.get(hit.concept);
    if (list === undefined) result.set(hit.concept, [hit]);
    else list.push(hit);
  }
  return result;
}

/** In order, the longer first: what lies inside the one before is the same rendering, shorter. */
function withoutInner(hits: readonly RenderingHit[]): RenderingHit[] {
  const kept: RenderingHit[] = [];
  for (const hit of hits) if (hit.from >= (kept.at(-1)?.to ?? 0)) kept.push(hit);
  return kept;
}
