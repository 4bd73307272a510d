import { type ApprovalRules, type DecisionAsk, decideVerdict } from '../core/decide.js';
import type { Fact } from '../core/facts.js';
import { Refusal } from '../core/refusal.js';
import { listDecisions, listRevisions, readParagraph } from '../store/paragraphs.js';
import { readDocument } from '../store/documents.js';
import { readApprovalRules } from './approval-rules.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';
import { hunkFact, type HunkReview, reviewed, staleTexts } from './hunk-review.js';
import { planSave } from './save-revision.js';

export type DecisionResult = { readonly kind: 'new' | 'already'; readonly id: string };

/**
 * Approves, sends back or withdraws: a verdict on exactly the texts that the reviewer saw. With a `correction`, or with hunk
 * decisions that change something, the reviewer's words become a revision and the verdict is about that one; text, verdict and
 * hunk decisions are stored together, or nothing is.
 */
export async function decideParagraph(
  context: ActionContext,
  {
    document,
    paragraph,
    correction,
    review,
    ...given
  }: DecisionAsk & {
    readonly document: string;
    readonly paragraph: string;
    readonly correction?: string | undefined;
    readonly review?: HunkReview | undefined;
  },
): Promise<DecisionResult> {
  requireAct(context, 'decide');
  const { store, user } = context;
  if (user === null) throw new Refusal('forbidden', { act: 'decide' });
  return decideAndCommit<DecisionResult>(context, async () => {
    const [home, row, revisions, decisions] = await Promise.all([
      readDocument(store, document),
      readParagraph(store, document, paragraph),
      listRevisions(store, paragraph),
      listDecisions(store, paragraph),
    ]);
    if (!home || !row) throw new Refusal('not-found');
    const { sourceNumber, targetNumber } = row;
    const texts = revisions.filter(({ side }) => side === 'target').map((text) => ({ ...text, done: text.done === 1 }));
    const { targetNumber: seen, sourceNumber: source } = given;
    const { text, ...asked } = reviewed(given, texts, correction, review);
    const corrected =
      text === undefined || text === texts.find(({ number }) => number === seen)?.text
        ? null
        : await planSave(context, row, { base: seen, text, done: true, source: source ?? undefined });
    const ask = corrected ? { ...asked.ask, targetNumber: corrected.result.number } : asked.ask;
    const standing = corrected?.revision ? [...texts, corrected.revision] : texts;
    const target = standing.at(-1)?.text ?? '';
    const { rules, version, findings, expects } = await readApprovalRules(context, home, {
      paragraph,
      source: row.source,
      target,
    });
    const latest = decisions.at(-1);
    const approvers = JSON.parse(row.approvers) as string[];
    const outcome = decideVerdict(
      {
        sourceNumber,
        target: standing.at(-1) ?? null,
        decision: latest ?? null,
        history: { revisions: standing, decisions },
        rules,
        approvers: corrected ? [] : approvers,
        needed: row.needed,
        latest: latest ?? null,
        closed: home.closed === 1,
      },
      ask,
      user,
    );
    switch (outcome.kind) {
      case 'already':
        return { kind: 'nothing', result: outcome };
      case 'new': {
        const id = context.newId();
        const compared = review && asked.decisions.length > 0 ? review.compared : null;
        return {
          kind: 'commit',
          commit: {
            action: actions[ask.verdict],
            document,
            subject: paragraph,
            facts: [
              ...(corrected?.revision ? [corrected.revision] : []),
              { ...decisionFact({ id, paragraph, reviewer: user }, ask, { rules, version }), compared },

              ...asked.decisions.map((hunk, index) =>
                hunkFact(id, index + 1, hunk, review?.writers[hunk.hunk] ?? null),
              ),
            ],
            expects: [
              { kind: 'paragraph', paragraph, source: sourceNumber ?? 0, target: targetNumber ?? 0 },
              { kind: 'decision', paragraph, id: latest?.id ?? null },
              { kind: 'document', document, number: home.number },
              ...expects,
            ],
          },
          result: { kind: 'new', id },
        };
      }
      case 'stale':
        throw staleTexts(ask.targetNumber, targetNumber, texts.at(-1)?.text ?? '', sourceNumber);
      case 'already-approved': {
        const by = new Map(decisions.map(({ reviewer, reviewerName }) => [reviewer, reviewerName]));
        const names = approvers.map((reviewer) => by.get(reviewer) ?? reviewer);
        throw new Refusal('already-approved', { names: names.join(', ') });
      }
      case 'critical-finding': {
        const critical = findings.filter(({ severity }) => severity === 'critical');
        const words = critical.map(({ data }) => data['text'] ?? '').join(', ');
        throw new Refusal('critical-finding', { count: critical.length, words, findings: critical });
      }
      default:
        throw new Refusal(outcome.kind);
    }
  });
}

/** An override is kept only where there is something to override: it is listed before a release. */
export function decisionFact(
  about: { readonly id: string; readonly paragraph: string; readonly reviewer: string },
  { verdict, sourceNumber, targetNumber, reason, override }: DecisionAsk,
  { rules, version }: { readonly rules: ApprovalRules; readonly version: string },
): Extract<Fact, { kind: 'decision' }> {
  const texts = { ...about, sourceNumber, targetNumber, verdict, reason };
  if (verdict !== 'approve') return { kind: 'decision', ...texts };
  const why = rules.critical > 0 && override?.trim() ? override.trim() : null;
  return { kind: 'decision', ...texts, rules: version, needed: rules.needed, override: why };
}

const actions = {
  approve: 'paragraph:approved',
  'request-changes': 'paragraph:sent-back',
  withdraw: 'decision:withdrawn',
} as const;
