import type { Handler } from 'express';
import { Refusal } from '../core/refusal.js';
import type { House } from './house.js';
import type { Route } from './route.js';

/** How long a request waits for a termbase that is still being read, in milliseconds: a small one is there much sooner. */
const patience = 2_000;

/** Nothing may be said to be no term while that is not known. What these show instead, they say themselves. */
const sayItThemselves = (path: string): boolean => path === '/glossary' || path.startsWith('/documents');
const withoutTerms = new Set(['/glossary/proposals/news']);

/**
 * Lets a request that needs the termbase wait for it, for a short while; then it is refused as `starting`, or answered by a
 * page that says how far the termbase is and fills itself. Saves never wait.
 */
export function awaitTermbase({ termbase }: House, { path, method }: Route): Handler | null {
  const isApi = path === '/api/v1/terms' || path === '/api/v1/scan';
  const isPage = path.startsWith('/glossary') || (path.startsWith('/documents/') && method === 'get');
  if ((!isApi && !isPage) || withoutTerms.has(path)) return null;
  return async (_request, _response, next) => {
    if (termbase.loading() !== null) await termbase.settled(patience);
    const percent = percentOf(termbase.loading());
    if (percent !== null && (isApi || method === 'post' || !sayItThemselves(path)))
      throw new Refusal('starting', { percent });
    next();
  };
}

/** How far the termbase is; null once it is all there. */
export function percentOf(loading: ReturnType<House['termbase']['loading']>): number | null {
  return loading === null ? null : Math.min(99, Math.floor((100 * loading.done) / Math.max(1, loading.total)));
}
