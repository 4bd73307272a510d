/** Half-open, UTF-16 units, never inside a surrogate pair. */
export type Span = { readonly from: number; readonly to: number };

/** A piece of text and the spans that cover it, in the order in which they were given. */
export type Segment<S extends Span> = { readonly text: string; readonly spans: readonly S[] };

/**
 * Cuts a text at every border of the spans, which may overlap and nest, so that a template only loops. Parts of spans
 * outside the text are ignored, and so are empty spans. Law: the texts of the segments, joined, are the text; no segment
 * is empty.
 */
export function segments<S extends Span>(text: string, spans: readonly S[]): Segment<S>[] {
  const visible = spans
    .map((span, order) => ({ span, order, from: Math.max(0, span.from), to: Math.min(text.length, span.to) }))
    .filter(({ from, to }) => from < to);
  const borders = [...new Set([0, text.length, ...visible.flatMap(({ from, to }) => [from, to])])].sort(
    (a, b) => a - b,
  );
  const waiting = [...visible].sort((a, b) => a.from - b.from || a.order - b.order);
  const result: Segment<S>[] = [];
  let open: typeof visible = [];
  let next = 0;
  for (let i = 0; i + 1 < borders.length; i++) {
    const from = borders[i] ?? 0;
    const to = borders[i + 1] ?? 0;
    open = open.filter((item) => item.to > from);
    for (let item = waiting[next]; item !== undefined && item.from <= from; item = waiting[++next]) open.push(item);
    open.sort((a, b) => a.order - b.order);
    result.push({ text: text.slice(from, to), spans: open.map(({ span }) => span) });
  }
  return result;
}
