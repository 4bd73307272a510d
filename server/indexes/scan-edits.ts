import type { Concept, ConceptEntry } from '../../glossary/index.js';
import { buildEdits, editingEntry } from '../core/concept-edits.js';
import type { ConceptChange } from '../core/concept-impact.js';
import type { ParagraphReader } from '../store/scan-reader.js';
import type { ChangedRevision, ScanAnswer, ScanStep, Touched } from './scan-messages.js';
import type { ScanTexts } from './scan-texts.js';

const chunk = 100;
const page = 500;

/** The edits that many changes ask for: one pass over all paragraphs with the whole termbase, as it stands and as it stood. */
export function* runEdits(
  { reader, texts }: { readonly reader: ParagraphReader; readonly texts: ScanTexts },
  revisions: readonly ChangedRevision[],
): Generator<ScanStep, ScanAnswer> {
  const total = reader.count(false);
  const nothing: ScanStep = { progress: { done: 0, total }, touched: [] };
  const changes: ConceptChange[] = [];
  for (let from = 0; from < revisions.length; from += page) {
    changes.push(...changesOf(reader, revisions.slice(from, from + page)).filter((change) => editingEntry(change)));
    yield nothing;
  }
  if (changes.length === 0 || total === 0) return { kind: 'edits' };

  const standing: Concept[] = [];
  for (let last = ''; ;) {
    const rows = reader.concepts(last, page);
    if (rows.length === 0) break;
    last = rows.at(-1)?.id ?? '';
    for (const row of rows) {
      const entry = row.entry as ConceptEntry;
      if (!entry.retired) standing.push({ ...row, entry });
    }
    yield nothing;
  }
  const building = buildEdits(changes, standing);
  let built = building.next();
  for (; !built.done; built = building.next()) yield nothing;
  const edit = built.value;

  let done = 0;
  for (const rows of texts.chunks(chunk)) {
    const found = new Map(
      rows.flatMap((row) => {
        const one = edit(row);
        return one ? [[row.row, one] as const] : [];
      }),
    );
    const touched: Touched[] = [];
    for (const { row, ...place } of found.size === 0 ? [] : reader.places([...found.keys()])) {
      const one = found.get(row);
      if (one) touched.push({ ...place, ...one, kind: 'edit' });
    }
    done += rows.length;
    yield { progress: { done: Math.min(done, total), total }, touched };
  }
  return { kind: 'edits' };
}

function changesOf(reader: ParagraphReader, revisions: readonly ChangedRevision[]): ConceptChange[] {
  const keys = revisions.flatMap(({ concept, before, number }) => [
    { concept, number },
    ...(before > 0 ? [{ concept, number: before }] : []),
  ]);
  const entries = new Map(
    reader.revisions(keys).map(({ concept, number, entry }) => [`${concept} ${number}`, entry as ConceptEntry]),
  );
  return revisions.flatMap(({ concept, before, number }) => {
    const after = entries.get(`${concept} ${number}`);
    return after ? [{ concept, before: entries.get(`${concept} ${before}`) ?? null, after }] : [];
  });
}
