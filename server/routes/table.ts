import type { Route } from '../http/route.js';
import { acceptedRoutes } from './accepted.js';
import { apiRoutes } from './api.js';
import { auditRoutes } from './audit.js';
import { assignmentRoutes } from './assignments.js';
import { approveCleanRoutes } from './approve-clean.js';
import { candidateRoutes } from './candidates.js';
import { commentRoutes } from './comments.js';
import { conflictRoutes } from './conflicts.js';
import { documentRoutes } from './documents.js';
import { exportRoutes } from './export.js';
import { findingApiRoutes, findingRoutes } from './findings.js';
import { glossaryRoutes } from './glossary.js';
import { historyRoutes } from './history.js';
import { impactRoutes } from './impact.js';
import { importRoutes } from './import.js';
import { eventRoutes } from './events.js';
import { myWorkRoutes } from './my-work.js';
import { notificationRoutes } from './notifications.js';
import { openSearchRoutes } from './open-search.js';
import { paletteRoutes } from './palette.js';
import { peopleRoutes } from './people.js';
import { presenceRoutes } from './presence.js';
import { proposalRoutes } from './proposals.js';
import { queueRoutes } from './queue.js';
import { releaseRoutes } from './releases.js';
import { qualityRoutes } from './quality.js';
import { reviewRoutes } from './review.js';
import { houseStyleRoutes } from './house-style.js';
import { settingRoutes } from './settings.js';
import { suggestionRoutes } from './suggestions.js';
import { signInRoutes } from './sign-in.js';
import { batchRoutes } from './termbase/batches.js';
import { bulkRoutes } from './termbase/bulk.js';
import { termbaseExportRoutes } from './termbase/export.js';
import { termbaseImportRoutes } from './termbase/import.js';
import { mergeRoutes } from './termbase/merge.js';
import { workbenchRoutes } from './workbench.js';

/** Every address of the program, with what one must be allowed to do there. The first that fits answers. */
export const routes: readonly Route[] = [
  // First, because the router tries one line after another and programs ask often.
  ...apiRoutes,
  ...findingApiRoutes,
  ...signInRoutes,
  ...myWorkRoutes,
  ...documentRoutes,
  ...importRoutes,
  ...exportRoutes,
  ...reviewRoutes,
  ...approveCleanRoutes,
  ...releaseRoutes,
  ...auditRoutes,
  ...historyRoutes,
  ...assignmentRoutes,
  ...queueRoutes,
  ...paletteRoutes,
  ...batchRoutes,
  ...bulkRoutes,
  ...mergeRoutes,
  ...termbaseExportRoutes,
  ...termbaseImportRoutes,
  ...proposalRoutes,
  ...candidateRoutes,
  ...acceptedRoutes,
  ...conflictRoutes,
  ...impactRoutes,
  ...glossaryRoutes,
  ...suggestionRoutes,
  ...commentRoutes,
  ...findingRoutes,
  ...workbenchRoutes,
  ...eventRoutes,
  ...presenceRoutes,
  ...notificationRoutes,
  ...openSearchRoutes,
  ...qualityRoutes,
  ...peopleRoutes,
  ...settingRoutes,
  ...houseStyleRoutes,
];
