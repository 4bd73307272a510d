import { type ConceptEntry, foldedKey, mainZh, preferredText } from '../../../glossary/index.js';
import type { Visit } from '../../http/visit.js';
import { visitorMay } from '../../http/visit.js';

/** A proposal that waits, in a list. */
export type Waiting = {
  readonly id: string;
  readonly concept: string | null;
  readonly zh: string;
  readonly rendering: string;
  readonly authorName: string;
};

const shown = 10;

/** The waiting proposals that a query finds by their Chinese or English. The public sees none. */
export function waitingFor(visit: Visit, q: string): Waiting[] {
  if (q.trim() === '' || !visitorMay({ ...visit, publicLookup: false }, 'propose')) return [];
  const [folded, lower] = [foldedKey(q.trim()), q.trim().toLowerCase()];
  return waiting(visit, ({ zh, en }) =>
    /\p{Script=Han}/u.test(q)
      ? zh.some(({ text }) => foldedKey(text).includes(folded))
      : en.some(({ text }) => text.toLowerCase().includes(lower)),
  );
}

/** The waiting proposals whose Chinese stands in a paragraph. */
export function waitingIn(visit: Visit, source: string | null): Waiting[] {
  if (source === null) return [];
  return waiting(visit, ({ zh }) => zh.some(({ text }) => text !== '' && source.includes(text)));
}

function waiting({ house }: Visit, fits: (entry: ConceptEntry) => boolean): Waiting[] {
  const found: Waiting[] = [];
  for (const { id, concept, entry, authorName } of house.proposals.open()) {
    const own = entry as ConceptEntry;
    if (!fits(own)) continue;
    found.push({ id, concept, zh: mainZh(own), rendering: preferredText(own), authorName });
    if (found.length === shown) break;
  }
  return found;
}
