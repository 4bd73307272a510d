import type { Request } from 'express';
import { z } from 'zod';
import { preferredText } from '../../glossary/index.js';
import { reviseDocument } from '../actions/revise-document.js';
import { setProjectSetting } from '../actions/set-project-setting.js';
import { type CheckProfile, severities } from '../core/checks/check.js';
import { allChecks } from '../core/checks/run.js';
import {
  type ChoiceSetting,
  heaviestError,
  isChoiceSetting,
  longestReason,
  mostReasons,
  mostSecondReviewTerms,
  settingChoices,
} from '../core/project-settings.js';
import { Refusal } from '../core/refusal.js';
import { blankAsAbsent, count, flag, parse, text } from '../http/forms.js';
import { get, type Handle, post } from '../http/route.js';
import { urls } from '../http/urls.js';
import { render } from '../http/views.js';
import type { Visit } from '../http/visit.js';
import { readSetting } from '../store/settings.js';
import { actionContext } from './context.js';
import { documentOf } from './documents.js';

/** So many concepts are offered for a query. */
const offered = 10;

const show: Handle = async (visit, request, response) => {
  const { store, project, termbase } = visit.house;
  const { term } = parse(z.object({ term: blankAsAbsent(text(200)) }), request.query);
  const [reasons, weights, terms, profile] = await Promise.all([
    readSetting(store, project, 'review-reasons'),
    readSetting(store, project, 'mqm-weights'),
    readSetting(store, project, 'second-review-terms'),
    readSetting(store, project, 'checks'),
  ]);
  const choices = await Promise.all(
    (Object.keys(settingChoices) as ChoiceSetting[]).map(async (key) => {
      const { value } = await readSetting(store, project, key);
      return { key, value, choices: settingChoices[key] };
    }),
  );
  const asked = term?.trim() ?? '';
  const found = asked === '' ? [] : termsFor(visit, asked).filter(({ id }) => !terms.value.includes(id));
  response.send(
    render(visit, 'pages/settings', {
      settings: choices,
      saved: request.query['saved'],
      reasons: { value: reasons.value.join('\n'), most: mostReasons, longest: longestReason },
      weights: { value: weights.value, most: heaviestError },
      terms: terms.value.map((id) => termOf(visit, id)),
      term: asked,
      found,
      loading: termbase.loading() !== null,
      checkGroups: checksByType(profile.value),
      off: Object.values(profile.value).filter((value) => value === 'off').length,
      severities,
    }),
  );
};

/** Every check with what the project says of it, those of one type together, in the order of the checks. */
function checksByType(profile: CheckProfile) {
  const types = [...new Set(allChecks.map(({ type }) => type))];
  return types.map((type) => ({
    type,
    members: allChecks
      .filter((check) => check.type === type)
      .map(({ id, severity }) => ({ id, severity, value: profile[id] ?? '' })),
  }));
}

type Term = { readonly id: string; readonly zh: string; readonly en: string };

function termOf({ house }: Visit, id: string): Term {
  const entry = house.termbase.current().concept(id)?.entry;
  return { id, zh: entry?.zh[0]?.text ?? '', en: entry ? preferredText(entry) : '' };
}

/** The concept of that id, then those that look-up finds. */
function termsFor(visit: Visit, asked: string): Term[] {
  const termbase = visit.house.termbase.current();
  const byId = termbase.concept(asked.toUpperCase())?.id;
  const ids = [...(byId ? [byId] : []), ...termbase.lookup(asked, { limit: offered }).map(({ concept }) => concept)];
  return [...new Set(ids)].slice(0, offered).map((id) => termOf(visit, id));
}

const keys = ['review-reasons', 'mqm-weights', 'second-review-terms', 'checks'] as const;
const isKey = (key: string): key is (typeof keys)[number] => (keys as readonly string[]).includes(key);

const change: Handle = async (visit, request, response) => {
  const { key } = parse(
    z.object({ key: z.string().refine((key) => isKey(key) || isChoiceSetting(key)) }),
    request.body,
  );
  if (isKey(key)) await changeOf[key](visit, request);
  else if (isChoiceSetting(key)) {
    const { value } = parse(z.object({ value: z.enum(settingChoices[key]) }), request.body);
    await setProjectSetting(actionContext(visit), key, value);
  }
  response.redirect(303, `${urls.projectSettings({ saved: key })}#${key}`);
};

const weight = z.coerce.number().min(0).max(heaviestError);

const changeOf: Readonly<Record<(typeof keys)[number], (visit: Visit, request: Request) => Promise<void>>> = {
  async 'review-reasons'(visit, { body }) {
    const { reasons } = parse(z.object({ reasons: text(10_000) }), body);
    const lines = [...new Set(reasons.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
    if (lines.length > mostReasons) throw new Refusal('malformed', { field: 'reasons', limit: mostReasons });
    if (lines.some((line) => line.length > longestReason)) throw new Refusal('too-long', { limit: longestReason });
    await setProjectSetting(actionContext(visit), 'review-reasons', lines);
  },
  async 'mqm-weights'(visit, { body }) {
    const weights = parse(z.object({ minor: weight, major: weight, critical: weight }), body);
    await setProjectSetting(actionContext(visit), 'mqm-weights', weights);
  },
  async 'second-review-terms'(visit, { body }) {
    const { add, remove } = parse(z.object({ add: blankAsAbsent(text(100)), remove: blankAsAbsent(text(100)) }), body);
    const { store, project, termbase } = visit.house;
    if (add === undefined && remove === undefined) throw new Refusal('malformed', { field: 'add' });
    if (add !== undefined && !termbase.current().concept(add)) throw new Refusal('not-found');
    const { value } = await readSetting(store, project, 'second-review-terms');
    const next = [...new Set([...value, ...(add === undefined ? [] : [add])])].filter((id) => id !== remove);
    if (next.length > mostSecondReviewTerms)
      throw new Refusal('malformed', { field: 'add', limit: mostSecondReviewTerms });
    await setProjectSetting(actionContext(visit), 'second-review-terms', next);
  },
  async checks(visit, { body }) {
    const severity = blankAsAbsent(z.enum([...severities, 'off']));
    const said = parse(z.object(Object.fromEntries(allChecks.map(({ id }) => [id, severity]))), body);
    const profile = Object.fromEntries(Object.entries(said).flatMap(([id, value]) => (value ? [[id, value]] : [])));
    await setProjectSetting(actionContext(visit), 'checks', profile);
  },
};

const showDocument: Handle = async (visit, request, response) => {
  const document = await documentOf(visit, request);
  response.send(render(visit, 'pages/document-settings', { document, saved: request.query['saved'] === '1' }));
};

const changeDocument: Handle = async (visit, request, response) => {
  const { id } = await documentOf(visit, request);
  const { base, deadline, dated, ...said } = parse(
    z.object({
      base: count,
      deadline: blankAsAbsent(text(10)),
      dated: blankAsAbsent(text(10)),
      'second-review': flag.default(false),
    }),
    request.body,
  );
  const change = { deadline: deadline ?? null, dated: dated ?? null, secondReview: said['second-review'] };
  await reviseDocument(actionContext(visit), { document: id, base, ...change });
  response.redirect(303, urls.documentSettings(id, { saved: true }));
};

export const settingRoutes = [
  get('/settings', 'administer', show),
  post('/settings', 'administer', change),
  get('/documents/:document/settings', 'assign', showDocument),
  post('/documents/:document/settings', 'assign', changeDocument),
];
