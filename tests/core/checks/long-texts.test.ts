import { expect, test } from 'vitest';
import { buildTermbase } from '../../../glossary/index.js';
import { loadStarter } from '../../../glossary/starter/load.js';
import { contextOf } from '../../../server/core/checks/context.js';

const rules = { termbase: buildTermbase(loadStarter()), profile: {}, day: null, accepted: [] };
const parts = [
  ['会议强调，要走在前列。', 'The meeting stressed that the city must be at the forefront.'],
  ['全年收入20亿元，增长3%。', 'Revenue reached 2 billion yuan, an increase of 3%.'],
  ['市委书记陈岸明主持会议并讲话。', 'Secretary Chen Anming presided. He spoke.'],
] as const;

test('what long texts share is worked out beforehand in many pieces, and is the same as in one', () => {
  const many = Array.from({ length: 300 }, (_, i) => parts[(i * i) % parts.length] ?? parts[0]);
  const texts = { source: many.map(([zh]) => zh).join(''), target: many.map(([, en]) => en).join(' ') };
  const [whole, sliced] = [contextOf(texts, rules), contextOf(texts, rules)];
  const pieces = [...sliced.prepare()].length;
  expect(pieces).toBeGreaterThan(20);
  expect(sliced.aligned()).toEqual(whole.aligned());
  expect(sliced.aligned().length).toBeGreaterThan(250);
});

test('ordinary texts are not worked on before somebody asks', () => {
  const [source, target] = parts[0];
  expect([...contextOf({ source, target }, rules).prepare()]).toEqual([]);
});
