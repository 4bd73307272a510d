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
void startParts();

/**
 * Starts the parts that this page has, all in one go. From then on the page says `scripted-page`: what needs scripts is
 * shown, and keys and clicks are answered.
 */
async function startParts(): Promise<void> {
  const named = pages[document.body.dataset['page'] ?? ''];
  const [talk, findings, page] = await Promise.all([
    // Threads stand on pages of several kinds; the workbench gets them with its panel.
    document.querySelector('[data-talk], [data-talk-page]') ? import('./talk/start.js') : null,
    document.querySelector('[data-findings], [data-findings-page]') ? import('./findings/start.js') : null,
    named?.(),
  ]);
  document.documentElement.classList.add('scripted-page');
  talk?.startTalk();
  findings?.startFindings();
  page?.start();
}
