import { z } from 'zod';
import { HUNK_OUTCOMES } from '../../core/hunk-decisions.js';
import { MQM_CATEGORIES, MQM_SEVERITIES } from '../../core/mqm.js';
import { blankAsAbsent, count, parse, text } from '../../http/forms.js';
import type { Handle } from '../../http/route.js';
import { render } from '../../http/views.js';
import { countFeedback, listFeedback } from '../../store/hunk-decisions.js';

const pageSize = 25;
/** Characters shown on either side of a change. */
const around = 80;
const periods = [7, 30, 90] as const;

const schema = z.object({
  outcome: blankAsAbsent(z.enum(HUNK_OUTCOMES)),
  reason: blankAsAbsent(text(2000)),
  category: blankAsAbsent(z.enum(MQM_CATEGORIES)),
  severity: blankAsAbsent(z.enum(MQM_SEVERITIES)),
  document: blankAsAbsent(text(100)),
  days: blankAsAbsent(count),
  page: count.catch(1).default(1),
});

const kinds = ['outcome', 'reason', 'category', 'severity', 'document'] as const;

/** What reviewers decided about the person's own words: by reason, type, severity, document and period. */
export const showFeedback: Handle = async (visit, request, response) => {
  const { store } = visit.house;
  const { days, page: asked, ...filter } = parse(schema, request.query);
  const page = Math.min(Math.max(asked, 1), 1000);
  const since = days ? new Date(visit.now.getTime() - Math.min(days, 36_500) * 86_400_000).toISOString() : undefined;
  const narrowed = { ...filter, since };
  const author = visit.person?.id ?? '';
  const found = await listFeedback(store, author, { ...narrowed, skip: (page - 1) * pageSize, limit: pageSize + 1 });
  const facets = await Promise.all(
    kinds.map(async (kind) => ({ kind, values: await countFeedback(store, author, kind, narrowed) })),
  );
  response.send(
    render(visit, 'pages/feedback', {
      hunks: found.slice(0, pageSize).map((hunk) => ({
        ...hunk,
        before: (hunk.from > around ? '… ' : '') + hunk.base.slice(Math.max(0, hunk.from - around), hunk.from),
        after: hunk.base.slice(hunk.to, hunk.to + around) + (hunk.base.length > hunk.to + around ? ' …' : ''),
      })),
      ...{ facets, periods, page, more: found.length > pageSize, chosen: { ...filter, days } },
    }),
  );
};
