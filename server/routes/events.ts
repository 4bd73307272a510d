import { get, type Handle } from '../http/route.js';
import { stillMay } from '../http/session.js';

/** What happens from now on, or since the commit that the page names; a browser that was away says so itself. */
const follow: Handle = (visit, request, response) => {
  // Nothing follows the head of an answer.
  if (request.method === 'HEAD') return void response.type('text/event-stream').end();
  const after = Number(request.get('last-event-id') ?? request.query['after'] ?? Number.NaN);
  const since = Number.isSafeInteger(after) && after >= 0 ? after : null;
  visit.house.events.add(response, since, () => stillMay(visit.house, request, 'read'));
};

export const eventRoutes = [get('/events', 'read', follow)];
