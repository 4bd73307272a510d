import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { pino } from 'pino';
import { openTermChanges } from '../actions/follow-term-changes.js';
import { createLink } from '../actions/people.js';
import { programContext } from '../actions/context.js';
import type { Settings } from '../core/settings.js';
import { createApp } from '../http/app.js';
import { openEvents } from '../http/events.js';
import type { House } from '../http/house.js';
import { loadTranslations } from '../http/i18n.js';
import { urls } from '../http/urls.js';
import { openAcceptedIndex } from '../indexes/accepted.js';
import { openCandidateSearch } from '../indexes/candidates.js';
import { openDocumentDates } from '../indexes/document-dates.js';
import { openFindings } from '../indexes/findings.js';
import { openNotifier } from '../indexes/notifier.js';
import { openPresence } from '../indexes/presence.js';
import { openProposalIndex } from '../indexes/proposals.js';
import { openScans } from '../indexes/scans.js';
import { openScores } from '../indexes/scores.js';
import { openTermbaseIndex } from '../indexes/termbase.js';
import { openMailer } from '../mail/mailer.js';
import { routes } from '../routes/table.js';
import * as accounts from '../store/accounts.js';
import { readFeed } from '../store/feed.js';
import { openIncoming } from '../store/incoming.js';
import type { Store } from '../store/open.js';
import { openData, project } from './open.js';

/** Everything a request needs, over an open store. */
export async function openHouse(
  store: Store,
  dataFolder: string,
  settings: Settings,
  demo: House['demo'] = null,
): Promise<House> {
  // Errors only on stderr; no request bodies, cookies or tokens anywhere.
  const log = pino({ level: settings.LOG_LEVEL }, pino.destination(2));
  const onError = (error: unknown): void => log.error(error);
  const termbase = openTermbaseIndex(store, onError);
  const scans = openScans(store, project, termbase);
  const translations = await loadTranslations();
  const events = openEvents(store, (after, limit) => readFeed(store, after, limit));
  // Pages that were opened meanwhile fill themselves. That it failed is logged where it is read.
  termbase.ready.then(events.reload, () => {});
  const mailer = openMailer({ store, settings, translations, now: () => new Date(), log });
  const notifier = await openNotifier({
    store,
    project,
    now: () => new Date(),
    mailIsOn: mailer !== null,
    days: settings.NOTIFICATION_DAYS,
    onError,
    onNotes(people) {
      events.tell('notes', { people });
      void mailer?.deliver();
    },
  });
  const presence = openPresence({
    now: () => Date.now(),
    onChange: (document, people) => events.tell('presence', { document, people }),
  });
  return {
    store,
    data: dataFolder,
    project,
    settings,
    demo,
    proposals: await openProposalIndex(store, project),
    accepted: await openAcceptedIndex(store, project),
    documentDates: await openDocumentDates(store, project),
    candidates: openCandidateSearch(store, { data: dataFolder, project }),
    findings: openFindings(store, dataFolder, termbase, onError),
    scores: openScores(store, dataFolder, onError),
    termbase,
    scans,
    termChanges: await openTermChanges({ store, project, scans, termbase, onError }),
    incoming: openIncoming(dataFolder),
    translations,
    events,
    notifier,
    presence,
    mailer,
    log,
  };
}

export async function listen(house: House): Promise<Server> {
  const server = createServer(createApp(house, routes));
  server.keepAliveTimeout = 65_000;
  server.listen(house.settings.PORT, house.settings.HOST);
  try {
    await once(server, 'listening');
  } catch (error) {
    // Otherwise the store's threads would keep a program alive that nobody can reach.
    await closeHouse(house);
    throw error;
  }
  return server;
}

export async function closeHouse(house: House): Promise<void> {
  house.events.close();
  house.presence.close();
  await house.notifier.close();
  await house.mailer?.close();
  await house.termChanges.close();
  await house.scans.close();
  await house.findings.close();
  await house.scores.close();
  house.termbase.close();
  house.proposals.close();
  house.accepted.close();
  house.documentDates.close();
  house.candidates.close();
  await house.store.close();
}

/** Stops on SIGINT and SIGTERM: open requests are answered, the store is closed. */
export function stopOnSignal(house: House, server: Server, before: () => Promise<void> = async () => {}): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    house.events.close();
    server.closeIdleConnections();
    server.close();
    await before();
    await closeHouse(house);
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

/** `duizhao serve`: a real installation. Where nobody has an account, prints the link that creates the first administrator. */
export async function serve(dataFolder: string, settings: Settings): Promise<void> {
  const store = await openData(dataFolder);
  const house = await openHouse(store, dataFolder, settings);
  const server = await listen(house);
  console.error(`Duizhao listens on ${settings.origin}`);
  if ((await accounts.countUsers(store)) === 0) {
    const secret = await createLink(programContext(store, project), { user: null, days: 1 });
    console.error('Nobody has an account yet. This link creates the first administrator, once, within a day:');
    console.log(settings.origin + urls.signInLink(secret));
  }
  stopOnSignal(house, server);
}
