import type { ProposalRow } from '../store/proposals.js';
import { listOpenProposals, listUnseenVerdicts } from '../store/proposals.js';
import type { Store } from '../store/open.js';

/** The proposals that wait, and who has news of theirs, in memory: every page shows the counts. Follows the feed. */
export type ProposalIndex = {
  readonly open: () => readonly ProposalRow[];
  /** Verdicts of others on this person's proposals since they last looked. */
  readonly news: (user: string) => number;
  /** Settled when everything up to now has been followed. */
  readonly ready: () => Promise<void>;
  /** Looks anew, after a person has looked. */
  readonly refresh: () => Promise<void>;
  readonly close: () => void;
};

export async function openProposalIndex(store: Store, project: string): Promise<ProposalIndex> {
  let open: readonly ProposalRow[] = [];
  let news = new Map<string, number>();
  let following: Promise<void> = Promise.resolve();
  const read = async (): Promise<void> => {
    open = await listOpenProposals(store, project);
    const unseen = new Map<string, number>();
    for (const { author } of await listUnseenVerdicts(store, project))
      unseen.set(author, (unseen.get(author) ?? 0) + 1);
    news = unseen;
  };
  const refresh = (): Promise<void> => (following = following.then(read, read));
  const unsubscribe = store.onFeed((items) => {
    if (items.some(({ action }) => action.includes('proposal'))) void refresh();
  });
  await refresh();
  return { open: () => open, news: (user) => news.get(user) ?? 0, ready: () => following, refresh, close: unsubscribe };
}
