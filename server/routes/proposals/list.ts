import { z } from 'zod';
import { readNotes } from '../../actions/notifications.js';
import { seeProposals } from '../../actions/see-proposals.js';
import { count, parse } from '../../http/forms.js';
import type { Handle } from '../../http/route.js';
import { render } from '../../http/views.js';
import { type Visit, visitorMay } from '../../http/visit.js';
import { listNotes } from '../../store/notifications.js';
import { listDecidedProposals, listProposalsBy, type ProposalRow, readProposalsSeen } from '../../store/proposals.js';
import { actionContext } from '../context.js';
import { helpers } from '../glossary/helpers.js';
import { proposalViews } from './view.js';

const pageSize = 20;
const shownDecided = 200;

type Show = 'waiting' | 'mine' | 'decided';

const listQuery = z.object({
  mine: z.string().optional(),
  show: z.enum(['waiting', 'mine', 'decided']).optional().catch(undefined),
  page: count.catch(1).default(1),
});

/** The queue; `?mine` are one's own proposals with what became of them. Whoever decides begins with those that wait. */
export const listProposals: Handle = async (visit, request, response) => {
  const { mine, show: asked, page } = parse(listQuery, request.query);
  const show: Show = mine !== undefined ? 'mine' : (asked ?? (visitorMay(visit, 'edit-concepts') ? 'waiting' : 'mine'));
  const { house, person } = visit;
  const common = helpers(visit);
  await house.proposals.ready();
  const user = person?.id ?? '';
  const seen = show === 'mine' ? await readProposalsSeen(house.store, user) : 0;
  const isNew = (row: ProposalRow): boolean =>
    show === 'mine' && row.decider !== null && row.decider !== user && (row.decidedSeq ?? 0) > seen;
  const all = await listed(visit, show);
  // What one has come for stands first.
  const rows = [...all.filter(isNew), ...all.filter((row) => !isNew(row))];
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const at = Math.min(Math.max(1, page), pages);
  const proposals = await proposalViews(visit, rows.slice((at - 1) * pageSize, at * pageSize));
  if (show === 'mine' && at === 1 && rows.some(isNew)) await looked(visit, common.seq);
  const waiting = house.proposals.open().length;
  response.send(
    render(visit, 'pages/proposals', {
      ...common,
      show,
      proposals,
      pages,
      page: at,
      total: rows.length,
      waiting,
      isNew,
    }),
  );
};

/** What became of one's proposals has been seen: its notifications are read. */
async function looked(visit: Visit, upto: number): Promise<void> {
  const { store, notifier } = visit.house;
  const user = visit.person?.id ?? '';
  await seeProposals(actionContext(visit), upto);
  const notes = await listNotes(store, user, { unread: true, kind: 'proposal', limit: shownDecided });
  if (notes.length === 0) return;
  await readNotes(actionContext(visit), { ids: notes.map(({ id }) => id), upto: 0, seen: true });
  await notifier.refresh(user);
}

async function listed({ house, person }: Visit, show: Show): Promise<readonly ProposalRow[]> {
  if (show === 'waiting') return house.proposals.open();
  if (show === 'decided') return listDecidedProposals(house.store, house.project, shownDecided);
  return listProposalsBy(house.store, house.project, person?.id ?? '', shownDecided);
}

/** What the head of every page says about proposals, for a page that is open. */
export const proposalNews: Handle = async (visit, _request, response) => {
  await visit.house.proposals.ready();
  response.send(render(visit, 'partials/proposals/news'));
};
