import type { Request } from 'express';
import { decideParagraph, type DecisionResult } from '../../actions/decide-paragraph.js';
import type { HunkReview } from '../../actions/hunk-review.js';
import type { HunkDecision } from '../../core/hunk-decisions.js';
import { Refusal } from '../../core/refusal.js';
import type { House } from '../../http/house.js';
import type { Handle } from '../../http/route.js';
import { urls } from '../../http/urls.js';
import type { Visit } from '../../http/visit.js';
import { listRevisions, type ParagraphRow, readParagraph } from '../../store/paragraphs.js';
import { actionContext } from '../context.js';
import { documentOf } from '../documents.js';
import { courseOf, onwards } from './course.js';
import { type Cut, cutOf } from './cut.js';
import { decisionsOf, readReviewForm, type ReviewForm } from './form.js';
import { showParagraph } from './page.js';

/** The comparison of a target with an older one of the same paragraph; null where one of them is not there. */
export async function comparisonOf(
  house: House,
  row: ParagraphRow,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Cut | null> {
  const revisions = (await listRevisions(house.store, row.id)).filter(({ side }) => side === 'target');
  const older = revisions.find(({ number }) => number === from);
  const newer = revisions.find(({ number }) => number === to);
  return older && newer && from < to ? cutOf(house, row, revisions, { from: older, to: newer }) : null;
}

/** Decisions on a comparison as the action takes them. */
export function hunkReview({ from, to, hunks, writers }: Cut, decisions: readonly HunkDecision[]): HunkReview {
  return {
    compared: { from: from.number, to: to.number },
    hunks,
    decisions,
    writers: writers.map((writer) => (writer?.origin === 'mt' ? null : (writer?.author ?? null))),
  };
}

async function decideForm(visit: Visit, row: ParagraphRow, form: ReviewForm): Promise<DecisionResult> {
  const { verdict, source: sourceNumber, target: targetNumber, reason = null, override = null } = form;
  if (verdict === 'look') throw new Refusal('malformed', { field: 'verdict' });
  const limit = visit.house.settings.MAX_PARAGRAPH_LENGTH;
  const correction = verdict === 'withdraw' ? undefined : form.text;
  if (correction !== undefined && correction.length > limit) throw new Refusal('too-long', { limit });
  const decided = verdict !== 'withdraw' && form.hunks.some(({ outcome }) => outcome !== null);
  const compared = { from: form.compared ?? 0, to: targetNumber };
  const cut = decided ? await comparisonOf(visit.house, row, compared) : null;
  if (decided && !cut) throw new Refusal('unknown-base', { base: compared.from });
  const review =
    cut === null
      ? undefined
      : hunkReview(cut, decisionsOf(form, { hunks: cut.hunks, from: cut.from.text, to: cut.to.text }));
  return decideParagraph(actionContext(visit), {
    document: row.document,
    paragraph: row.id,
    verdict,
    sourceNumber,
    targetNumber,
    reason,
    override,
    correction,
    review,
  });
}

export const decide: Handle = async (visit, request, response) => {
  const { document, row } = await asked(visit, request);
  const form = readReviewForm(request.body);
  try {
    await decideForm(visit, row, form);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const now = (await readParagraph(visit.house.store, document.id, row.id)) ?? row;
    await showParagraph(visit, response, document, now, {}, { refusal: error, form });
    return;
  }
  response.redirect(
    303,
    form.verdict === 'withdraw'
      ? urls.review(document.id, { at: row.position, within: form.within })
      : await onwards(await courseOf(visit, document, form.within), document, row),
  );
};

/** The page as it stands now, with what the person has typed so far. Nothing is written. */
export const look: Handle = async (visit, request, response) => {
  const { document, row } = await asked(visit, request);
  await showParagraph(visit, response, document, row, {}, { refusal: null, form: readReviewForm(request.body) });
};

async function asked(visit: Visit, request: Request) {
  const document = await documentOf(visit, request);
  const row = await readParagraph(visit.house.store, document.id, String(request.params['paragraph']));
  if (!row) throw new Refusal('not-found');
  return { document, row };
}
