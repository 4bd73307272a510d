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
  /** Absent: what was changed, or is to be; `all`: what was accepted as well. */
  outcome: blankAsAbsent(z.enum([...HUNK_OUTCOMES, 'all'])),
  reason: blankAsAbsent(text(2000)),
  category: blankAsAbsent(z.enum(MQM_CATEGORIES)),
  severity: blankAsAbsent(z.enum(MQM_SEVERITIES)),
  document: blankAsAbsent(text(100)),
  days: blankAsAbsent(count),
  page: count.catch(1).default(1),
});

const kinds = ['outcome', 'reason', 'category', 'severity', 'document'] as const;

const changes = HUNK_OUTCOMES.filter((outcome) => outcome !== 'accept');

/** The last words of a text, and the first: whole words, where there are any. */
function tailOf(text: string): string {
  return text.length <= around ? text : `… ${text.slice(-around).replace(/^\S*\s+(?=\S)/, '')}`;
}

function headOf(text: string): string {
  return text.length <= around ? text : `${text.slice(0, around).replace(/(?<=\S)\s+\S*$/, '')} …`;
}

/** What reviewers decided about the person's own words: by reason, type, severity, document and period. */
export const showFeedback: Handle = async (visit, request, response) => {
  const { store } = visit.house;
  const { days, page: asked, outcome, ...filter } = parse(schema, request.query);
  const page = Math.min(Math.max(asked, 1), 1000);
  const since = days ? new Date(visit.now.getTime() - Math.min(days, 36_500) * 86_400_000).toISOString() : undefined;
  const narrowed = {
    ...filter,
    outcomes: outcome === undefined ? changes : outcome === 'all' ? undefined : [outcome],
    since,
  };
  const author = visit.person?.id ?? '';
  const found = await listFeedback(store, author, { ...narrowed, skip: (page - 1) * pageSize, limit: pageSize + 1 });
  const facets = await Promise.all(
    kinds.map(async (kind) => ({
      kind,
      values: await countFeedback(
        store,
        author,
        kind,
        kind === 'outcome' ? { ...narrowed, outcomes: undefined } : narrowed,
      ),
    })),
  );
  response.send(
    render(visit, 'pages/feedback', {
      hunks: found.slice(0, pageSize).map((hunk) => ({
        ...hunk,
        before: tailOf(hunk.base.slice(0, hunk.from)),
        after: headOf(hunk.base.slice(hunk.to)),
      })),
      facets,
      periods,
      page,
      more: found.length > pageSize,
      chosen: { ...filter, outcome, days },
    }),
  );
};
