import type { Fact } from '../core/facts.js';
import { joinBlocks, type Pairs } from '../core/pairing.js';
import { Refusal } from '../core/refusal.js';
import { listOriginals, readDocument } from '../store/documents.js';
import { listParagraphs } from '../store/paragraphs.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';
import { chunk, type Imported, original, settlePairs, sourceRevision } from './import-document.js';
import type { TextFile } from './read-text-file.js';

/**
 * Lays a Chinese text beside a document: the one that was missing, or a new edition. Paragraphs whose source stays the same
 * get no new revision; decisions on the others lapse. It comes in several commits, the file itself last; attaching the same
 * file again goes on where a crash left off.
 */
export async function attachSource(
  context: ActionContext,
  { document, file, pairs }: { readonly document: string; readonly file: TextFile; readonly pairs: Pairs | null },
): Promise<Imported> {
  requireAct(context, 'import');
  const { store, user } = context;
  const row = await readDocument(store, document);
  if (!row) throw new Refusal('not-found');
  const blocks = file.split.paragraphs;
  const texts = joinBlocks(blocks, settlePairs(pairs, blocks.length, row.paragraphs), row.paragraphs);
  const expects = [{ kind: 'outline', document, number: row.outline }] as const;

  for (let from = 1; from <= row.paragraphs; from += chunk) {
    await decideAndCommit(context, async () => {
      const paragraphs = await listParagraphs(store, document, { from, limit: chunk });
      const facts = paragraphs.flatMap(({ id, position, source, sourceNumber }): Fact[] => {
        const text = texts[position - 1] ?? null;
        return text === null || text === source ? [] : [sourceRevision(id, (sourceNumber ?? 0) + 1, text, user)];
      });
      if (facts.length === 0) return { kind: 'nothing', result: undefined };
      return {
        kind: 'commit',
        commit: { action: 'document:source-continued', document, subject: document, facts, expects },
        result: undefined,
      };
    });
  }
  return decideAndCommit<Imported>(context, async () => {
    const originals = await listOriginals(store, document);
    const number = 1 + originals.filter(({ side }) => side === 'source').length;
    return {
      kind: 'commit',
      commit: {
        action: 'document:source-attached',
        document,
        subject: document,
        facts: original(document, 'source', file, number),
        expects,
      },
      result: { id: document, paragraphs: blocks.length, encoding: file.encoding },
    };
  });
}
