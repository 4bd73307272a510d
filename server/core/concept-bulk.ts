import type { Citation, ConceptEntry, Confidence } from '../../glossary/index.js';
import { withoutStandard } from './concept-standard.js';

/** What is done to each of many concepts; absent members leave what stands. */
export type BulkEdit = {
  readonly confidence?: Confidence;
  /** `deprecated`: no rendering may be used any longer; `retired`: the concept goes out of use with its history kept. */
  readonly status?: 'deprecated' | 'retired';
  readonly domain?: string;
  /** Added to those that the concept has. */
  readonly citation?: Citation;
};

/** The entry after the edit; the very same one where the edit changes nothing. */
export function applyBulkEdit(entry: ConceptEntry, edit: BulkEdit): ConceptEntry {
  let after = entry;
  const { confidence, status, domain, citation } = edit;
  if (confidence !== undefined && confidence !== after.confidence) after = { ...after, confidence };
  if (domain !== undefined && domain !== after.domain) after = { ...after, domain };
  if (status === 'deprecated' && after.en.some((term) => term.status === 'preferred' || term.status === 'admitted')) {
    after = withoutStandard(after);
  }
  if (status === 'retired' && !after.retired) after = { ...after, retired: true };
  if (citation !== undefined && !(after.citations ?? []).some((known) => sameCitation(known, citation))) {
    after = { ...after, citations: [...(after.citations ?? []), citation] };
  }
  return after;
}

export function changesNothing({ confidence, status, domain, citation }: BulkEdit): boolean {
  return confidence === undefined && status === undefined && domain === undefined && citation === undefined;
}

export function sameCitation(a: Citation, b: Citation): boolean {
  return (['document', 'date', 'page', 'address', 'authority'] as const).every((member) => a[member] === b[member]);
}
