import type { RenderingHit, RenderingIndex, RenderingStatus } from './english/renderings.js';
import { preferredText, type Concept } from './model.js';
import { fillNumbers } from './number-pattern.js';
import type { Recogniser } from './recognise.js';

/** One paragraph; null where a side does not exist. An empty text is a text. */
export type ScanInput = { readonly source: string | null; readonly target: string | null };

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
  const source = input.source === null || input.source.trim() === '' ? null : input.source;
  let present: Set<string> | null = null;
  if (source !== null) {
    present = new Set();
    for (const match of recogniser.recognise(source, { nested: true })) {
      present.add(match.concept);
      if (match.nested) continue;
      const entry = concept(match.concept)?.entry;
      hits.push({
        side: 'source',
        from: match.from,
        to: match.to,
        text: source.slice(match.from, match.to),
        concept: match.concept,
        status: 'term',
        preferred: entry === undefined ? '' : fillNumbers(preferredText(entry), match.values ?? {}),
        fix: null,
      });
    }
  }
  if (input.target === null) return hits;
  for (const hit of renderings.check(input.target, { source: present })) hits.push(targetHit(input.target, hit));
  return hits;
}

function targetHit(text: string, { from, to, concept, status, preferred, fix }: RenderingHit): ScanHit {
  return { side: 'target', from, to, text: text.slice(from, to), concept, status, preferred, fix };
}
