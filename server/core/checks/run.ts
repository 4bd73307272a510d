import {
  type Check,
  type CheckedTexts,
  type CheckNote,
  type CheckProfile,
  type CheckRules,
  type Finding,
  type Found,
  type GroupCheck,
  type Noted,
  type ProjectRules,
  type Severity,
  severities,
} from './check.js';
import { drain, type Steps } from '../steps.js';
import { contextOf, plainStyle } from './context.js';
import { consistencyChecks } from './consistency/checks.js';
import { compilingRules } from '../house-rules/rule-set.js';
import { houseStyleChecks } from './house-style/checks.js';
import { houseRule } from './house-style/house-rule.js';
import { lostChecks } from './lost/checks.js';
import { unbalanced } from './lost/unbalanced.js';
import { nameChecks } from './names/checks.js';
import { firstUse } from './names/first-use.js';
import { numbers } from './numbers.js';
import { deprecatedRendering, forbiddenRendering } from './renderings.js';
import { tornChecks } from './torn/checks.js';

/** Every check of one paragraph, in the order in which pages list them. */
export const checks: readonly Check[] = [
  forbiddenRendering,
  deprecatedRendering,
  numbers,
  ...nameChecks,
  ...tornChecks,
  ...houseStyleChecks,
  ...lostChecks,
];

/** Every check over several paragraphs. */
export const groupChecks: readonly GroupCheck[] = [...consistencyChecks, firstUse, unbalanced];

/** All of them, as pages list them. */
export const allChecks: readonly Pick<Check, 'id' | 'type' | 'severity'>[] = [...checks, ...groupChecks];

/** Raised whenever a check judges otherwise than before: every text is then checked anew. */
const revision = 5;

/**
 * The version of the rules: the checks as programmed, and the last commit that changed the termbase, what is accepted or
 * dismissed, or what the project says of its checks. What is found in two texts under the same version is the same (beside
 * the document's day).
 */
export function rulesVersion(seq: number): string {
  return `${revision}.${seq}`;
}

/** The commit that a version of the rules ends with; null where it is one of other checks. */
export function rulesSeq(version: string): number | null {
  const [checked, seq] = version.split('.');
  return Number(checked) === revision && seq !== undefined ? Number(seq) : null;
}

/** Everything that the checks find, the gravest first, then by place: the same texts and rules always give the same list. */
export function findingsOf(texts: CheckedTexts, rules: CheckRules): Finding[] {
  return examine(texts, rules, { notes: false }).findings;
}

/** What the checks over several paragraphs remember of this one, in the order of the checks. */
export function notesOf(texts: CheckedTexts, rules: CheckRules): CheckNote[] {
  return examine(texts, rules, { findings: false }).notes;
}

export type Examined = { readonly findings: Finding[]; readonly notes: CheckNote[] };
type Wanted = { readonly findings?: boolean; readonly notes?: boolean };

/** Findings and notes of one look at a paragraph. */
export function examine(texts: CheckedTexts, rules: CheckRules, wanted?: Wanted): Examined {
  return drain(examining(texts, rules, wanted));
}

/** The same, with a pause after each check, and with more of them where the texts are long. */
export function* examining(
  texts: CheckedTexts,
  rules: CheckRules,
  { findings = true, notes = true }: Wanted = {},
): Steps<Examined> {
  const { profile } = rules;
  const context = contextOf(texts, rules);
  const found: Finding[] = [];
  const noted: CheckNote[] = [];
  if (profile[houseRule.id] !== 'off') yield* compilingRules(context.style['house-rules']);
  yield* context.prepare();
  for (const check of findings ? checks : []) {
    if (profile[check.id] === 'off') continue;
    for (const place of check.find(texts, context, check.settings))
      found.push(findingOf(check, place, profile, check.severity));
    yield null;
  }
  for (const check of notes ? groupChecks : []) {
    if (profile[check.id] === 'off') continue;
    for (const { key, note } of check.note(texts, context))
      noted.push({ check: check.id, within: check.within, key, note });
    yield null;
  }
  return { findings: found.sort(byGravity), notes: noted };
}

/** What a check finds in the notes of one group, in its order. */
export function groupFindings(
  check: GroupCheck,
  notes: readonly Noted[],
  { profile, style = plainStyle }: ProjectRules,
): { readonly paragraph: string; readonly finding: Finding }[] {
  if (profile[check.id] === 'off') return [];
  const noted = new Set(notes.map(({ paragraph }) => paragraph));
  return check
    .find(notes, style)
    .filter(({ paragraph }) => noted.has(paragraph))
    .map((place) => ({ paragraph: place.paragraph, finding: findingOf(check, place, profile, check.severity) }));
}

function findingOf(
  { id, type }: Pick<Check, 'id' | 'type'>,
  { source, target, concept, severity, data, fix }: Found,
  profile: CheckProfile,
  standard: Severity,
): Finding {
  const said = profile[id] ?? standard;
  const gravest = said === 'off' ? standard : said;
  return {
    check: id,
    type,
    severity: lighter(severity ?? gravest, gravest),
    source,
    target,
    concept: concept ?? null,
    data,
    fix: fix ?? null,
  };
}

function lighter(one: Severity, other: Severity): Severity {
  return severities.indexOf(one) < severities.indexOf(other) ? other : one;
}

/** The gravest first, then by place in the English and in the Chinese. */
export function byGravity(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    (a.target?.from ?? -1) - (b.target?.from ?? -1) ||
    (a.source?.from ?? -1) - (b.source?.from ?? -1) ||
    (a.check < b.check ? -1 : a.check > b.check ? 1 : 0)
  );
}

/** Findings by severity. */
export type FindingCounts = {
  readonly critical: number;
  readonly major: number;
  readonly minor: number;
  readonly info: number;
};

export function countFindings(findings: readonly Pick<Finding, 'severity'>[]): FindingCounts {
  const counts = { critical: 0, major: 0, minor: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
