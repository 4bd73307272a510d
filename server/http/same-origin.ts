import type { Handler } from 'express';
import { Refusal } from '../core/refusal.js';
import type { Settings } from '../core/settings.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Writes come from our own pages: browsers say where a request comes from (Sec-Fetch-Site, Origin). A request that says
 * nothing is no browser's. The API is exempt because it reads no cookie.
 */
export function sameOrigin(settings: Settings): Handler {
  return (request, _response, next) => {
    if (safe.has(request.method) || request.path.startsWith('/api/')) return next();
    const site = request.headers['sec-fetch-site'];
    const { origin } = request.headers;
    const own = origin === settings.origin || origin === `${request.protocol}://${request.headers.host ?? ''}`;
    if (site !== undefined ? site === 'same-origin' || site === 'none' : origin === undefined || own) return next();
    throw new Refusal('cross-origin');
  };
}
