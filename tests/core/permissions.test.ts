import { expect, test } from 'vitest';
import { type Act, may, permissions, roles } from '../../server/core/permissions.js';

// The table of CONTRACTS, a tick a cell: translator, reviewer, terminologist, chief editor, administrator.
test.each<[Act, string]>([
  ['read', '✓✓✓✓✓'],
  ['look-up', '✓✓✓✓✓'],
  ['import', '✓✓·✓✓'],
  ['save', '✓✓·✓✓'],
  ['propose', '✓✓✓✓✓'],
  ['decide', '·✓·✓✓'],
  ['edit-concepts', '··✓·✓'],
  ['report', '✓✓·✓✓'],
  ['report-all', '···✓✓'],
  ['administer', '····✓'],
])('%s: %s', (act, ticks) => {
  expect(roles.map((role) => (may(role, act) ? '✓' : '·')).join('')).toBe(ticks);
});

test('whoever has no role may do nothing', () => {
  for (const act of Object.keys(permissions) as Act[]) expect(may(null, act), act).toBe(false);
});

test('public look-up opens look-up alone', () => {
  const open = (Object.keys(permissions) as Act[]).filter((act) => may(null, act, true));
  expect(open).toEqual(['look-up']);
});
