import { get, type Handle } from '../http/route.js';
import { urls } from '../http/urls.js';
import { render } from '../http/views.js';

/** So that a browser's address bar can look up terms. It says nothing that the sign-in page does not say. */
const describe: Handle = (visit, _request, response) => {
  const { origin } = visit.house.settings;
  response.type('application/opensearchdescription+xml').set('cache-control', 'public, max-age=86400');
  response.send(
    render(visit, 'open-search', {
      icon: origin + '/assets/icon.svg',
      search: `${origin}${urls.glossary()}?q={searchTerms}`,
      self: origin + urls.openSearch(),
    }),
  );
};

export const openSearchRoutes = [get('/opensearch.xml', 'anyone', describe)];
