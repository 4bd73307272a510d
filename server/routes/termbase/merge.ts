import { z } from 'zod';
import type { ConceptEntry } from '../../../glossary/index.js';
import { newId } from '../../actions/context.js';
import { mergeConcepts, splitOne } from '../../actions/concept-batch/merge-concepts.js';
import {
  uniteConcepts,
  uniteDifferences,
  uniteFields,
  uniteValue,
  type UniteChoices,
} from '../../core/concept-unite.js';
import { Refusal } from '../../core/refusal.js';
import { blankAsAbsent, count, parse, text } from '../../http/forms.js';
import { get, type Handle, post } from '../../http/route.js';
import { urls } from '../../http/urls.js';
import { render } from '../../http/views.js';
import type { Visit } from '../../http/visit.js';
import { readConcept } from '../../store/concepts.js';
import { actionContext } from '../context.js';
import { helpers } from '../glossary/helpers.js';
import { lookUp } from '../glossary/results.js';

type Standing = { readonly id: string; readonly number: number; readonly entry: ConceptEntry };

async function standing(visit: Visit, id: string): Promise<Standing> {
  const row = await readConcept(visit.house.store, id);
  if (!row || (row.entry as ConceptEntry).retired) throw new Refusal('not-found');
  return { ...row, entry: row.entry as ConceptEntry };
}

/** First which other concept; then, of what only one can stay, whose. */
const showMerge: Handle = async (visit, request, response) => {
  const asked = parse(z.object({ with: blankAsAbsent(text(100)), q: blankAsAbsent(text(300)) }), request.query);
  const kept = await standing(visit, String(request.params['concept']));
  const other = asked.with === undefined ? null : await standing(visit, asked.with);
  if (other?.id === kept.id) throw new Refusal('malformed', { field: 'with' });
  const q = asked.q ?? kept.entry.zh[0]?.text ?? '';
  const found = other ? [] : lookUp(visit.house.termbase.current(), q).results.filter(({ id }) => id !== kept.id);
  response.send(
    render(visit, 'pages/concept-merge', {
      ...helpers(visit),
      kept,
      other,
      q,
      found: found.slice(0, 20),
      differences: other
        ? uniteDifferences(kept.entry, other.entry).map((field) => ({
            field,
            kept: uniteValue(kept.entry, field),
            other: uniteValue(other.entry, field),
          }))
        : [],
      united: other ? uniteConcepts(kept, other).kept : null,
      batch: newId(),
    }),
  );
};

const batchId = z.string().regex(/^[0-9a-z]{1,40}$/);

const merge: Handle = async (visit, request, response) => {
  const choice = z.enum(['kept', 'other']).optional();
  const choices = z.object(Object.fromEntries(uniteFields.map((field) => [`choose.${field}`, choice])));
  const body = parse(z.object({ base: count, other: text(100), otherBase: count, batch: batchId }), request.body);
  const chosen = parse(choices, request.body) as Readonly<Record<string, 'kept' | 'other' | undefined>>;
  const batch = await mergeConcepts(actionContext(visit), {
    id: body.batch,
    kept: { concept: String(request.params['concept']), base: body.base },
    other: { concept: body.other, base: body.otherBase },
    choices: Object.fromEntries(
      uniteFields.flatMap((field) => (chosen[`choose.${field}`] === 'other' ? [[field, 'other']] : [])),
    ) as UniteChoices,
  });
  response.redirect(303, urls.batch(batch));
};

const showSplit: Handle = async (visit, request, response) => {
  const concept = await standing(visit, String(request.params['concept']));
  response.send(render(visit, 'pages/concept-split', { ...helpers(visit), concept, batch: newId() }));
};

const split: Handle = async (visit, request, response) => {
  const from = await standing(visit, String(request.params['concept']));
  const { base, batch } = parse(z.object({ base: count, batch: batchId }), request.body);
  const place = z.enum(['stays', 'goes', 'both']).default('stays');
  const places = (side: 'zh' | 'en') =>
    from.entry[side].map((_, index) =>
      parse(place, (request.body as Record<string, unknown>)[`${side}.${index}`] ?? 'stays'),
    );
  const id = await splitOne(actionContext(visit), {
    id: batch,
    from: { concept: from.id, base },
    choices: { zh: places('zh'), en: places('en') },
  });
  response.redirect(303, urls.batch(id));
};

export const mergeRoutes = [
  get('/glossary/:concept/merge', 'edit-concepts', showMerge),
  post('/glossary/:concept/merge', 'edit-concepts', merge),
  get('/glossary/:concept/split', 'edit-concepts', showSplit),
  post('/glossary/:concept/split', 'edit-concepts', split),
];
