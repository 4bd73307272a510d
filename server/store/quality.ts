import { readFigures } from '../core/quality/figures.js';
import type { TallyRow } from '../core/quality/report.js';
import type { Store } from './open.js';

/** Which tallies: a period of UTC dates (null: open), and whose. */
export type TallyScope = {
  readonly project: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Only what this person translated or decided; null: everybody's. */
  readonly person: string | null;
};

type Stored = Omit<TallyRow, 'figures'> & { readonly figures: string };

const rows = 200;

/** Tallies in the order of time, so many at a time that reading a page of them takes a few milliseconds. */
export async function* readTallies(store: Store, scope: TallyScope): AsyncGenerator<TallyRow[]> {
  let after = { day: scope.from ?? '', document: '', translator: '', reviewer: '', engine: '' };
  for (;;) {
    const page = store.reader.all<Stored>(
      `SELECT day, document, translator, reviewer, engine, figures FROM quality_tally
       WHERE project = :project AND (day, document, translator, reviewer, engine) > (:day, :document, :translator, :reviewer, :engine)
         AND day <= :to AND (:person IS NULL OR translator = :person OR reviewer = :person)
       ORDER BY day, document, translator, reviewer, engine LIMIT :limit`,
      { ...after, project: scope.project, person: scope.person, to: scope.to ?? '9999', limit: rows },
    );
    yield page.map((row) => ({ ...row, figures: readFigures(row.figures) }));
    const last = page.at(-1);
    if (!last || page.length < rows) return;
    const { figures, ...key } = last;
    after = key;
  }
}

/** What to call documents and people. */
export async function readNames(
  store: Store,
  documents: Iterable<string>,
  people: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const titles = store.reader.all<{ id: string; name: string }>(
    `SELECT d.document AS id, d.title AS name FROM json_each(:ids) j CROSS JOIN current_document d ON d.document = j.value`,
    { ids: JSON.stringify([...documents]) },
  );
  const names = store.reader.all<{ id: string; name: string }>(
    `SELECT u.id, u.name FROM json_each(:ids) j CROSS JOIN user u ON u.id = j.value`,
    { ids: JSON.stringify([...people]) },
  );
  return new Map([...titles, ...names].map(({ id, name }) => [id, name]));
}
