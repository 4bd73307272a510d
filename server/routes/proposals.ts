import type { Response } from 'express';
import { z } from 'zod';
import type { ConceptEntry, EntryProblem } from '../../glossary/index.js';
import { decideProposal, propose } from '../actions/propose.js';
import { readNotes } from '../actions/notifications.js';
import { seeProposals } from '../actions/see-proposals.js';
import { foldInto } from '../core/concept-fold.js';
import { asProposed, settled } from '../core/proposal.js';
import { Refusal } from '../core/refusal.js';
import { blankAsAbsent, count, parse, text } from '../http/forms.js';
import { get, type Handle, post } from '../http/route.js';
import { urls } from '../http/urls.js';
import { render } from '../http/views.js';
import { type Visit, visitorMay } from '../http/visit.js';
import { readConcept, readConceptRevision } from '../store/concepts.js';
import { readParagraphPlace } from '../store/paragraphs.js';
import {
  listDecidedProposals,
  listProposalsBy,
  type ProposalRow,
  readProposal,
  readProposalsSeen,
} from '../store/proposals.js';
import { listNotes } from '../store/notifications.js';
import { actionContext } from './context.js';
import { listDomains, partsOfSpeech } from './glossary/browse.js';
import { type EntryForm, entryOf, formOf, newForm, problemsByField, readForm } from './glossary/form.js';
import { helpers } from './glossary/helpers.js';
import { lookUp } from './glossary/results.js';
import { type StaleValues, staleView } from './glossary/stale.js';
import { proposalView, proposalViews } from './proposals/view.js';

const pageSize = 20;
const shownDecided = 200;
const longestReason = 2000;

type Show = 'waiting' | 'mine' | 'decided';

const listQuery = z.object({
  mine: z.string().optional(),
  show: z.enum(['waiting', 'mine', 'decided']).optional().catch(undefined),
  page: count.catch(1).default(1),
});

