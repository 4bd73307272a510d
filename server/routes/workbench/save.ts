import type { Request, Response } from 'express';
import { z } from 'zod';
import { saveRevision } from '../../actions/save-revision.js';
import { diff } from '../../core/diff/diff.js';
import { type Merged, merge3 } from '../../core/merge.js';
import { Refusal } from '../../core/refusal.js';
import { blankAsAbsent, count, flag, parse, text } from '../../http/forms.js';
import type { Handle } from '../../http/route.js';
import { render } from '../../http/views.js';
import type { Visit } from '../../http/visit.js';
import { readTarget } from '../../store/paragraphs.js';
import { actionContext } from '../context.js';
import { askedFor, paragraphOf } from './asked.js';
import { renderRows } from './row.js';
import { placeOf } from './show.js';

type Ask = {
  readonly base: number;
  readonly text: string;
  readonly done: boolean;
  readonly source?: number | undefined;
};

const common = { done: flag.default(true), source: blankAsAbsent(count) };

/** Saves one text: a page that is open gets its row, a plain form goes back to its place. Stale: 409 with both texts and their merge. */
export const save: Handle = async (visit, request, response) => {
  const limit = visit.house.settings.MAX_PARAGRAPH_LENGTH;
  const ask = parse(z.object({ base: count, text: text(limit), ...common }), request.body);
  await saveOrShow(visit, request, response, ask);
};

/** Puts a merge together from the person's choices; saves it, or shows it to be worked on first. */
export const merge: Handle = async (visit, request, response) => {
  const limit = visit.house.settings.MAX_PARAGRAPH_LENGTH;
  const schema = z.looseObject({
    ancestor: count,
    base: count,
    mine: text(limit),
    then: z.enum(['save', 'edit']).default('save'),
    ...common,
  });
  const { ancestor, base, mine, then, done, source, ...choices } = parse(schema, request.body);
  const { row } = await paragraphOf(visit, request);
  const { store } = visit.house;
  const [old, theirs] = await Promise.all([readTarget(store, row.id, ancestor), readTarget(store, row.id, base)]);
  if (!theirs) throw new Refusal('unknown-base', { base });
  const merged = choose(merge3(old?.text ?? '', mine, theirs.text), choices);
  if (merged === null) throw new Refusal('malformed', { field: 'clash' });
  if (then === 'save') return saveOrShow(visit, request, response, { base, text: merged, done, source });
  await showConflict(visit, request, response, {
    ask: { base: ancestor, text: mine, done, source },
    base: { number: ancestor, text: old?.text ?? '' },
    current: theirs,
    chosen: merged,
  });
};

/** The text that the choices make; null where one is missing. */
function choose(merged: Merged, choices: Readonly<Record<string, unknown>>): string | null {
  if (merged.kind === 'clean') return merged.text;
  let result = '';
  for (const [i, part] of merged.parts.entries()) {
    if (part.kind === 'text') {
      result += part.text;
      continue;
    }
    const choice = choices[`clash-${i}`];
    if (choice !== 'mine' && choice !== 'theirs' && choice !== 'base') return null;
    result += part[choice];
  }
  return result;
}

async function saveOrShow(visit: Visit, request: Request, response: Response, ask: Ask): Promise<void> {
  const { document, row } = await paragraphOf(visit, request);
  // A page that was opened by somebody else of this browser must not save in the name of who signed in since.
  const person = request.get('x-person');
  if (person !== undefined && person !== visit.person?.id) throw new Refusal('unauthenticated');
  try {
    const { kind } = await saveRevision(actionContext(visit), { document: document.id, paragraph: row.id, ...ask });
    if (request.get('x-partial') !== 'row') return response.redirect(303, placeOf(document, row));
    const saved = (await paragraphOf(visit, request)).row;
    response.status(kind === 'new' ? 201 : 200).send(await renderRows(visit, document, [saved], askedFor(request)));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'stale') throw error;
    const { base, current } = error.values as { base: Numbered; current: Numbered };
    await showConflict(visit, request, response, { ask, base, current, chosen: null });
  }
}

type Numbered = { readonly number: number; readonly text: string };
type Conflict = {
  readonly ask: Ask;
  readonly base: Numbered;
  readonly current: Numbered;
  readonly chosen: string | null;
};

async function showConflict(
  visit: Visit,
  request: Request,
  response: Response,
  { ask, base, current, chosen }: Conflict,
): Promise<void> {
  const { document, row } = await paragraphOf(visit, request);
  const merged: Merged = chosen === null ? merge3(base.text, ask.text, current.text) : { kind: 'clean', text: chosen };
  // What each side changed is shown in its text.
  const changes = { mine: diff(base.text, ask.text), theirs: diff(base.text, current.text) };
  const data = {
    document,
    row,
    ask,
    base,
    current,
    changes,
    merged,
    chosen: chosen !== null,
    place: placeOf(document, row),
  };
  const partial = request.get('x-partial') === 'row';
  response.status(chosen === null ? 409 : 200).set('x-conflict', '1');
  response.send(render(visit, partial ? 'partials/workbench/conflict' : 'pages/conflict', data));
}
