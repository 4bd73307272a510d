/** What a project or a paragraph says about a rendering: the latest word on it. */
export type AcceptedWord = { readonly number: number; readonly accepted: boolean };

export type AcceptOutcome =
  | { readonly kind: 'new'; readonly number: number; readonly text: string }
  | { readonly kind: 'already' }
  | { readonly kind: 'empty' };

/** Decides what accepting a rendering, or taking that back, means. What nobody accepted is taken back already. */
export function decideAccepted(
  latest: AcceptedWord | null,
  ask: { readonly text: string; readonly accepted: boolean },
): AcceptOutcome {
  const text = acceptedText(ask.text);
  if (text === '') return { kind: 'empty' };
  if ((latest?.accepted ?? false) === ask.accepted) return { kind: 'already' };
  return { kind: 'new', number: (latest?.number ?? 0) + 1, text };
}

/** A rendering as it is remembered: as it was selected, without the white space of a line's end. */
export function acceptedText(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
