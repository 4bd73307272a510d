import { z } from 'zod';
import { Refusal } from '../core/refusal.js';
import { blankAsAbsent, count, flag, parse, text } from '../http/forms.js';
import { get, type Handle, post } from '../http/route.js';
import { render } from '../http/views.js';
import { documentStates } from '../store/documents.js';
import { readParagraphAt } from '../store/paragraphs.js';
import { countOpenSuggestions } from '../store/suggestions.js';
import { documentOf } from './documents.js';
import { answerHunk } from './review/answers.js';
import { courseOf, queueOf } from './review/course.js';
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
  within: blankAsAbsent(text(1000)),
  done: blankAsAbsent(flag),
});

const show: Handle = async (visit, request, response) => {
  const document = await documentOf(visit, request);
  noteVisit(visit, document.id);
  const { at, done = false, ...asked } = parse(query, request.query);
  if (at !== undefined) {
    const row = await readParagraphAt(visit.house.store, document.id, at);
    if (!row) throw new Refusal('not-found');
    return showParagraph(visit, response, document, row, asked, null);
  }
  const course = await courseOf(visit, document, asked.within);
  if (course.within === undefined) {
    const row = await firstWaiting(visit, document, 1);
    if (row) return showParagraph(visit, response, document, row, asked, null);
  } else {
    const first = done ? null : await course.first();
    if (first !== null) return response.redirect(303, first);
  }
  const edits = await countOpenSuggestions(visit.house.store, document.id);
  const counted = { ...document, states: documentStates(document) };
  response.send(render(visit, 'pages/review-done', { document: counted, edits, queue: queueOf(course) }));
};

export const reviewRoutes = [
  get('/feedback', 'read', showFeedback),
  get('/documents/:document/review', 'read', show),
  post('/documents/:document/paragraphs/:paragraph/decisions', 'decide', decide),
  post('/documents/:document/paragraphs/:paragraph/review', 'decide', look),
  post('/documents/:document/decisions/:decision/hunks/:hunk/answers', 'comment', answerHunk),
];
