import type { Request } from 'express';
import { z } from 'zod';
import { decideParagraph } from '../../actions/decide-paragraph.js';
import { HUNK_OUTCOMES, type HunkDecision } from '../../core/hunk-decisions.js';
import { MQM_CATEGORIES, MQM_SEVERITIES } from '../../core/mqm.js';
import { Refusal } from '../../core/refusal.js';
import { blankAsAbsent, count, parse, text } from '../../http/forms.js';
import type { Handle } from '../../http/route.js';
import type { Visit } from '../../http/visit.js';
import { type ParagraphRow, readParagraph } from '../../store/paragraphs.js';
import { actionContext } from '../context.js';
import { comparisonOf, hunkReview } from './decide.js';
import { indexIn } from './form.js';

const number = z.number().int().min(0).max(1_000_000_000);

const hunkSchema = z.object({
  from: number,
  to: number,
  oldText: text(),
  newText: text(),
  outcome: z.enum(HUNK_OUTCOMES),
  text: text().nullish(),
  reason: text(10_000).nullish(),
  category: z.enum(MQM_CATEGORIES).nullish(),
  severity: z.enum(MQM_SEVERITIES).nullish(),
});

const mostHunks = 10_000;

const decisionSchema = z.object({
  verdict: z.enum(['approve', 'request-changes', 'withdraw']),
  source: number.nullable(),
  target: number,
  reason: text(10_000).nullish(),
  override: text(10_000).nullish(),
  hunks: z.object({ compared: number, decisions: z.array(hunkSchema).max(mostHunks) }).nullish(),
});

export const decideByApi: Handle = async (visit, request, response) => {
  const row = await paragraphOf(visit, request);
  const { source, target, verdict, reason = null, override = null, hunks } = parse(decisionSchema, request.body);
  const cut = hunks && (await comparisonOf(visit.house, row, { from: hunks.compared, to: target }));
  if (hunks && !cut) throw new Refusal('unknown-base', { base: hunks.compared });
  const decisions = (hunks?.decisions ?? []).map(
    ({ text: own, reason: why, category, severity, ...hunk }): HunkDecision => ({
      ...hunk,
      hunk: cut ? indexIn(cut.hunks, hunk) : -1,
      reason: why ?? undefined,
      category: category ?? undefined,
      severity: severity ?? undefined,
      ...(own === null || own === undefined ? {} : { text: own }),
    }),
  );
  const limit = visit.house.settings.MAX_PARAGRAPH_LENGTH;
  if (decisions.some((decision) => (decision.text?.length ?? 0) > limit)) throw new Refusal('too-long', { limit });
  const { kind, id } = await decideParagraph(actionContext(visit), {
    document: row.document,
    paragraph: row.id,
    verdict,
    sourceNumber: source,
    targetNumber: target,
    reason,
    override,
    review: cut ? hunkReview(cut, decisions) : undefined,
  });
  response.status(kind === 'new' ? 201 : 200).json({ id });
};

/** How the difference between two revisions is cut into hunks now: what a decision by hunks names. */
export const listHunks: Handle = async (visit, request, response) => {
  const row = await paragraphOf(visit, request);
  const { from, to = row.targetNumber ?? 0 } = parse(
    z.object({ from: count, to: blankAsAbsent(count) }),
    request.query,
  );
  const cut = await comparisonOf(visit.house, row, { from, to });
  if (!cut) throw new Refusal('unknown-base', { base: from });
  response.json({
    from,
    to,
    hunks: cut.hunks.map(({ text: newText, quiet, breaks, repairs, oldText, ...hunk }, index) => ({
      from: hunk.from,
      to: hunk.to,
      oldText,
      newText,
      quiet,
      breaks,
      repairs,
      revision: cut.writers[index]?.number ?? null,
    })),
  });
};

async function paragraphOf(visit: Visit, request: Request): Promise<ParagraphRow> {
  const { document, paragraph } = request.params as { document: string; paragraph: string };
  const row = await readParagraph(visit.house.store, document, paragraph);
  if (!row) throw new Refusal('not-found');
  return row;
}
