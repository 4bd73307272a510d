import { fixedText, type FixAsk } from '../core/apply-fix.js';
import { Refusal } from '../core/refusal.js';
import { readDocument } from '../store/documents.js';
import { readParagraph } from '../store/paragraphs.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';
import { staleTexts } from './hunk-review.js';
import { storedCheck } from './live-check.js';
import { planSave, type SaveResult } from './save-revision.js';

/**
 * Puts right what a finding says, as a revision of the person's. A person's finished text stays finished; a machine's becomes a
 * draft, since nobody has read the rest of it.
 */
export async function applyFix(
  context: ActionContext,
  {
    document,
    paragraph,
    sourceNumber,
    targetNumber,
    ...ask
  }: FixAsk & {
    readonly document: string;
    readonly paragraph: string;
    readonly sourceNumber: number | null;
    readonly targetNumber: number;
  },
): Promise<SaveResult> {
  requireAct(context, 'save');
  const { store, project, check = storedCheck(store) } = context;
  return decideAndCommit<SaveResult>(context, async () => {
    const [home, row] = await Promise.all([readDocument(store, document), readParagraph(store, document, paragraph)]);
    if (home?.project !== project || !row) throw new Refusal('not-found');
    if (row.closed) throw new Refusal('released');
    const { source, target } = row;
    if (target === null || row.targetNumber !== targetNumber || row.sourceNumber !== sourceNumber)
      throw new Refusal('stale', {
        field: 'finding',
        ...staleTexts(targetNumber, row.targetNumber, target ?? '', row.sourceNumber).values,
      });
    const { findings } = await check({ document: home, paragraph, source, target });
    const text = fixedText(target, findings, ask);
    if (text === null) throw new Refusal('no-such-finding');
    const done = row.done === 1 && row.origin !== 'mt';
    const save = { base: targetNumber, text, done, source: sourceNumber ?? undefined };
    const { result, revision } = await planSave(context, row, save);
    if (!revision) return { kind: 'nothing', result };
    return {
      kind: 'commit',
      commit: {
        action: 'paragraph:saved',
        document,
        subject: paragraph,
        facts: [revision],
        expects: [{ kind: 'paragraph', paragraph, source: sourceNumber ?? 0, target: targetNumber }],
      },
      result,
    };
  });
}
