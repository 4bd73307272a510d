import type { ErrorRequestHandler, Request, Response } from 'express';
import { Refusal, type RefusalCode } from '../core/refusal.js';
import type { House } from './house.js';
import { urls } from './urls.js';
import { render } from './views.js';
import { knownVisit, type Visit } from './visit.js';

/** The one place that knows status codes. */
const statuses: Readonly<Record<RefusalCode, number>> = {
  malformed: 400,
  unauthenticated: 401,
  'wrong-password': 401,
  forbidden: 403,
  'four-eyes': 403,
  'critical-finding': 403,
  'cross-origin': 403,
  'not-found': 404,
  stale: 409,
  'name-taken': 409,
  'target-taken': 409,
  'already-decided': 409,
  'already-approved': 409,
  'no-such-finding': 409,
  released: 409,
  'not-released': 409,
  incomplete: 409,
  'last-administrator': 409,
  'link-spent': 410,
  'too-large': 413,
  'unsupported-type': 415,
  binary: 415,
  'ill-formed-unicode': 422,
  nul: 422,
  empty: 422,
  'too-long': 422,
  'unknown-base': 422,
  'reason-required': 422,
  contradiction: 422,
  'nothing-to-decide': 422,
  undecodable: 422,
  'counts-differ': 422,
  'too-many-paragraphs': 422,
  'has-source': 422,
  'invalid-concept': 422,
  'nothing-to-propose': 422,
  'weak-password': 422,
  'no-such-words': 422,
  'too-many-comments': 422,
  'too-many-requests': 429,
  'newer-database': 500,
  'foreign-database': 500,
  'corrupt-database': 500,
  'changed-migration': 500,
  busy: 503,
  starting: 503,
};

export function statusOf(refusal: Refusal): number {
  return statuses[refusal.code];
}

/** The refusal's words in the person's language. */
export function messageOf(refusal: Refusal, t: Visit['t']): { readonly title: string; readonly detail: string } {
  const { code, values } = refusal;
  return {
    title: t(`errors:${code}.title`),
    detail: t(`errors:${code}.detail`, { ...values, context: values['field'] }),
  };
}

/** Errors of body parsers and the router, as refusals. */
function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  const { type, code, status } = error as { type?: string; code?: string; status?: number };
  if (type === 'entity.too.large' || code === 'LIMIT_FILE_SIZE' || code === 'LIMIT_FIELD_VALUE')
    return new Refusal('too-large');
  if (type === 'charset.unsupported') return new Refusal('unsupported-type', { expected: 'UTF-8' });
  if (type === 'encoding.unsupported') return new Refusal('unsupported-type', { expected: 'gzip, deflate, br' });
  if (status === 413) return new Refusal('too-large');
  if (code?.startsWith('LIMIT_')) return new Refusal('malformed', { field: 'multipart/form-data' });
  if (status === 400) return new Refusal('malformed', { field: error instanceof URIError ? 'URL' : 'JSON' });
  return null;
}

/** Answers a refusal as problem details (RFC 9457) or as a page; anything else is a bug, logged whole. */
export function errorHandler(house: House): ErrorRequestHandler {
  return (error: unknown, request: Request, response: Response, next) => {
    if (response.headersSent) return next(error);
    const refusal = asRefusal(error);
    if (!refusal) house.log.error({ err: error, method: request.method, route: routeOf(request) }, 'bug');
    const visit = knownVisit(request);
    const t = visit?.t ?? house.translations.t('en');
    const status = refusal ? statusOf(refusal) : 500;
    const code = refusal?.code ?? 'bug';
    const { title, detail } = refusal
      ? messageOf(refusal, t)
      : { title: t('errors:bug.title'), detail: t('errors:bug.detail') };
    if (status === 401 && request.path.startsWith('/api/')) response.set('www-authenticate', 'Bearer');
    if (code === 'starting') {
      response.set('retry-after', '2');
      // A page tries again by itself.
      if (request.method === 'GET') response.set('refresh', '2');
    }
    response.status(status);
    if (!visit || wantsProblem(request)) {
      const problem = { type: `urn:duizhao:${code}`, title, status, code, detail, ...refusal?.values };
      response.type('application/problem+json').send(JSON.stringify(problem));
      return;
    }
    if (status === 401) {
      const back = request.method === 'GET' ? request.originalUrl : urls.home();
      response.send(render(visit, 'pages/sign-in', { back, demo: house.demo, refusal: code }));
      return;
    }
    response.send(render(visit, 'pages/error', { title, detail, status, code, values: refusal?.values ?? {} }));
  };
}

/** The route's pattern, not the address: that may hold a secret (a sign-in link). */
function routeOf(request: Request): string {
  return (request.route as { path?: string } | undefined)?.path ?? '';
}

function wantsProblem(request: Request): boolean {
  return request.path.startsWith('/api/') || request.accepts('html', 'json') === 'json';
}
