import { afterAll, beforeAll, expect, test } from 'vitest';
import { tellStory } from '../../server/cli/demo-story.js';
import { verify } from '../../server/store/verify.js';
import { databaseFile } from '../../server/store/prepare.js';
import { type Harness, openHarness } from '../http/harness.js';

let harness: Harness;

beforeAll(async () => {
  harness = await openHarness();
  await harness.document();
  await tellStory(harness.house);
  await harness.house.findings.settled();
  await harness.house.scores.settled();
});

afterAll(() => harness.close());

test('the demonstration has something to show from the first minute, to everybody', async () => {
  const page = async (role: 'translator' | 'reviewer' | 'chief-editor' | 'terminologist', path: string) =>
    (await harness.as(role).get(path).expect(200)).text;
  const mine = await page('translator', '/');
  for (const words of ['5 to translate', '1 sent back', 'Open comments that mention me']) expect(mine).toContain(words);
  expect(await page('reviewer', '/')).toContain('5 waiting for review');
  expect(await page('chief-editor', '/')).toContain('waiting for review');
  expect(await page('translator', '/notifications')).toMatch(/mentioned you[\s\S]*sent back paragraph/);
  expect(await page('translator', '/feedback')).toMatch(
    /new growth drivers and new strengths[\s\S]*standard rendering/,
  );
  expect(await page('terminologist', '/glossary/proposals')).toContain('园林设计');
  expect(await page('chief-editor', '/quality?from=')).toMatch(/5 approvals[\s\S]*Terminology/);
});

test('all of it is made by the ordinary rules', () => {
  expect(verify(databaseFile(harness.folder))).toEqual({ ok: true, problems: [] });
});
