import type { ConceptEntry } from '../../glossary/index.js';
import { canonical, type SavedEntry } from '../core/concept-save.js';
import type { Fact, ProposalVerdict } from '../core/facts.js';
import { decidePropose, decideVerdict, type Proposal, type Verdict, type VerdictAsk } from '../core/proposal.js';
import { Refusal } from '../core/refusal.js';
import { findConceptsByZh, nextConceptId, readConceptRevision } from '../store/concepts.js';
import { readParagraphPlace } from '../store/paragraphs.js';
import { listProposalsBy, type ProposalRow, readProposal } from '../store/proposals.js';
import { sameEntry } from '../core/concept-save.js';
import { type ActionContext, type Decided, decideAndCommit, requireAct } from './context.js';
import { readStanding } from './save-concept.js';

export type Proposed = { readonly kind: 'new' | 'already'; readonly proposal: string };

export type ProposeAsk = {
  /** Null: a new concept. */
  readonly concept: string | null;
  readonly base: number;
  /** Comes from outside: not yet read. */
  readonly entry: unknown;
  readonly reason: string;
  readonly paragraph: string | null;
};

/** Nobody has more waiting proposals than this that a repeat must be looked for among. */
const looked = 500;

/** Proposes an entry; nothing of the glossary changes before somebody who may has accepted it. */
export async function propose(context: ActionContext, ask: ProposeAsk): Promise<Proposed> {
  requireAct(context, 'propose');
  const { store, project, user } = context;
  if (user === null) throw new Refusal('forbidden', { act: 'propose' });
  if (ask.paragraph !== null && (await readParagraphPlace(store, ask.paragraph))?.project !== project)
    throw new Refusal('not-found');
  const id = context.newId();
  return decideAndCommit<Proposed>(context, async () => {
    const standing = ask.concept === null ? null : await readStanding(context, ask.concept, ask.base);
    const mine = (await listProposalsBy(store, project, user, looked)).filter(({ verdict }) => verdict === null);
    const outcome = decidePropose(
      { latest: standing?.latest ?? null, base: standing?.base ?? null, mine: mine.map(proposalOf) },
      ask,
    );
    switch (outcome.kind) {
      case 'already':
        return { kind: 'nothing', result: { kind: 'already', proposal: outcome.proposal } };
      case 'nothing':
        throw new Refusal('nothing-to-propose');
      case 'invalid':
        throw new Refusal('invalid-concept', { problems: outcome.problems });
      case 'unknown-base':
        throw new Refusal('unknown-base', { base: ask.base });
      case 'new': {
        const { entry } = outcome;
        if (ask.concept === null) {
          const twins = await findConceptsByZh(store, entry.zh[0]?.text ?? '');
          if (twins.some((row) => sameEntry(row.entry as ConceptEntry, entry))) throw new Refusal('nothing-to-propose');
        }
        const fact: Fact = {
          kind: 'proposal',
          id,
          project,
          concept: ask.concept,
          base: ask.base,
          entry,
          reason: ask.reason.trim() === '' ? null : ask.reason,
          paragraph: ask.paragraph,
          author: user,
        };
        return {
          kind: 'commit',
          commit: { action: 'proposal:made', document: null, subject: id, facts: [fact], expects: [] },
          result: { kind: 'new', proposal: id },
        };
      }
    }
  });
}

export type ProposalDecided = {
  readonly kind: 'new' | 'already';
  readonly verdict: ProposalVerdict;
  /** What became of it. */
  readonly concept: string | null;
  readonly number: number | null;
};

