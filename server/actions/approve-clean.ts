import { setImmediate } from 'node:timers/promises';
import { type CleanReason, notClean } from '../core/approve-clean.js';
import { Refusal } from '../core/refusal.js';
import { type CleanRow, listClean } from '../store/clean.js';
import { type DocumentRow, readDocument } from '../store/documents.js';
import { readSetting } from '../store/settings.js';
import { type ActionContext, requireAct } from './context.js';
import { decideParagraph } from './decide-paragraph.js';

/** What would be approved at once, and what would not and why; positions in ascending order. */
export type CleanPlan = {
  readonly approve: readonly number[];
  readonly skipped: ReadonlyMap<CleanReason, readonly number[]>;
};

/** The concepts that a Chinese text names. */
export type Names = (source: string) => ReadonlySet<string>;

/** Paragraphs that are looked at before others get their turn. */
const chunk = 50;
/** Approvals that travel together. */
const atOnce = 4;

/** Looks through a whole document, a chunk at a time. `seen`: what was changed by later commits is left. */
export async function planClean(
  context: ActionContext,
  document: DocumentRow,
  { names, seen = Number.MAX_SAFE_INTEGER }: { readonly names: Names; readonly seen?: number },
): Promise<CleanPlan> {
  requireAct(context, 'decide');
  const approve: number[] = [];
  const skipped = new Map<CleanReason, number[]>();
  for await (const rows of chunks(context, document, names, seen)) {
    for (const { row, reason } of rows) {
      if (reason === null) approve.push(row.position);
      else skipped.set(reason, [...(skipped.get(reason) ?? []), row.position]);
    }
  }
  return { approve, skipped };
}

export type CleanWatch = {
  /** How many have been approved. */
  readonly onProgress: (done: number) => void;
  readonly isCancelled: () => boolean;
  /** Settles when the findings hold for what stands. */
  readonly settled: () => Promise<void>;
};

/**
 * Approves what is clean, each paragraph by a decision of its own under the rules of that moment. What moves meanwhile is
 * left; done twice, it finds nothing more. Answers how many it approved.
 */
export async function approveClean(
  contextNow: () => ActionContext,
  { document, names, seen }: { readonly document: string; readonly names: Names; readonly seen: number },
  { onProgress, isCancelled, settled }: CleanWatch,
): Promise<number> {
  const context = contextNow();
  requireAct(context, 'decide');
  const home = await readDocument(context.store, document);
  if (!home) throw new Refusal('not-found');
  let approved = 0;
  await settled();
  for await (const rows of chunks(context, home, names, seen)) {
    const clean = rows.filter(({ reason }) => reason === null);
    for (let from = 0; from < clean.length; from += atOnce) {
      if (isCancelled()) return approved;
      const done = await Promise.all(
        clean.slice(from, from + atOnce).map(({ row }) => approveOne(contextNow(), document, row)),
      );
      approved += done.filter(Boolean).length;
      onProgress(approved);
      await setImmediate();
    }
    await settled();
  }
  return approved;
}

async function approveOne(context: ActionContext, document: string, row: CleanRow): Promise<boolean> {
  const targetNumber = row.revisions.at(-1)?.number ?? 0;
  const ask = { verdict: 'approve', sourceNumber: row.sourceNumber, targetNumber, reason: null } as const;
  try {
    return (await decideParagraph(context, { document, paragraph: row.id, ...ask })).kind === 'new';
  } catch (error) {
    // Somebody was faster, or a rule says no: the next look at the document says which.
    if (error instanceof Refusal) return false;
    throw error;
  }
}

async function* chunks(
  { store, project, user }: ActionContext,
  document: DocumentRow,
  names: Names,
  seen: number,
): AsyncGenerator<readonly { readonly row: CleanRow; readonly reason: CleanReason | null }[]> {
  const [fourEyes, criticalFindings, terms] = await Promise.all([
    readSetting(store, project, 'four-eyes'),
    readSetting(store, project, 'critical-findings'),
    readSetting(store, project, 'second-review-terms'),
  ]);
  for (let from = 1; ;) {
    const rows = await listClean(store, document.id, { from, limit: chunk });
    if (rows.length === 0) return;
    from = (rows.at(-1)?.position ?? from) + 1;
    yield rows.map((row) => {
      const waits = row.state === 'translated' && row.flag === null;
      const named = waits && terms.value.length > 0 ? names(row.source ?? '') : new Set<string>();
      const second = document.secondReview === 1 || terms.value.some((concept) => named.has(concept));
      const latest = row.decisions.at(-1) ?? null;
      const standing = {
        sourceNumber: row.sourceNumber,
        target: row.revisions.at(-1) ?? null,
        decision: latest,
        latest,
        history: row,
        approvers: row.approvers,
        needed: row.needed,
        closed: document.closed === 1,
        rules: {
          fourEyes: fourEyes.value,
          criticalFindings: criticalFindings.value,
          needed: second ? (2 as const) : (1 as const),
          critical: row.checked?.critical ?? 0,
        },
      };
      const about = { ...row, findings: row.checked, second, changed: row.changed > seen, standing };
      return { row, reason: notClean(about, user ?? '') };
    });
    await setImmediate();
  }
}
