/** The words last selected in a text that can be commented on, kept because opening a form takes the selection away. */
type Words = {
  readonly paragraph: string;
  readonly side: string;
  readonly revision: string;
  readonly from: string;
  readonly to: string;
  readonly quote: string;
};

let last: Words | null = null;

export function watchSelection(): void {
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    if (!selection || selection.rangeCount === 0) return;
    // A caret that moves into a form leaves the words chosen; one in the texts does not.
    const home = anchorOf(selection.anchorNode);
    if (!home) return;
    last = selection.isCollapsed ? null : wordsOf(selection.getRangeAt(0), home);
  });
}

export function selectedWords(paragraph: string): Readonly<Record<string, string>> | null {
  if (last?.paragraph !== paragraph) return null;
  const { side, revision, from, to, quote } = last;
  return { side, revision, from, to, quote };
}

type Home = {
  readonly text: HTMLElement;
  readonly paragraph: string;
  readonly side: string;
  readonly revision: string;
};

/** The text that a node belongs to: one that says so by `data-anchor="target:3" data-of="ID"`, or a row's of the workbench. */
function anchorOf(node: Node | null): Home | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const named = element?.closest<HTMLElement>('[data-anchor]');
  if (named) {
    const [side = '', revision = ''] = (named.dataset['anchor'] ?? '').split(':');
    return { text: named, paragraph: named.dataset['of'] ?? '', side, revision };
  }
  const row = element?.closest<HTMLElement>('.row');
  const text = element?.closest<HTMLElement>('.source > .text, .target > .text');
  if (!row || !text || text.classList.contains('untranslated')) return null;
  const side = text.closest('.source') ? 'source' : 'target';
  const revision = (side === 'source' ? row.dataset['source'] : row.dataset['base']) ?? '';
  return { text, paragraph: row.dataset['id'] ?? '', side, revision };
}

function wordsOf(range: Range, { text, ...home }: Home): Words | null {
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const chosen = range.toString();
  const quote = chosen.trim();
  const from = before.toString().length + chosen.indexOf(quote);
  const to = from + quote.length;
  if (quote === '' || (text.textContent ?? '').slice(from, to) !== quote) return null;
  return { ...home, from: String(from), to: String(to), quote };
}