/** The queue; `?mine` are one's own proposals with what became of them. Whoever decides begins with those that wait. */
const list: Handle = async (visit, request, response) => {
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
      ...{ ...common, show, proposals, pages, page: at, total: rows.length, waiting },
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
const news: Handle = async (visit, _request, response) => {
  await visit.house.proposals.ready();
  response.send(render(visit, 'partials/proposals/news'));
};

const show: Handle = async (visit, request, response) => {
  response.send(await renderOne(visit, await proposalOf(visit, String(request.params['proposal']))));
};

async function proposalOf({ house }: Visit, id: string): Promise<ProposalRow> {
  const row = await readProposal(house.store, house.project, id);
  if (!row) throw new Refusal('not-found');
  return row;
}

async function renderOne(visit: Visit, row: ProposalRow, notice: string | null = null): Promise<string> {
  const common = helpers(visit);
  return render(visit, 'pages/proposal', { ...common, proposal: await proposalView(visit, row), notice });
}

const proposeQuery = z.object({
  zh: text(500).default(''),
  en: text(500).default(''),
  concept: blankAsAbsent(text(100)),
  paragraph: blankAsAbsent(text(100)),
});

type FormPage = {
  readonly kind: 'propose' | 'accept' | 'merge';
  readonly action: string;
  readonly back: string;
  readonly concept: string | null;
  readonly paragraph: string | null;
  readonly base: number;
  readonly form: EntryForm;
  readonly reason?: string;
  readonly proposal?: ProposalRow;
  readonly problems?: readonly EntryProblem[];
  readonly stale?: ReturnType<typeof staleView>;
};

function renderForm(visit: Visit, page: FormPage): string {
  const termbase = visit.house.termbase.current();
  return render(visit, 'pages/proposal-form', {
    ...helpers(visit),
    reason: '',
    ...page,
    problems: problemsByField(page.problems ?? []),
    stale: page.stale ?? null,
    domains: listDomains(termbase),
    partsOfSpeech: partsOfSpeech(termbase),
  });
}

/** The form of a concept, with a reason: empty, with the words that were selected, or with an entry to be changed. */
const showForm: Handle = async (visit, request, response) => {
  const { zh, en, concept, paragraph } = parse(proposeQuery, request.query);
  const standing = concept === undefined ? null : await readConcept(visit.house.store, concept);
  if (concept !== undefined && !standing) throw new Refusal('not-found');
  response.send(
    renderForm(visit, {
      kind: 'propose',
      action: urls.makeProposal({ zh, en, concept, paragraph }),
      back: await backOf(visit, paragraph ?? null, concept ?? null),
      concept: concept ?? null,
      paragraph: paragraph ?? null,
      base: standing?.number ?? 0,
      form: standing ? formOf(standing.entry as ConceptEntry) : newForm({ zh: oneLine(zh), en: oneLine(en) }),
    }),
  );
};

function oneLine(selected: string): string {
  return selected.replace(/\s+/g, ' ').trim();
}

async function backOf({ house }: Visit, paragraph: string | null, concept: string | null): Promise<string> {
  const place = paragraph === null ? null : await readParagraphPlace(house.store, paragraph);
  if (paragraph !== null && place) return urls.paragraph(place.document, paragraph);
  return concept === null ? urls.glossary() : urls.concept(concept);
}

const make: Handle = async (visit, request, response) => {
  const { base, reason, concept, paragraph } = parse(
    z.object({
      base: count.default(0),
      reason: text(longestReason).default(''),
      concept: blankAsAbsent(text(100)),
      paragraph: blankAsAbsent(text(100)),
    }),
    request.body,
  );
  const form = readForm(request.body);
  const ask = { base, reason, concept: concept ?? null, paragraph: paragraph ?? null, entry: entryOf(form) };
  const page: FormPage = {
    ...ask,
    ...{ kind: 'propose', form, action: request.originalUrl, back: await backOf(visit, ask.paragraph, ask.concept) },
  };
  await answer(visit, response, page, async () => (await propose(actionContext(visit), ask)).proposal);
};

/** Goes to the proposal, or back to the form with what was typed and what stands in the way. */
async function answer(visit: Visit, response: Response, page: FormPage, act: () => Promise<string>): Promise<void> {
  try {
    const id = await act();
    response.redirect(303, urls.proposal(id));
  } catch (error) {
    if (!(error instanceof Refusal) || response.req.accepts('html', 'json') === 'json') throw error;
    if (error.code === 'invalid-concept') {
      const problems = error.values['problems'] as readonly EntryProblem[];
      response.status(422).send(renderForm(visit, { ...page, problems }));
    } else if (error.code === 'stale') {
      const values = error.values as unknown as StaleValues;
      const stale = staleView(values);
      const form = formOf(stale.merged);
      response.status(409).send(renderForm(visit, { ...page, base: values.current.number, form, stale }));
    } else if (error.code === 'already-decided' && page.proposal) {
      response.status(409).send(await renderOne(visit, await proposalOf(visit, page.proposal.id), 'decided'));
    } else throw error;
  }
}

/** Edit and accept; with `into` the concept that it is folded into, chosen from a search where `q` asks for one. */
const showAcceptForm: Handle = async (visit, request, response) => {
  const row = await proposalOf(visit, String(request.params['proposal']));
  const { into, q } = parse(z.object({ into: blankAsAbsent(text(100)), q: blankAsAbsent(text(300)) }), request.query);
  const { house } = visit;
  if (row.verdict !== null) return void response.redirect(303, urls.proposal(row.id));
  if (into !== undefined) {
    const standing = await readConcept(house.store, into);
    if (!standing) throw new Refusal('not-found');
    const form = formOf(foldInto(standing.entry as ConceptEntry, row.entry as ConceptEntry));
    response.send(renderForm(visit, mergePage(row, into, standing.number, form)));
    return;
  }
  if (q !== undefined) {
    const { results } = lookUp(house.termbase.current(), q);
    const choices = results.filter(({ id }) => id !== row.concept);
    response.send(render(visit, 'pages/proposal-merge', { ...helpers(visit), row, q, results: choices }));
    return;
  }
  const latest = row.concept === null ? null : await readConcept(house.store, row.concept);
  const written = row.concept === null ? null : await readConceptRevision(house.store, row.concept, row.base);
  const saved = (value: typeof latest) => value && { ...value, entry: value.entry as ConceptEntry, author: null };
  const entry = row.entry as ConceptEntry;
  const proposed = asProposed({ concept: row.concept, entry }, saved(latest), saved(written));
  const stale =
    proposed.kind === 'clash' && latest
      ? staleView({ base: saved(written), current: saved(latest), mine: entry } as StaleValues)
      : undefined;
  response.send(
    renderForm(visit, {
      ...acceptPage(row, latest?.number ?? 0, formOf(stale?.merged ?? settledIfNew(row, proposed.entry))),
      ...(stale ? { stale } : {}),
    }),
  );
};

function settledIfNew(row: ProposalRow, entry: ConceptEntry): ConceptEntry {
  return row.concept === null ? settled(entry) : entry;
}

function acceptPage(row: ProposalRow, base: number, form: EntryForm): FormPage {
  const back = urls.proposal(row.id);
  const { concept, paragraph } = row;
  return { kind: 'accept', action: urls.acceptProposal(row.id), back, concept, paragraph, base, form, proposal: row };
}

function mergePage(row: ProposalRow, concept: string, base: number, form: EntryForm): FormPage {
  return { ...acceptPage(row, base, form), kind: 'merge', concept, action: urls.mergeProposal(row.id) };
}

/** As it was proposed, or, where the form was sent with it, as the form says. */
const accept: Handle = async (visit, request, response) => {
  const row = await proposalOf(visit, String(request.params['proposal']));
  const { base, edited } = parse(z.object({ base: count, edited: z.string().optional() }), request.body);
  const form = edited === undefined ? formOf(row.entry as ConceptEntry) : readForm(request.body);
  const ask = { kind: 'accept', base, ...(edited === undefined ? {} : { entry: entryOf(form) }) } as const;
  await answer(visit, response, acceptPage(row, base, form), async () => {
    await decideProposal(actionContext(visit), row.id, ask);
    return row.id;
  });
};

const merge: Handle = async (visit, request, response) => {
  const row = await proposalOf(visit, String(request.params['proposal']));
  const { base, concept } = parse(z.object({ base: count, concept: text(100) }), request.body);
  const form = readForm(request.body);
  await answer(visit, response, mergePage(row, concept, base, form), async () => {
    await decideProposal(actionContext(visit), row.id, { kind: 'merge', concept, base, entry: entryOf(form) });
    return row.id;
  });
};

const refuse: Handle = async (visit, request, response) => {
  const row = await proposalOf(visit, String(request.params['proposal']));
  const { reason } = parse(z.object({ reason: text(longestReason).default('') }), request.body);
  await settle(visit, response, row, { kind: 'refuse', reason });
};

const withdraw: Handle = async (visit, request, response) => {
  const row = await proposalOf(visit, String(request.params['proposal']));
  await settle(visit, response, row, { kind: 'withdraw' });
};

/** A verdict without a form of its own: where somebody was quicker, or the reason is missing, the proposal says so. */
async function settle(
  visit: Visit,
  response: Response,
  row: ProposalRow,
  ask: Parameters<typeof decideProposal>[2],
): Promise<void> {
  try {
    await decideProposal(actionContext(visit), row.id, ask);
  } catch (error) {
    const notice = error instanceof Refusal ? notices.get(error.code) : undefined;
    if (notice === undefined || response.req.accepts('html', 'json') === 'json') throw error;
    response.status(notice === 'decided' ? 409 : 422);
    response.send(await renderOne(visit, await proposalOf(visit, row.id), notice));
    return;
  }
  response.redirect(
    303,
    ask.kind === 'refuse' ? urls.proposals({ show: 'waiting' }) : urls.proposals({ show: 'mine' }),
  );
}

const notices: ReadonlyMap<string, string> = new Map([
  ['already-decided', 'decided'],
  ['reason-required', 'reason'],
]);

export const proposalRoutes = [
  get('/glossary/propose', 'propose', showForm),
  get('/glossary/proposals', 'propose', list),
  post('/glossary/proposals', 'propose', make),
  get('/glossary/proposals/news', 'propose', news),
  get('/glossary/proposals/:proposal', 'propose', show),
  get('/glossary/proposals/:proposal/edit', 'edit-concepts', showAcceptForm),
  post('/glossary/proposals/:proposal/acceptance', 'edit-concepts', accept),
  post('/glossary/proposals/:proposal/merge', 'edit-concepts', merge),
  post('/glossary/proposals/:proposal/refusal', 'edit-concepts', refuse),
  post('/glossary/proposals/:proposal/withdrawal', 'propose', withdraw),
];
