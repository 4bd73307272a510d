import { sentences } from '../../../server/core/sentences.js';

/**
 * Sets off the sentences of a text, each with its number (shown by the style sheet, so that the text stays the text).
 * Returns how to put it back as it was.
 */
export function setOffSentences(text: HTMLElement): () => void {
  const content = text.textContent ?? '';
  const spans = sentences(content);
  if (spans.length < 2) return () => {};
  const original = [...text.childNodes].map((node) => node.cloneNode(true));
  // From the last to the first: what stands before keeps its offsets.
  for (let i = spans.length - 1; i >= 0; i--) {
    const span = spans[i];
    if (!span) continue;
    const range = rangeOf(text, span.from, span.to);
    if (!range) continue;
    const sentence = document.createElement('span');
    sentence.className = 'sentence';
    sentence.dataset['n'] = String(i + 1);
    sentence.append(range.extractContents());
    range.insertNode(sentence);
  }
  // Cutting a marked span at a border leaves empty halves behind.
  for (const empty of text.querySelectorAll('span:empty')) empty.remove();
  text.classList.add('by-sentence');
  return () => {
    text.classList.remove('by-sentence');
    text.replaceChildren(...original);
  };
}

/** Offsets of an element's text as a range of the document. */
export function rangeOf(root: Node, from: number, to: number): Range | null {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let at = 0;
  let started = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!started && from < at + length) {
      range.setStart(node, from - at);
      started = true;
    }
    if (started && to <= at + length) {
      range.setEnd(node, to - at);
      return range;
    }
    at += length;
  }
  return null;
}

/** The offset in an element's text of a place in the document. */
export function offsetIn(root: Node, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(root);
  range.setEnd(node, offset);
  return range.toString().length;
}
