import type { ProposalVerdict } from '../core/facts.js';
import type { Store } from './open.js';

export type ProposalRow = {
  readonly id: string;
  readonly project: string;
  readonly concept: string | null;
  readonly base: number;
  readonly entry: unknown;
  readonly reason: string | null;
  readonly author: string;
  readonly authorName: string;
  readonly at: string;
  /** Where it came up: the paragraph's document and position, as they are now. */
  readonly paragraph: string | null;
  readonly document: string | null;
  readonly position: number | null;
  readonly verdict: ProposalVerdict | null;
  readonly verdictReason: string | null;
  /** What became of it. */
  readonly into: string | null;
  readonly number: number | null;
  readonly decider: string | null;
  readonly deciderName: string | null;
  readonly decidedAt: string | null;
  readonly decidedSeq: number | null;
};

const columns = `
  p.id, p.project, p.concept, p.base, p.entry, p.reason, p.author, (SELECT name FROM user WHERE id = p.author) AS authorName,
  (SELECT at FROM commits WHERE seq = p.seq) AS at, p.paragraph, c.document, c.position, v.verdict, v.reason AS verdictReason,
  v.concept AS "into", v.number, v.decider, (SELECT name FROM user WHERE id = v.decider) AS deciderName,
  (SELECT at FROM commits WHERE seq = v.seq) AS decidedAt, v.seq AS decidedSeq`;

const from = `FROM proposal p LEFT JOIN proposal_verdict v ON v.proposal = p.id
  LEFT JOIN current_paragraph c ON c.paragraph = p.paragraph`;

type Raw = Omit<ProposalRow, 'entry'> & { readonly entry: string };

function parsed(row: Raw): ProposalRow {
  return { ...row, entry: JSON.parse(row.entry) as unknown };
}

export async function readProposal(store: Store, project: string, id: string): Promise<ProposalRow | null> {
  const row = store.reader.get<Raw>(`SELECT ${columns} ${from} WHERE p.id = :id AND p.project = :project`, {
    id,
    project,
  });
  return row && parsed(row);
}

/** Proposals without a verdict, those that wait longest first. */
export async function listOpenProposals(store: Store, project: string): Promise<ProposalRow[]> {
  return store.reader
    .all<Raw>(`SELECT ${columns} ${from} WHERE p.project = :project AND v.proposal IS NULL ORDER BY p.seq, p.id`, {
      project,
    })
    .map(parsed);
}

/** Proposals with a verdict, the latest verdict first. */
export async function listDecidedProposals(store: Store, project: string, limit: number): Promise<ProposalRow[]> {
  return store.reader
    .all<Raw>(
      `SELECT ${columns} ${from} WHERE p.project = :project AND v.proposal IS NOT NULL ORDER BY v.seq DESC, p.id LIMIT :limit`,
      { project, limit },
    )
    .map(parsed);
}

/** A person's proposals, those decided last first, before them the ones that wait. */
export async function listProposalsBy(
  store: Store,
  project: string,
  author: string,
  limit: number,
): Promise<ProposalRow[]> {
  return store.reader
    .all<Raw>(
      `SELECT ${columns} ${from} WHERE p.author = :author AND p.project = :project
       ORDER BY v.seq IS NOT NULL, v.seq DESC, p.seq DESC LIMIT :limit`,
      { author, project, limit },
    )
    .map(parsed);
}

/** The commit up to which a person has seen the verdicts on their proposals. */
export async function readProposalsSeen(store: Store, user: string): Promise<number> {
  return store.reader.get<{ upto: number }>(`SELECT upto FROM proposals_seen WHERE user = :user`, { user })?.upto ?? 0;
}
