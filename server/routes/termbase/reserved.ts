/**
 * Words that are addresses of their own under /glossary, so that no concept may have one for its id. Read when it is asked
 * for: the table knows the pages that ask.
 */
export async function reservedIds(): Promise<readonly string[]> {
  const { routes } = await import('../table.js');
  const words = routes.map(({ path }) => /^\/glossary\/([^/:]+)/.exec(path)?.[1]);
  return [...new Set(words.filter((word) => word !== undefined))];
}
