import type { ScanHit } from '../../glossary/index.js';

/** How one concept is rendered in many paragraphs: the wordings, the most frequent first. */
export type Usage = {
  /** Paragraphs whose Chinese names the concept. */
  readonly paragraphs: number;
  readonly renderings: readonly {
    /** The words in small letters, as one of the paragraphs has them. */
    readonly text: string;
    readonly status: ScanHit['status'];
    readonly count: number;
    readonly examples: readonly UsageExample[];
  }[];
  /** Paragraphs in which none of the renderings that the termbase knows was found. */
  readonly unknown: number;
  readonly unknownExamples: readonly UsageExample[];
};

/** `row`: the paragraph as the scan names it. */
export type UsageExample = { readonly row: number };

const shown = 3;

/** Counts renderings paragraph by paragraph. */
export function usageCounter(): {
  readonly add: (row: number, hits: readonly ScanHit[]) => void;
  readonly usage: () => Usage;
} {
  const byText = new Map<string, { status: ScanHit['status']; count: number; examples: UsageExample[] }>();
  const unknownExamples: UsageExample[] = [];
  let paragraphs = 0;
  let unknown = 0;
  return {
    add(row, hits) {
      if (!hits.some(({ side }) => side === 'source')) return;
      paragraphs++;
      const renderings = hits.filter(({ side }) => side === 'target');
      if (renderings.length === 0) {
        unknown++;
        if (unknownExamples.length < shown) unknownExamples.push({ row });
      }
      for (const { text, status } of renderings) {
        const key = text.toLowerCase().replace(/\s+/g, ' ');
        const known = byText.get(key) ?? { status, count: 0, examples: [] };
        known.count++;
        if (known.examples.length < shown && known.examples.at(-1)?.row !== row) known.examples.push({ row });
        byText.set(key, known);
      }
    },
    usage: () => ({
      paragraphs,
      renderings: [...byText]
        .map(([text, { status, count, examples }]) => ({ text, status, count, examples }))
        .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)),
      unknown,
      unknownExamples,
    }),
  };
}
