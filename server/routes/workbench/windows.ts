import { breaks } from '../../http/breaks.js';
import {
  listParagraphs,
  listParagraphsBefore,
  type ParagraphFilter,
  type ParagraphRow,
} from '../../store/paragraphs.js';
import type { Store } from '../../store/open.js';

/** Paragraphs a window; a few of them stand before the one asked for, so that it is read in its context. */
const size = 50;
const lead = 5;
/** Characters of both texts a window, whose marks and page keep the thread: long paragraphs come fewer at a time. */
const mostText = 15_000;

/** The paragraphs from a position on that pass the filter: a window of them, at least one. */
export async function windowFrom(store: Store, document: string, filter: ParagraphFilter, from: number) {
  return nearest(await listParagraphs(store, document, { ...filter, from, limit: size }), mostText);
}

/** Those before a position, in their order. */
export async function windowBefore(store: Store, document: string, filter: ParagraphFilter, before: number) {
  return nearestBefore(await listParagraphsBefore(store, document, { ...filter, before, limit: size }), mostText);
}

/** `at` near the top where there are enough after it. */
export async function windowAround(
  store: Store,
  document: string,
  filter: ParagraphFilter,
  at: number,
): Promise<ParagraphRow[]> {
  const rest = breaks();
  const listed = await listParagraphs(store, document, { ...filter, from: at, limit: size });
  const after = nearest(listed, mostText);
  await rest();
  // At the end of the document the window is filled from before.
  const room = after.length < listed.length ? lead : Math.max(lead, size - after.length);
  const left = Math.max(mostText - textOf(after), mostText / 5);
  const earlier = at > 1 ? await listParagraphsBefore(store, document, { ...filter, before: at, limit: room }) : [];
  return [...nearestBefore(earlier, left), ...after].slice(0, size);
}

/** Where the window before a position is. */
export async function startBefore(
  store: Store,
  document: string,
  filter: ParagraphFilter,
  position: number,
): Promise<number> {
  const rows = await listParagraphsBefore(store, document, { ...filter, before: position, limit: size - lead });
  return nearestBefore(rows, mostText)[0]?.position ?? 1;
}

/** As many of the first as have no more text together than that, and one in any case. */
function nearest(rows: readonly ParagraphRow[], most: number): ParagraphRow[] {
  let text = 0;
  const end = rows.findIndex((row, i) => (text += textOf([row])) > most && i > 0);
  return end < 0 ? [...rows] : rows.slice(0, end);
}

function nearestBefore(rows: readonly ParagraphRow[], most: number): ParagraphRow[] {
  return nearest(rows.toReversed(), most).reverse();
}

function textOf(rows: readonly ParagraphRow[]): number {
  return rows.reduce((sum, { source, target }) => sum + (source?.length ?? 0) + (target?.length ?? 0), 0);
}
