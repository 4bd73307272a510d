import type { Request, Response } from 'express';
import { z } from 'zod';
import { setProjectSetting } from '../actions/set-project-setting.js';
import { type HouseRule, severities, type Span } from '../core/checks/check.js';
import { largestPattern, longestPattern } from '../core/house-rules/pattern.js';
import {
  blankRule,
  formOfRule,
  type LinesReading,
  longestFix,
  longestMessage,
  longestName,
  longestWords,
  mostAvoided,
  mostRules,
  mostWords,
  readAvoided,
  readRule,
  readWords,
  type RuleForm,
  writeAvoided,
} from '../core/house-rules/read.js';
import { ruleSetOf } from '../core/house-rules/rule-set.js';
import { Refusal } from '../core/refusal.js';
import { parse, text } from '../http/forms.js';
import { get, type Handle, post } from '../http/route.js';
import { urls } from '../http/urls.js';
import { render } from '../http/views.js';
import type { Visit } from '../http/visit.js';
import { readSetting } from '../store/settings.js';
import { actionContext } from './context.js';

const limits = {
  rules: mostRules,
  pattern: longestPattern,
  size: largestPattern,
  name: longestName,
  message: longestMessage,
  fix: longestFix,
  avoided: mostAvoided,
  words: mostWords,
  length: longestWords,
};

/** What is wrong with each field of a rule, in the reader's language. */
type Problems = { readonly [Field in keyof RuleForm]: readonly string[] };

const noProblems: Problems = { name: [], source: [], target: [], when: [], message: [], fix: [], severity: [] };

/** What a form that was refused or only tried has, in the place of what stands. */
type Given = {
  readonly rule?: { readonly form: RuleForm; readonly of: string; readonly problems: Problems };
  readonly sample?: { readonly zh: string; readonly en: string; readonly found: readonly Tried[] | null };
  readonly avoided?: { readonly text: string; readonly problems: readonly string[] };
  readonly words?: { readonly text: string; readonly problems: readonly string[] };
};

/** What a rule finds in a text that somebody pasted. */
type Tried = { readonly source: string | null; readonly target: string | null; readonly fix: string | null };

const none = { zh: '', en: '', found: null };

async function page(visit: Visit, request: Request, response: Response, given: Given = {}): Promise<void> {
  const { store, project } = visit.house;
  const [rules, avoided, words, english, glosses] = await Promise.all([
    readSetting(store, project, 'house-rules'),
    readSetting(store, project, 'word-list'),
    readSetting(store, project, 'words'),
    readSetting(store, project, 'english'),
    readSetting(store, project, 'glosses'),
  ]);
  const asked = String(request.query['rule'] ?? '');
  const edited = rules.value.find(({ name }) => name === asked);
  const form = edited ? formOfRule(edited) : blankRule;
  const failed = [
    ...Object.values(given.rule?.problems ?? noProblems),
    given.avoided?.problems,
    given.words?.problems,
  ].some((problems) => problems && problems.length > 0);
  response.status(failed ? 422 : 200).send(
    render(visit, 'pages/house-style', {
      rules: rules.value,
      severities,
      limits,
      saved: request.query['saved'],
      rule: given.rule ?? { form, of: edited?.name ?? '', problems: noProblems },
      sample: given.sample ?? none,
      avoided: given.avoided ?? { text: writeAvoided(avoided.value), problems: [] },
      words: given.words ?? { text: words.value.join('\n'), problems: [] },
      choices: [
        { key: 'english', value: english.value, choices: ['any', 'american', 'british'] },
        { key: 'glosses', value: glosses.value, choices: ['allow', 'flag'] },
      ],
    }),
  );
}

const show: Handle = (visit, request, response) => page(visit, request, response);

/** So much may be sent; what is too long for a rule is said beside it. */
const field = text(10_000).default('');
const ruleFields = z.object({
  name: field,
  source: field,
  target: field,
  message: field,
  fix: field,
  of: field,
  when: z.enum(['target-has', 'target-lacks']).default('target-has'),
  severity: z.enum(severities).default('minor'),
  zh: text(4_000).default(''),
  en: text(4_000).default(''),
  act: z.enum(['save', 'try', 'remove']),
});

