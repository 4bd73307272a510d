/** One paragraph and the separator after it (line ends and blank lines, up to the next paragraph or the end). */
export type SplitParagraph = { readonly text: string; readonly after: string };

/** `head` is what stands before the first paragraph: blank lines, or the whole of a text without any paragraph. */
export type SplitText = {
  readonly head: string;
  readonly paragraphs: readonly SplitParagraph[];
  readonly mode: 'blank' | 'line';
};

/** `blank`: blocks between blank lines. `line`: every line that is not blank. `auto`: see `splitParagraphs`. */
export type ParagraphMode = 'auto' | 'blank' | 'line';

type Line = { readonly from: number; readonly to: number };

/**
 * Splits a text with LF line ends. A blank line is empty or white space only (U+3000 included). Indents and trailing
 * spaces stay in the paragraph. `auto` means `blank`, but `line` where no blank line stands between the lines and every
 * one of them ends a sentence. Law: `joinParagraphs(splitParagraphs(text, mode)) === text`.
 */
export function splitParagraphs(text: string, mode: ParagraphMode = 'auto'): SplitText {
  const blocks = blocksOf(text);
  if (mode === 'line') return cut(text, blocks.flat(), 'line');
  const [only] = blocks;
  if (mode === 'auto' && blocks.length === 1 && only !== undefined && only.length > 1) {
    if (only.every((line) => endsSentence(text.slice(line.from, line.to)))) return cut(text, only, 'line');
  }
  return cut(text, blocks.map(extent), 'blank');
}

/** The text that was split. */
export function joinParagraphs(split: Pick<SplitText, 'head' | 'paragraphs'>): string {
  return split.head + split.paragraphs.map((paragraph) => paragraph.text + paragraph.after).join('');
}

/** Whether a line ends in sentence-final punctuation, closing quotes and brackets, and white space after it allowed. */
export function endsSentence(line: string): boolean {
  return /[。｡．！？.!?…]["'”’」』）)\]】》〉〕]*$/u.test(line.trimEnd());
}

/** Runs of lines that are not blank. */
function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [];
  let open: Line[] | undefined;
  for (let from = 0; from <= text.length;) {
    const lf = text.indexOf('\n', from);
    const to = lf < 0 ? text.length : lf;
    if (/\S/.test(text.slice(from, to))) {
      if (open === undefined) blocks.push((open = []));
      open.push({ from, to });
    } else {
      open = undefined;
    }
    from = to + 1;
  }
  return blocks;
}

function extent(block: readonly Line[]): Line {
  return { from: block[0]?.from ?? 0, to: block.at(-1)?.to ?? 0 };
}

function cut(text: string, ranges: readonly Line[], mode: 'blank' | 'line'): SplitText {
  const paragraphs = ranges.map((range, index) => ({
    text: text.slice(range.from, range.to),
    after: text.slice(range.to, ranges[index + 1]?.from ?? text.length),
  }));
  return { head: text.slice(0, ranges[0]?.from ?? text.length), paragraphs, mode };
}
