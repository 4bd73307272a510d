import type { Request } from 'express';
import { z } from 'zod';
import { approveClean, type Names, planClean } from '../actions/approve-clean.js';
import { cleanReasons, runsOf } from '../core/approve-clean.js';
import { Refusal } from '../core/refusal.js';
import { count, parse } from '../http/forms.js';
import { get, type Handle, post } from '../http/route.js';
import { urls } from '../http/urls.js';
import { render } from '../http/views.js';
import type { Visit } from '../http/visit.js';
import { readDocumentFindings } from '../store/findings.js';
import { actionContext } from './context.js';
import { documentOf } from './documents.js';
import { jobOf, progressOf, refreshAfter, startJob, waitBriefly } from './termbase/jobs.js';

function namesIn({ house }: Visit): Names {
  const termbase = house.termbase.current();
  return (source) => new Set(termbase.scan({ source, target: null }).map(({ concept }) => concept));
}

/** One job a person and document. */
function jobId(visit: Visit, request: Request): string {
  return `approve-clean ${String(request.params['document'])} ${visit.person?.id ?? ''}`;
}

/** What would be approved, and everything that would not; while it is being done, how far it is. */
const show: Handle = async (visit, request, response) => {
  const { store } = visit.house;
  const document = await documentOf(visit, request);
  const job = jobOf(visit.house, jobId(visit, request));
  const running = progressOf(job);
  const seen = store.seq();
  const findings = (await readDocumentFindings(store, [document])).get(document.id);
  const checking = findings?.checking === true;
  const plan = running ? null : await planClean(actionContext(visit), document, { names: namesIn(visit) });
  if (running || checking) response.set('refresh', refreshAfter);
  response.send(
    render(visit, 'pages/approve-clean', {
      document,
      seen,
      checking,
      running,
      failed: job?.finished() === true && job.failure() !== null,
      // Said once, to who has just pressed the button.
      approved: request.query['done'] === '1' && job?.finished() === true ? job.done() : null,
      count: plan?.approve.length ?? 0,
      approve: runsOf(plan?.approve ?? []),
      skipped: cleanReasons.flatMap((reason) => {
        const positions = plan?.skipped.get(reason) ?? [];
        return positions.length === 0 ? [] : [{ reason, count: positions.length, runs: runsOf(positions) }];
      }),
    }),
  );
};

const start: Handle = async (visit, request, response) => {
  const document = await documentOf(visit, request);
  const { seen } = parse(z.object({ seen: count }), request.body);
  if (document.closed === 1) throw new Refusal('released');
  const names = namesIn(visit);
  const { approve } = await planClean(actionContext(visit), document, { names, seen });
  const job = startJob(visit.house, jobId(visit, request), approve.length, (watch) =>
    approveClean(
      () => actionContext({ ...visit, now: new Date() }),
      { document: document.id, names, seen },
      { ...watch, settled: visit.house.findings.settled },
    ),
  );
  await waitBriefly(job);
  response.redirect(303, urls.approveClean(document.id, { done: true }));
};

const stop: Handle = async (visit, request, response) => {
  const document = await documentOf(visit, request);
  const job = jobOf(visit.house, jobId(visit, request));
  if (!job || job.finished()) throw new Refusal('not-found');
  job.stop();
  response.redirect(303, urls.approveClean(document.id, { done: true }));
};

export const approveCleanRoutes = [
  get('/documents/:document/approve-clean', 'decide', show),
  post('/documents/:document/approve-clean', 'decide', start),
  post('/documents/:document/approve-clean/stop', 'decide', stop),
];
