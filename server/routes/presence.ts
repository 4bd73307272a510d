import { z } from 'zod';
import { Refusal } from '../core/refusal.js';
import { blankAsAbsent, flag, parse, text } from '../http/forms.js';
import { type Handle, post } from '../http/route.js';
import { readDocument } from '../store/documents.js';
import { readParagraphPlace } from '../store/paragraphs.js';

const schema = z.object({
  document: text(100),
  /** Absent: in no paragraph, or gone. */
  paragraph: blankAsAbsent(text(100)),
  editing: blankAsAbsent(flag),
  /** Which of the person's pages says it. */
  tab: blankAsAbsent(text(40)),
});

/**
 * A page says in which paragraph its person is. Scripts are answered with who is in the document, so that a page that
 * has just opened, or missed an event, knows it.
 */
const tell: Handle = async ({ house, person }, request, response) => {
  if (!person) throw new Refusal('unauthenticated');
  const { document, paragraph, editing = false, tab = '' } = parse(schema, request.body);
  const known =
    paragraph === undefined
      ? (await readDocument(house.store, document)) !== null
      : (await readParagraphPlace(house.store, paragraph))?.document === document;
  if (!known) throw new Refusal('not-found');
  const { id, name } = person;
  house.presence.set({ id, name }, tab, paragraph === undefined ? null : { document, paragraph, editing });
  if (request.accepts(['html', 'json']) === 'json') response.json({ document, people: house.presence.list(document) });
  else response.status(204).end();
};

export const presenceRoutes = [post('/presence', 'read', tell, { throttled: 'presence' })];
