import { z } from 'zod';
import { Refusal } from '../core/refusal.js';
import { blankAsAbsent, count, parse } from '../http/forms.js';
import { get, type Handle, post } from '../http/route.js';
import { render } from '../http/views.js';
import { documentStates } from '../store/documents.js';
import { readParagraphAt } from '../store/paragraphs.js';
import { countOpenSuggestions } from '../store/suggestions.js';
import { documentOf } from './documents.js';
import { answerHunk } from './review/answers.js';
import { decide, look } from './review/decide.js';
import { showFeedback } from './review/feedback.js';
import { showParagraph } from './review/page.js';
import { firstWaiting } from './review/queue.js';
import { noteVisit } from './visited.js';

const query = z.object({
  at: blankAsAbsent(count),
  from: blankAsAbsent(count),
  to: blankAsAbsent(count),
  view: z.enum(['changes', 'layers']).optional().catch(undefined),
});

const show: Handle = async (visit, request, response) => {
  const document = await documentOf(visit, request);
  noteVisit(visit, document.id);
  const { at, ...asked } = parse(query, request.query);
  const row =
    at === undefined
      ? await firstWaiting(visit, document, 1)
      : await readParagraphAt(visit.house.store, document.id, at);
  if (!row && at !== undefined) throw new Refusal('not-found');
  if (row) await showParagraph(visit, response, document, row, asked, null);
  else {
    const edits = await countOpenSuggestions(visit.house.store, document.id);
    const counted = { ...document, states: documentStates(document) };
    response.send(render(visit, 'pages/review-done', { document: counted, edits }));
  }
};

export const reviewRoutes = [
  get('/feedback', 'read', showFeedback),
  get('/documents/:document/review', 'read', show),
  post('/documents/:document/paragraphs/:paragraph/decisions', 'decide', decide),
  post('/documents/:document/paragraphs/:paragraph/review', 'decide', look),
  post('/documents/:document/decisions/:decision/hunks/:hunk/answers', 'comment', answerHunk),
];