/** Decides on a proposal: the verdict and the concept's new revision are one commit. */
export async function decideProposal(context: ActionContext, id: string, ask: VerdictAsk): Promise<ProposalDecided> {
  requireAct(context, ask.kind === 'withdraw' ? 'propose' : 'edit-concepts');
  const { store, project, user } = context;
  if (user === null) throw new Refusal('forbidden', { act: 'edit-concepts' });
  return decideAndCommit<ProposalDecided>(context, async () => {
    const row = await readProposal(store, project, id);
    if (!row) throw new Refusal('not-found');
    const changed = ask.kind === 'merge' ? ask.concept : ask.kind === 'accept' ? row.concept : null;
    const latest = changed === null ? null : (await readStanding(context, changed, 0)).latest;
    const proposal = proposalOf(row);
    const verdict = verdictOf(row);
    const written = row.concept === null ? null : await savedEntry(context, row.concept, row.base);
    const outcome = decideVerdict({ proposal, verdict, latest, written }, ask, user);
    switch (outcome.kind) {
      case 'already':
        return { kind: 'nothing', result: { ...outcome.verdict, kind: 'already' } };
      case 'taken':
        throw new Refusal('already-decided', { ...outcome.verdict });
      case 'stale': {
        const side = (saved: SavedEntry) => ({ number: saved.number, entry: canonical(saved.entry) });
        const base = outcome.base ?? (changed === null ? null : await savedEntry(context, changed, baseOf(ask)));
        const { current, mine } = outcome;
        throw new Refusal('stale', { base: base && side(base), current: side(current), mine });
      }
      case 'invalid':
        throw new Refusal('invalid-concept', { problems: outcome.problems });
      case 'reason-required':
        throw new Refusal('reason-required');
      case 'forbidden':
        throw new Refusal('forbidden', { act: 'propose' });
      case 'unknown-base':
        throw new Refusal('unknown-base', { base: baseOf(ask) });
      case 'decided':
        return verdictCommit(id, ask, outcome, {
          // A new concept gets its number in the commit that accepts it.
          concept:
            outcome.verdict === 'accept' || outcome.verdict === 'merge'
              ? (changed ?? (await nextConceptId(store)))
              : null,
          standing: latest?.number ?? 0,
          decider: user,
        });
    }
  });
}

function verdictCommit(
  proposal: string,
  ask: VerdictAsk,
  { verdict, entry }: { readonly verdict: ProposalVerdict; readonly entry: ConceptEntry | null },
  {
    concept,
    standing,
    decider,
  }: { readonly concept: string | null; readonly standing: number; readonly decider: string },
): Extract<Decided<ProposalDecided>, { kind: 'commit' }> {
  const number = concept === null ? null : entry === null ? standing : standing + 1;
  const reason = ask.kind === 'refuse' ? ask.reason : null;
  const facts: Fact[] = [{ kind: 'proposal-verdict', proposal, verdict, reason, concept, number, decider }];
  if (concept !== null && number !== null && entry !== null)
    facts.unshift({ kind: 'concept-revision', concept, number, entry });
  // What changes the glossary is announced as a change of a concept: indexes and open pages follow those.
  const action =
    concept === null
      ? verdict === 'refuse'
        ? 'proposal:refused'
        : 'proposal:withdrawn'
      : verdict === 'accept'
        ? 'concept:proposal-accepted'
        : 'concept:proposal-merged';
  return {
    kind: 'commit',
    commit: {
      action,
      document: null,
      subject: concept ?? proposal,
      facts,
      expects: concept === null ? [] : [{ kind: 'concept', concept, number: standing }],
    },
    result: { kind: 'new', verdict, concept, number },
  };
}

function baseOf(ask: VerdictAsk): number {
  return 'base' in ask ? ask.base : 0;
}

async function savedEntry({ store }: ActionContext, concept: string, number: number): Promise<SavedEntry | null> {
  const row = await readConceptRevision(store, concept, number);
  return row && { number: row.number, entry: row.entry as ConceptEntry, author: row.user };
}

export function proposalOf({ id, concept, base, entry, author }: ProposalRow): Proposal {
  return { id, concept, base, entry: entry as ConceptEntry, author };
}

function verdictOf({ verdict, decider, into, number }: ProposalRow): Verdict | null {
  return verdict === null || decider === null ? null : { verdict, decider, concept: into, number };
}
