import type { AcceptedRendering, LookupResult, ScanHit, Termbase } from '../../glossary/index.js';
import type { TFunction } from 'i18next';
import type { Finding } from '../core/checks/check.js';
import type { DismissalScope } from '../core/facts.js';
import { Refusal } from '../core/refusal.js';
import { paragraphValue } from '../formats/export/json.js';
import type { ExportedParagraph } from '../formats/export/values.js';
import { type DocumentRow, documentStates } from '../store/documents.js';
import { breaks } from './breaks.js';

/** The JSON values that the API and the command line share. */
export function documentSummary(row: DocumentRow) {
  const { id, title, paragraphs } = row;
  return { id, title, paragraphs, states: documentStates(row) };
}

export function documentValue(row: DocumentRow, paragraphs: readonly ExportedParagraph[]) {
  const { id, title, sourceLang, targetLang } = row;
  return { id, title, sourceLang, targetLang, paragraphs: paragraphs.map(paragraphValue) };
}

/** A finding as scripts read it (docs/contracts.md), its message in the reader's language. */
export function findingValue(paragraph: number, finding: Finding, t: TFunction) {
  const { check, type, severity, source, target, data, fix } = finding;
  const message: string = t(`checks:${check}.message`, data);
  return { paragraph, check, type, severity, source, target, message, fix };
}

type Said = {
  readonly scope: DismissalScope;
  readonly reason: string;
  readonly authorName: string;
  readonly at: string;
};

/** The same with what somebody said of it; null: it is open. */
export function dismissedFindingValue(paragraph: number, finding: Finding, said: Said | null, t: TFunction) {
  const dismissal = said && { scope: said.scope, reason: said.reason, author: said.authorName, at: said.at };
  return { ...findingValue(paragraph, finding, t), dismissal };
}

export type ScanValue = { readonly paragraph: number } & ScanHit;

/** What decides beside the texts: the day by whose standard they are judged, and what is accepted in the paragraph at an index. */
export type ScanContext = {
  readonly asOf?: string | undefined;
  readonly accepted?: (index: number) => readonly AcceptedRendering[];
};

/** The hits of both texts, paragraph by paragraph from 1; refused where the numbers of paragraphs differ. */
export async function scanTexts(
  termbase: Termbase,
  sources: readonly string[] | null,
  targets: readonly string[] | null,
  context: ScanContext = {},
): Promise<ScanValue[]> {
  if (sources && targets && sources.length !== targets.length) {
    throw new Refusal('counts-differ', { source: sources.length, target: targets.length });
  }
  const rest = breaks();
  const values: ScanValue[] = [];
  for (const index of (sources ?? targets ?? []).keys()) {
    const hits = termbase.scan({
      source: sources?.[index] ?? null,
      target: targets?.[index] ?? null,
      asOf: context.asOf,
      accepted: context.accepted?.(index),
    });
    for (const hit of hits) values.push({ paragraph: index + 1, ...hit });
    await rest();
  }
  return values;
}

/** What look-up finds; with `accepted`, where the whole project accepts other renderings of it. */
export function withAccepted(results: readonly LookupResult[], accepted: readonly AcceptedRendering[]) {
  return results.map((result) => {
    const texts = accepted.flatMap(({ concept, text }) => (concept === result.concept ? [text] : []));
    return texts.length === 0 ? result : { ...result, accepted: texts };
  });
}
