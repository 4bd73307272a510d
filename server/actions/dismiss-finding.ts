import { decideDismissal, type DismissAsk, nameOf } from '../core/dismiss.js';
import { Refusal } from '../core/refusal.js';
import { readConcept } from '../store/concepts.js';
import { findDismissals } from '../store/dismissals.js';
import { readDocument } from '../store/documents.js';
import { readParagraph } from '../store/paragraphs.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';
import { staleTexts } from './hunk-review.js';
import { storedCheck } from './live-check.js';

export type DismissResult = { readonly kind: 'new' | 'already'; readonly id: string };

/**
 * Remembers that a finding is no error here, in the document, of this term or in the project, and why. The finding is named by
 * what it says; the texts are checked again at this moment, and what is not found in them cannot be dismissed.
 */
export async function dismissFinding(
  context: ActionContext,
  { document, paragraph, ...ask }: DismissAsk & { readonly document: string; readonly paragraph: string },
): Promise<DismissResult> {
  requireAct(context, 'dismiss');
  const { store, project, user, role, check = storedCheck(store) } = context;
  if (user === null) throw new Refusal('forbidden', { act: 'dismiss' });
  return decideAndCommit<DismissResult>(context, async () => {
    const [home, row, concept] = await Promise.all([
      readDocument(store, document),
      readParagraph(store, document, paragraph),
      ask.concept === null ? null : readConcept(store, ask.concept),
    ]);
    if (home?.project !== project || !row) throw new Refusal('not-found');
    const { source, target, sourceNumber, targetNumber } = row;
    const said = { ...ask, project, paragraph, conceptNumber: concept?.number ?? null };
    const { reason: _reason, ...place } = { ...said, document };
    const [{ findings }, [same = null]] = await Promise.all([
      check({ document: home, paragraph, source, target }),
      findDismissals(store, place),
    ]);
    const outcome = decideDismissal(
      {
        sourceNumber,
        targetNumber,
        closed: row.closed === 1,
        same,
        found: findings.map((finding) => ({ ...nameOf(finding, row), severity: finding.severity })),
      },
      ask,
      role,
    );
    switch (outcome.kind) {
      case 'already':
        return { kind: 'nothing', result: outcome };
      case 'new': {
        const id = context.newId();
        return {
          kind: 'commit',
          commit: {
            action: 'finding:dismissed',
            document,
            subject: paragraph,
            facts: [
              { kind: 'dismissal', id, ...said, reason: outcome.reason, severity: outcome.severity, author: user },
            ],
            expects: [
              { kind: 'paragraph', paragraph, source: sourceNumber ?? 0, target: targetNumber ?? 0 },
              // An edition that is released meanwhile is frozen.
              { kind: 'edition', document, released: home.edition - (home.closed ? 0 : 1), edition: home.edition },
              // Who says the same at the same moment is answered with what the first one said.
              { kind: 'dismissal', place, id: same?.id ?? null },
              ...(concept ? [{ kind: 'concept', concept: concept.id, number: concept.number } as const] : []),
            ],
          },
          result: { kind: 'new', id },
        };
      }
      case 'stale':
        throw new Refusal('stale', {
          field: 'finding',
          ...staleTexts(ask.targetNumber ?? 0, targetNumber, target ?? '', sourceNumber).values,
        });
      case 'too-long':
        throw new Refusal('too-long', { limit: outcome.limit });
      case 'forbidden':
        throw new Refusal('forbidden', { act: outcome.act });
      default:
        throw new Refusal(outcome.kind);
    }
  });
}
