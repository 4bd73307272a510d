import { z } from 'zod';
import { parse, text } from '../../http/forms.js';
import type { Handle } from '../../http/route.js';
import { paragraphOf } from './asked.js';
import { scanParagraph } from './scan.js';

/** The renderings in a text that is being typed, judged against the paragraph's Chinese: `{marks: [{from, to, status, concept, fix}]}`. */
export const checkText: Handle = async (visit, request, response) => {
  const { text: target } = parse(z.object({ text: text(visit.house.settings.MAX_PARAGRAPH_LENGTH) }), request.body);
  const { row } = await paragraphOf(visit, request);
  const hits = scanParagraph(visit.house, { ...row, target });
  response.json({
    marks: hits
      .filter(({ side }) => side === 'target')
      .map(({ from, to, status, concept, fix }) => ({ from, to, status, concept, fix })),
  });
};
