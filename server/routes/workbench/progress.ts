import { type DocumentRow, documentStates } from '../../store/documents.js';

/** A stretch of the bar, in thousandths of its width. */
export type ProgressPart = {
  readonly state: string;
  readonly count: number;
  readonly x: number;
  readonly width: number;
};

/** How far a document is, for the stacked bar: from the most to the least finished. */
export function progressOf(document: DocumentRow): readonly ProgressPart[] {
  const states = documentStates(document);
  const total = Math.max(1, document.paragraphs);
  let x = 0;
  return (['final', 'reviewed', 'translated', 'initial'] as const).map((state) => {
    const width = (1000 * states[state]) / total;
    const part = { state, count: states[state], x: Math.round(x * 10) / 10, width: Math.round(width * 10) / 10 };
    x += width;
    return part;
  });
}
