import type { Request, Response } from 'express';
import { z } from 'zod';
import { addProjectWord } from '../actions/add-project-word.js';
import { applyFix } from '../actions/apply-fix.js';
import { dismissFinding } from '../actions/dismiss-finding.js';
import { endDismissal } from '../actions/end-dismissal.js';
import { blankAsAbsent, count, parse, text } from '../http/forms.js';
import { get, type Handle, post } from '../http/route.js';
import { urls } from '../http/urls.js';
import type { Visit } from '../http/visit.js';
import type { ParagraphRow } from '../store/paragraphs.js';
import { actionContext } from './context.js';
import { caughtUp } from './findings/answer.js';
import { downloadReport, listByApi, showReport } from './findings/pages.js';
import { paragraphOf } from './workbench/asked.js';

/** The page that a form without scripts leads back to. */
const backs = ['document', 'review', 'findings'] as const;
const back = { back: z.enum(backs).default('document'), view: text(500).default('') };

/** The texts that the person saw; absent: there was none. */
const seen = { source: blankAsAbsent(count), target: blankAsAbsent(count) };

/** Absent words and no words are not the same. */
const words = text(1_000_000).optional();

const dismiss: Handle = async (visit, request, response) => {
  const asked = parse(
    z.object({
      ...seen,
      ...back,
      check: text(100),
      concept: blankAsAbsent(text(100)),
      reason: text(10_000),
      sourceWords: words,
      targetWords: words,
      scope: z.enum(['text', 'document', 'term', 'project']),
    }),
    request.body,
  );
  const { row } = await paragraphOf(visit, request);
  const { check, scope, reason, sourceWords = null, targetWords = null, concept = null } = asked;
  const outcome = await dismissFinding(actionContext(visit), {
    document: row.document,
    paragraph: row.id,
    check,
    scope,
    reason,
    sourceWords,
    targetWords,
    concept,
    sourceNumber: asked.source ?? null,
    targetNumber: asked.target ?? null,
  });
  await answer(visit, request, response, row, asked, outcome.kind);
};

const takeBack: Handle = async (visit, request, response) => {
  const asked = parse(z.object(back), request.body);
  const { row } = await paragraphOf(visit, request);
  const outcome = await endDismissal(actionContext(visit), String(request.params['dismissal']));
  await answer(visit, request, response, row, asked, outcome);
};

const fix: Handle = async (visit, request, response) => {
  const asked = parse(
    z.object({ ...back, source: seen.source, target: count, check: text(100), from: count, to: count }),
    request.body,
  );
  const { row } = await paragraphOf(visit, request);
  const { check, from, to } = asked;
  const outcome = await applyFix(actionContext(visit), {
    document: row.document,
    paragraph: row.id,
    check,
    from,
    to,
    sourceNumber: asked.source ?? null,
    targetNumber: asked.target,
  });
  await answer(visit, request, response, row, asked, outcome.kind);
};

/** The word is right in the whole project from now on. */
const addWord: Handle = async (visit, request, response) => {
  const asked = parse(z.object({ ...back, word: text(200) }), request.body);
  const { row } = await paragraphOf(visit, request);
  const outcome = await addProjectWord(actionContext(visit), asked.word);
  await caughtUp(visit);
  await answer(visit, request, response, row, asked, outcome);
};

/** A page that is open is told what became of it; a plain form goes back to where it stood. */
async function answer(
  visit: Visit,
  request: Request,
  response: Response,
  { document, id, position }: ParagraphRow,
  asked: { readonly back: (typeof backs)[number]; readonly view: string },
  outcome: 'new' | 'already',
): Promise<void> {
  if (request.get('x-partial') !== undefined) {
    response.status(outcome === 'new' ? 201 : 200).json({ outcome });
    return;
  }
  const place = {
    document: `${urls.document(document, { edit: id })}#p-${encodeURIComponent(id)}`,
    review: urls.review(document, { at: position }),
    findings: urls.findings(document, Object.fromEntries(new URLSearchParams(asked.view))),
  };
  if (asked.back === 'findings') await caughtUp(visit);
  response.redirect(303, place[asked.back]);
}

/** Stands with the API's other routes. */
export const findingApiRoutes = [get('/api/v1/documents/:document/findings', 'read', listByApi)];

export const findingRoutes = [
  get('/documents/:document/findings', 'read', showReport),
  get('/documents/:document/findings/export', 'read', downloadReport),
  post('/documents/:document/paragraphs/:paragraph/dismissals', 'dismiss', dismiss),
  post('/documents/:document/paragraphs/:paragraph/dismissals/:dismissal/end', 'dismiss', takeBack),
  post('/documents/:document/paragraphs/:paragraph/fixes', 'save', fix),
  post('/documents/:document/paragraphs/:paragraph/words', 'dismiss-widely', addWord),
];
