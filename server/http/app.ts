import path from 'node:path';
import express, { type Express, type Handler } from 'express';
import { Refusal } from '../core/refusal.js';
import { root } from '../root.js';
import { hashSecret } from '../store/secrets.js';
import type { Route } from './route.js';
import { bodyReaders } from './bodies.js';
import { errorHandler } from './errors.js';
import type { House } from './house.js';
import { sameOrigin } from './same-origin.js';
import { addressKey, securityHeaders, throttle } from './security.js';
import { bearerToken, identify } from './session.js';
import { awaitTermbase } from './starting.js';
import { visitOf, visitorMay } from './visit.js';

/** The whole application: every request passes the same gates in the same order, then its line of the URL table. */
export function createApp(house: House, routes: readonly Route[]): Express {
  const { settings } = house;
  const app = express();
  app.disable('x-powered-by');
  // Express would hash every answer: pages are not to be stored anyway, and assets have tags of their own.
  app.disable('etag');
  app.set('trust proxy', settings.TRUSTED_PROXIES);
  app.set('query parser', 'simple');
  // `/API/…` must not be answered as a page is: with a session's cookie.
  app.set('case sensitive routing', true);
  app.use('/assets', ...assets());
  app.use(identify(house));
  app.use(securityHeaders());
  app.use(sameOrigin(settings));

  // Only a token that is somebody's counts by itself: with another header each time there would be no limit.
  const api = throttle(settings.MAX_API_REQUESTS, 60_000, (request) =>
    visitOf(request).person ? hashSecret(bearerToken(request) ?? '') : addressKey(request.ip ?? ''),
  );
  const limits = {
    'sign-in': throttle(settings.MAX_SIGN_INS, 15 * 60_000),
    presence: throttle(settings.MAX_PRESENCE, 60_000, (request) => visitOf(request).person?.id ?? ''),
  };
  const bodies = bodyReaders(settings);
  for (const route of routes) {
    const gates: Handler[] = [];
    if (route.path.startsWith('/api/')) gates.push(api);
    // Before the permission where nobody is signed in yet, after it where a person is counted.
    if (route.throttled === 'sign-in') gates.push(limits['sign-in']);
    gates.push(permit(route));
    if (route.throttled === 'presence') gates.push(limits.presence);
    const waiting = awaitTermbase(house, route);
    if (waiting) gates.push(waiting);
    if (route.body) gates.push(...bodies[route.body]);
    app[route.method](route.path, ...gates, async (request, response) => {
      await route.handle(visitOf(request), request, response);
    });
  }
  app.use(() => {
    throw new Refusal('not-found');
  });
  app.use(errorHandler(house));
  return app;
}

/** Who may not do what a route is for is turned away before the body is read. */
function permit(route: Route): Handler {
  return (request, response, next) => {
    const visit = visitOf(request);
    if (!request.path.startsWith('/api/')) response.set('cache-control', 'no-store');
    if (route.act === 'anyone' || (route.act !== 'signed-in' && visitorMay(visit, route.act))) return next();
    if (!visit.person) throw new Refusal('unauthenticated');
    if (route.act === 'signed-in') return next();
    throw new Refusal('forbidden', { act: route.act });
  };
}

/** Styles, the browser's modules, icons; addressed with their version, so cached for ever. */
function assets(): Handler[] {
  const options = { index: false, immutable: true, maxAge: '365d', fallthrough: true };
  return [
    express.static(path.join(root, 'dist/client'), options),
    express.static(path.join(root, 'views/static'), options),
    (_request, response) => {
      response.status(404).end();
    },
  ];
}
