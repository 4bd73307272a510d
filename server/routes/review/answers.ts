import { z } from 'zod';
import { makeComment } from '../../actions/make-comment.js';
import { Refusal } from '../../core/refusal.js';
import { count, parse, text } from '../../http/forms.js';
import type { Handle } from '../../http/route.js';
import { urls } from '../../http/urls.js';
import { readHunkPlace } from '../../store/hunk-decisions.js';
import { actionContext } from '../context.js';
import { documentOf } from '../documents.js';

const schema = z.object({
  text: text(10_000),
  /** `contest`: the person disagrees with the decision. */
  kind: z.enum(['comment', 'contest']).default('comment'),
  /** Where the person was, to be brought back there. */
  back: z.enum(['review', 'document', 'feedback']).catch('review'),
});

/** Answers or contests what was decided about one hunk. */
export const answerHunk: Handle = async (visit, request, response) => {
  const document = await documentOf(visit, request);
  const decision = String(request.params['decision']);
  const ordinal = parse(count, request.params['hunk']);
  const place = await readHunkPlace(visit.house.store, { document: document.id, decision, ordinal });
  if (!place) throw new Refusal('not-found');
  const { MAX_COMMENT_LENGTH: length, MAX_PARAGRAPH_COMMENTS: perParagraph } = visit.house.settings;
  const { text, kind, back } = parse(schema, request.body);
  await makeComment(actionContext(visit), {
    document: document.id,
    paragraph: place.paragraph,
    hunk: { decision, ordinal },
    text,
    contest: kind === 'contest',
    limits: { length, perParagraph },
  });
  const anchor = `#said-${decision}-${ordinal}`;
  response.redirect(
    303,
    back === 'feedback'
      ? urls.feedback()
      : back === 'document'
        ? urls.document(document.id, { at: place.position })
        : `${urls.review(document.id, { at: place.position })}${anchor}`,
  );
};
