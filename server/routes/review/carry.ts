import type { ReviewHunk } from '../../core/diff/review-hunks.js';
import { compose } from '../../core/hunk-decisions.js';
import { merge3 } from '../../core/merge.js';
import type { RevisionRow } from '../../store/paragraphs.js';
import type { Cut } from './cut.js';
import { decisionsOf, type FormHunk, indexIn, type ReviewForm } from './form.js';

/** What was typed about a hunk that is no longer cut like this, with its words. */
export type LeftHunk = FormHunk & { readonly oldText: string; readonly newText: string };

/** What the person had typed, on the texts as they stand now: nothing of it is lost. */
export type Carried = {
  /** By the index of the hunk in the new cut. */
  readonly answers: ReadonlyMap<number, FormHunk>;
  readonly left: readonly LeftHunk[];
  /** The text as the person wanted it, with what others wrote since; null where the answers above say it all. */
  readonly text: string | null;
  /** The person's text, where it and somebody else's changed the same words. */
  readonly clash: { readonly base: RevisionRow; readonly mine: string } | null;
};

/**
 * Carries a form over to the latest texts. Answers follow their hunk where the same words of the same base still became the
 * same; the rest is listed. A text that moved meanwhile is merged with what the person made of the older one.
 */
export function carry(
  form: ReviewForm,
  revisions: readonly RevisionRow[],
  cut: Cut | null,
  cutOfForm: Pick<Cut, 'from' | 'to' | 'hunks'> | null,
): Carried {
  const answers = new Map<number, FormHunk>();
  const left: LeftHunk[] = [];
  for (const given of form.hunks) {
    const oldText = cutOfForm?.from.text.slice(given.from, given.to) ?? '';
    const newText = cutOfForm?.to.text.slice(given.toFrom, given.toTo) ?? '';
    // The field for a rewording begins with the new words: those alone say nothing.
    if (given.outcome === null && !given.reason && given.text === newText) continue;
    const same = cut !== null && cut.from.number === form.compared;
    const index = same ? indexIn(cut.hunks, { ...given, newText }) : -1;
    if (index >= 0) answers.set(index, given);
    else left.push({ ...given, oldText, newText });
  }
  const seen = revisions.find(({ number }) => number === form.target);
  const current = revisions.at(-1);
  if (!seen || !current) return { answers, left, text: form.text ?? null, clash: null };
  const mine = wanted(form, cutOfForm?.hunks ?? [], cutOfForm?.from.text ?? '', seen.text);
  const merged = merge3(seen.text, mine, current.text);
  if (merged.kind === 'clash') return { answers, left, text: null, clash: { base: seen, mine } };
  const said = cut
    ? wanted({ ...form, text: undefined, hunks: [...answers.values()] }, cut.hunks, cut.from.text, current.text)
    : current.text;
  return { answers, left, text: merged.text === said ? null : merged.text, clash: null };
}

/** The text that a form asks for, over the one that it was about. */
function wanted(
  form: Pick<ReviewForm, 'hunks' | 'text'>,
  hunks: readonly ReviewHunk[],
  from: string,
  to: string,
): string {
  const decisions = decisionsOf(form, { hunks, from, to }).filter(({ hunk }) => hunk >= 0);
  const composed = decisions.length > 0 ? compose(from, hunks, decisions) : to;
  if (form.text === undefined) return composed;
  const merged = merge3(to, form.text, composed);
  return merged.kind === 'clean' ? merged.text : form.text;
}
