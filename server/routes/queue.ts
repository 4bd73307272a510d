import { severities } from '../core/checks/check.js';
import { queueWaits, turnOf, waitOf } from '../core/queue.js';
import { get, type Handle } from '../http/route.js';
import { urls } from '../http/urls.js';
import { render } from '../http/views.js';
import { type Visit, visitorMay } from '../http/visit.js';
import { listPeople } from '../store/accounts.js';
import { listChecked } from '../store/findings.js';
import { listQueue, type QueueKey, type QueueRow, readQueueRows } from '../store/queue.js';
import { ages, askedFor, cursorOf, type QueueAsked, searchFor, withinOf } from './queue/asked.js';
import { listWithTerm, mostExamined, termAsked } from './queue/terms.js';

/** Paragraphs a page. */
const size = 50;
/** More are not counted. */
const mostCounted = 1000;

const show: Handle = async (visit, request, response) => {
  const started = performance.now();
  const { store, project } = visit.house;
  const asked = askedFor(visit, request);
  const { search, documents } = await searchFor(visit, asked);
  const { order = 'document', after = null } = asked;
  const term = asked.term === undefined ? null : termAsked(visit.house, asked.term.trim());
  let rows: readonly QueueRow[];
  let next: QueueKey | null;
  let [count, examined]: [number | null, number] = [null, 0];
  if (term) {
    ({ rows, next, examined } = await listWithTerm(visit.house, search, { order, after, size, has: term.has }));
  } else {
    const counted = listQueue(store, search, { order: 'document', after: null, limit: mostCounted + 1 });
    count = counted.length;
    const first = order === 'document' && after === null;
    const keys = first ? counted.slice(0, size + 1) : listQueue(store, search, { order, after, limit: size + 1 });
    rows = readQueueRows(store, keys.slice(0, size));
    next = keys.length > size ? (keys[size - 1] ?? null) : null;
  }
  const checked = await listChecked(
    store,
    rows.map(({ id }) => id),
  );
  const people = (await listPeople(store, project)).filter(({ role }) => role !== null && role !== 'terminologist');
  const page = render(visit, 'pages/queue', {
    asked,
    rows: rows.map((row) => ({ ...row, ...actsOf(visit, asked, row), findings: checked.get(row.id) ?? null })),
    choices: { waits: queueWaits, severities, ages, documents, people },
    term,
    count: count === null ? null : Math.min(count, mostCounted),
    more: count !== null && count > mostCounted,
    examined: examined >= mostExamined ? examined : null,
    again: after === null ? null : link(asked, null),
    next: next === null ? null : link(asked, next),
    filtered: asked.person ?? asked.document ?? asked.term ?? asked.finding ?? asked.days ?? asked.new,
  });
  response.set('server-timing', `total;dur=${(performance.now() - started).toFixed(1)}`);
  response.send(page);
};

/** The same question, from a place on. */
function link({ after: _, ...asked }: QueueAsked, after: QueueKey | null): string {
  return urls.queue({ ...asked, ...(after && { after: cursorOf(after) }) });
}

/** What can be done about a paragraph: the first is what it waits for. */
function actsOf(visit: Visit, asked: QueueAsked, { document, position, id, state, flag, approvers }: QueueRow) {
  const review = urls.review(document, { at: position, within: withinOf(asked) });
  const edit = urls.document(document, { at: position, edit: visitorMay(visit, 'save') ? id : undefined });
  const reviews = turnOf({ state, flag }) === 'review' && visitorMay(visit, 'decide');
  return {
    wait: waitOf({ state, flag }, approvers.length),
    mine: visit.person !== null && approvers.includes(visit.person.id),
    open: reviews ? review : edit,
    edit,
    review,
  };
}

export const queueRoutes = [get('/queue', 'read', show)];
