import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { ReleaseValue } from '../core/facts.js';
import { Refusal } from '../core/refusal.js';
import { canonicalHead, canonicalParagraph, releaseCheckList } from '../core/release.js';
import { type DocumentRow, readDocument } from '../store/documents.js';
import type { Store } from '../store/open.js';
import { countReleaseChecks, listReleaseItems, listReleases } from '../store/releases.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';

/** Paragraphs read at a time: a few milliseconds. */
const window = 100;

/** Freezes the edition at work: the exact texts, each approved, with their hash. Refused with the check list where it is not complete. */
export async function releaseDocument(
  context: ActionContext,
  { document, note }: { readonly document: string; readonly note: string | null },
): Promise<{ readonly number: number; readonly sha256: string }> {
  requireAct(context, 'release');
  const { store, user } = context;
  if (user === null) throw new Refusal('forbidden', { act: 'release' });
  return decideAndCommit(context, async () => {
    const row = await readDocument(store, document);
    if (!row) throw new Refusal('not-found');
    if (row.closed) throw new Refusal('released');
    const { ready, checks } = releaseCheckList(await countReleaseChecks(store, row));
    if (!ready) throw new Refusal('incomplete', { checks: checks.filter(({ blocks, count }) => blocks && count > 0) });
    const { value, sha256 } = await freeze(store, row);
    const [latest] = await listReleases(store, document);
    return {
      kind: 'commit',
      commit: {
        action: 'release:made',
        document,
        subject: document,
        facts: [{ kind: 'release', document, number: row.edition, sha256, value, note, author: user }],
        expects: [
          { kind: 'edition', document, released: latest?.number ?? 0, edition: row.edition },
          { kind: 'document-changed', document, seq: row.changed },
        ],
      },
      result: { number: row.edition, sha256 },
    };
  });
}

async function freeze(
  store: Store,
  row: DocumentRow,
): Promise<{ readonly value: ReleaseValue; readonly sha256: string }> {
  const { id, title, sourceLang, targetLang, head, edition } = row;
  const items: ReleaseValue['items'][number][] = [];
  const overrides: ReleaseValue['overrides'][number][] = [];
  const hash = createHash('sha256').update(canonicalHead(id, edition, { title, sourceLang, targetLang, head }));
  for (let from = 1; from <= row.paragraphs; from += window) {
    for (const text of await listReleaseItems(store, id, { from, limit: window })) {
      const { paragraph, position, source, target, decision, after, override } = text;
      items.push({ paragraph, position, source, target, decision, after });
      if (override !== null) overrides.push({ paragraph, position, decision, reason: override });
      hash.update(canonicalParagraph(text));
    }
    await setImmediate();
  }
  return { value: { title, sourceLang, targetLang, head, items, overrides }, sha256: hash.digest('hex') };
}
