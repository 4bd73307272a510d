import { z } from 'zod';
import { parse, text } from '../../http/forms.js';
import type { Handle } from '../../http/route.js';
import { paragraphOf } from './asked.js';
import { findingsBeside } from './findings.js';
import { scanParagraph } from './scan.js';

/**
 * The renderings in a text that is being typed and what the checks find in it, judged against the paragraph's Chinese:
 * `{marks: [{from, to, status, concept, fix, message?}]}`, without a concept where a check other than the termbase's speaks.
 */
export const checkText: Handle = async (visit, request, response) => {
  const { text: target } = parse(z.object({ text: text(visit.house.settings.MAX_PARAGRAPH_LENGTH) }), request.body);
  const { row } = await paragraphOf(visit, request);
  const hits = scanParagraph(visit.house, { ...row, target });
  const renderings = hits
    .filter(({ side }) => side === 'target')
    .map(({ from, to, status, concept, fix }) => ({ from, to, status, concept, fix }));
  const found = (await findingsBeside(visit.house, { ...row, target })).flatMap(
    ({ check, severity, target: place, data, fix }) =>
      place
        ? [
            {
              ...place,
              status: `finding-${severity}`,
              concept: '',
              fix,
              message: visit.t(`checks:${check}.message`, data),
            },
          ]
        : [],
  );
  response.json({ marks: [...renderings, ...found] });
};
