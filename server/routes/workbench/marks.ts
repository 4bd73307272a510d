import { z } from 'zod';
import { parse, text } from '../../http/forms.js';
import type { Handle } from '../../http/route.js';
import { paragraphOf } from './asked.js';
import { findingsIn, isOfRendering } from './findings.js';
import { scanParagraph } from './scan.js';

/**
 * The renderings in a text that is being typed and what the checks find in it, judged against the paragraph's Chinese:
 * `{marks: [{from, to, status, concept, fix, message?}]}`, without a concept where a check other than the termbase's speaks.
 */
export const checkText: Handle = async (visit, request, response) => {
  const { text: target } = parse(z.object({ text: text(visit.house.settings.MAX_PARAGRAPH_LENGTH) }), request.body);
  const { row } = await paragraphOf(visit, request);
  const findings = await findingsIn(visit.house, { ...row, target });
  const dismissed = new Set(
    findings.filter((one) => isOfRendering(one) && one.dismissal !== null).map((one) => one.target?.from),
  );
  const hits = scanParagraph(visit.house, { ...row, target });
  const renderings = hits
    .filter(({ side, from, fix }) => side === 'target' && !(fix !== null && dismissed.has(from)))
    .map(({ from, to, status, concept, fix }) => ({ from, to, status, concept, fix }));
  const open = findings.filter((one) => one.dismissal === null && !isOfRendering(one));
  const found = open.flatMap(({ check, severity, target: place, data, fix }) =>
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
