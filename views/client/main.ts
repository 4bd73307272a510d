/**
 * What every page loads. Pages are complete before it runs; it makes them quicker. The page's own module is loaded by the
 * name in <body data-page>.
 */
import { startMenus } from './menus.js';
import { startNews } from './shared/news.js';
import { startPalette } from './shared/palette.js';
import { startNotes } from './shared/notes.js';
import { startStarting } from './shared/starting.js';

const pages: Readonly<Record<string, () => Promise<{ start: () => void }>>> = {
  workbench: () => import('./workbench/start.js'),
  queue: () => import('./queue/start.js'),
  findings: () => import('./findings/report.js'),
  review: () => import('./review/start.js'),
  glossary: () => import('./glossary/start.js'),
  documents: () => import('./documents/start.js'),
};

startMenus();
startNews();
startPalette();
startNotes();
startStarting();
// Threads stand on pages of several kinds; the workbench gets them with its panel.
if (document.querySelector('[data-talk], [data-talk-page]')) {
  void import('./talk/start.js').then(({ startTalk }) => startTalk());
}
if (document.querySelector('[data-findings], [data-findings-page]')) {
  void import('./findings/start.js').then(({ startFindings }) => startFindings());
}
void pages[document.body.dataset['page'] ?? '']?.().then(({ start }) => {
  start();
});
