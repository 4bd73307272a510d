/** The checks as the product runs them in a new installation: the starter termbase, every check as grave as it is by itself. */
import { buildTermbase } from '../../glossary/index.js';
import { loadPatterns, loadStarter } from '../../glossary/starter/load.js';
import type { CheckedTexts, Finding } from '../../server/core/checks/check.js';
import { checks, findingsOf } from '../../server/core/checks/run.js';
import { loadTranslations } from '../../server/http/i18n.js';

export type Finder = {
  readonly checks: readonly string[];
  readonly find: (texts: CheckedTexts) => readonly Finding[];
  /** Of paragraphs that are one document, each with its own findings and those of checks that compare paragraphs. */
  readonly findIn: (document: readonly CheckedTexts[]) => readonly (readonly Finding[])[];
  readonly message: (finding: Finding) => string;
};

export async function openFinder(): Promise<Finder> {
  const termbase = buildTermbase([...loadStarter(), ...loadPatterns()]);
  const rules = { termbase, profile: {}, day: null, accepted: [] };
  const { t } = await loadTranslations();
  const find = (texts: CheckedTexts): readonly Finding[] => findingsOf(texts, rules);
  return {
    checks: checks.map(({ id }) => id),
    find,
    findIn: (document) => document.map(find),
    message: ({ check, data }) => t('en')(`checks:${check}.message`, data),
  };
}

export const isGrave = ({ severity }: Finding): boolean => severity === 'critical' || severity === 'major';

/** Independent of where things stand: an error put into a text moves what comes after it. */
export const keyOf = ({ check, severity, source, concept, data }: Finding): string =>
  JSON.stringify([check, severity, source, concept, data]);

/** Findings that one text has beyond those of another. */
export function beyond(found: readonly Finding[], before: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const one of before) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
  return found.filter((one) => {
    const count = left.get(keyOf(one)) ?? 0;
    left.set(keyOf(one), count - 1);
    return count <= 0;
  });
}
