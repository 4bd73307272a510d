import type { ScanHit } from '../../../glossary/index.js';
import { segments, type Span } from '../../core/segments.js';

/** A stretch of a text as a template shows it: its classes ('' where nothing is marked), concepts, and what to say on hover. */
export type TextPart = {
  readonly text: string;
  readonly marks: string;
  /** Ids of the concepts that the stretch is a term or a rendering of, separated by blanks. */
  readonly concepts: string;
  /** The rendering that should stand here; '' where nothing is wrong. */
  readonly fix: string;
};

type Mark = Span & { readonly name: string; readonly concept: string; readonly fix: string };

/** Cuts a text at the borders of its glossary hits and of what was looked for. */
export function textParts(
  text: string,
  hits: readonly (ScanHit & { readonly proposed?: boolean })[],
  find: string | undefined,
): TextPart[] {
  const marks: Mark[] = hits.map(({ from, to, status, concept, fix, proposed }) => ({
    from,
    to,
    concept,
    name: `${status === 'term' ? 'term' : `rendering rendering-${status}`}${proposed ? ' proposed' : ''}`,
    fix: fix ?? '',
  }));
  for (const { from, to } of find ? occurrences(text, find, mostFound) : [])
    marks.push({ from, to, name: 'found', concept: '', fix: '' });
  if (marks.length === 0) return [{ text, marks: '', concepts: '', fix: '' }];
  return segments(text, marks).map(({ text, spans }) => ({
    text,
    marks: joined(spans.map(({ name }) => name)),
    concepts: joined(spans.map(({ concept }) => concept)),
    fix: spans.find(({ fix }) => fix !== '')?.fix ?? '',
  }));
}

function joined(values: readonly string[]): string {
  return values.length < 2 ? (values[0] ?? '') : [...new Set(values)].filter(Boolean).join(' ');
}

/** So many places of what was looked for are shown in one text: a single letter stands in a long one 100,000 times. */
const mostFound = 200;

/** Where a string stands, ASCII letters in either case: what the database finds. The first `most` places. */
export function occurrences(text: string, find: string, most = Infinity): Span[] {
  const lower = (value: string): string => value.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const [haystack, needle] = [lower(text), lower(find)];
  const found: Span[] = [];
  if (needle === '') return found;
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + needle.length)) {
    if (found.length >= most) break;
    found.push({ from: at, to: at + needle.length });
  }
  return found;
}
