import {
  type Concept,
  type ConceptEntry,
  type EntryProblem,
  foldedKey,
  mainZh,
  readEntry,
} from '../../glossary/index.js';
import { type BatchChange, type BatchItem, undoItem } from './concept-batch.js';
import { type Change, diffEntries } from './concept-diff.js';
import { sameEntry } from './concept-save.js';
import { uniteConcepts } from './concept-unite.js';
import type { IncomingConcept } from './termbase-import/incoming.js';
import { overlay } from './termbase-import/overlay.js';

/**
 * - `stale`: the file was written on another revision than the one that stands.
 * - `other-concept`: the id is that of a concept with other Chinese.
 * - `same-chinese`: another concept has this Chinese in this domain.
 * - `several`: several concepts have this Chinese, and the file does not say which.
 * - `twice`: an earlier row of the file is about the same concept.
 * - `other-standard`: the file has another standard rendering than the one that stands.
 */
export type ConflictReason = 'stale' | 'other-concept' | 'same-chinese' | 'several' | 'twice' | 'other-standard';

/** One concept of the file beside what stands. `entry` is what would stand afterwards. */
export type ImportRow =
  | { readonly kind: 'new'; readonly line: number; readonly id: string; readonly entry: ConceptEntry }
  | { readonly kind: 'unchanged'; readonly line: number; readonly concept: Concept }
  | {
      readonly kind: 'changed';
      readonly line: number;
      readonly concept: Concept;
      readonly entry: ConceptEntry;
      readonly changes: readonly Change[];
    }
  | {
      readonly kind: 'conflict';
      readonly line: number;
      readonly reason: ConflictReason;
      readonly id: string;
      readonly entry: ConceptEntry;
      /** The concepts that it may mean, the likeliest first; none where it is an earlier row that is new itself. */
      readonly concepts: readonly Concept[];
      /** The earlier row, for `twice`. */
      readonly earlier: number | null;
      readonly changes: readonly Change[];
    }
  | {
      readonly kind: 'unreadable';
      readonly line: number;
      readonly id: string;
      readonly problems: readonly EntryProblem[];
    };

export type Incoming = IncomingConcept & {
  /** The revision that the file was written on, where it says so. */
  readonly base?: number;
};

/**
 * Compares a file's concepts with those that stand. They are matched by id first, then by their main Chinese and the domain (by the
 * Chinese alone where the file names no domain). Retired concepts are matched by id only.
 */
export function compareImport(incoming: readonly Incoming[], standing: readonly Concept[]): ImportRow[] {
  const byId = new Map(standing.map((concept) => [concept.id, concept]));
  const byZh = groupBy(standing.filter(({ entry }) => entry.retired !== true));
  const taken = new Map<string, number>();
  return incoming.map(({ id, line, entry: given, base, says }): ImportRow => {
    const named = id === '' ? undefined : byId.get(id);
    const twins = (byZh.get(foldedKey(mainZh(given))) ?? []).filter(
      ({ entry }) => given.domain === '' || entry.domain === given.domain,
    );
    const matched = named ?? (twins.length === 1 ? twins[0] : undefined);
    const reading = readEntry(matched === undefined ? given : overlay(matched.entry, given, says));
    if (reading.kind === 'problems') return { kind: 'unreadable', line, id, problems: reading.problems };

    const { entry } = reading;
    const conflict = (
      reason: ConflictReason,
      concepts: readonly Concept[],
      earlier: number | null = null,
    ): ImportRow => {
      const [first] = concepts;
      const changes = first === undefined ? [] : diffEntries(first.entry, entry);
      return { kind: 'conflict', line, reason, id, entry, concepts, earlier, changes };
    };
    const keys = matched === undefined ? [...(id === '' ? [] : [`id ${id}`]), keyOf(entry)] : [`id ${matched.id}`];
    const earlier = keys.map((key) => taken.get(key)).find((found) => found !== undefined);
    for (const key of keys) if (!taken.has(key)) taken.set(key, line);
    if (earlier !== undefined) return conflict('twice', matched === undefined ? [] : [matched], earlier);
    if (matched === undefined) return twins.length > 1 ? conflict('several', twins) : { kind: 'new', line, id, entry };

    if (isSame(matched.entry, entry)) return { kind: 'unchanged', line, concept: matched };
    if (named !== undefined) {
      if (base !== undefined && base !== named.number) return conflict('stale', [named]);
      const others = twins.filter((twin) => twin.id !== named.id);
      const shares = entry.zh.some((form) =>
        named.entry.zh.some((known) => foldedKey(known.text) === foldedKey(form.text)),
      );
      if (!shares) return conflict('other-concept', [named, ...others]);
      const moved = keyOf(entry) !== keyOf(named.entry);
      if (moved && others.some((twin) => keyOf(twin.entry) === keyOf(entry))) {
        return conflict('same-chinese', [named, ...others]);
      }
    }
    if (losesStandard(matched.entry, entry)) return conflict('other-standard', [matched]);
    return { kind: 'changed', line, concept: matched, entry, changes: diffEntries(matched.entry, entry) };
  });
}

/**
 * `keep` what stands, `replace` it by the file's entry, `merge` the two (what stands wins where only one can), or take the row as a
 * `new` concept.
 */
