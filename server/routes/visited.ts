import type { Visit } from '../http/visit.js';

/** Notes that the person has opened a document, as it stands now. Nobody waits for it. */
export function noteVisit({ house, person }: Visit, document: string): void {
  if (!person) return;
  const upto = house.store.seq();
  house.store.operate({ kind: 'visit', user: person.id, document, upto }).catch((error: unknown) => {
    house.log.warn({ err: error }, 'a visit was not noted');
  });
}
