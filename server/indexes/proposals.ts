import type { ProposalRow } from '../store/proposals.js';
import { listOpenProposals } from '../store/proposals.js';
import type { Store } from '../store/open.js';

/** The proposals that wait, in memory: every page of who decides shows their count. Follows the feed. */
export type ProposalIndex = {
  readonly open: () => readonly ProposalRow[];
  /** Settled when everything up to now has been followed. */
  readonly ready: () => Promise<void>;
  readonly close: () => void;
};

export async function openProposalIndex(store: Store, project: string): Promise<ProposalIndex> {
  let open: readonly ProposalRow[] = [];
  let following: Promise<void> = Promise.resolve();
  const read = async (): Promise<void> => {
    open = await listOpenProposals(store, project);
  };
  const refresh = (): Promise<void> => (following = following.then(read, read));
  const unsubscribe = store.onFeed((items) => {
    if (items.some(({ action }) => action.includes('proposal'))) void refresh();
  });
  await refresh();
  return { open: () => open, ready: () => following, close: unsubscribe };
}
