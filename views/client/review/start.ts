import { startHunks } from './hunks.js';
import { startKeeping } from './keep.js';
import { startKeys } from './keys.js';
import { startLayers } from './layers.js';
import { startLive } from './live.js';
import { startReviewPresence } from './presence.js';

/** The review page is complete without this; with it, everything is one key away and the verdict follows the decisions. */
export function start(): void {
  const page = document.getElementById('review');
  if (!page) return;
  const form = document.querySelector<HTMLFormElement>('#verdict');
  if (form) startKeeping(page, form);
  const hunks = startHunks(form);
  startKeys(form, hunks);
  startLayers();
  startLive(page, form);
  startReviewPresence(page);
}
