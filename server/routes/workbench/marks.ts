import { z } from 'zod';
import { parse, text } from '../../http/forms.js';
import type { Handle } from '../../http/route.js';
import { paragraphOf } from './asked.js';
import { findingsIn, isOfRendering } from './findings.js';
import { scanParagraph } from './scan.js';

/**
 * The renderings in a text that is being typed and what the checks find in it, judged against the paragraph's Chinese:
 * `{marks: [{from, to, status, concept, fix, message?}]}`: no concept where a check other than the termbase's speaks, no
 * message where nothing is wrong.
 */
export const checkText: Handle = async (visit, request, response) => {
  const { text: target } = parse(z.object({ text: text(visit.house.settings.MAX_PARAGRAPH_LENGTH) }), request.body);
  const { row } = await paragraphOf(visit, request);
  const findings = await findingsIn(visit.house, { ...row, target });
  const dismissed = new Set(
    findings.filter((one) => isOfRendering(one) && one.dismissal !== null).map((one) => one.target?.from),
  );
  const open = findings.filter((one) => one.dismissal === null);
  const messageOf = ({ check, data }: (typeof open)[number]): string => visit.t(`checks:${check}.message`, data);
  const said = new Map(open.filter(isOfRendering).map((one) => [one.target?.from, messageOf(one)]));
  const hits = scanParagraph(visit.house, { ...row, target });
  const renderings = hits
    .filter(({ side, from, fix }) => side === 'target' && !(fix !== null && dismissed.has(from)))
    .map(({ from, to, status, concept, fix }) => ({ from, to, status, concept, fix, message: said.get(from) }));
  const found = open
    .filter((one) => !isOfRendering(one))
    .flatMap((one) =>
      one.target
        ? [{ ...one.target, status: `finding-${one.severity}`, concept: '', fix: one.fix, message: messageOf(one) }]
        : [],
    );
  response.json({ marks: [...renderings, ...found] });
};