export type ImportChoice = 'keep' | 'replace' | 'merge' | 'new';

export type ImportPolicy = Exclude<ImportChoice, 'new'>;

/** What became of a row. `concept` is null where nothing came of it. */
export type ImportResult = {
  readonly line: number;
  readonly concept: string | null;
  readonly done: 'added' | 'changed' | 'unchanged' | 'kept' | 'unreadable' | 'refused';
  readonly problems: readonly EntryProblem[];
};

/**
 * Decides an import: the revisions to write, one a concept, in the order of the file. `policy` is for conflicts; `choices`, by line, for
 * single rows of any kind. New concepts keep the file's id where it is free and `keepsIds` says so; otherwise `newId` gives one.
 */
export function decideImport(
  rows: readonly ImportRow[],
  policy: ImportPolicy,
  choices: ReadonlyMap<number, ImportChoice>,
  { newId, keepsId = () => true }: { readonly newId: () => string; readonly keepsId?: (id: string) => boolean },
): { readonly changes: readonly BatchChange[]; readonly results: readonly ImportResult[] } {
  const pending = new Map<string, BatchChange>();
  const madeBy = new Map<number, string>();
  const standing = new Set(rows.flatMap((row) => conceptsOf(row).map(({ id }) => id)));
  const results = rows.map((row): ImportResult => {
    const said = (done: ImportResult['done'], concept: string | null, problems: readonly EntryProblem[] = []) => ({
      line: row.line,
      concept,
      done,
      problems,
    });
    if (row.kind === 'unreadable') return said('unreadable', null, row.problems);
    if (row.kind === 'unchanged') return said('unchanged', row.concept.id);
    const choice = choices.get(row.line) ?? (row.kind === 'conflict' ? policy : row.kind === 'new' ? 'new' : 'replace');
    const target = targetOf(row, pending, madeBy);
    if (choice === 'keep') return said('kept', target?.id ?? null);

    if (target === undefined || choice === 'new') {
      const asked = row.kind === 'changed' ? '' : row.id;
      const free = asked !== '' && !standing.has(asked) && !pending.has(asked) && keepsId(asked);
      const concept = free ? asked : newId();
      pending.set(concept, { concept, number: 1, entry: row.entry });
      madeBy.set(row.line, concept);
      return said('added', concept);
    }
    const incoming: Concept = { id: row.kind === 'changed' ? target.id : row.id, number: 0, entry: row.entry };
    const wanted = choice === 'merge' ? uniteConcepts(target, incoming).kept : row.entry;
    const reading = readEntry(wanted);
    if (reading.kind === 'problems') return said('refused', target.id, reading.problems);
    madeBy.set(row.line, target.id);
    if (sameEntry(target.entry, reading.entry)) return said('unchanged', target.id);
    const number = pending.get(target.id)?.number ?? target.number + 1;
    pending.set(target.id, { concept: target.id, number, entry: reading.entry });
    return said('changed', target.id);
  });
  return { changes: [...pending.values()], results };
}

/** What takes a whole import back: each concept's entry from before, where nobody has changed it since; the rest is named. */
export function planUndo(items: readonly BatchItem[]): {
  readonly changes: readonly BatchChange[];
  readonly left: readonly BatchItem[];
} {
  const changes = items.flatMap((item) => undoItem(item) ?? []);
  return { changes, left: items.filter((item) => undoItem(item) === null) };
}

/** The concept that a row changes, as it stands after the rows before it. */
function targetOf(
  row: Extract<ImportRow, { readonly kind: 'new' | 'changed' | 'conflict' }>,
  pending: ReadonlyMap<string, BatchChange>,
  madeBy: ReadonlyMap<number, string>,
): Concept | undefined {
  const [known] = conceptsOf(row);
  const made = row.kind === 'conflict' && row.earlier !== null ? madeBy.get(row.earlier) : undefined;
  const id = known?.id ?? made;
  const change = id === undefined ? undefined : pending.get(id);
  if (change === undefined) return known;
  return { id: change.concept, number: change.number - 1, entry: change.entry };
}

function conceptsOf(row: ImportRow): readonly Concept[] {
  if (row.kind === 'conflict') return row.concepts;
  return row.kind === 'changed' || row.kind === 'unchanged' ? [row.concept] : [];
}

/** A rendering that is the standard would no longer be it. */
function losesStandard(before: ConceptEntry, after: ConceptEntry): boolean {
  const standards = ({ en }: ConceptEntry): string[] =>
    en.filter(({ status }) => status === 'preferred').map(({ text }) => text);
  const kept = new Set(standards(after));
  return standards(before).some((text) => !kept.has(text));
}

/** Nearly always both have their members in one order. */
function isSame(a: ConceptEntry, b: ConceptEntry): boolean {
  return JSON.stringify(a) === JSON.stringify(b) || sameEntry(a, b);
}

function keyOf(entry: ConceptEntry): string {
  return `zh ${foldedKey(mainZh(entry))}\n${entry.domain}`;
}

function groupBy(concepts: readonly Concept[]): ReadonlyMap<string, readonly Concept[]> {
  const groups = new Map<string, Concept[]>();
  for (const concept of concepts) {
    const key = foldedKey(mainZh(concept.entry));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [concept]);
    else group.push(concept);
  }
  return groups;
}
