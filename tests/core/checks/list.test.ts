import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { allChecks } from '../../../server/core/checks/run.js';
import { root } from '../../../server/root.js';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const words = Object.fromEntries(
  ['en', 'zh'].map((language) => [language, JSON.parse(read(`views/locales/${language}/checks.json`)) as object]),
);

test('every check is listed once', () => {
  const ids = allChecks.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test.each(allChecks.map(({ id, severity }) => [id, severity]))('%s has its words and its row', (id, severity) => {
  for (const language of ['en', 'zh'])
    expect(words[language]).toMatchObject({
      [id]: { title: expect.any(String) as string, explanation: expect.any(String) as string },
    });
  expect(read('docs/checks.md')).toMatch(new RegExp(`^\\| \`${id}\` \\| [a-z-]+ \\| ${severity} `, 'm'));
});
