const DECLARATION = /<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g;
const MOST = 100;

/**
 * The entities that a document declares for itself. Only plain texts are taken (no markup, no reference to another
 * entity, nothing outside the document), and all their uses together may add at most `limit` UTF-16 units.
 */
export function readEntities(limit: number): {
  /** How many of the DOCTYPE's entities were taken. */
  readonly declare: (doctype: string) => number;
  /** Makes the entities known to a parser. */
  readonly install: (table: Record<string, string>) => void;
  readonly exhausted: () => boolean;
} {
  const known = new Map<string, string>();
  let used = 0;
  return {
    declare: (doctype) => {
      for (const [, name = '', double, single] of doctype.matchAll(DECLARATION)) {
        const value = double ?? single ?? '';
        if (!/[&<%]/.test(value) && known.size < MOST) known.set(name, value);
      }
      return known.size;
    },
    install: (table) => {
      for (const [name, value] of known) {
        const get = (): string => ((used += value.length) > limit ? '' : value);
        Object.defineProperty(table, name, { get, configurable: true });
      }
    },
    exhausted: () => used > limit,
  };
}
