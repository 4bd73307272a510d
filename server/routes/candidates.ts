import { z } from 'zod';
import type { ConceptEntry } from '../../glossary/index.js';
import { dismissCandidate } from '../actions/dismiss-candidate.js';
import { count, flag, parse, text } from '../http/forms.js';
import { get, type Handle, post } from '../http/route.js';
import { urls } from '../http/urls.js';
import { render } from '../http/views.js';
import type { Visit } from '../http/visit.js';
import { listDismissed } from '../store/candidates.js';
import { actionContext } from './context.js';
import { helpers } from './glossary/helpers.js';
import { textParts } from './workbench/texts.js';

const pageSize = 50;
const shownContexts = 3;

const listQuery = z.object({ page: count.catch(1).default(1), all: flag.default(false).catch(false) });

/** The candidates. Where nothing was found yet, or documents or concepts changed, a search starts by itself. */
const list: Handle = async (visit, request, response) => {
  const { page, all } = parse(listQuery, request.query);
  const { candidates: search, store, project, proposals } = visit.house;
  const before = search.state();
  if (before.kind === 'idle' && (before.result === null || before.outdated)) search.start();
  const { kind, progress, result, outdated } = search.state();
  const dismissed = new Map((await listDismissed(store, project)).map(({ text, authorName }) => [text, authorName]));
  const waiting = new Map(
    proposals.open().flatMap(({ id, entry }) => (entry as ConceptEntry).zh.map(({ text }) => [text, id] as const)),
  );
  // Since the search somebody may have added it.
  const { recognise } = visit.house.termbase.current();
  const isKnown = (text: string): boolean => recognise(text).some(({ from, to }) => from === 0 && to === text.length);
  const found = (result?.candidates ?? []).filter(({ text }) => (all || !dismissed.has(text)) && !isKnown(text));
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const at = Math.min(Math.max(1, page), pages);
  const shown = found.slice((at - 1) * pageSize, at * pageSize).map((candidate) => ({
    ...candidate,
    dismissed: dismissed.has(candidate.text),
    dismissedBy: dismissed.get(candidate.text) ?? null,
    proposal: waiting.get(candidate.text) ?? null,
    contexts: candidate.contexts.slice(0, shownContexts).map((context) => ({
      ...context,
      parts: textParts(context.source, [], candidate.text),
    })),
  }));
  response.send(
    render(visit, 'pages/candidates', {
      ...helpers(visit),
      kind,
      progress,
      outdated,
      searched: result !== null,
      ms: result?.ms ?? 0,
      candidates: shown,
      total: found.length,
      hidden: dismissed.size,
      all,
      pages,
      page: at,
    }),
  );
};

/** How far the search is, for a page that is open. */
const progress: Handle = (visit, _request, response) => {
  const { kind, progress } = visit.house.candidates.state();
  response.json({ kind, words: progressWords(visit), done: progress?.done ?? 0, total: progress?.total ?? 0 });
};

function progressWords({ t, house }: Visit): string {
  const { kind, progress } = house.candidates.state();
  if (kind !== 'running') return t(`candidates:state.${kind}`);
  if (!progress) return t('candidates:state.starting');
  return t(`candidates:state.${progress.phase}`, { done: progress.done, total: progress.total });
}

const start: Handle = (visit, _request, response) => {
  visit.house.candidates.start();
  response.redirect(303, urls.candidates());
};

const cancel: Handle = (visit, _request, response) => {
  visit.house.candidates.cancel();
  response.redirect(303, urls.candidates());
};

const dismiss: Handle = async (visit, request, response) => {
  const { text, dismissed, page, all } = parse(
    z.object({ text: words, dismissed: flag.default(true), page: count.default(1), all: flag.default(false) }),
    request.body,
  );
  await dismissCandidate(actionContext(visit), { text, dismissed });
  response.redirect(303, urls.candidates({ ...(page > 1 ? { page } : {}), all }));
};

const words = text(500);

export const candidateRoutes = [
  get('/glossary/candidates', 'propose', list),
  get('/glossary/candidates/progress', 'propose', progress),
  post('/glossary/candidates/search', 'propose', start),
  post('/glossary/candidates/cancellation', 'propose', cancel),
  post('/glossary/candidates/dismissals', 'edit-concepts', dismiss),
];
