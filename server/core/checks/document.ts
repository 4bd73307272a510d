import type { AcceptedRendering } from '../../../glossary/index.js';
import type { CheckedTexts, CheckNote, CheckRules, Finding, GroupCheck, Noted } from './check.js';
import { byGravity, examine, groupChecks, groupFindings } from './run.js';

export type DocumentParagraph = CheckedTexts & {
  readonly paragraph: string;
  /** Where there are several; their paragraphs come one document after another. */
  readonly document?: string;
  /** What is right in this place, instead of what the rules accept. */
  readonly accepted?: readonly AcceptedRendering[];
};

/**
 * Everything that all checks find in these paragraphs, those over several paragraphs included, which see these and no
 * others: one list a paragraph, each the gravest first. Paragraphs are judged one after another without a pause.
 */
export function checkDocument(paragraphs: readonly DocumentParagraph[], rules: CheckRules): Finding[][] {
  const examined = paragraphs.map(({ accepted = rules.accepted, ...texts }) => examine(texts, { ...rules, accepted }));
  const found = new Map(paragraphs.map(({ paragraph }, i) => [paragraph, examined[i]?.findings ?? []]));
  const groups = new Map<string, { readonly check: GroupCheck; readonly notes: Noted[] }>();
  const positions = new Map<string, number>();
  for (const [i, { paragraph, document = '' }] of paragraphs.entries()) {
    const position = (positions.get(document) ?? 0) + 1;
    positions.set(document, position);
    for (const { note, ...one } of examined[i]?.notes ?? [])
      groupOf(groups, one, document)?.push({ document, paragraph, position, note });
  }
  for (const { check, notes } of groups.values())
    for (const { paragraph, finding } of groupFindings(check, notes, rules)) found.get(paragraph)?.push(finding);
  return paragraphs.map(({ paragraph }) => (found.get(paragraph) ?? []).sort(byGravity));
}

function groupOf(
  groups: Map<string, { readonly check: GroupCheck; readonly notes: Noted[] }>,
  { check: id, within, key }: Omit<CheckNote, 'note'>,
  document: string,
): Noted[] | undefined {
  const check = groupChecks.find((one) => one.id === id);
  if (!check) return undefined;
  const name = JSON.stringify([id, within === 'document' ? document : '', key]);
  const group = groups.get(name) ?? { check, notes: [] };
  groups.set(name, group);
  return group.notes;
}
