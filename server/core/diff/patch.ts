import { createTwoFilesPatch, formatPatch } from 'diff';

/** A text as a patch names it, as in `release-2.txt`. */
export type NamedText = { readonly name: string; readonly text: string };

/** Lines that may differ before the patch replaces the whole: Myers' time grows with their square. */
const MOST_EDITS = 500;

/**
 * A unified diff by lines, as `git apply` and `patch` read it, between two texts. This is where
 * jsdiff serves: the format (hunk headers, context, the missing line end of a last line) is its own and well proven, and
 * lines are few. What people read goes by words and characters through `edits`, which is bounded on any text. Empty where
 * the texts are equal.
 */
export function unifiedPatch(before: NamedText, after: NamedText): string {
  if (before.text === after.text) return '';
  const { name, text } = before;
  const patch = createTwoFilesPatch(name, after.name, text, after.text, undefined, undefined, {
    context: 3,
    maxEditLength: MOST_EDITS,
  });
  return patch ?? formatPatch(wholly(before, after));
}

/** The patch that takes every old line away and puts every new one in. */
function wholly(before: NamedText, after: NamedText): Parameters<typeof formatPatch>[0] {
  const [old, next] = [linesOf(before.text), linesOf(after.text)];
  return {
    oldFileName: before.name,
    newFileName: after.name,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: [
      {
        oldStart: 1,
        oldLines: old.length,
        newStart: 1,
        newLines: next.length,
        lines: [...signed('-', before.text, old), ...signed('+', after.text, next)],
      },
    ],
  };
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function signed(sign: '-' | '+', text: string, lines: readonly string[]): string[] {
  const result = lines.map((line) => sign + line);
  return text === '' || text.endsWith('\n') ? result : [...result, '\\ No newline at end of file'];
}
