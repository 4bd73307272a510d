/** The checks as the product runs them in a new installation: the starter termbase, every check as grave as it is by itself. */
import { buildTermbase } from '../../glossary/index.js';
import { loadPatterns, loadStarter } from '../../glossary/starter/load.js';
import type { CheckedTexts, Finding } from '../../server/core/checks/check.js';
import { checkDocument } from '../../server/core/checks/document.js';
import { allChecks, groupChecks } from '../../server/core/checks/run.js';
import { loadTranslations } from '../../server/http/i18n.js';
import { openSpeller } from '../../server/spelling/open.js';

/** A paragraph, with the document that it stands in where there are several. */
export type Placed = CheckedTexts & { readonly document?: string };

export type Finder = {
  readonly checks: readonly string[];
  /** Those of `checks` that compare paragraphs. */
  readonly comparing: ReadonlySet<string>;
  /** Of a paragraph that is a document by itself. */
  readonly find: (texts: CheckedTexts) => readonly Finding[];
  /** Of paragraphs that are one document, or several where they say so, in one project. */
  readonly findIn: (paragraphs: readonly Placed[]) => readonly (readonly Finding[])[];
  readonly message: (finding: Finding) => string;
};

export async function openFinder(): Promise<Finder> {
  const termbase = buildTermbase([...loadStarter(), ...loadPatterns()]);
  const rules = { termbase, profile: {}, day: null, accepted: [], speller: openSpeller() };
  const { t } = await loadTranslations();
  const findIn = (paragraphs: readonly Placed[]): readonly (readonly Finding[])[] =>
    checkDocument(
      paragraphs.map((texts, i) => ({ ...texts, paragraph: String(i) })),
      rules,
    );
  return {
    checks: allChecks.map(({ id }) => id),
    comparing: new Set(groupChecks.map(({ id }) => id)),
    find: (texts) => findIn([texts])[0] ?? [],
    findIn,
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
