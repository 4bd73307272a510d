import type { Request } from 'express';
import { z } from 'zod';
import { Refusal } from '../../core/refusal.js';
import { flags, states } from '../../core/state.js';
import { blankAsAbsent, count, parse, text } from '../../http/forms.js';
import type { Visit } from '../../http/visit.js';
import { type DocumentRow, readDocument } from '../../store/documents.js';
import { type ParagraphFilter, type ParagraphRow, readParagraph } from '../../store/paragraphs.js';

export const filterNames = [...states, ...flags, 'waiting', 'finding'] as const;

const schema = z.object({
  at: blankAsAbsent(count),
  from: blankAsAbsent(count),
  before: blankAsAbsent(count),
  edit: blankAsAbsent(text(100)),
  state: blankAsAbsent(z.enum(filterNames)),
  find: blankAsAbsent(text(200)),
});

export type Asked = ParagraphFilter & {
  readonly at?: number | undefined;
  readonly from?: number | undefined;
  readonly before?: number | undefined;
  readonly edit?: string | undefined;
};

/** Which part of the document the address asks for. */
export function askedFor(request: Request): Asked {
  return parse(schema, request.query);
}

export function filterOf({ state, find }: Asked): ParagraphFilter {
  return { state, find };
}

export async function documentOf({ house }: Visit, request: Request): Promise<DocumentRow> {
  const document = await readDocument(house.store, String(request.params['document']));
  if (!document || document.project !== house.project) throw new Refusal('not-found');
  return document;
}

export async function paragraphOf(
  visit: Visit,
  request: Request,
): Promise<{ document: DocumentRow; row: ParagraphRow }> {
  const document = await documentOf(visit, request);
  const row = await readParagraph(visit.house.store, document.id, String(request.params['paragraph']));
  if (!row) throw new Refusal('not-found');
  return { document, row };
}
