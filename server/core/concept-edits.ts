import {
  buildRecogniser,
  buildRenderings,
  type Concept,
  type ConceptEntry,
  isBad,
  type ScanHit,
  type ScanInput,
} from '../../glossary/index.js';
import { scan } from '../../glossary/scan.js';
import { applyFixes, type ConceptChange, keyOf, telling, withoutFormerStandard } from './concept-impact.js';

/** The text that several changes together ask for in a paragraph, and the first of the concepts that ask for it. */
export type ParagraphEdit = { readonly concept: string; readonly text: string };

/** The entry whose fixes are the edits that a change proposes; null where it can propose none. */
export function editingEntry({ before, after }: Omit<ConceptChange, 'concept'>): ConceptEntry | null {
  if (after.retired) return null;
  const editing = before ? withoutFormerStandard(before, after) : after;
  if (!editing.en.some(isBad)) return null;
  return before && !before.retired && saysTheSame(before, after) ? null : editing;
}

/** All that recognition and the check of renderings read of an entry is in these. */
function saysTheSame(a: ConceptEntry, b: ConceptEntry): boolean {
  const read = ({ zh, en, notInside, partOfSpeech }: ConceptEntry): string =>
    JSON.stringify([zh, en, notInside, partOfSpeech]);
  return read(a) === read(b);
}

/**
 * The edits of many changes at once, as `impactOf` proposes them one by one, among all that stands: `standing` are the latest
 * entries. Yields while it builds, so that its thread can be given away; the last value edits a paragraph (null: nothing).
 */
export function* buildEdits(
  changes: readonly ConceptChange[],
  standing: readonly Concept[],
): Generator<void, (texts: ScanInput) => ParagraphEdit | null> {
  const changed = new Map(changes.map((change) => [change.concept, change]));
  const was = yield* buildScanner(
    standing.flatMap((concept) => {
      const change = changed.get(concept.id);
      if (!change) return [concept];
      return change.before && !change.before.retired ? [{ ...concept, entry: change.before }] : [];
    }),
  );
  const editing = yield* buildScanner(
    standing.map((concept) => {
      const change = changed.get(concept.id);
      return change ? { ...concept, entry: editingEntry(change) ?? concept.entry } : concept;
    }),
  );
  const proposed = ({ concept, fix }: ScanHit): boolean => fix !== null && fix !== '' && changed.has(concept);
  return (texts) => {
    if (texts.target === null) return null;
    const hits = editing(texts);
    const asked = [...new Set(hits.filter(proposed).map(({ concept }) => concept))];
    if (asked.length === 0) return null;
    // What stood there already says nothing new.
    const old = was(texts);
    const fixes = asked.flatMap((concept) => {
      const known = new Set(telling(old, concept, texts.source).map(keyOf));
      return telling(hits, concept, texts.source).filter((hit) => proposed(hit) && !known.has(keyOf(hit)));
    });
    const [first] = fixes;
    const text = applyFixes(texts.target, fixes);
    return first && text !== texts.target ? { concept: first.concept, text } : null;
  };
}

const slice = 500;

function* buildScanner(concepts: readonly Concept[]): Generator<void, (texts: ScanInput) => ScanHit[]> {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const recogniser = buildRecogniser([], concepts);
  const renderings = buildRenderings([], concepts.length);
  for (const [i, concept] of concepts.entries()) {
    recogniser.update(concept);
    renderings.update(concept);
    if (i % slice === slice - 1) yield;
  }
  return (texts) => scan(texts, recogniser, renderings, (id) => byId.get(id));
}
