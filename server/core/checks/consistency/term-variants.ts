import { insertedText, type ScanHit } from '../../../../glossary/index.js';
import { countHan } from '../../characters.js';
import type { CheckContext, CheckedTexts, GroupCheck, Noted, Span } from '../check.js';
import { foldedEnglish } from './folded-texts.js';
import { sameName } from './same-name.js';

/** The first place of a rendering in a paragraph, and the rendering as the termbase writes it. */
type Form = readonly [rendering: string, text: string, from: number, to: number];

/** A term of a paragraph with what it is rendered by. */
type Note = {
  readonly concept: string;
  readonly term: readonly [text: string, from: number, to: number];
  readonly forms: readonly Form[];
};

/** Shorter terms are ordinary words, whose English goes by what stands around them. */
const fewestCharacters = 4;

/**
 * A term in two right renderings in one document: the one that is rarer, or as rare and later, at its first place. A name in
 * full and cut short is one rendering, and what a project has accepted is none.
 */
export const termVariants: GroupCheck<Note> = {
  id: 'term-variants',
  type: 'inconsistency',
  severity: 'info',
  within: 'document',
  note(_texts: CheckedTexts, context: CheckContext) {
    const terms = context.hits().filter(({ side, text }) => side === 'source' && countHan(text) >= fewestCharacters);
    const renderings = context.hits().filter(isRight);
    return [...new Map(terms.map((term) => [term.concept, term])).values()].flatMap(({ concept, text, from, to }) => {
      const forms = new Map<string, Form>();
      for (const hit of renderings)
        if (hit.concept === concept && hit.rendering !== null && !forms.has(hit.rendering))
          forms.set(hit.rendering, [hit.rendering, hit.text, hit.from, hit.to]);
      if (forms.size === 0) return [];
      return [{ key: concept, note: { concept, term: [text, from, to], forms: [...forms.values()] } }];
    });
  },
  find(notes) {
    const [usual, ...others] = waysOf(notes);
    if (!usual) return [];
    return others.map(({ at: { paragraph, note }, form: [rendering, text, from, to], count }) => {
      const fix = fixFor(text, rendering, usual.form[0]);
      return {
        paragraph,
        concept: note.concept,
        source: spanOf(note.term),
        target: { from, to },
        data: {
          term: note.term[0],
          text,
          count,
          usual: usual.form[1],
          times: usual.count,
          position: usual.at.position,
        },
        ...(fix !== null && { fix }),
      };
    });
  },
};

function isRight({ side, status }: ScanHit): boolean {
  return side === 'target' && (status === 'standard' || status === 'admitted');
}

/** One way to render the term: the first form of it in the document, and in how many paragraphs it stands. */
type Way = { readonly at: Noted<Note>; readonly form: Form; readonly order: number; readonly count: number };

/** The usual one first. */
function waysOf(notes: readonly Noted<Note>[]): Way[] {
  const ways: Way[] = [];
  const known = new Map<string, number>();
  for (const at of notes)
    for (const form of at.note.forms) {
      const [rendering] = form;
      const same = known.get(rendering) ?? ways.findIndex((way) => sameName(way.form[0], rendering));
      known.set(rendering, same < 0 ? ways.length : same);
      const way = ways[same];
      if (way) ways[same] = { ...way, count: way.count + 1 };
      else ways.push({ at, form, order: ways.length, count: 1 });
    }
  return ways.sort((a, b) => b.count - a.count || a.order - b.order);
}

function spanOf([, from, to]: Note['term']): Span {
  return { from, to };
}

/** The usual rendering where it can stand as it is: neither has a gap, and the other is not inflected. */
function fixFor(text: string, rendering: string, usual: string): string | null {
  if (/[…;({]/.test(rendering + usual)) return null;
  const article = /^the\s+/i.exec(text)?.[0] ?? '';
  if (bare(text) !== bare(rendering) || /^an?\s/i.test(text + usual) || /^an?\s/i.test(usual)) return null;
  const fix = article + insertedText(usual).replace(/^the\s+/i, '');
  return /^\p{Lu}/u.test(text) && article === '' && /^\p{Ll}/u.test(bareOf(rendering))
    ? fix.charAt(0).toUpperCase() + fix.slice(1)
    : fix;
}

function bareOf(rendering: string): string {
  return insertedText(rendering).replace(/^(?:the|an?)\s+/i, '');
}

function bare(text: string): string {
  return foldedEnglish(bareOf(text));
}
