import { type DecisionAsk, decideVerdict } from '../core/decide.js';
import { Refusal } from '../core/refusal.js';
import { listDecisions, listRevisions, readParagraph } from '../store/paragraphs.js';
import { readSetting } from '../store/settings.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';

export type DecisionResult = { readonly kind: 'new' | 'already'; readonly id: string };

/** Approves, sends back or withdraws: a verdict on exactly the texts that the reviewer saw. */
export async function decideParagraph(
  context: ActionContext,
  { document, paragraph, ...ask }: DecisionAsk & { readonly document: string; readonly paragraph: string },
): Promise<DecisionResult> {
  requireAct(context, 'decide');
  const { store, project, user } = context;
  if (user === null) throw new Refusal('forbidden', { act: 'decide' });
  return decideAndCommit<DecisionResult>(context, async () => {
    const [row, revisions, decisions, fourEyes] = await Promise.all([
      readParagraph(store, document, paragraph),
      listRevisions(store, paragraph),
      listDecisions(store, paragraph),
      readSetting(store, project, 'four-eyes'),
    ]);
    if (!row) throw new Refusal('not-found');
    const { sourceNumber, targetNumber } = row;
    const target = revisions.find(({ side, number }) => side === 'target' && number === targetNumber);
    const latest = decisions.at(-1);
    const outcome = decideVerdict(
      {
        sourceNumber,
        target: target ? { ...target, done: target.done === 1 } : null,
        decision: latest ?? null,
        history: { revisions: revisions.filter(({ side }) => side === 'target'), decisions },
        fourEyes: fourEyes.value === 'on',
        latest: latest ?? null,
      },
      ask,
      user,
    );
    switch (outcome.kind) {
      case 'already':
        return { kind: 'nothing', result: outcome };
      case 'new': {
        const id = context.newId();
        return {
          kind: 'commit',
          commit: {
            action: actions[ask.verdict],
            document,
            subject: paragraph,
            facts: [{ kind: 'decision', id, paragraph, ...ask, reviewer: user }],
            expects: [
              { kind: 'paragraph', paragraph, source: sourceNumber ?? 0, target: targetNumber ?? 0 },
              { kind: 'setting', project, key: 'four-eyes', number: fourEyes.number },
            ],
          },
          result: { kind: 'new', id },
        };
      }
      case 'stale':
        throw new Refusal('stale', {
          base: { number: ask.targetNumber },
          current: { number: targetNumber, text: target?.text ?? '' },
          source: sourceNumber,
        });
      default:
        throw new Refusal(outcome.kind);
    }
  });
}

const actions = {
  approve: 'paragraph:approved',
  'request-changes': 'paragraph:sent-back',
  withdraw: 'decision:withdrawn',
} as const;
