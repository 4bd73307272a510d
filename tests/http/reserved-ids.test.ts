import { expect, test } from 'vitest';
import { reservedIds } from '../../server/core/reserved-ids.js';
import { routes } from '../../server/routes/table.js';

test('the ids that no concept may have are the addresses beside its own', () => {
  const words = routes.flatMap(({ path }) => /^\/glossary\/([^/:]+)/.exec(path)?.[1] ?? []);
  expect([...new Set(words)].sort()).toEqual([...reservedIds].sort());
});
