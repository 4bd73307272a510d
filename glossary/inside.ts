import { compileEntry } from './english/pattern.js';
import { foldedKey } from './fold.js';
import { isBad, type Concept } from './model.js';
import type { Recogniser } from './recognise.js';

/**
 * A term that is a part of another concept's longer one, whose renderings have none of its own: where the longer one stands,
 * the standard of `concept` is never asked for. Often right, so it is the least grave of what is listed.
 */
export type Inside = {
  readonly kind: 'inside';
  readonly concept: string;
  readonly text: string;
  readonly longer: string;
  readonly by: string;
};

/** Words of the renderings that are not bad: the parts of each, with the forms of each word. */
type Renderings = readonly (readonly { readonly word: string; readonly forms: readonly string[] }[])[];

/** Concepts whose renderings are kept taken apart. */
const MOST_KEPT = 5_000;

/**
 * Finds what stands in the terms of one concept; one line for each concept that does. `recogniser` and `find` know all
 * concepts. What a concept says it is not meant in ("not inside") is no line: that is the decision of a person.
 */
export function insideFinder(
  recogniser: Recogniser,
  find: (id: string) => Concept | undefined,
): (longer: Concept) => Inside[] {
  const kept = new Map<string, Renderings>();
  const renderingsOf = (concept: Concept): Renderings => {
    const known = kept.get(concept.id);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const made = allowedWords(concept);
    kept.set(concept.id, made);
    return made;
  };

  return (longer) => {
    const found = new Map<string, Inside>();
    for (const { text } of longer.entry.zh) {
      const written = text.replace(/\{[a-z]\}/g, '三');
      const matches = recogniser.recognise(written, { nested: true });
      const whole = matches.find(({ concept, nested }) => concept === longer.id && !nested);
      if (whole === undefined) continue;
      for (const { concept, from, to, form, nested } of matches) {
        if (!nested || concept === longer.id || found.has(concept) || from < whole.from || to > whole.to) continue;
        const shorter = find(concept);
        if (shorter === undefined || foldedKey(written.slice(from, to)) === foldedKey(written)) continue;
        const own = renderingsOf(shorter);
        const others = renderingsOf(longer);
        if (own.length === 0 || others.length === 0 || own.some((part) => others.some((other) => holds(other, part)))) {
          continue;
        }
        found.set(concept, {
          kind: 'inside',
          concept,
          text: shorter.entry.zh[form]?.text ?? '',
          longer: longer.id,
          by: text,
        });
      }
    }
    return [...found.values()];
  };
}

function allowedWords({ entry }: Concept): Renderings {
  const allowed = { ...entry, en: entry.en.filter((term) => !isBad(term)) };
  return compileEntry(allowed).map(({ parts }) => parts.flat().filter(({ isWord }) => isWord));
}

/** Whether the words of `part` stand in `whole` one after the other, in any of their forms. */
function holds(whole: Renderings[number], part: Renderings[number]): boolean {
  return whole.some((_, at) =>
    part.every(({ forms }, i) => {
      const other = whole[at + i];
      return other !== undefined && (forms.includes(other.word) || other.forms.some((form) => forms.includes(form)));
    }),
  );
}
