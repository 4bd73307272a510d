import type { Fact } from '../core/facts.js';
import { joinBlocks, type Pairs } from '../core/pairing.js';
import { Refusal } from '../core/refusal.js';
import { listOriginals, readDocument } from '../store/documents.js';
import { listParagraphs } from '../store/paragraphs.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';
import { type Imported, original, settlePairs, sourceRevision } from './import-document.js';
import type { TextFile } from './read-text-file.js';

/**
 * Lays a Chinese text beside a document: the one that was missing, or a new edition. Paragraphs whose source stays the same
 * get no new revision; decisions on the others lapse.
 */
export async function attachSource(
  context: ActionContext,
  { document, file, pairs }: { readonly document: string; readonly file: TextFile; readonly pairs: Pairs | null },
): Promise<Imported> {
  requireAct(context, 'import');
  const { store, user } = context;
  return decideAndCommit<Imported>(context, async () => {
    const row = await readDocument(store, document);
    if (!row) throw new Refusal('not-found');
    const blocks = file.split.paragraphs;
    const settled = settlePairs(pairs, blocks.length, row.paragraphs);
    const texts = joinBlocks(blocks, settled, row.paragraphs);
    const paragraphs = await listParagraphs(store, document, { limit: row.paragraphs });
    const originals = await listOriginals(store, document);
    const number = 1 + originals.filter(({ side }) => side === 'source').length;

    const facts: Fact[] = original(document, 'source', file, number);
    paragraphs.forEach(({ id, source, sourceNumber }, index) => {
      const text = texts[index] ?? null;
      if (text !== null && text !== source) facts.push(sourceRevision(id, (sourceNumber ?? 0) + 1, text, user));
    });
    return {
      kind: 'commit',
      commit: {
        action: 'document:source-attached',
        document,
        subject: document,
        facts,
        expects: [{ kind: 'outline', document, number: row.outline }],
      },
      result: { id: document, paragraphs: blocks.length, encoding: file.encoding },
    };
  });
}
