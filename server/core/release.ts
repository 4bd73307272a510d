import type { ReleaseValue } from './facts.js';

/** A paragraph of a release with its texts. */
export type ReleasedText = ReleaseValue['items'][number] & {
  readonly sourceText: string | null;
  readonly targetText: string;
};

/**
 * The canonical form of a release, over which its SHA-256 is taken: UTF-8, one line a paragraph after a line about the
 * document, each a JSON object with its keys in alphabetical order and no white space (as RFC 8785 has it for such values),
 * each ended by LF. What is not in it (who released, when, what was decided) can change without the texts being others.
 */
export function canonicalHead(
  document: string,
  edition: number,
  value: Omit<ReleaseValue, 'items' | 'overrides'>,
): string {
  const { head, sourceLang, targetLang, title } = value;
  return `${JSON.stringify({ document, edition, format: 'duizhao-release-1', head, sourceLang, targetLang, title })}\n`;
}

export function canonicalParagraph({
  after,
  paragraph,
  position,
  source,
  sourceText,
  target,
  targetText,
}: ReleasedText): string {
  return `${JSON.stringify({
    after,
    paragraph,
    position,
    source: source === null ? null : { number: source, text: sourceText },
    target: { number: target, text: targetText },
  })}\n`;
}

/** What can stand between a document and its release. Blocking ones must be gone; the others are named. */
export const releaseChecks = [
  { kind: 'released', blocks: true },
  { kind: 'empty', blocks: true },
  { kind: 'unapproved', blocks: true },
  { kind: 'second-review', blocks: true },
  { kind: 'sent-back', blocks: true },
  { kind: 'source-changed', blocks: true },
  { kind: 'critical', blocks: true },
  { kind: 'checking', blocks: true },
  { kind: 'contested', blocks: false },
  { kind: 'comments', blocks: false },
  { kind: 'suggestions', blocks: false },
  { kind: 'overrides', blocks: false },
] as const;

export type ReleaseCheckKind = (typeof releaseChecks)[number]['kind'];

/** How many paragraphs (threads, suggestions) each check concerns. */
export type ReleaseCounts = Readonly<Record<ReleaseCheckKind, number>>;

export type ReleaseCheck = { readonly kind: ReleaseCheckKind; readonly blocks: boolean; readonly count: number };

/** The check list of a release: every check, met or not. A release is made only where nothing blocks. */
export function releaseCheckList(counts: ReleaseCounts): { readonly checks: ReleaseCheck[]; readonly ready: boolean } {
  const checks = releaseChecks.map(({ kind, blocks }) => ({ kind, blocks, count: counts[kind] }));
  return { checks, ready: checks.every(({ blocks, count }) => !blocks || count === 0) };
}

/** How one paragraph of a release differs from the same one of another. */
export type ReleaseChange =
  | {
      readonly kind: 'changed';
      readonly from: ReleaseValue['items'][number];
      readonly to: ReleaseValue['items'][number];
    }
  | { readonly kind: 'added'; readonly to: ReleaseValue['items'][number] }
  | { readonly kind: 'dropped'; readonly from: ReleaseValue['items'][number] };

/** The paragraphs that differ between two releases, in the order of the later one; dropped ones at the end. */
export function compareReleases(from: ReleaseValue, to: ReleaseValue): ReleaseChange[] {
  const before = new Map(from.items.map((item) => [item.paragraph, item]));
  const changes: ReleaseChange[] = [];
  for (const item of to.items) {
    const was = before.get(item.paragraph);
    before.delete(item.paragraph);
    if (!was) changes.push({ kind: 'added', to: item });
    else if (was.target !== item.target || was.source !== item.source)
      changes.push({ kind: 'changed', from: was, to: item });
  }
  for (const item of before.values()) changes.push({ kind: 'dropped', from: item });
  return changes;
}
