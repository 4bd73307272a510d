import { z } from 'zod';
import type { ConceptEntry } from '../../../glossary/index.js';
import { decideProposal } from '../../actions/propose.js';
import { foldInto } from '../../core/concept-fold.js';
import { asProposed, settled } from '../../core/proposal.js';
import { Refusal } from '../../core/refusal.js';
import { blankAsAbsent, count, parse, text } from '../../http/forms.js';
import type { Handle } from '../../http/route.js';
import { urls } from '../../http/urls.js';
import { render } from '../../http/views.js';
import { readConcept, readConceptRevision } from '../../store/concepts.js';
import type { ProposalRow } from '../../store/proposals.js';
import { actionContext } from '../context.js';
import { type EntryForm, entryOf, formOf, readForm } from '../glossary/form.js';
import { helpers } from '../glossary/helpers.js';
import { lookUp } from '../glossary/results.js';
import { type StaleValues, staleView } from '../glossary/stale.js';
import { answerForm, type FormPage, renderForm } from './form.js';
import { proposalOf } from './one.js';

/** Edit and accept; with `into` the concept that it is folded into, chosen from a search where `q` asks for one. */
export const showAcceptForm: Handle = async (visit, request, response) => {
  const row = await proposalOf(visit, request);
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
export const acceptProposal: Handle = async (visit, request, response) => {
  const row = await proposalOf(visit, request);
  const { base, edited } = parse(z.object({ base: count, edited: z.string().optional() }), request.body);
  const form = edited === undefined ? formOf(row.entry as ConceptEntry) : readForm(request.body);
  const ask = { kind: 'accept', base, ...(edited === undefined ? {} : { entry: entryOf(form) }) } as const;
  await answerForm(visit, response, acceptPage(row, base, form), async () => {
    await decideProposal(actionContext(visit), row.id, ask);
    return row.id;
  });
};

export const mergeProposal: Handle = async (visit, request, response) => {
  const row = await proposalOf(visit, request);
  const { base, concept } = parse(z.object({ base: count, concept: text(100) }), request.body);
  const form = readForm(request.body);
  await answerForm(visit, response, mergePage(row, concept, base, form), async () => {
    await decideProposal(actionContext(visit), row.id, { kind: 'merge', concept, base, entry: entryOf(form) });
    return row.id;
  });
};
