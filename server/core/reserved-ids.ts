/** Words that are addresses of their own under /glossary, so that no concept may have one for its id. */
export const reservedIds: readonly string[] = [
  'batches',
  'bulk',
  'candidates',
  'conflicts',
  'export',
  'impact',
  'import',
  'new',
  'propose',
  'proposals',
];
