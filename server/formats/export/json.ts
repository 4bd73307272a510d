import type { ExportedDocument, ExportedParagraph } from './values.js';

/** The fields of a paragraph as `document show` and the API give them. */
export function paragraphValue({
  id,
  position,
  state,
  flag,
  source,
  target,
  revisions,
}: Omit<ExportedParagraph, 'decisions' | 'machine' | 'author' | 'at' | 'after'>) {
  return {
    id,
    position,
    state,
    flag,
    source,
    target,
    revisions: revisions.map(({ side, number, origin, author, at, text, done, against }) => ({
      side,
      number,
      origin,
      author,
      at,
      text,
      done,
      against,
    })),
  };
}

/** The document and its paragraphs as one JSON text, written piece by piece. */
export function jsonHead({ head, ...document }: ExportedDocument): string {
  return `${JSON.stringify({ ...document, head }).slice(0, -1)},"paragraphs":[\n`;
}

export function writeJsonParagraph(paragraph: ExportedParagraph, first: boolean): string {
  const { after, machine, decisions, revisions } = paragraph;
  return (first ? '' : ',\n') + JSON.stringify({ ...paragraphValue(paragraph), after, machine, revisions, decisions });
}

export const jsonFoot = '\n]}\n';
