import { z } from 'zod';
import { acceptRendering } from '../actions/accept-rendering.js';
import { blankAsAbsent, flag, parse, text } from '../http/forms.js';
import { type Handle, post } from '../http/route.js';
import { urls } from '../http/urls.js';
import { actionContext } from './context.js';
import { paragraphOf } from './workbench/asked.js';

const longest = 1000;

/** From a paragraph's panel: accepts a rendering there or in the whole project, or takes that back. */
const acceptHere: Handle = async (visit, request, response) => {
  const { concept, text, scope, accepted } = parse(
    z.object({ concept: id, text: words, scope: z.enum(['paragraph', 'project']), accepted: flag.default(true) }),
    request.body,
  );
  const { document, row } = await paragraphOf(visit, request);
  const paragraph = scope === 'paragraph' ? row.id : null;
  const outcome = await acceptRendering(actionContext(visit), { concept, text, paragraph, accepted });
  if (request.get('x-partial') === 'row') return void response.status(outcome === 'new' ? 201 : 200).json({ outcome });
  response.redirect(303, `${urls.document(document.id, { edit: row.id })}#p-${encodeURIComponent(row.id)}`);
};

const id = text(100);
const words = text(longest);

/** From the concept's page: takes an acceptance back. */
const takeBack: Handle = async (visit, request, response) => {
  const concept = String(request.params['concept']);
  const { text, paragraph } = parse(z.object({ text: words, paragraph: blankAsAbsent(id) }), request.body);
  const ask = { concept, text, paragraph: paragraph ?? null, accepted: false };
  await acceptRendering(actionContext(visit), ask);
  response.redirect(303, urls.concept(concept));
};

export const acceptedRoutes = [
  post('/documents/:document/paragraphs/:paragraph/renderings', 'save', acceptHere),
  post('/glossary/:concept/renderings', 'save', takeBack),
];
