import type { AcceptedRendering, RenderingHit, RenderingIndex, RenderingStatus } from './english/renderings.js';
import { preferredText, type Concept, type ConceptEntry } from './model.js';
import { fillNumbers, type NumberValues } from './number-pattern.js';
import type { Recogniser, TermMatch } from './recognise.js';

/**
 * One paragraph; null where a side does not exist. An empty text is a text. `asOf`: the day by whose standard it is judged;
 * `accepted`: what is right in this place although the termbase does not say so. `matches`: the terms of the source, nested
 * ones too, where they are known already. `only`: hits of this concept alone are told; the others count as ever.
 */
export type ScanInput = {
  readonly source: string | null;
  readonly target: string | null;
  readonly asOf?: string | undefined;
  readonly accepted?: readonly AcceptedRendering[] | undefined;
  readonly matches?: readonly TermMatch[] | undefined;
  readonly only?: string | undefined;
};

/** One row of `termbase scan`, less its paragraph number. `from`/`to`: UTF-16, half-open. */
export type ScanHit = {
  readonly side: 'source' | 'target';
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly concept: string;
  readonly status: 'term' | RenderingStatus;
  /** The standard rendering as the termbase writes it, without comment. */
  readonly preferred: string;
  /** Which of the concept's renderings this is, as the entry has it, with `{n}` for numbers; null: a term, or what is accepted in this place. */
  readonly rendering: string | null;
  /** What to put in the place of a bad rendering, in its inflection; null where nothing is wrong. */
  readonly fix: string | null;
};

/** Source hits first, each side in order. A hit that several concepts share is one row for each of them. */
export function scan(
  input: ScanInput,
  recogniser: Recogniser,
  renderings: RenderingIndex,
  concept: (id: string) => Concept | undefined,
): ScanHit[] {
  const hits: ScanHit[] = [];
  const { target, asOf, accepted, only } = input;
  const source = input.source ?? '';
  const hasSource = source.trim() !== '';
  const matches = hasSource ? (input.matches ?? recogniser.recognise(source, { nested: true })) : [];
  for (const match of matches) {
    if (match.nested || (only !== undefined && match.concept !== only)) continue;
    const entry = concept(match.concept)?.entry;
    hits.push({
      side: 'source',
      from: match.from,
      to: match.to,
      text: source.slice(match.from, match.to),
      concept: match.concept,
      status: 'term',
      preferred: entry === undefined ? '' : fillNumbers(preferredText(entry, asOf), match.values ?? {}),
      rendering: null,
      fix: null,
    });
  }
  if (target === null) return hits;
  const context = hasSource ? contextOf(matches) : { source: null };
  for (const hit of renderings.check(target, { ...context, asOf, accepted, only }))
    hits.push(targetHit(target, hit, concept(hit.concept)?.entry));
  return hits;
}

/** What the Chinese of a paragraph says to the check of its English. */
export function contextOf(matches: readonly TermMatch[]): {
  readonly source: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, readonly NumberValues[]>;
  readonly inOrder: readonly string[];
} {
  const numbers = new Map<string, NumberValues[]>();
  for (const { concept, values } of matches)
    if (values !== undefined) numbers.set(concept, [...(numbers.get(concept) ?? []), values]);
  const inOrder = matches.map(({ concept }) => concept);
  return { source: new Set(inOrder), numbers, inOrder };
}

function targetHit(text: string, hit: RenderingHit, entry: ConceptEntry | undefined): ScanHit {
  const { from, to, concept, status, term, preferred, fix } = hit;
  return {
    side: 'target',
    from,
    to,
    text: text.slice(from, to),
    concept,
    status,
    preferred,
    rendering: entry?.en[term]?.text ?? null,
    fix,
  };
}
