import { type AvoidedWords, type HouseRule, severities } from '../checks/check.js';
import { compilePattern, isProblem, lastGroup, type PatternProblem } from './pattern.js';

/** Limits of a project's house style; docs/checks.md names them. */
export const mostRules = 200;
export const longestName = 100;
export const longestMessage = 300;
export const longestFix = 300;
export const mostAvoided = 1_000;
export const mostWords = 5_000;
export const longestWords = 100;

/** A rule as a form has it. */
export type RuleForm = {
  readonly name: string;
  readonly source: string;
  readonly target: string;
  readonly when: HouseRule['when'];
  readonly message: string;
  readonly fix: string;
  readonly severity: HouseRule['severity'];
};

export const blankRule: RuleForm = {
  name: '',
  source: '',
  target: '',
  when: 'target-has',
  message: '',
  fix: '',
  severity: severities[2],
};

export type RuleProblem = {
  readonly field: keyof RuleForm;
  readonly code: PatternProblem['code'] | 'missing' | 'taken' | 'needs-both' | 'needs-target' | 'group' | 'too-many';
  readonly near?: string;
  readonly limit?: number;
};

export type RuleReading =
  | { readonly kind: 'rule'; readonly rule: HouseRule }
  | { readonly kind: 'problems'; readonly problems: readonly RuleProblem[] };

/** `others`: the rules beside it. */
export function readRule(form: RuleForm, others: readonly HouseRule[]): RuleReading {
  const problems: RuleProblem[] = [];
  const limits = { name: longestName, message: longestMessage, fix: longestFix };
  const [name, message] = [form.name.trim(), form.message.trim()];
  if (name === '') problems.push({ field: 'name', code: 'missing' });
  if (others.some((other) => other.name.toLowerCase() === name.toLowerCase()))
    problems.push({ field: 'name', code: 'taken' });
  if (others.length >= mostRules) problems.push({ field: 'name', code: 'too-many', limit: mostRules });
  if (message === '') problems.push({ field: 'message', code: 'missing' });
  for (const [field, limit] of Object.entries(limits) as [keyof typeof limits, number][])
    if (form[field].length > limit) problems.push({ field, code: 'too-long', limit });
  if (form.source === '' && form.target === '') problems.push({ field: 'target', code: 'missing' });
  else if (form.when === 'target-lacks' && (form.source === '' || form.target === ''))
    problems.push({ field: form.source === '' ? 'source' : 'target', code: 'needs-both' });
  let groups = 0;
  for (const field of ['source', 'target'] as const) {
    if (form[field] === '') continue;
    const compiled = compilePattern(form[field]);
    if (isProblem(compiled)) problems.push({ field, ...compiled });
    else if (field === 'target') groups = compiled.groupCount();
  }
  if (form.fix !== '' && (form.target === '' || form.when === 'target-lacks'))
    problems.push({ field: 'fix', code: 'needs-target' });
  else if (lastGroup(form.fix) > groups && !problems.some(({ field }) => field === 'target'))
    problems.push({ field: 'fix', code: 'group', near: `$${lastGroup(form.fix)}` });
  if (problems.length > 0) return { kind: 'problems', problems };
  const given = (text: string): string | null => (text === '' ? null : text);
  return {
    kind: 'rule',
    rule: {
      name,
      source: given(form.source),
      target: given(form.target),
      when: form.when,
      message,
      fix: given(form.fix),
      severity: form.severity,
    },
  };
}

export function formOfRule({ source, target, fix, ...rule }: HouseRule): RuleForm {
  return { ...rule, source: source ?? '', target: target ?? '', fix: fix ?? '' };
}

/** A line that cannot be read, from 1. */
export type LineProblem = {
  readonly line: number;
  readonly code: 'too-long' | 'no-words' | 'too-many';
  readonly limit: number;
};

export type LinesReading<Value> =
  | { readonly kind: 'read'; readonly values: readonly Value[] }
  | { readonly kind: 'problems'; readonly problems: readonly LineProblem[] };

/** "avoid → prefer" a line; →, ->, => or a tab between them; in quotation marks for that form alone. The last of two same lines counts. */
export function readAvoided(text: string): LinesReading<AvoidedWords> {
  return readLines(text, mostAvoided, (line): [string, AvoidedWords] | 'no-words' => {
    const [, left = line, right = ''] = /^(.*?)\s*(?:→|->|=>|\t)\s*(.*)$/.exec(line) ?? [];
    const [, quoted] = /^["“](.+)["”]$/.exec(left) ?? [];
    const avoid = (quoted ?? left).trim();
    if (!/\p{L}/u.test(avoid)) return 'no-words';
    return [avoid.toLowerCase(), { avoid, prefer: right === '' ? null : right, exact: quoted !== undefined }];
  });
}

export function writeAvoided(list: readonly AvoidedWords[]): string {
  return list
    .map(({ avoid, prefer, exact }) => `${exact ? `"${avoid}"` : avoid}${prefer === null ? '' : ` → ${prefer}`}`)
    .join('\n');
}

/** A word a line, each once, as it is written. */
export function readWords(text: string): LinesReading<string> {
  return readLines(text, mostWords, (word) =>
    /^['’-]*\p{L}[\p{L}\p{M}'’-]*$/u.test(word) ? [word, word] : 'no-words',
  );
}

function readLines<Value>(
  text: string,
  most: number,
  read: (line: string) => readonly [key: string, value: Value] | 'no-words',
): LinesReading<Value> {
  const values = new Map<string, Value>();
  const problems: LineProblem[] = [];
  for (const [at, line] of text.split('\n').map((line, at) => [at + 1, line.trim()] as const)) {
    if (line === '') continue;
    const one = line.length > longestWords * 2 + 5 ? null : read(line);
    if (one === null) problems.push({ line: at, code: 'too-long', limit: longestWords });
    else if (one === 'no-words') problems.push({ line: at, code: 'no-words', limit: 0 });
    else if (one[0].length > longestWords) problems.push({ line: at, code: 'too-long', limit: longestWords });
    else {
      values.delete(one[0]);
      values.set(one[0], one[1]);
      if (values.size === most + 1) problems.push({ line: at, code: 'too-many', limit: most });
    }
  }
  return problems.length > 0
    ? { kind: 'problems', problems: problems.slice(0, 20) }
    : { kind: 'read', values: [...values.values()] };
}
