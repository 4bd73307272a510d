import type { BatchChange } from '../../core/concept-batch.js';
import { decideImport, type ImportChoice, type ImportPolicy, type ImportRow } from '../../core/termbase-import.js';
import { nextConceptId } from '../../store/concepts.js';
import type { Store } from '../../store/open.js';

export type ImportChoices = {
  readonly all: ImportPolicy;
  /** For single rows, by their place. */
  readonly rows: Readonly<Record<string, ImportChoice>>;
};

/**
 * The revisions that an import writes. Ids that nobody chose go on from the highest that stands; `reserved` ones are not
 * taken over from the file.
 */
export async function planImport(
  store: Pick<Store, 'reader'>,
  rows: readonly ImportRow[],
  { all, rows: single }: ImportChoices,
  reserved: readonly string[],
): Promise<readonly BatchChange[]> {
  let number = Number((await nextConceptId(store)).slice(1));
  const allotted = new Set<string>();
  const used = new Set(rows.flatMap((row) => ('id' in row ? [row.id] : [])));
  const newId = (): string => {
    for (;;) {
      const id = `T${String(number++).padStart(3, '0')}`;
      if (used.has(id)) continue;
      allotted.add(id);
      return id;
    }
  };
  const keepsId = (id: string): boolean => /^[\p{L}\p{N}_.-]{1,64}$/u.test(id) && !reserved.includes(id);
  const choices = new Map(Object.entries(single).map(([place, choice]) => [Number(place), choice]));
  const { changes } = decideImport(rows, all, choices, { newId, keepsId });
  return changes.map((change) => (allotted.has(change.concept) ? { ...change, allotted: true } : change));
}
