import { get, type Handle } from '../http/route.js';

/** What happens from now on, or since the commit that the page names; a browser that was away says so itself. */
const follow: Handle = (visit, request, response) => {
  const after = Number(request.get('last-event-id') ?? request.query['after'] ?? Number.NaN);
  visit.house.events.add(response, Number.isSafeInteger(after) && after >= 0 ? after : null);
};

export const eventRoutes = [get('/events', 'read', follow)];
