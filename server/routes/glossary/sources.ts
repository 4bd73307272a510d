/** Codes of sources, as message keys under `glossary:sources`; each with the ways in which an entry writes it. */
const codes: readonly (readonly [key: string, pattern: RegExp])[] = [
  ['XH22', /\bXH22\b/],
  ['XH23', /\bXH23\b/],
  ['EC25', /\bEC25\b/],
  ['GD', /\bGD(19|2[0-5])\b/],
  ['NG23', /\bNG23\b/],
  ['SCIO', /\bSCIO(19|21|24)?\b/],
  ['QS23', /\bQS23\b/],
  ['QSCD24', /\bQSCD24\b/],
  ['RCY20', /\bRCY20\b/],
  ['20SX', /\b20SX\b/],
  ['GWR', /\bGWR\d\d\b/],
  ['PD23', /\bPD23\b/],
  ['PLN23', /\bPLN23\b/],
  ['CD-GBA', /\bCD-GBA\b/],
  ['CGTN25', /\bCGTN25\b/],
  ['WP19', /\bWP19\b/],
  ['JM', /\bJM\b/],
  ['W', /\bW2[123]\b/],
  ['H', /(?:^|[;,(:] ?)H\b/],
  ['STD', /\bSTD\b/],
  ['PROP', /\bPROP\b/],
];

export type SourceCode = { readonly key: string; readonly written: string };

/** The codes that a note on a source contains, in the order of the text. */
export function sourceCodes(source: string): SourceCode[] {
  return codes
    .flatMap(([key, pattern]) => {
      const found = [...source.matchAll(new RegExp(pattern, 'g'))];
      const written = [...new Set(found.map(([text]) => text.replace(/^[;,(: ]+/, '')))].join(', ');
      return found.length > 0 ? [{ key, written, at: found[0]?.index ?? 0 }] : [];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ key, written }) => ({ key, written }));
}
