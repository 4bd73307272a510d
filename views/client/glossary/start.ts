/** The glossary's pages: look-up, a concept, its form. Each part starts where its element is. */
import { followSearch } from './candidates.js';
import { startCopying } from './copy.js';
import { dropSentDrafts } from './draft.js';
import { startForm } from './form.js';
import { followImpact, loadUsage, startPreview } from './impact.js';
import { followConcept } from './live.js';
import { startLookUp } from './look-up.js';
import { followProposals } from './proposals.js';

export function start(): void {
  startCopying();
  const lookUp = document.querySelector<HTMLFormElement>('[data-look-up]');
  const results = document.querySelector<HTMLElement>('[data-results]');
  if (lookUp && results) startLookUp(lookUp, results);
  const concept = document.querySelector<HTMLElement>('[data-concept-page]');
  if (concept) {
    followConcept(concept);
    dropSentDrafts();
  }
  const proposals = document.querySelector<HTMLElement>('[data-proposals]');
  if (proposals) {
    followProposals(proposals);
    if (proposals.dataset['arrived'] !== undefined) dropSentDrafts();
  }
  const search = document.querySelector<HTMLElement>('[data-progress]');
  if (search) followSearch(search);
  const form = document.querySelector<HTMLFormElement>('[data-entry-form]');
  if (form) {
    startForm(form);
    startPreview(form);
  }
  const usage = document.querySelector<HTMLElement>('[data-usage]');
  if (usage) void loadUsage(usage);
  const impact = document.querySelector<HTMLElement>('[data-impact-page]');
  if (impact) followImpact(impact);
}
