import { get, type Handle } from '../http/route.js';
import { urls } from '../http/urls.js';
import { render } from '../http/views.js';
import { visitorMay } from '../http/visit.js';
import { listOpenMentions, listSentBackTo } from '../store/my-work.js';
import { listQueueDocuments, readQueueRows } from '../store/queue.js';
import { listVisited } from '../store/visits.js';
import { listProgress } from './my-work/progress.js';
import { listTasks, mostCounted } from './my-work/tasks.js';

/** Rows of the lists beside the assignments; documents that nobody was given. */
const shown = 10;

const home: Handle = async (visit, _request, response) => {
  const { person } = visit;
  if (!person) return response.redirect(303, urls.signIn());
  // Somebody without a role has nothing to read here, but is signed in.
  if (!visitorMay(visit, 'read')) return response.redirect(303, urls.account());
  const { store, project } = visit.house;
  const tasks = await listTasks(visit, person.id);
  const sentBack = readQueueRows(store, listSentBackTo(store, person.id, shown));
  const mine = new Set(tasks.map(({ document }) => document));
  const open = listQueueDocuments(store, project).filter(
    (row) => !mine.has(row.document) && row.paragraphs > row.reviewed + row.final,
  );
  response.send(
    render(visit, 'pages/my-work', {
      tasks,
      sentBack,
      mostCounted,
      mentions: listOpenMentions(store, person.id, shown),
      recent: listVisited(store, person.id, 6),
      open: open.slice(0, shown),
      progress: visitorMay(visit, 'assign') ? await listProgress(visit) : null,
    }),
  );
};

export const myWorkRoutes = [get('/', 'anyone', home)];