const keys = ['house-rules', 'word-list', 'words', 'english', 'glosses'] as const;
type Key = (typeof keys)[number];

const change: Handle = async (visit, request, response) => {
  const { key } = parse(z.object({ key: z.enum(keys) }), request.body);
  const given = await changeOf[key](visit, request);
  if (given) return page(visit, request, response, given);
  response.redirect(303, `${urls.houseStyle({ saved: key })}#${key}`);
};

const changeOf: Readonly<Record<Key, (visit: Visit, request: Request) => Promise<Given | undefined>>> = {
  async 'house-rules'(visit, { body }) {
    const { act, of, zh, en, ...form } = parse(ruleFields, body);
    const { store, project } = visit.house;
    const { value: rules } = await readSetting(store, project, 'house-rules');
    const others = rules.filter(({ name }) => name !== of);
    if (act === 'remove') {
      await setProjectSetting(actionContext(visit), 'house-rules', others);
      return undefined;
    }
    const reading = readRule(form, others);
    if (reading.kind === 'problems') {
      const problems: Record<keyof RuleForm, readonly string[]> = { ...noProblems };
      for (const { field, code, near = '', limit = limits.pattern } of reading.problems)
        problems[field] = [...problems[field], visit.t(`house-style:problem.${code}`, { near, limit })];
      return { rule: { form, of, problems }, sample: { zh, en, found: null } };
    }
    if (act === 'try')
      return { rule: { form, of, problems: noProblems }, sample: { zh, en, found: tried(reading.rule, zh, en) } };
    const at = rules.findIndex(({ name }) => name === of);
    const next = at < 0 ? [...rules, reading.rule] : rules.map((rule, i) => (i === at ? reading.rule : rule));
    await setProjectSetting(actionContext(visit), 'house-rules', next);
    return undefined;
  },
  async 'word-list'(visit, { body }) {
    const { lines } = parse(z.object({ lines: text(mostAvoided * 250) }), body);
    const reading = readAvoided(lines);
    if (reading.kind === 'problems') return { avoided: { text: lines, problems: said(visit, reading) } };
    await setProjectSetting(actionContext(visit), 'word-list', reading.values);
    return undefined;
  },
  async words(visit, { body }) {
    const { lines } = parse(z.object({ lines: text(mostWords * 110) }), body);
    const reading = readWords(lines);
    if (reading.kind === 'problems') return { words: { text: lines, problems: said(visit, reading) } };
    await setProjectSetting(actionContext(visit), 'words', reading.values);
    return undefined;
  },
  async english(visit, { body }) {
    const { value } = parse(z.object({ value: z.enum(['any', 'american', 'british']) }), body);
    await setProjectSetting(actionContext(visit), 'english', value);
    return undefined;
  },
  async glosses(visit, { body }) {
    const { value } = parse(z.object({ value: z.enum(['allow', 'flag']) }), body);
    await setProjectSetting(actionContext(visit), 'glosses', value);
    return undefined;
  },
};

function said({ t }: Visit, reading: LinesReading<unknown>): string[] {
  if (reading.kind === 'read') throw new Refusal('malformed', { field: 'lines' });
  return reading.problems.map(({ code, ...values }) => t(`house-style:line.${code}`, values));
}

function tried(rule: HouseRule, zh: string, en: string): Tried[] {
  const texts = { source: zh === '' ? null : zh, target: en === '' ? null : en };
  const words = (text: string | null, span: Span | null): string | null =>
    text === null || span === null ? null : text.slice(span.from, span.to);
  return ruleSetOf([rule])
    .find(texts)
    .matches.map(({ source, target, fix }) => ({
      source: words(texts.source, source),
      target: words(texts.target, target),
      fix,
    }));
}

export const houseStyleRoutes = [
  get('/settings/house-style', 'administer', show),
  post('/settings/house-style', 'administer', change),
];
