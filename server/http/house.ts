import type { Logger } from 'pino';
import type { Role } from '../core/facts.js';
import type { TermChanges } from '../core/term-changes.js';
import type { Settings } from '../core/settings.js';
import type { IncomingFiles } from '../store/incoming.js';
import type { AcceptedIndex } from '../indexes/accepted.js';
import type { DocumentDates } from '../indexes/document-dates.js';
import type { CandidateSearch } from '../indexes/candidates.js';
import type { FindingsIndex } from '../indexes/findings.js';
import type { Notifier } from '../indexes/notifier.js';
import type { Presence } from '../indexes/presence.js';
import type { ProposalIndex } from '../indexes/proposals.js';
import type { ScoresIndex } from '../indexes/scores.js';
import type { Scans } from '../indexes/scans.js';
import type { TermbaseIndex } from '../indexes/termbase.js';
import type { Store } from '../store/open.js';
import type { Events } from './events.js';
import type { Translations } from './i18n.js';

/** What every request works with. */
export type House = {
  readonly store: Store;
  /** The data folder, for threads that read beside this one. */
  readonly data: string;
  readonly project: string;
  readonly termbase: TermbaseIndex;
  readonly proposals: ProposalIndex;
  readonly accepted: AcceptedIndex;
  readonly documentDates: DocumentDates;
  readonly candidates: CandidateSearch;
  readonly findings: FindingsIndex;
  readonly scores: ScoresIndex;
  readonly scans: Scans;
  readonly termChanges: TermChanges;
  readonly incoming: IncomingFiles;
  readonly settings: Settings;
  readonly translations: Translations;
  readonly events: Events;
  readonly notifier: Notifier;
  readonly presence: Presence;
  /** Null where mail is not switched on. */
  readonly mailer: { readonly deliver: () => Promise<void>; readonly close: () => Promise<void> } | null;
  readonly log: Logger;
  /** The people of the demonstration, whom one window may switch between; null in a real installation. */
  readonly demo: readonly { readonly id: string; readonly name: string; readonly role: Role | null }[] | null;
};
