import { expect, test } from 'vitest';
import { allChecks } from '../../../server/core/checks/run.js';

test('every check is listed once', () => {
  const ids = allChecks.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});
