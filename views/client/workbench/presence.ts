import { startPresence } from '../shared/presence.js';
import { page } from './page.js';
import { idOf, rowById, rowOf } from './rows.js';
import { editedId } from './session.js';

/** One is in the paragraph that one edits, otherwise in the one that has the focus. */
export function startWorkbenchPresence(): void {
  const paint = startPresence({
    url: page.presence,
    events: page.events,
    seq: page.seq,
    document: page.document,
    place() {
      const edited = editedId();
      if (edited !== null) return { paragraph: edited, editing: true };
      const row = rowOf(document.activeElement);
      return row && { paragraph: idOf(row), editing: false };
    },
    home: (paragraph) => rowById(paragraph)?.querySelector('.meta') ?? null,
  });
  // Rows come from the server anew when they are saved, scrolled to or changed by others: without marks.
  new MutationObserver(paint).observe(page.list, { childList: true });
}
